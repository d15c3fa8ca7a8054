// What a table shows of cells in a closed loop: all of a row's figures are of the same calls.

import type { Cell, Run } from "../../generated/result.d.ts";
import { counters } from "../resources/counters.ts";
import { scenarioNamed } from "../scenarios/index.ts";
import type { Shown } from "../scenarios/scenario.ts";
import { percentInColumn } from "../text/share.ts";
import type { Column } from "./column.ts";
import { differenceInWords, ratioOf, verdictWord } from "./comparisons.ts";
import { figureFrom, groundsOf, megabytes, notKnown, rateOf, type TimeUnit, time, timeUnitFor } from "./numbers.ts";

type Group = Run["groups"][number];
type Latency = Cell["latency"];

/** A share of pauses, and of a client's own work, from which on it is worth a column. */
const leastPauses = 0.01;
const leastGap = 0.03;

export function closedLoopColumns(group: Group, cells: readonly Cell[]): Column[][] {
  return [
    [perCallColumn(cells)],
    verdictColumns(cells),
    [{ header: "x floor", text: (cell: Cell) => figureFrom(cell.latency.xFloor, groundsOf(cell)) }],
    [rateColumn(group)],
    percentileColumns(cells),
    [cpuColumn(cells)],
    pausesColumn(cells),
    gapColumn(cells),
    memoryColumn(cells),
    ...counterColumns(cells),
    ...partColumns(group, cells),
  ].filter((columns) => columns.length > 0);
}

const timesOf = (cells: readonly Cell[], of: (latency: Latency) => number | null) => cells.map(({ latency }) => of(latency));

/** 412 (405..431): with the launches that had the least and the most. */
function perCallColumn(cells: readonly Cell[]): Column {
  const unit = timeUnitFor(timesOf(cells, (latency) => latency.perCallNs));
  const name = `${unit.name}/call`;
  const own = (cell: Cell) => time(cell.latency.perCallNs, unit, groundsOf(cell));
  const ranges = new Map(cells.map((cell) => [cell, launchesOf(cell, unit)]));
  const hasRanges = [...ranges.values()].some(Boolean);
  // beside ranges not as wide as the header, for a table of usual figures is as wide as a terminal
  const widest = Math.max(hasRanges ? 0 : name.length, ...cells.map((cell) => own(cell).length));
  const header = `${name}${hasRanges ? " (launches)" : ""}`;
  return { header, left: true, text: (cell) => `${own(cell).padStart(widest)}${ranges.get(cell) ?? launchesOf(cell, unit)}` };
}

function launchesOf(cell: Cell, unit: TimeUnit): string {
  const { perCallLowNs: low, perCallHighNs: high } = cell.latency;
  const grounds = groundsOf(cell);
  return low === null || high === null || low === high || grounds === "TooFew"
    ? ""
    : ` (${time(low, unit, grounds)}..${time(high, unit, grounds)})`;
}

/** Each row beside the best: how much longer its calls take, and what is judged of that. */
function verdictColumns(cells: readonly Cell[]): Column[] {
  if (cells.filter(({ verdicts }) => verdicts.verdict !== null).length < 2) return [];
  return [
    {
      header: "against the best",
      text: ({ verdicts }) => (verdicts.verdict === null || verdicts.verdict === "Best" ? "" : differenceInWords(ratioOf(verdicts))),
    },
    { header: "verdict", left: true, text: ({ verdicts }) => verdictWord(verdicts) ?? "" },
  ];
}

function rateColumn({ scenario }: Group): Column {
  const { rate } = scenarioNamed(scenario);
  return { header: rate.header, text: (cell) => rateOf(cell, rate) };
}

function percentileColumns(cells: readonly Cell[]): Column[] {
  const unit = timeUnitFor([...timesOf(cells, (latency) => latency.p50Ns), ...timesOf(cells, (latency) => latency.p99Ns)]);
  return [
    { header: `p50 ${unit.name}`, text: (cell) => time(cell.latency.p50Ns, unit, groundsOf(cell)) },
    { header: `p99 ${unit.name}`, text: (cell) => time(cell.latency.p99Ns, unit, groundsOf(cell)) },
  ];
}

