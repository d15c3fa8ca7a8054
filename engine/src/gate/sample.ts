// A log-ratio with its standard error, and the two claims that can be made of it against a limit.
import { asRatio } from "../stats/interval.ts";
import { criticalValue, upperTail } from "../stats/student.ts";
import { mean, standardDeviation } from "../stats/summary.ts";

/** Of today's over the other's. */
export interface Sample {
  readonly centre: number;
  readonly error: number;
  readonly dof: number;
}

/** So close together are made-up figures alone. */
const smallestError = 1e-12;

/** Of the log-ratios of launches in which both took turns: their mean. Null with fewer than two. */
export function besideSample(logs: readonly number[]): Sample | null {
  return sample(mean(logs), (standardDeviation(logs) ?? Number.NaN) / Math.sqrt(logs.length), logs.length - 1);
}

/**
 * Of one new run against `known` earlier ones, each the mean of its logs: a new one of the same differs from their mean by their spread and by how
 * uncertain that mean is, s * sqrt(1 + 1/n), which is Student's t with n - 1 degrees of freedom (a prediction interval: Hahn and Meeker, Statistical
 * Intervals, 1991, section 4.2). Null with fewer than two.
 */
export function savedSample(now: number, known: readonly number[]): Sample | null {
  const centre = mean(known);
  const spread = (standardDeviation(known) ?? Number.NaN) * Math.sqrt(1 + 1 / known.length);
  return sample(centre === null ? null : now - centre, spread, known.length - 1);
}

function sample(centre: number | null, error: number, dof: number): Sample | null {
  return centre === null || !Number.isFinite(centre) || !Number.isFinite(error)
    ? null
    : { centre, error: Math.max(error, smallestError), dof };
}

/**
 * One-sided t-tests of a log-ratio against log(1 + limit): slower, above it; held, below it. One of the two is true whatever the truth is, so the other
 * is the only false claim that can be made, and needs no doubling.
 */
export function claims(sample: Sample | null, limit: number): { readonly slower: number; readonly held: number } {
  if (sample === null) return { slower: 1, held: 1 };
  const t = (sample.centre - Math.log1p(limit)) / sample.error;
  return { slower: upperTail(t, sample.dof), held: upperTail(-t, sample.dof) };
}

/** With its interval at 1 - 2 `alpha`, which is what two one-sided tests at `alpha` ask for. */
export function ratioOf(sample: Sample | null, alpha: number): { ratio: number | null; low: number | null; high: number | null } {
  if (sample === null) return { ratio: null, low: null, high: null };
  const { centre, error, dof } = sample;
  return asRatio({ mean: centre, halfWidth: criticalValue(alpha, dof) * error, launches: dof + 1 });
}

/** The smallest change that could be told from none, as a share. */
export const resolvedBy = ({ error, dof }: Sample, alpha: number): number => Math.expm1(criticalValue(alpha, dof) * error);
