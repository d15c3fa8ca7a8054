// What more users do: the run's load curves, with the range over launches that each of their points has in its cell.
import type { Cell, Run } from "../../../generated/result.d.ts";
import { placementTitle } from "../../plan/registry.ts";
import { scenarioNamed } from "../../scenarios/index.ts";
import { keyOf } from "./implementations.ts";
import type { CurveModel, CurvePoint } from "./types.ts";

type Curve = Run["curves"][number];

export function curvesOf(run: Run, implementation: (key: string) => number): CurveModel[] {
  // older files have none
  return (run.curves ?? []).map((curve) => ({
    implementation: implementation(keyOf(curve)),
    subject: scenarioNamed(curve.scenario).title(curve),
    placement: placementTitle(curve.placement),
    points: curve.points.map((point) => pointOf(point, cellOf(curve, point.concurrency, run))),
    knee: curve.kneeConcurrency,
    kneeRange: rangeOf(curve),
    serverBytesPerConnection: curve.serverBytesPerConnection,
  }));
}

function cellOf(curve: Curve, users: number, { cells }: Run): Cell | undefined {
  return cells.find(
    (cell) =>
      cell.twinOf === null &&
      cell.openLoop === null &&
      cell.concurrency === users &&
      keyOf(cell) === keyOf(curve) &&
      (["scenario", "argument", "payloadBytes", "streamCount", "placement"] as const).every((name) => cell[name] === curve[name]),
  );
}

function pointOf(point: Curve["points"][number], cell: Cell | undefined): CurvePoint {
  const { throughput, latency } = cell ?? {};
  return {
    users: point.concurrency,
    callsPerSecond: [point.callsPerSecond, throughput?.callsPerSecondLow ?? null, throughput?.callsPerSecondHigh ?? null],
    perCallNs: [point.perCallNs, latency?.perCallLowNs ?? null, latency?.perCallHighNs ?? null],
    p99Ns: [point.p99Ns, latency?.p99LowNs ?? null, latency?.p99HighNs ?? null],
  };
}

/** How far the knee may lie from where it was found. */
function rangeOf(curve: Curve): readonly [number, number] | null {
  const { kneeLowConcurrency: low, kneeHighConcurrency: high } = curve;
  return low === undefined || high === undefined || low === high ? null : [low, high];
}
