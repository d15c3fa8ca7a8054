// Places by verdicts: a cell stands behind those that were judged faster than it. Two that are the same share a place, but for one case:
// "the same" does not carry over (a within 3% of b, b of c, and a yet faster than c), and c stands behind a, while b does not.
import type { Verdict } from "./verdict.ts";

export interface Place {
  /** From 1. */
  readonly place: number;
  /** Whether some other cell of the same place could not be told apart from it, rather than being the same. */
  readonly unsure: boolean;
}

/** `verdictOf(a, b)`: what was judged of item a in comparison with item b. */
export function rank(count: number, verdictOf: (a: number, b: number) => Verdict): Place[] {
  const items = Array.from({ length: count }, (_, index) => index);
  const places = items.map((item) => 1 + items.filter((other) => other !== item && verdictOf(other, item) === "Faster").length);
  return items.map((item) => ({
    place: places[item] as number,
    unsure: items.some((other) => other !== item && places[other] === places[item] && verdictOf(other, item) === "Inconclusive"),
  }));
}
