// A trend in noisy figures that outliers cannot make: the median of all pairwise slopes, and the count of pairs that rise.
import { median } from "./summary.ts";

export interface Point {
  readonly at: number;
  readonly value: number;
}

export interface Trend {
  /** Of the value, for one unit of `at` (Theil 1950, Sen 1968). */
  readonly slope: number;
  /** Kendall's score in standard deviations, with the correction for continuity (Mann 1945; Kendall 1975): 0 without a trend. */
  readonly score: number;
}

/** Points are compared only within their series: differences between series are not a trend. Null with fewer than three points in every series. */
export function trendOf(series: readonly (readonly Point[])[]): Trend | null {
  const slopes: number[] = [];
  let rising = 0;
  let variance = 0;
  for (const points of series) {
    if (points.length < 3) continue;
    for (const [index, later] of points.entries()) {
      for (const earlier of points.slice(0, index)) {
        rising += Math.sign(later.value - earlier.value);
        if (later.at !== earlier.at) slopes.push((later.value - earlier.value) / (later.at - earlier.at));
      }
    }
    variance += kendallVariance(points.map(({ value }) => value));
  }
  const slope = median(slopes);
  if (slope === null) return null;
  const score = variance === 0 ? 0 : (Math.sign(rising) * Math.max(Math.abs(rising) - 1, 0)) / Math.sqrt(variance);
  return { slope, score };
}

/** Of the score of `values` in random order, less for each set of equal ones. */
function kendallVariance(values: readonly number[]): number {
  const term = (n: number) => (n * (n - 1) * (2 * n + 5)) / 18;
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return term(values.length) - [...counts.values()].reduce((sum, count) => sum + term(count), 0);
}
