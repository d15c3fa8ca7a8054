// The result as tables for a terminal: one a group, cells that took turns with each other.
import type { Cell, Run } from "../../generated/result.d.ts";
import { nameOf, registry } from "../plan/registry.ts";
import { comparisonOf, differenceInWords, halfWidthInWords, placeInWords } from "./comparisons.ts";
import { figure, megabytes, notKnown, time, timeUnitFor } from "./numbers.ts";
import { openLoopColumns } from "./open-loop-columns.ts";
import { plainTable } from "./plain-table.ts";

interface Column {
  readonly header: string;
  readonly left?: boolean;
  text(cell: Cell): string;
}

type Group = Run["groups"][number];

export function renderTables(run: Run): string {
  return run.groups
    .filter((group) => group.cellIds.length > 0)
    .map((group) => renderGroup(group, run))
    .join("\n\n");
}

function renderGroup(group: Group, run: Run): string {
  const all = run.cells.filter((cell) => cell.groupId === group.id);
  const cells = all.filter((cell) => cell.twinOf === null).sort(byFigure);
  const columns = columnsFor(group, cells, run);
  const lines = plainTable(
    columns.map(({ header, left }) => ({ header, align: left ? "left" : "right" })),
    cells.map((cell) => columns.map((column) => column.text(cell))),
  ).map((line) => `  ${line}`);
  return [`${group.title}${describeGroup(group)}`, ...lines, ...twinLine(all, run), ...unfitLine(group)].join("\n");
}

/** How many launches, and what ended them where it was not their number. */
function describeGroup({ launches, decidedBy }: Group): string {
  const ended = { MaxTime: "; the time was up", Precision: "; precise enough", Stopped: "; partial: the run was stopped", Launches: "" };
  return `  (${launches} ${launches === 1 ? "launch" : "launches"}${decidedBy === null ? "" : ended[decidedBy]})`;
}

function twinLine(cells: readonly Cell[], run: Run): string[] {
  const twin = cells.find((cell) => cell.twinOf !== null);
  const comparison = run.comparisons.find((each) => each.kind === "Twin" && each.cellId === twin?.id);
  if (twin === undefined || comparison === undefined || comparison.ratio === null) return [];
  return [`  A second copy of ${nameOf(twin)}: ${differenceInWords(comparison)}, ${comparison.verdict}.`];
}

const unfitLine = ({ fit }: Group) => (fit ? [] : ["  NOT FIT to be relied on, nor to be a baseline: see the findings."]);

/** Fastest first, or with the highest rate; failed ones behind, the floors last. */
function byFigure(a: Cell, b: Cell): number {
  const rank = (cell: Cell) => (cell.isFloor ? 2 : cell.state === "Failed" ? 1 : 0);
  const time = ({ latency, openLoop }: Cell) => {
    if (openLoop?.ramp) return -(openLoop.ramp.highestRatePerSecond ?? 0);
    return (openLoop === null ? latency.p50Ns : openLoop.response.p50Ns) ?? Number.MAX_VALUE;
  };
  return rank(a) - rank(b) || time(a) - time(b);
}

function columnsFor(group: Group, cells: readonly Cell[], run: Run): Column[] {
  const figures = group.load === "Closed" ? closedLoopColumns(group, cells, run) : openLoopColumns(group.load, cells);
  const withVariant = run.plan.variants.some((variant) => !registry.defaults.variants.includes(variant));
  const withApi = run.plan.apis.some((api) => !registry.defaults.apis.includes(api));
  return [
    ...(cells.some((cell) => cell.place !== null) ? [{ header: "place", text: (cell: Cell) => placeInWords(cell, cells) }] : []),
    { header: "framework", left: true, text: (cell) => (cell.isFloor ? `${cell.framework} (floor)` : cell.framework) },
    { header: "runtime", left: true, text: (cell) => cell.runtime },
    ...(withApi ? [{ header: "API", left: true, text: (cell: Cell) => cell.api }] : []),
    ...(withVariant ? [{ header: "variant", left: true, text: (cell: Cell) => cell.variant }] : []),
    ...figures,
    ...(cells.some((cell) => cell.state !== "Completed") ? [{ header: "state", left: true, text: describeState }] : []),
  ];
}

