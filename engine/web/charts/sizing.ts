// Charts are drawn for the width that they have, so that their text is as large on a phone as on a wide screen; again when that changes, and for paper.

interface Sized {
  readonly element: HTMLElement;
  draw(width: number): void;
  width: number;
}

const charts = new Map<Element, Sized>();
let onPaper = false;

const observer = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    const chart = charts.get(target);
    if (chart !== undefined && !onPaper) update(chart, chart.element.clientWidth);
  }
});

export function drawnToWidth(element: HTMLElement, draw: (width: number) => void): void {
  const chart: Sized = { element, draw, width: 0 };
  charts.set(element, chart);
  observer.observe(element);
}

function update(chart: Sized, width: number): void {
  if (width === 0 || Math.abs(width - chart.width) < 1) return;
  chart.width = width;
  chart.draw(width);
}

/** What is no longer in the page is let go. */
function all(): Sized[] {
  for (const element of charts.keys()) {
    if (!element.isConnected) {
      observer.unobserve(element);
      charts.delete(element);
    }
  }
  return [...charts.values()];
}

// Under this class the page is as wide as paper (style/print.css), before it is on paper: then a chart's width can be asked for.
addEventListener("beforeprint", () => {
  onPaper = true;
  document.documentElement.classList.add("paper");
  for (const chart of all()) update(chart, chart.element.clientWidth);
});
addEventListener("afterprint", () => {
  onPaper = false;
  document.documentElement.classList.remove("paper");
  for (const chart of all()) update(chart, chart.element.clientWidth);
});
