// The interval of a mean whose sample is one value a launch.
import { criticalValue } from "./student.ts";
import { mean, standardDeviation } from "./summary.ts";

export interface Estimate {
  readonly mean: number;
  /** Half the width of the interval at 1 - `alpha`; null with one launch, which says nothing about the next. */
  readonly halfWidth: number | null;
  readonly launches: number;
}

/**
 * The mean of `values` with its two-sided t-interval at level 1 - `alpha`. Values are of launches, not of calls: what differs from one start
 * of the processes to the next (addresses, cores, compilers) does not average out within a launch, so a launch is one observation however
 * many calls it made. (Kalibera and Jones, Rigorous Benchmarking in Reasonable Time, ISMM 2013, section 6, top level of the hierarchy.)
 * Null when empty.
 */
export function estimateMean(values: readonly number[], alpha: number): Estimate | null {
  const centre = mean(values);
  if (centre === null) return null;
  const launches = values.length;
  const sd = standardDeviation(values);
  const halfWidth = sd === null ? null : criticalValue(alpha / 2, launches - 1) * (sd / Math.sqrt(launches));
  return { mean: centre, halfWidth, launches };
}

export interface Ratio {
  readonly ratio: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** An interval that spans a factor of a hundred in either direction means that nothing is known, so it is not shown. */
const tellsNothing = Math.log(100);

/** An estimate of a mean of logs, as a factor. */
export function asRatio({ mean: centre, halfWidth }: Estimate): Ratio {
  const known = halfWidth !== null && halfWidth < tellsNothing ? halfWidth : null;
  return {
    ratio: Math.exp(centre),
    low: known === null ? null : Math.exp(centre - known),
    high: known === null ? null : Math.exp(centre + known),
  };
}
