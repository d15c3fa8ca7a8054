// Bimodal launches: how a process happened to start decides how long its calls take.
import { mean } from "./summary.ts";

export interface TwoGroups {
  /** The mean of each group's values. */
  readonly lower: number;
  readonly upper: number;
  /** How many values are in each. */
  readonly counts: readonly [lower: number, upper: number];
}

/** Fewer launches are not divided. */
const leastLaunches = 5;
/** From this many launches on, a bimodal pair gets no verdict unless both groups agree. */
export const launchesToWithhold = 7;
/** Between the groups: so much in a ratio, and so many times the spread within them, which of few launches is hardly known. */
const leastGap = Math.log1p(0.15);
const gapOverSpread = { few: 10, enough: 5 };

/** `logs`: of one ratio, a launch each. Null where they are of one kind, as far as so many can tell. A mode that did not occur cannot be seen. */
export function twoGroupsOf(logs: readonly number[]): TwoGroups | null {
  if (logs.length < leastLaunches) return null;
  const sorted = [...logs].sort((a, b) => a - b);
  const gaps = sorted.slice(1).map((value, index) => value - (sorted[index] as number));
  const gap = Math.max(...gaps);
  const split = gaps.indexOf(gap) + 1;
  const [lower, upper] = [sorted.slice(0, split), sorted.slice(split)];
  const spread = Math.sqrt((squaresOf(lower) + squaresOf(upper)) / (logs.length - 2));
  if (!(gap > leastGap && gap > gapOverSpread[logs.length < launchesToWithhold ? "few" : "enough"] * spread)) return null;
  return { lower: mean(lower) ?? 0, upper: mean(upper) ?? 0, counts: [lower.length, upper.length] };
}

function squaresOf(values: readonly number[]): number {
  const centre = mean(values) ?? 0;
  return values.reduce((sum, value) => sum + (value - centre) ** 2, 0);
}

/** Whether the launches are of two kinds that would not be judged alike. Where both are beyond the threshold on one side, either kind says the same. */
export function isWithheld(logs: readonly number[], threshold: number): boolean {
  const groups = logs.length < launchesToWithhold ? null : twoGroupsOf(logs);
  if (groups === null) return false;
  const margin = Math.log1p(threshold);
  return !(groups.lower > margin || groups.upper < -margin);
}
