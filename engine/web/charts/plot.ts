// A chart of lines over two axes. Each point has its range over launches, as a bar or as a band.
import { area, line } from "d3-shape";
import type { ImplementationModel } from "../../src/report/model/types.ts";
import { type Child, h, s } from "../dom.ts";
import { classOf, dashOf, marker, swatch } from "../swatch.ts";
import { framed, type Table } from "./figure.ts";
import type { Axis } from "./scales.ts";
import { drawnToWidth } from "./sizing.ts";
import { type Mark, tips } from "./tip.ts";

export interface Point {
  readonly x: number;
  readonly y: number;
  readonly low?: number | null | undefined;
  readonly high?: number | null | undefined;
  /** What it says when it is pointed at. */
  readonly text: string;
  /** A point of a line alone: the others are where it bends. */
  readonly silent?: boolean;
}

export interface Series {
  readonly implementation: ImplementationModel;
  readonly points: readonly Point[];
  /** Its range over launches, where that is known at some of its points only. */
  readonly band?: readonly { readonly x: number; readonly low: number; readonly high: number }[];
}

export interface Plotted {
  readonly title: string;
  readonly about?: Child;
  readonly xLabel: string;
  readonly yLabel: string;
  readonly series: readonly Series[];
  readonly table: Table;
  readonly height?: number;
  x(range: readonly [number, number]): Axis;
  y(range: readonly [number, number]): Axis;
  xTick(value: number): string;
  yTick(value: number): string;
  /** Drawn below the lines: limits, knees. */
  extras?(frame: Frame): SVGElement[];
}

export interface Frame {
  readonly x: Axis;
  readonly y: Axis;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export function plot(plotted: Plotted): HTMLElement {
  const { title, about, series, table } = plotted;
  const holder = h("div", {
    class: "plot",
    tabindex: 0,
    role: "group",
    "aria-label": `Chart: ${title}. ${plotted.yLabel} against ${plotted.xLabel}, ${series.length} lines. The arrow keys read its points; the table below has its figures.`,
  });
  const legend = h(
    "ul",
    { class: "legend" },
    series.map(({ implementation }) =>
      h("li", {}, swatch(implementation), implementation.isFloor ? `${implementation.name} (floor)` : implementation.name),
    ),
  );
  const tell = tips(holder);
  let drawing: SVGElement | undefined;
  drawnToWidth(holder, (width) => {
    const made = draw(plotted, width);
    if (drawing === undefined) holder.prepend(made.svg);
    else drawing.replaceWith(made.svg);
    drawing = made.svg;
    tell(made.marks);
  });
  return framed({ title, about, table, body: [legend, holder] });
}

const tickWidth = 6.6;

function draw(plotted: Plotted, width: number): { svg: SVGElement; marks: Mark[] } {
  const height = plotted.height ?? (width < 520 ? 280 : 340);
  const [top, bottom, right] = [26, height - 44, width - 14];
  const y = plotted.y([bottom, top]);
  const left = 14 + Math.max(...y.ticks.map((tick) => plotted.yTick(tick).length), 2) * tickWidth;
  const x = plotted.x([left, right]);
  const frame: Frame = { x, y, left, right, top, bottom };
  const marks: Mark[] = [];
  const drawn = plotted.series.flatMap((series) => drawSeries(series, frame, marks));
  marks.sort((a, b) => a.x - b.x || a.y - b.y);
  const svg = s(
    "svg",
    { viewBox: `0 0 ${width} ${height}`, width: "100%", "aria-hidden": "true" },
    y.ticks.map((tick) => s("line", { class: "grid", x1: left, x2: right, y1: y.at(tick), y2: y.at(tick) })),
    x.ticks.map((tick) => s("line", { class: "grid faint", x1: x.at(tick), x2: x.at(tick), y1: top, y2: bottom })),
    s("line", { class: "base", x1: left, x2: right, y1: bottom, y2: bottom }),
    y.ticks.map((tick) => s("text", { class: "tick", x: left - 8, y: y.at(tick) + 4, "text-anchor": "end" }, plotted.yTick(tick))),
    x.ticks.map((tick, index) =>
      s(
        "text",
        { class: "tick", x: x.at(tick), y: bottom + 18, "text-anchor": anchor(x.at(tick), left, right, index) },
        plotted.xTick(tick),
      ),
    ),
    s("text", { class: "axis", x: left, y: 12 }, plotted.yLabel),
    s("text", { class: "axis", x: right, y: height - 6, "text-anchor": "end" }, plotted.xLabel),
    plotted.extras?.(frame) ?? [],
    drawn,
  );
  return { svg, marks };
}

/** A label at the very edge is not cut. */
function anchor(at: number, left: number, right: number, index: number): string {
  if (right - at < 14) return "end";
  return index === 0 && at - left < 4 ? "start" : "middle";
}

function drawSeries({ implementation, points, band }: Series, { x, y, top, bottom }: Frame, marks: Mark[]): SVGElement[] {
  const inside = (value: number) => Math.min(bottom, Math.max(top, y.at(value)));
  const path =
    line<Point>(
      (point) => x.at(point.x),
      (point) => inside(point.y),
    )(points) ?? "";
  const shaded = area<{ x: number; low: number; high: number }>()
    .x((point) => x.at(point.x))
    .y0((point) => inside(point.low))
    .y1((point) => inside(point.high));
  const shown = points.filter(({ silent }) => !silent);
  for (const point of shown) marks.push({ x: x.at(point.x), y: inside(point.y), text: point.text });
  const colour = classOf(implementation);
  return [
    ...(band === undefined || band.length < 2 ? [] : [s("path", { class: `band ${colour}`, d: shaded([...band]) ?? "" })]),
    s("path", { class: `line ${colour}`, d: path, "stroke-dasharray": dashOf(implementation) }),
    ...shown.flatMap((point) => {
      const { low, high } = point;
      if (low === null || low === undefined || high === null || high === undefined) return [];
      return [s("line", { class: `whisker ${colour}`, x1: x.at(point.x), x2: x.at(point.x), y1: inside(low), y2: inside(high) })];
    }),
    ...shown.map((point) => marker(implementation, x.at(point.x), inside(point.y), { size: 46 })),
  ];
}
