// The order in which cells take turns.
import { type Random, shuffled } from "../stats/random.ts";

/**
 * A Williams design for `n` treatments: rows in which each treatment stands equally often in each place and follows each other
 * treatment equally often, so that what one cell leaves behind (caches, cores asleep or awake) falls on all others alike.
 * n rows for even n, 2n for odd n. (E. J. Williams, Aust. J. Sci. Res. A 2, 1949, 149-168.)
 */
export function williamsDesign(n: number): number[][] {
  const first: number[] = [];
  for (let place = 0; place < n; place++) first.push(place % 2 === 0 ? (n - place / 2) % n : (place + 1) / 2);
  const rows = Array.from({ length: n }, (_, shift) => first.map((treatment) => (treatment + shift) % n));
  return n % 2 === 0 ? rows : [...rows, ...rows.map((row) => [...row].reverse())];
}

/** Rotations of `items` without end: whole Williams designs one after the other, each with fresh labels and its rows in random order. */
export function* rotations<T>(items: readonly T[], random: Random): Generator<T[], never> {
  const design = williamsDesign(items.length);
  for (;;) {
    const labelled = shuffled(items, random);
    for (const row of shuffled(design, random)) yield row.map((index) => labelled[index] as T);
  }
}