/** Of client and server together, a call. */
function cpuColumn(cells: readonly Cell[]): Column {
  const ns = ({ cost }: Cell) => (cost === null || cost.cpuUsPerCall === null ? null : cost.cpuUsPerCall * 1000);
  const unit = timeUnitFor(cells.map(ns));
  return { header: `cpu ${unit.name}`, text: (cell) => time(ns(cell), unit, groundsOf(cell)) };
}

function pausesColumn(cells: readonly Cell[]): Column[] {
  if (!cells.some(({ latency }) => (latency.pauses ?? 0) >= leastPauses)) return [];
  return [{ header: "pauses", text: ({ latency: { pauses } }) => (pauses === null ? notKnown : percentInColumn(pauses)) }];
}

/** Only where it is more than a trifle of the call: there the rate is not what us/call lets expect. */
function gapColumn(cells: readonly Cell[]): Column[] {
  const shown = ({ latency: { gapNs, perCallNs } }: Cell) => gapNs !== null && perCallNs !== null && gapNs > leastGap * perCallNs;
  if (!cells.some(shown)) return [];
  const unit = timeUnitFor(timesOf(cells.filter(shown), (latency) => latency.gapNs));
  return [{ header: `client gap ${unit.name}`, text: (cell) => (shown(cell) ? time(cell.latency.gapNs, unit, groundsOf(cell)) : "") }];
}

function memoryColumn(cells: readonly Cell[]): Column[] {
  const over = (cell: Cell) => (cell.isFloor ? null : (cell.cost?.serverBytesOverFloor ?? null));
  if (cells.every((cell) => over(cell) === null)) return [];
  return [{ header: "server MB", text: (cell) => (cell.isFloor ? "" : megabytes(over(cell))) }];
}

/** Of client and server together, a call. */
const counterColumns = (cells: readonly Cell[]): Column[][] =>
  counters.map(({ name, header }) => {
    const times = ({ cost }: Cell) => {
      const { client = null, server = null } = cost?.counters?.[name] ?? {};
      return client === null || server === null ? null : client + server;
    };
    return cells.every((cell) => times(cell) === null) ? [] : [{ header, text: (cell) => figureFrom(times(cell), groundsOf(cell)) }];
  });

/** Of parts that some cell has. */
const partColumns = ({ scenario }: Group, cells: readonly Cell[]): Column[][] =>
  scenarioNamed(scenario).shown.map((together) =>
    together.filter(({ part }) => cells.some(({ parts }) => part in parts)).map((shown) => partColumn(cells, shown)),
  );

function partColumn(cells: readonly Cell[], { part, figure, header }: Shown): Column {
  const value = ({ parts }: Cell) => parts[part]?.[figure] ?? null;
  const unit = cells.flatMap(({ parts }) => parts[part]?.unit ?? [])[0];
  if (unit === "Count") return { header, text: (cell) => figureFrom(value(cell), "Many") };
  if (unit === "Bytes") return bytesColumn(header, cells, value);
  const timeUnit = timeUnitFor(cells.map(value));
  return { header: `${header} ${timeUnit.name}`, text: (cell) => time(value(cell), timeUnit) };
}

/** From here on in MB. */
const leastMegabytes = 1024 ** 2;

function bytesColumn(header: string, cells: readonly Cell[], of: (cell: Cell) => number | null): Column {
  const inMegabytes = cells.some((cell) => (of(cell) ?? 0) >= leastMegabytes);
  return {
    header: `${header} ${inMegabytes ? "MB" : "KB"}`,
    text: (cell) => megabytes(inMegabytes ? of(cell) : kilobytesAs(of(cell))),
  };
}

const kilobytesAs = (bytes: number | null) => (bytes === null ? null : bytes * 1024);
