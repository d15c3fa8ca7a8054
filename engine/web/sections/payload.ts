// Payload: what a call takes, and how much gets through, as payloads grow.
import type { PayloadModel, Ranged } from "../../src/report/model/types.ts";
import { plot } from "../charts/plot.ts";
import { doublingAxis, logAxis } from "../charts/scales.ts";
import { type Child, h } from "../dom.ts";
import { cellAt, chooser, type Page, section } from "../page.ts";
import { bytesPerSecond, countTick, size, timeRange, timeTick } from "../words.ts";

const megabyte = 1024 ** 2;

export function payload(page: Page): HTMLElement | null {
  const { payloads } = page.run;
  if (payloads.length === 0) return null;
  return section(
    "payload",
    "Payload",
    "Both axes are logarithmic. MB/s counts a payload once, even if it is sent back. Sizes are 1024-based.",
    chooser(
      "Payloads",
      payloads,
      ({ title }) => title,
      (each) => sweep(page, each),
    ),
  );
}

function sweep(page: Page, { series, crossings }: PayloadModel): Child {
  const sizes = series.flatMap(({ points }) => points.map(({ bytes }) => bytes));
  const figures = (of: "perCallNs" | "bytesPerSecond") =>
    series.flatMap(({ points }) => points.flatMap(({ cell }) => cellAt(page, cell)[of].flatMap((value) => value ?? [])));
  const lines = (of: "perCallNs" | "bytesPerSecond", said: (value: Ranged) => string, unit = 1) =>
    series.map(({ implementation, points }) => {
      const own = page.model.implementations[implementation] as Page["model"]["implementations"][number];
      return {
        implementation: own,
        points: points.flatMap(({ bytes, cell }) => {
          const [value, low, high] = cellAt(page, cell)[of];
          const scaled = (one: number | null) => (one === null ? null : one / unit);
          return value === null
            ? []
            : [
                {
                  x: bytes,
                  y: value / unit,
                  low: scaled(low),
                  high: scaled(high),
                  text: `${own.name}, ${size(bytes)}: ${said(cellAt(page, cell)[of])}`,
                },
              ];
        }),
      };
    });
  const table = {
    head: ["", "size", "a call (launches)", "MB/s (launches)"],
    rows: series.flatMap(({ implementation, points }) =>
      points.map(({ bytes, cell }) => [
        page.model.implementations[implementation]?.name ?? "",
        size(bytes),
        timeRange(cellAt(page, cell).perCallNs, cellAt(page, cell).grounds),
        bytesPerSecond(cellAt(page, cell).bytesPerSecond, cellAt(page, cell).grounds),
      ]),
    ),
  };
  const shared = {
    xLabel: "payload",
    x: (range: readonly [number, number]) => doublingAxis(sizes, range, { apart: 52 }),
    xTick: size,
    table,
  };
  return [
    crossings.length === 0
      ? h("p", { class: "about" }, "No order was found to change between these sizes.")
      : [
          h("h3", {}, "Where one overtakes the other"),
          h(
            "ul",
            { class: "notes" },
            crossings.map((line) => h("li", {}, line)),
          ),
          h("p", { class: "about" }, "Interpolated between two measured sizes; the range follows from their intervals."),
        ],
    plot({
      ...shared,
      title: "Time a call against payload",
      about: "Bars span the launches.",
      yLabel: "time a call",
      series: lines("perCallNs", timeRange),
      y: (range) => logAxis(figures("perCallNs"), range, { apart: 26 }),
      yTick: timeTick,
    }),
    plot({
      ...shared,
      title: "Throughput against payload",
      about: "Bars span the launches.",
      yLabel: "MB/s",
      series: lines("bytesPerSecond", bytesPerSecond, megabyte),
      y: (range) =>
        logAxis(
          figures("bytesPerSecond").map((bytes) => bytes / megabyte),
          range,
          { apart: 26 },
        ),
      yTick: countTick,
    }),
  ];
}
