// What a table shows of cells under an open loop.

import type { Cell, Run } from "../../generated/result.d.ts";
import { percentInColumn } from "../text/share.ts";
import type { Column } from "./column.ts";
import { figure, notKnown, type TimeUnit, time, timeUnitFor } from "./numbers.ts";

type OpenLoop = NonNullable<Cell["openLoop"]>;

export function openLoopColumns(load: Run["groups"][number]["load"], cells: readonly Cell[]): Column[][] {
  return load === "Ramp" ? rampColumns(cells) : rateColumns(cells);
}

/** Response from the scheduled start, service from the real one, side by side; a latency that is the generator's in brackets. */
function rateColumns(cells: readonly Cell[]): Column[][] {
  const unit = timeUnitFor(cells.map((cell) => cell.openLoop?.response.p99Ns ?? null));
  const pacing = timeUnitFor(cells.map((cell) => cell.openLoop?.pacing.p99Ns ?? null));
  return [
    [
      { header: "offered/s", text: of((loop) => figure(loop.offeredPerSecond)) },
      {
        header: "achieved",
        text: of((loop) => (loop.achievedOverOffered === null ? notKnown : percentInColumn(loop.achievedOverOffered))),
      },
    ],
    [
      { header: `response p50 ${unit.name}`, text: of((loop) => usable(loop.response.p50Ns, loop.latencyUsable, unit)) },
      { header: "p99", text: of((loop) => usable(loop.response.p99Ns, loop.tailUsable, unit)) },
    ],
    [
      { header: `service p50 ${unit.name}`, text: of((loop) => time(loop.service.p50Ns, unit)) },
      { header: "p99", text: of((loop) => time(loop.service.p99Ns, unit)) },
    ],
    [{ header: `pacing p99 ${pacing.name}`, text: of((loop) => time(loop.pacing.p99Ns, pacing)) }],
    [{ header: "not started", text: of((loop) => String(loop.calls.notStarted)) }],
  ];
}

function rampColumns(cells: readonly Cell[]): Column[][] {
  const slo = cells.find((cell) => cell.openLoop?.ramp)?.openLoop?.ramp?.slo ?? "";
  return [
    [{ header: `highest rate/s with ${slo}`, text: of(({ ramp }) => figure(ramp?.highestRatePerSecond ?? null)) }],
    [{ header: "missed at/s", text: of(({ ramp }) => figure(ramp?.missedPerSecond ?? null)) }],
    [{ header: "because", left: true, text: of(({ ramp }) => because(ramp)) }],
    [{ header: "steps", text: of(({ ramp }) => String(ramp?.steps.length ?? 0)) }],
  ];
}

const reasons = {
  Slow: "too slow",
  Behind: "rate not reached",
  NotStarted: "calls not started",
  GeneratorLate: "the generator was late",
  TooFewCalls: "too few calls to know",
} as const;

function because(ramp: OpenLoop["ramp"]): string {
  if (ramp === null || ramp.missedBecause === null) return notKnown;
  return `${reasons[ramp.missedBecause]}${ramp.ended === "Found" ? "" : ` (ended: ${ramp.ended})`}`;
}

const of = (text: (loop: OpenLoop) => string) => (cell: Cell) => (cell.openLoop === null ? notKnown : text(cell.openLoop));

const usable = (ns: number | null, isUsable: boolean, unit: TimeUnit) => (isUsable || ns === null ? time(ns, unit) : `[${time(ns, unit)}]`);
