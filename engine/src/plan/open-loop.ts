// The open loop of a plan: rates, or an objective, on so many connections. Absent, the plan is a closed loop.
import type { PlanRequest } from "../../generated/plan.d.ts";
import type { OpenLoopPlan } from "../../generated/result.d.ts";
import { RpcBenchError } from "../errors/problem.ts";
import { asked } from "./chosen.ts";
import { defaultOf } from "./options.ts";
import { parseSlo } from "./slo.ts";

/** Null: a closed loop. Throws RpcBenchError of kind "input" for the first thing wrong. */
export function resolveOpenLoop(request: PlanRequest): OpenLoopPlan | null {
  const { connections, arrivals, concurrency } = request;
  const rates = asked(request, "rates");
  const slo = asked(request, "slo");
  if (rates === undefined && slo === undefined) {
    if (connections !== undefined) throw RpcBenchError.of("ConnectionsWithoutRate", { value: connections });
    if (arrivals !== undefined) throw RpcBenchError.of("ArrivalsWithoutRate", { value: arrivals });
    return null;
  }
  if (concurrency !== undefined) throw RpcBenchError.of("RateWithConcurrency", { value: concurrency.join(",") });
  return {
    ratesPerSecond: rates ?? [],
    slo: slo === undefined ? null : parseSlo(slo),
    connections: asked(request, "connections") ?? defaultOf("connections"),
    arrivals: (asked(request, "arrivals") ?? defaultOf("arrivals")) as OpenLoopPlan["arrivals"],
  };
}

/**
 * Where an open loop is measured unless somebody says otherwise: not on one core. Its generator spins until a call is due, and there it would
 * take the time from the server.
 */
export const openLoopPlacements = ["Free"];

/**
 * A time in which no call of a rate is due would be a run in which nothing is counted. `maxTimeSeconds` is for the whole run, so a cell has less of it.
 * Throws NoCallInTime.
 */
export function refuseEmptyTime(
  openLoop: OpenLoopPlan | null,
  { durationSeconds, maxTimeSeconds }: { readonly durationSeconds: number | null; readonly maxTimeSeconds: number | null },
): void {
  const seconds = durationSeconds ?? maxTimeSeconds;
  if (openLoop === null || seconds === null) return;
  const rate = openLoop.ratesPerSecond.find((ratePerSecond) => ratePerSecond * seconds < 1);
  if (rate === undefined) return;
  throw RpcBenchError.of("NoCallInTime", { rate, seconds, option: durationSeconds === null ? "max-time" : "measure-time" });
}
