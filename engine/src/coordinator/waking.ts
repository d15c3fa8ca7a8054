// How many calls after a pause only wake up cores, caches and compilers. Decided from the first launch's own calls, for each group.
import { median } from "../stats/summary.ts";

/** Of each user in a trial, of which the last ones are taken for settled. */
export const trialCalls = 20;
const settledCalls = 8;
/** Three places together, over all trials: one place alone is too noisy to be compared with 5%. */
const window = 3;
const tolerance = 1.05;
export const mostWakingCalls = trialCalls - settledCalls;
/** Where nothing could be tried. Over seven implementations taking turns the median call was 2.0 to 3.4 times the settled one in first place, 1.1 to 1.3 in third, and within 6% from sixth place on. */
export const usualWakingCalls = 5;

/** From here on a call is long: one whole call wakes everything up, and trials of twenty would take longer than what they are for. */
const longCallNs = 5_000_000;
export const isLong = (callNs: number): boolean => callNs >= longCallNs;
export const longWakingCalls = 1;

/** Trials of a cell take about this long together. */
const trialsNs = 100_000_000;
const mostTrials = 8;
const fewestTrials = 2;
export const trialsOf = (callNs: number): number =>
  Math.round(Math.min(Math.max(trialsNs / Math.max(callNs * trialCalls, 1), fewestTrials), mostTrials));

/**
 * The number of calls of each user to leave uncounted: the first place from which three places' median is within 5% of the settled one.
 * `sequences`: a user's calls after a pause, in the order it made them, of every user and trial.
 */
export function wakingCalls(sequences: readonly (readonly number[])[]): number {
  const at = (from: number, to: number) => median(sequences.flatMap((calls) => calls.slice(from, to)));
  const settled = at(trialCalls - settledCalls, trialCalls);
  if (settled === null) return usualWakingCalls;
  for (let place = 0; place < mostWakingCalls; place++) {
    const here = at(place, place + window);
    if (here !== null && here <= settled * tolerance) return place;
  }
  return mostWakingCalls;
}
