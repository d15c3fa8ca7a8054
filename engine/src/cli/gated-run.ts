// `rpcbench run --fail-on`: a run, what failed of it measured again, and an exit code.
import type { PlanRequest } from "../../generated/plan.d.ts";
import type { Run } from "../../generated/result.d.ts";
import type { SessionOutcome } from "../coordinator/session.ts";
import { RpcBenchError } from "../errors/problem.ts";
import { knownOf } from "../gate/known.ts";
import { type Limit, parseLimits } from "../gate/limits.ts";
import { judgeSeries, type Series } from "../gate/repeat.ts";
import { united } from "../plan/united.ts";
import { exitCodeOfRun, exitCodes } from "./exit-codes.ts";
import { exitCodeOfGate } from "./render-check.ts";

export interface GateOptions {
  readonly failOn?: string;
  readonly inconclusiveAs?: string;
  readonly repeat?: number;
}

export interface Gate {
  readonly limits: readonly Limit[];
  readonly against: readonly string[];
  readonly baseline: string | undefined;
  readonly repeats: number;
  readonly inconclusivePasses: boolean;
}

/** Null: nothing is to be judged. Before anything is measured: throws InvalidLimit, NoReference, BaselineNotFound, and what reading plans throws. */
export async function gateOf({ failOn, inconclusiveAs, repeat = 0 }: GateOptions, request: PlanRequest): Promise<Gate | null> {
  if (failOn === undefined) return null;
  const limits = parseLimits(failOn);
  const { against = [], baseline } = united(request);
  if (against.length === 0 && baseline === undefined) throw RpcBenchError.of("NoReference", {});
  await knownOf(baseline);
  return { limits, against, baseline, repeats: repeat, inconclusivePasses: inconclusiveAs === "pass" };
}

/** `measure`: makes a run. What is open is measured again until it is told, or the repeats are used up, or the run is stopped. */
export async function judgeAndRepeat(
  gate: Gate,
  first: Run,
  measure: (request: PlanRequest) => Promise<SessionOutcome>,
  say: (text: string) => void,
): Promise<Series> {
  const { limits, against, baseline, repeats } = gate;
  const runs: [Run, ...Run[]] = [first];
  for (;;) {
    const series = judgeSeries(runs, limits, { against, baseline: await knownOf(baseline), repeats });
    if (series.repeat === null) return series;
    say(`Slower than the limit: measuring that again in fresh launches (${runs.length} of ${repeats}) ...`);
    const { run } = await measure(series.repeat);
    // what was stopped confirms nothing
    if (run.state === "Partial") return { ...series, repeat: null };
    runs.push(run);
  }
}

/** A run that was stopped, or is not where it was to go, says so first; calls that failed are no reason to say that the others were slower. */
export function exitCodeOfGatedRun(outcome: SessionOutcome, { outcome: judged }: Series, { inconclusivePasses }: Gate): number {
  const measured = exitCodeOfRun(outcome);
  if (measured === exitCodes.environment || measured === exitCodes.interrupted) return measured;
  const gated = exitCodeOfGate(judged, inconclusivePasses);
  return gated === exitCodes.slower || measured === exitCodes.ok ? gated : measured;
}
