// The open loop of a plan: rates, or an objective, on so many connections. Absent, the plan is a closed loop.
import type { PlanRequest } from "../../generated/plan.d.ts";
import type { OpenLoopPlan } from "../../generated/result.d.ts";
import { RpcBenchError } from "../errors/problem.ts";
import { positive, some, unique, whole } from "./checks.ts";
import { refuseThousands } from "./number-text.ts";
import { registry, resolveNames } from "./registry.ts";
import { parseSlo } from "./slo.ts";

type OpenLoopRequest = Pick<PlanRequest, "rates" | "slo" | "connections" | "arrivals" | "concurrency">;

/** Null: a closed loop. Throws RpcBenchError of kind "input" for the first thing wrong. */
export function resolveOpenLoop(request: OpenLoopRequest): OpenLoopPlan | null {
  const { rates, slo, connections, arrivals, concurrency } = request;
  if (rates === undefined && slo === undefined) {
    if (connections !== undefined) throw RpcBenchError.of("ConnectionsWithoutRate", { value: connections });
    if (arrivals !== undefined) throw RpcBenchError.of("ArrivalsWithoutRate", { value: arrivals });
    return null;
  }
  if (concurrency !== undefined) throw RpcBenchError.of("RateWithConcurrency", { value: concurrency.join(",") });
  const { defaults, limits } = registry;
  const [chosen] = resolveNames([arrivals ?? defaults.arrivals], registry.arrivals, "UnknownArrivals");
  return {
    ratesPerSecond: rates === undefined ? [] : some("rates", unique(rates.map(checkRate))),
    slo: slo === undefined ? null : parseSlo(slo),
    connections: whole(connections ?? defaults.connections, 1, limits.concurrency, (value) =>
      RpcBenchError.of("InvalidConnections", { value, limit: limits.concurrency }),
    ),
    arrivals: chosen as OpenLoopPlan["arrivals"],
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
  throw RpcBenchError.of("NoCallInTime", { rate, seconds, option: durationSeconds === null ? "max-time" : "duration" });
}

/** '500' or '0.5', in calls per second. Throws InvalidRate, or AmbiguousNumber for '1.500'. */
export function parseRate(text: string): number {
  if (!/^\s*\d+(\.\d+)?\s*$/.test(text)) throw invalidRate(text);
  refuseThousands(text, () => String(Number(text)));
  return Number(text);
}

const checkRate = (value: number): number => positive(value, registry.limits.ratePerSecond, invalidRate);

function invalidRate(value: string | number): RpcBenchError {
  return RpcBenchError.of("InvalidRate", { value, limit: registry.limits.ratePerSecond });
}
