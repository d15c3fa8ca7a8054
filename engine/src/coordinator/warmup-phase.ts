// From processes that just started to contestants that can take turns: warmed up, placed, and their turns sized from data.

import { shuffled } from "../stats/random.ts";
import type { LaunchState } from "./cell-record.ts";
import { beside } from "./connect-budget.ts";
import type { Contestant } from "./contestant.ts";
import { checkErrors, guarded, type LaunchOptions } from "./launch.ts";
import { asWindow, connectTurn, isLong, turnOf } from "./turn.ts";
import { longestTrialCallNs, trialBursts, trialCalls, usualWakingCalls, wakingCalls } from "./waking.ts";
import { type WarmupResult, warmUp } from "./warmup.ts";

/** Of a cell's connections: processes are fresh in each launch, and are to be warm before any of their figures counts. */
const connectWarmupShare = 0.4;

export async function warmUpAll(contestants: readonly Contestant[], options: LaunchOptions): Promise<void> {
  const { random, onProgress } = options;
  const warm = new Map<Contestant, WarmupResult>();
  for (const [index, contestant] of shuffled(contestants, random).entries()) {
    onProgress(0.1 + (0.1 * index) / contestants.length, "warming up");
    const result = await guarded(contestant, () => warmUpOne(contestant, options), options);
    if (result !== undefined) warm.set(contestant, result);
    checkErrors(contestant, options);
  }
  const { load, call, clients = 1 } = contestants[0]?.record.group ?? {};
  // a window does not tell of the calls before it
  const tried = load?.kind === "Closed" && call?.scenario !== "Connect" && clients === 1;
  const waking = tried ? await decideWakingCalls([...warm], options) : usualWakingCalls;
  for (const [contestant, result] of warm) {
    const { concurrency } = contestant.record.group;
    const turn = contestant.allowance === null ? turnOf(result.callNs, concurrency, waking) : connectTurn(concurrency);
    contestant.warmedUp(result, clients === 1 ? turn : asWindow(turn));
    recordWarmup(contestant.state, result);
  }
}

async function warmUpOne(contestant: Contestant, options: LaunchOptions): Promise<WarmupResult> {
  const burst = async (calls: number) => {
    const samples = await contestant.burst({ calls, warmupCalls: 0, warmupKind: "Same" });
    for (const error of samples.errors) contestant.record.fail(error, error.count);
    return samples;
  };
  const { allowance } = contestant;
  const { concurrency } = contestant.record.group;
  if (allowance === null) return await warmUp(burst, concurrency, options.time.warmupSeconds, options.nowMs);
  allowance.keep(1 - connectWarmupShare);
  if (allowance.available < 1 + beside(concurrency)) {
    allowance.shorten();
    return { calls: 0, seconds: 0, stable: false, callNs: 0, cycleNs: 0 };
  }
  return await warmUp(burst, concurrency, options.time.warmupSeconds, options.nowMs, allowance.available);
}

/**
 * Trial bursts in turns, without dropping anything, show how many calls after a pause are not settled. The largest number of any cell
 * serves all of them: cells that are compared are treated alike. Cells with long calls, for which trials would take too long, keep theirs.
 */
async function decideWakingCalls(warm: readonly (readonly [Contestant, WarmupResult])[], options: LaunchOptions): Promise<number> {
  const trials = new Map(
    warm.flatMap(([contestant, { callNs }]) => (callNs <= longestTrialCallNs && !contestant.out ? [[contestant, [] as number[][]]] : [])),
  );
  if (trials.size === 0) return usualWakingCalls;
  for (let round = 0; round < trialBursts; round++) {
    for (const [contestant, bursts] of trials) {
      const calls = trialCalls * contestant.record.group.concurrency;
      const samples = await guarded(contestant, () => contestant.burst({ calls, warmupCalls: 0, warmupKind: "Same" }), options);
      if (samples === undefined) continue;
      for (const error of samples.errors) contestant.record.fail(error, error.count);
      checkErrors(contestant, options);
      bursts.push(samples.latenciesNs);
    }
  }
  const numbers = [...trials].map(([{ record }, bursts]) => wakingCalls(bursts, record.group.concurrency));
  // where some cells could not be tried, they keep at least what is usual
  const untried = warm.some(([contestant, { callNs }]) => !trials.has(contestant) && !isLong(callNs));
  return Math.max(...numbers, untried ? usualWakingCalls : 0);
}

function recordWarmup(state: LaunchState, { calls, seconds, stable }: WarmupResult): void {
  state.record.warmup = { calls, seconds, stable };
}
