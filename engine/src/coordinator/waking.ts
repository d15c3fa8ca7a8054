// How many calls after a pause only wake up cores, caches and compilers. Decided from each launch's own first bursts.
import { median } from "../stats/summary.ts";

/**
 * Where nothing was measured: over seven implementations taking turns, the median call was 2.0 to 3.4 times the settled one in first place,
 * 1.1 to 1.3 in third, and within 6% from sixth place on.
 */
export const usualWakingCalls = 5;
/** Calls of each user in a trial burst, of which the last ones are taken for settled. */
export const trialCalls = 20;
export const trialBursts = 8;
const settledCalls = 8;
/** Three places together, over all trial bursts: one place alone is too noisy to be compared with 5%. */
const window = 3;
const tolerance = 1.05;
const mostWakingCalls = trialCalls - settledCalls;

/** Trial bursts take too long for calls of more than this. */
export const longestTrialCallNs = 500_000;

/**
 * The number of calls of each user to drop: the first place from which three places' median is within 5% of the settled one.
 * `bursts`: latencies of trial bursts in the order calls finished, `users` at a time.
 */
export function wakingCalls(bursts: readonly (readonly number[])[], users: number): number {
  const at = (from: number, to: number) => median(bursts.flatMap((burst) => burst.slice(from * users, to * users)));
  const settled = at(trialCalls - settledCalls, trialCalls);
  if (settled === null) return usualWakingCalls;
  for (let place = 0; place < mostWakingCalls; place++) {
    const here = at(place, place + window);
    if (here !== null && here <= settled * tolerance) return place;
  }
  return mostWakingCalls;
}
