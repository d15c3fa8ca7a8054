// The first launch's trials of a group, from which it is decided how many calls after a pause do not count.
import { callsByUser, slowestCycleNs } from "../stats/counting.ts";
import { checkErrors, type GuardOptions, guarded } from "./guard.ts";
import type { Subject } from "./subject.ts";
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
export async function decideWakingCalls(subjects: readonly Subject[], options: TrialOptions): Promise<number> {
  const taking = subjects.filter(({ out }) => !out);
  const [first] = taking;
  // several processes are awake before their common window; a connection for each call is several calls by itself
  if (first === undefined || first.record.group.clients > 1) return usualWakingCalls;
  if (first.connectsLeft !== null) return 3;
  const tried = taking.filter(({ cycleNs }) => !isLong(cycleNs));
  const sequences = new Map(tried.map((subject) => [subject, [] as number[][]]));
  for (let round = 0; round < Math.max(0, ...tried.map(({ cycleNs }) => trialsOf(cycleNs))); round++) {
    for (const subject of tried) {
      if (round >= trialsOf(subject.cycleNs) || options.nowMs() >= options.deadlineMs) continue;
      const users = subject.record.group.concurrency;
      const limitMs = Math.min(2_000, Math.max(options.deadlineMs - options.nowMs(), 1));
      const lengthNs = Math.round(2 * trialCalls * subject.cycleNs);
      const spec = { wakingCalls: 0, wakingKind: "Same", openAfterNs: 0, lengthNs, limitMs, mostCalls: trialCalls * users } as const;
      const slice = await guarded(subject, () => subject.slice(spec), options);
      checkErrors(subject, options);
      if (slice === undefined || subject.out) continue;
      subject.record.uncounted += slice.made;
      if (slice.counted !== null) subject.cycleNs = slowestCycleNs(slice.columns, slice.counted);
      for (const columns of slice.columns) sequences.get(subject)?.push(...callsByUser(columns, trialCalls));
    }
  }
  const numbers = [...sequences.values()].filter((tries) => tries.length > 0).map((tries) => wakingCalls(tries));
  return Math.max(longWakingCalls, ...numbers);
}
