// Seeded randomness: the order of turns in a run, and its arrivals, can be repeated from its seed.
import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

export interface Random {
  /** A whole number from 0 to `n` - 1, each as likely. */
  below(n: number): number;
  /** From 0, included, to 1, excluded, in steps of 2^-53. */
  uniform(): number;
}

export function seededRandom(seed: number): Random {
  const generator = xoroshiro128plus(seed);
  return { below: (n) => uniformInt(generator, 0, n - 1), uniform: () => uniformFloat64(generator) };
}

/** A new array in random order (Fisher-Yates). */
export function shuffled<T>(values: readonly T[], random: Random): T[] {
  const result = [...values];
  for (let last = result.length - 1; last > 0; last--) {
    const other = random.below(last + 1);
    [result[last], result[other]] = [result[other] as T, result[last] as T];
  }
  return result;
}

/** The same values beginning with the one at `by`, round and round. */
export function rotated<T>(values: readonly T[], by: number): T[] {
  const from = values.length === 0 ? 0 : by % values.length;
  return [...values.slice(from), ...values.slice(0, from)];
}
