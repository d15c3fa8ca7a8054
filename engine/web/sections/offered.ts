// Open loops: response time against the rate that was offered, and the search for the highest rate that holds an objective.
import type { CellModel } from "../../src/report/model/types.ts";
import { plot } from "../charts/plot.ts";
import { doublingAxis, logAxis } from "../charts/scales.ts";
import { type Child, s } from "../dom.ts";
import { implementationOf, measured, type Page } from "../page.ts";
import { classOf } from "../swatch.ts";
import { countTick, figure, time, timeTick } from "../words.ts";

export function offered(page: Page): Child {
  const groups = page.run.subjects.flatMap((subject) => subject.groups.map((group) => ({ subject, group })));
  const at = groups
    .filter(({ subject }) => subject.load === "Open")
    .flatMap(({ subject, group }) => measured(page, group).map((cell) => ({ cell, called: `${subject.called}, ${group.placement}` })));
  const searched = groups.filter(({ subject }) => subject.load === "Ramp");
  const parts = [
    ...[...new Set(at.map(({ called }) => called))].map((called) =>
      rates(
        page,
        called,
        at.filter((each) => each.called === called).map(({ cell }) => cell),
      ),
    ),
    ...searched.map(({ subject, group }) => ramp(page, `${subject.title}, ${group.placement}`, measured(page, group))),
  ];
  return parts.length === 0 ? null : parts;
}

function rates(page: Page, called: string, cells: readonly CellModel[]): Child {
  const implementations = [...new Set(cells.map(({ implementation }) => implementation))];
  const points = (index: number) =>
    cells
      .filter(({ implementation }) => implementation === index)
      .flatMap(({ openLoop }) => (openLoop === null || openLoop.offered === null || openLoop.responseP50Ns === null ? [] : [openLoop]))
      .sort((a, b) => (a.offered ?? 0) - (b.offered ?? 0));
  const all = implementations.flatMap(points);
  if (all.length === 0) return null;
  const { objective } = page.run;
  return plot({
    title: `Response time against offered rate: ${called}`,
    about:
      "Measured from the scheduled start, so that waiting for a busy server counts. The mark is the median; the bar goes to the 99th percentile.",
    xLabel: "calls a second offered",
    yLabel: "response time",
    x: (range) =>
      doublingAxis(
        all.map((each) => Math.round(each.offered ?? 0)),
        range,
      ),
    y: (range) =>
      logAxis([...all.flatMap((each) => [each.responseP50Ns ?? 0, each.responseP99Ns ?? 0]), objective?.limitNs ?? 0], range, {
        apart: 26,
      }),
    xTick: countTick,
    yTick: timeTick,
    series: implementations.map((index) => {
      const implementation = page.model.implementations[index] as Page["model"]["implementations"][number];
      return {
        implementation,
        points: points(index).map((each) => ({
          x: each.offered ?? 0,
          y: each.responseP50Ns ?? 0,
          low: each.responseP50Ns,
          high: each.tailUsable ? each.responseP99Ns : null,
          text: `${implementation.name} at ${figure(each.offered)} calls/s: median ${time(each.responseP50Ns)}, p99 ${time(each.responseP99Ns)}${each.usable ? "" : " (unusable: the generator was late)"}`,
        })),
      };
    }),
    extras: (frame) => limit(page, frame.y.at, frame),
    table: {
      head: ["", "offered", "achieved", "response p50", "response p99", "service p50", "service p99", "not started"],
      rows: cells.flatMap((cell) => {
        const { openLoop } = cell;
        if (openLoop === null) return [];
        const marked = (text: string, usable: boolean) => (usable ? text : `${text} (late)`);
        return [
          [
            implementationOf(page, cell).name,
            `${figure(openLoop.offered)}/s`,
            `${figure(openLoop.achieved)}/s`,
            marked(time(openLoop.responseP50Ns), openLoop.usable),
            marked(time(openLoop.responseP99Ns), openLoop.tailUsable),
            time(openLoop.serviceP50Ns),
            time(openLoop.serviceP99Ns),
            String(openLoop.notStarted),
          ],
        ];
      }),
    },
  });
}

function limit(page: Page, at: (ns: number) => number, { left, right }: { readonly left: number; readonly right: number }): SVGElement[] {
  const { objective } = page.run;
  if (objective === null) return [];
  const y = at(objective.limitNs);
  return [
    s("line", { class: "limit", x1: left, x2: right, y1: y, y2: y }),
    // the lines rise to the right
    s("text", { class: "limit-text", x: left + 4, y: y - 6 }, objective.text),
  ];
}

function ramp(page: Page, title: string, cells: readonly CellModel[]): Child {
  const found = cells.flatMap((cell) => (cell.openLoop?.ramp ? [{ cell, ramp: cell.openLoop.ramp }] : []));
  const steps = found.flatMap((each) => each.ramp.steps);
  const known = steps.filter(({ quantileNs }) => quantileNs !== null);
  if (known.length === 0) return null;
  const { objective } = page.run;
  return plot({
    title,
    about:
      "Every step of the search: the percentile of the objective against the rate. The vertical line is the highest rate that met the objective.",
    xLabel: "calls a second offered",
    yLabel: objective === null ? "response time" : `response time, ${objective.text.split("=")[0]}`,
    x: (range) =>
      logAxis(
        steps.map(({ rate }) => rate),
        range,
      ),
    y: (range) => logAxis([...known.map(({ quantileNs }) => quantileNs ?? 0), objective?.limitNs ?? 0], range, { apart: 26 }),
    xTick: countTick,
    yTick: timeTick,
    series: found.map((each) => {
      const implementation = implementationOf(page, each.cell);
      return {
        implementation,
        points: each.ramp.steps
          .filter(({ quantileNs }) => quantileNs !== null)
          .sort((a, b) => a.rate - b.rate)
          .map(({ rate, quantileNs }) => ({
            x: rate,
            y: quantileNs ?? 0,
            text: `${implementation.name} at ${figure(rate)} calls/s: ${time(quantileNs)}`,
          })),
      };
    }),
    extras: (frame) => [
      ...limit(page, frame.y.at, frame),
      ...found.flatMap((each) =>
        each.ramp.held === null
          ? []
          : [
              s("line", {
                class: `knee ${classOf(implementationOf(page, each.cell))}`,
                x1: frame.x.at(each.ramp.held),
                x2: frame.x.at(each.ramp.held),
                y1: frame.top,
                y2: frame.bottom,
              }),
            ],
      ),
    ],
    table: {
      head: ["", "held at", "missed at", "because", "steps"],
      rows: found.map((each) => [
        implementationOf(page, each.cell).name,
        each.ramp.held === null ? "none" : `${figure(each.ramp.held)}/s`,
        each.ramp.missed === null ? "-" : `${figure(each.ramp.missed)}/s`,
        each.ramp.because ?? "-",
        String(each.ramp.steps.length),
      ]),
    },
  });
}
