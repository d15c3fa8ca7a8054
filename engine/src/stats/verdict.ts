// Whether one cell is faster than another, slower, the same for all practical purposes, or whether this run cannot tell.
import { upperTail } from "./student.ts";
import { mean, standardDeviation } from "./summary.ts";

export type Verdict = "Faster" | "Slower" | "Same" | "Inconclusive";

/** From the other one's side. */
export const reversed = (verdict: Verdict): Verdict => (verdict === "Faster" ? "Slower" : verdict === "Slower" ? "Faster" : verdict);

export interface Evidence {
  /** One-sided: how well a ratio of at most 1 + threshold would explain what was seen. */
  readonly slower: number;
  /** One-sided: how well a ratio of at least 1 / (1 + threshold) would explain it. */
  readonly faster: number;
  /** TOST: how well a ratio outside those two would explain it. */
  readonly same: number;
}

/** Of a log-ratio; no clock tells less apart. */
const smallestError = 1e-12;

const none: Evidence = { slower: 1, faster: 1, same: 1 };

/**
 * The p-values of three claims about the mean of `logRatios`, one value a launch, against the practical `threshold` (0.03 is 3%):
 * slower, by a one-sided t-test against +log(1 + threshold); faster, against -log(1 + threshold); the same, by two one-sided tests of
 * equivalence (Schuirmann, J. Pharmacokinet. Biopharm. 15, 1987): the larger of the two p-values.
 */
export function weigh(logRatios: readonly number[], threshold: number): Evidence {
  const centre = mean(logRatios);
  const sd = standardDeviation(logRatios);
  // a logarithm that is not finite is no evidence of anything; NaN would pass every comparison with a level
  if (centre === null || sd === null || !Number.isFinite(sd)) return none;
  const margin = Math.log1p(threshold);
  const dof = logRatios.length - 1;
  // launches that agree to the last bit (made-up data) are certain, not undefined
  const error = Math.max(sd / Math.sqrt(logRatios.length), smallestError);
  const above = (limit: number) => upperTail((centre - limit) / error, dof);
  const below = (limit: number) => upperTail((limit - centre) / error, dof);
  return { slower: above(margin), faster: below(-margin), same: Math.max(above(-margin), below(margin)) };
}

/**
 * The claim with the best evidence, and the level it needs: twice its one-sided p-value, which is the largest alpha whose two-sided
 * interval lies on that side of the threshold. An interval that covers the truth makes none of the three claims false, so picking the
 * best of them needs no further correction. The doubling is needed: at a true ratio of exactly 1 + threshold both Slower and Same are
 * false, and each is claimed half of alpha of the time.
 */
export function bestClaim({ slower, faster, same }: Evidence): { claim: Exclude<Verdict, "Inconclusive">; p: number } {
  const p = Math.min(slower, faster, same);
  return { claim: p === same ? "Same" : p === slower ? "Slower" : "Faster", p: Math.min(2 * p, 1) };
}

/**
 * Holm's step-down procedure (Scand. J. Statist. 6, 1979): which of these p-values stand at `alpha` over all of them together.
 * `stillOpen`: comparisons of the same run that are not among them yet. Counting them as not decided is never bolder than Holm's procedure
 * over the whole run, and lets a group's verdicts be final when the group has ended.
 */
export function holm(pValues: readonly number[], alpha: number, stillOpen = 0): boolean[] {
  const order = pValues.map((p, index) => ({ p, index })).sort((a, b) => a.p - b.p);
  const stands = pValues.map(() => false);
  for (const [rank, { p, index }] of order.entries()) {
    if (p > alpha / (pValues.length - rank + stillOpen)) break;
    stands[index] = true;
  }
  return stands;
}

/**
 * A verdict for each comparison (the log-ratios of its launches), with at most `alpha` for a false one among all of them.
 * Holm's procedure guards against claims where nothing is to be claimed; that it also guards against claims in the wrong direction is
 * proved where comparisons are independent (Shaffer, Ann. Statist. 8, 1980; Finner, Ann. Statist. 27, 1999) and not in general. That
 * comparisons which share cells, as those of a group do, keep to `alpha` is shown by simulation (error-rates.test.ts).
 */
export function judge(comparisons: readonly (readonly number[])[], threshold: number, alpha: number, stillOpen = 0): Verdict[] {
  const claims = comparisons.map((logRatios) => bestClaim(weigh(logRatios, threshold)));
  const stands = holm(
    claims.map(({ p }) => p),
    alpha,
    stillOpen,
  );
  return claims.map(({ claim }, index) => (stands[index] ? claim : "Inconclusive"));
}
