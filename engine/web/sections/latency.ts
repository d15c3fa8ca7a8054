// Latency: how long the slow calls take, on a scale that gives each further nine as much room as the one before.
import { formatShare } from "../../src/plan/units.ts";
import type { CellModel, GroupModel } from "../../src/report/model/types.ts";
import { plot, type Series } from "../charts/plot.ts";
import { logAxis, tailAxis } from "../charts/scales.ts";
import { type Child, h } from "../dom.ts";
import { type Chosen, chooser, chosenGroups, implementationOf, measured, type Page, section, titleOfChosen } from "../page.ts";
import { percent, time, timeRange, timeTick } from "../words.ts";

export function latency(page: Page): HTMLElement | null {
  const groups = chosenGroups(page, ({ load }) => load === "Closed").filter(({ group }) => measured(page, group).some(hasCurve));
  if (groups.length === 0) return null;
  return section(
    "latency",
    "Latency",
    "The share of calls that took at most a given time. The floor is a raw socket: what the machine and the runtime cost by themselves.",
    chooser("Calls", groups, titleOfChosen, (chosen) => percentiles(page, chosen)),
  );
}

const hasCurve = ({ tail, grounds }: CellModel) => tail.length >= 2 && grounds !== "TooFew";

export const percentileName = (quantile: number): string => (quantile === 0 ? "least" : `p${Number((quantile * 100).toFixed(4))}`);

function percentiles(page: Page, { group }: Chosen): Child {
  const cells = measured(page, group).filter(hasCurve);
  const most = Math.max(...cells.flatMap(({ tail }) => tail.map(([quantile]) => quantile)));
  return [
    plot({
      title: "Percentiles of a call",
      about: "The band spans the launches at p50, p90 and p99. A curve ends where fewer than ten calls lie above it.",
      xLabel: "share of calls",
      yLabel: "latency",
      series: cells.map((cell) => curveOf(page, cell)),
      x: (range) => tailAxis(most, range),
      y: (range) =>
        logAxis(
          cells.flatMap(({ tail }) => tail.map(([, ns]) => ns)),
          range,
          { apart: 26 },
        ),
      xTick: percentileName,
      yTick: timeTick,
      table: tableOf(page, group),
    }),
    h(
      "p",
      { class: "about" },
      "With several users, percentiles include the time that they wait for each other: each user calls again as soon as its reply has arrived.",
    ),
  ];
}

const pointed = [0.5, 0.9, 0.99, 0.999, 0.9999];

function curveOf(page: Page, cell: CellModel): Series {
  const implementation = implementationOf(page, cell);
  const known = [
    [0.5, cell.p50Ns],
    [0.9, cell.p90Ns],
    [0.99, cell.p99Ns],
  ] as const;
  return {
    implementation,
    points: cell.tail.map(([quantile, ns]) => ({
      x: quantile,
      y: ns,
      silent: !pointed.includes(quantile),
      text: `${implementation.name}: ${formatShare(quantile)} of calls took at most ${time(ns)}`,
    })),
    band: known.flatMap(([x, [, low, high]]) => (low === null || high === null ? [] : [{ x, low, high }])),
  };
}

function tableOf(page: Page, group: GroupModel) {
  return {
    head: ["", "a call (launches)", "p50 (launches)", "p90 (launches)", "p99 (launches)", "p99.9", "longest", "x floor", "pauses", "calls"],
    rows: measured(page, group).map((cell) => [
      implementationOf(page, cell).name,
      timeRange(cell.perCallNs, cell.grounds),
      timeRange(cell.p50Ns, cell.grounds),
      timeRange(cell.p90Ns, cell.grounds),
      timeRange(cell.p99Ns, cell.grounds),
      time(cell.p999Ns, cell.grounds),
      time(cell.maxNs, cell.grounds),
      cell.floorRatio[0] === null || cell.grounds !== "Many" ? "-" : `${cell.floorRatio[0].toFixed(2)}x`,
      cell.pauses === null ? "-" : percent(cell.pauses),
      String(cell.calls),
    ]),
  };
}
