// The first launch's trials of a group, from which it is decided how many calls after a pause do not count.
import { callsByUser, slowestCycleNs } from "../stats/counting.ts";
import type { Contestant } from "./contestant.ts";
import { checkErrors, type GuardOptions, guarded } from "./guard.ts";
import { isLong, longWakingCalls, trialCalls, trialsOf, usualWakingCalls, wakingCalls } from "./waking.ts";

interface TrialOptions extends GuardOptions {
  /** No call starts later. */
  readonly deadlineMs: number;
  readonly nowMs: () => number;
}

/**
 * Trials in turns, in which everything counts, show how many calls after a pause are not settled. The largest number of any cell serves all of
 * them: cells that are compared are treated alike.
 */
export async function decideWakingCalls(contestants: readonly Contestant[], options: TrialOptions): Promise<number> {
  const taking = contestants.filter(({ out }) => !out);
  const [first] = taking;
  // several processes are awake before their common window; a connection for each call is several calls by itself
  if (first === undefined || first.record.group.clients > 1) return usualWakingCalls;
  if (first.connectsLeft !== null) return 3;
  const tried = taking.filter(({ cycleNs }) => !isLong(cycleNs));
  const sequences = new Map(tried.map((contestant) => [contestant, [] as number[][]]));
  for (let round = 0; round < Math.max(0, ...tried.map(({ cycleNs }) => trialsOf(cycleNs))); round++) {
    for (const contestant of tried) {
      if (round >= trialsOf(contestant.cycleNs) || options.nowMs() >= options.deadlineMs) continue;
      const users = contestant.record.group.concurrency;
      const limitMs = Math.min(2_000, Math.max(options.deadlineMs - options.nowMs(), 1));
      const lengthNs = Math.round(2 * trialCalls * contestant.cycleNs);
      const spec = { wakingCalls: 0, wakingKind: "Same", openAfterNs: 0, lengthNs, limitMs, mostCalls: trialCalls * users } as const;
      const slice = await guarded(contestant, () => contestant.slice(spec), options);
      checkErrors(contestant, options);
      if (slice === undefined || contestant.out) continue;
      contestant.record.uncounted += slice.made;
      if (slice.counted !== null) contestant.cycleNs = slowestCycleNs(slice.columns, slice.counted);
      for (const columns of slice.columns) sequences.get(contestant)?.push(...callsByUser(columns, trialCalls));
    }
  }
  const numbers = [...sequences.values()].filter((tries) => tries.length > 0).map((tries) => wakingCalls(tries));
  return Math.max(longWakingCalls, ...numbers);
}
