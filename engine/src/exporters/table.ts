// The result as tables for a terminal: one a group, cells that took turns with each other.
import type { Cell, Run } from "../../generated/result.d.ts";
import { figure, megabytes, notKnown, time, timeUnitFor } from "./numbers.ts";
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
  const cells = run.cells.filter((cell) => cell.groupId === group.id).sort(byFigure);
  const columns = columnsFor(group, cells, run.plan.variants.length > 1 || run.plan.apis.length > 1);
  const lines = plainTable(
    columns.map(({ header, left }) => ({ header, align: left ? "left" : "right" })),
    cells.map((cell) => columns.map((column) => column.text(cell))),
  ).map((line) => `  ${line}`);
  const partial = group.state === "Partial" ? "  (partial: the run was stopped)" : "";
  return [`${group.title}${partial}`, ...lines].join("\n");
}

/** Fastest first, failed ones behind, the floors last. */
function byFigure(a: Cell, b: Cell): number {
  const rank = (cell: Cell) => (cell.isFloor ? 2 : cell.state === "Failed" ? 1 : 0);
  return rank(a) - rank(b) || (a.latency.p50Ns ?? Number.POSITIVE_INFINITY) - (b.latency.p50Ns ?? Number.POSITIVE_INFINITY);
}

function columnsFor(group: Group, cells: readonly Cell[], withVariant: boolean): Column[] {
  const unit = timeUnitFor(cells.map((cell) => cell.latency.p50Ns));
  const latency: Column[] = [
    { header: `p50 ${unit.name}`, text: (cell) => time(cell.latency.p50Ns, unit) },
    { header: `p99 ${unit.name}`, text: (cell) => time(cell.latency.p99Ns, unit) },
    { header: "x floor", text: (cell) => figure(cell.latency.xFloor) },
  ];
  return [
    { header: "framework", left: true, text: (cell) => (cell.isFloor ? `${cell.framework} (floor)` : cell.framework) },
    { header: "runtime", left: true, text: (cell) => cell.runtime },
    ...(withVariant ? [{ header: "API, variant", left: true, text: (cell: Cell) => `${cell.api}, ${cell.variant}` }] : []),
    ...latency,
    { header: group.scenario === "Stream" ? "streams/s" : "calls/s", text: (cell) => figure(cell.throughput.callsPerSecond) },
    ...scenarioColumns(group, cells),
    ...(cells.some((cell) => cell.state !== "Completed") ? [{ header: "state", left: true, text: describeState }] : []),
  ];
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
    default:
      return [];
  }
}

function describeState(cell: Cell): string {
  if (cell.state === "Completed") return notKnown;
  return cell.state === "Failed" ? `failed: ${cell.errors[0]?.id ?? ""}` : "partial";
}
