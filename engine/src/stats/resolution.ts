// Which differences a run will be able to resolve, from how much launches differed before.
import { criticalValue } from "./student.ts";

export interface Resolution {
  /** Of the logs of a ratio of two cells, from launch to launch. */
  readonly launchSd: number;
  readonly launches: number;
  /** Of all comparisons of the run together, and how many these are. */
  readonly alpha: number;
  readonly comparisons: number;
  /** Differences below it do not count. */
  readonly threshold: number;
}

/** About eight of ten such differences are found. */
const power = 0.8;

/**
 * The smallest difference, as a share, that most runs like this one would call Faster or Slower: beyond the threshold by as many standard errors as the
 * verdict's level and the power ask for. Both are of Student's t, which is close to the noncentral t: of differences of this size 70 to 90% are found (resolution.test.ts).
 */
export function toldApart({ launchSd, launches, alpha, comparisons, threshold }: Resolution): number {
  const dof = launches - 1;
  const errors = criticalValue(alpha / Math.max(comparisons, 1) / 2, dof) + criticalValue(1 - power, dof);
  return Math.expm1(Math.log1p(threshold) + (errors * launchSd) / Math.sqrt(launches));
}
