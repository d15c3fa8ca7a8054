// A chart that is a table: what a row is of, a strip drawn on a scale that all rows share, and the figure in words. On a phone the strip goes below.
import { type Child, h, s } from "../dom.ts";
import type { Axis } from "./scales.ts";
import { drawnToWidth } from "./sizing.ts";

export interface Row {
  readonly head: Child;
  readonly said: Child;
  /** With the middle of the strip as y. */
  draw(axis: Axis, middle: number): SVGElement[];
  readonly class?: string;
}

export interface Strips {
  readonly label: string;
  /** Of the first column, and of the last. */
  readonly of: string;
  readonly figure: string;
  readonly rows: readonly Row[];
  readonly rowHeight?: number;
  axis(range: readonly [number, number]): Axis;
  tick(value: number): string;
  /** Behind every row: bands, the line of equality. */
  behind?(axis: Axis, height: number): SVGElement[];
}

const headHeight = 22;

export function strips({ label, of, figure, rows, rowHeight = 30, axis, tick, behind = () => [] }: Strips): HTMLElement {
  const axisCell = h("div", { class: "strip", role: "columnheader" }, h("span", { class: "hidden" }, "On a scale"));
  const cells = rows.map(() => h("div", { class: "strip", role: "cell", "aria-hidden": "true" }));
  const table = h(
    "div",
    { class: "strips", role: "table", "aria-label": label },
    h(
      "div",
      { class: "row head", role: "row" },
      h("div", { class: "of", role: "columnheader" }, of),
      axisCell,
      h("div", { class: "said", role: "columnheader" }, figure),
    ),
    rows.map((row, index) =>
      h(
        "div",
        { class: `row ${row.class ?? ""}`, role: "row" },
        h("div", { class: "of", role: "rowheader" }, row.head),
        cells[index] ?? null,
        h("div", { class: "said", role: "cell" }, row.said),
      ),
    ),
  );
  const drawing = (width: number, height: number, ...children: Child[]) =>
    s("svg", { viewBox: `0 0 ${width} ${height}`, width: "100%", "aria-hidden": "true" }, ...children);
  // an own element, whose width is that of the strips and of nothing else
  drawnToWidth(axisCell, (width) => {
    const scale = axis([8, width - 8]);
    const lines = (height: number) =>
      scale.ticks.map((at) => s("line", { class: "grid faint", x1: scale.at(at), x2: scale.at(at), y1: 0, y2: height }));
    axisCell.querySelector("svg")?.remove();
    axisCell.append(
      drawing(
        width,
        headHeight,
        scale.ticks.map((at) =>
          s("text", { class: "tick", x: scale.at(at), y: headHeight - 7, "text-anchor": anchor(scale.at(at), width) }, tick(at)),
        ),
      ),
    );
    for (const [index, cell] of cells.entries()) {
      const row = rows[index];
      if (row !== undefined)
        cell.replaceChildren(drawing(width, rowHeight, behind(scale, rowHeight), lines(rowHeight), row.draw(scale, rowHeight / 2)));
    }
  });
  return table;
}

const anchor = (at: number, width: number) => (at < 20 ? "start" : at > width - 20 ? "end" : "middle");