function closedLoopColumns(group: Group, cells: readonly Cell[], run: Run): Column[] {
  const unit = timeUnitFor(cells.map((cell) => cell.latency.p50Ns));
  const steady = cells.some((cell) => cell.calls.steady > 0);
  return [
    { header: `p50 ${unit.name}`, text: (cell) => time(cell.latency.p50Ns, unit) },
    ...(cells.some((cell) => cell.latency.p50LowNs !== null)
      ? [{ header: "+-", text: (cell: Cell) => halfWidthInWords(cell.latency.p50LowNs, cell.latency.p50HighNs) }]
      : []),
    ...(steady ? [{ header: `p99 ${unit.name}`, text: (cell: Cell) => time(cell.latency.p99Ns, unit) }] : []),
    { header: "x floor", text: (cell) => figure(cell.latency.xFloor) },
    ...(group.judges ? verdictColumns(cells, run) : []),
    ...(steady ? steadyColumns(group, cells) : []),
  ];
}

/** Each row beside the first: how much longer its calls take, and what is judged of that. */
function verdictColumns(cells: readonly Cell[], run: Run): Column[] {
  const first = cells.find((cell) => cell.place !== null);
  if (first === undefined || cells.filter((cell) => cell.place !== null).length < 2) return [];
  const of = (cell: Cell) => (cell === first ? undefined : comparisonOf(run, cell, first));
  const shown = (cell: Cell, text: (comparison: NonNullable<ReturnType<typeof of>>) => string) => {
    const comparison = of(cell);
    return comparison === undefined ? "" : text(comparison);
  };
  return [
    { header: "against the first", text: (cell) => shown(cell, differenceInWords) },
    { header: "verdict", left: true, text: (cell) => shown(cell, ({ verdict }) => verdict) },
  ];
}

/** What a call is there; elsewhere it is a call. */
const rateHeaders: Readonly<Record<string, string>> = { Stream: "streams/s", Connect: "connects/s" };

function steadyColumns(group: Group, cells: readonly Cell[]): Column[] {
  return [
    { header: rateHeaders[group.scenario] ?? "calls/s", text: (cell) => figure(cell.throughput.callsPerSecond) },
    ...scenarioColumns(group, cells),
    { header: "cpu us", text: (cell) => cpuOf(cell) },
    // a stream's table is wide as it is
    ...(group.scenario === "Stream" ? [] : [{ header: "server MB", text: ({ cost }: Cell) => megabytes(cost?.serverPeakBytes ?? null) }]),
  ];
}

/** Of client and server together, a call. */
function cpuOf({ cost }: Cell): string {
  const { clientCpuUsPerCall: client = null, serverCpuUsPerCall: server = null } = cost ?? {};
  return client === null || server === null ? notKnown : figure(client + server);
}

function scenarioColumns(group: Group, cells: readonly Cell[]): Column[] {
  switch (group.scenario) {
    case "Payload":
      return [{ header: "MB/s", text: (cell) => megabytes(cell.throughput.payloadBytesPerSecond) }];
    case "Stream": {
      const first = timeUnitFor(cells.map((cell) => cell.stream?.firstValueP50Ns ?? null));
      const gap = timeUnitFor(cells.map((cell) => cell.stream?.gapP99Ns ?? null));
      const largest = timeUnitFor(cells.map((cell) => cell.stream?.gapMaxNs ?? null));
      return [
        { header: "values/s", text: (cell) => figure(cell.throughput.valuesPerSecond) },
        { header: `first ${first.name}`, text: (cell) => time(cell.stream?.firstValueP50Ns ?? null, first) },
        { header: `gap p50 ${gap.name}`, text: (cell) => time(cell.stream?.gapP50Ns ?? null, gap) },
        { header: `gap p99 ${gap.name}`, text: (cell) => time(cell.stream?.gapP99Ns ?? null, gap) },
        { header: `gap max ${largest.name}`, text: (cell) => time(cell.stream?.gapMaxNs ?? null, largest) },
        { header: "at once", text: (cell) => figure(cell.stream?.valuesAtOnceMean ?? null) },
      ];
    }
    case "Connect": {
      const unit = timeUnitFor(cells.map((cell) => cell.connect?.openP50Ns ?? null));
      return [
        { header: `open ${unit.name}`, text: (cell) => time(cell.connect?.openP50Ns ?? null, unit) },
        { header: `first call ${unit.name}`, text: (cell) => time(cell.connect?.firstCallP50Ns ?? null, unit) },
        { header: `close ${unit.name}`, text: (cell) => time(cell.connect?.closeP50Ns ?? null, unit) },
      ];
    }
    default:
      return [];
  }
}

function describeState(cell: Cell): string {
  if (cell.state === "Completed") return notKnown;
  return cell.state === "Failed" ? `failed: ${cell.errors[0]?.id ?? ""}` : "partial";
}
