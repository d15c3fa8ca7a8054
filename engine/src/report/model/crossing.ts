// Where of two implementations one overtakes the other as payloads grow.

/** The first's time over the second's. */
export interface SizedRatio {
  readonly bytes: number;
  readonly ratio: number;
  readonly low: number | null;
  readonly high: number | null;
  /** Judged Faster or Slower. */
  readonly isDecided: boolean;
}

export interface Crossing {
  readonly bytes: number;
  readonly low: number;
  readonly high: number;
  readonly firstLeadsBelow: boolean;
}

/**
 * Between the two neighbouring sizes at which opposite orders were judged; whatever lies between them was not told apart. In logs of size and ratio
 * a straight line is laid through both, and through the ends of their intervals: where these cross is how well the size is known, but it is
 * never outside of the two sizes. Null where no order turns round. `ratios`: by size.
 */
export function crossingOf(ratios: readonly SizedRatio[]): Crossing | null {
  const decided = ratios.filter(({ isDecided }) => isDecided);
  for (const [index, before] of decided.entries()) {
    const after = decided[index + 1];
    if (after === undefined || before.ratio < 1 === after.ratio < 1) continue;
    const at = (from: number, to: number) => between(before.bytes, after.bytes, Math.log(from), Math.log(to));
    const middle = at(before.ratio, after.ratio);
    const ends = [at(before.low ?? before.ratio, after.low ?? after.ratio), at(before.high ?? before.ratio, after.high ?? after.ratio)];
    return { bytes: middle, low: Math.min(middle, ...ends), high: Math.max(middle, ...ends), firstLeadsBelow: before.ratio < 1 };
  }
  return null;
}

/** Where a line from `from` at the first size to `to` at the second is zero. */
function between(first: number, second: number, from: number, to: number): number {
  const share = from === to ? 0.5 : from / (from - to);
  return Math.exp(Math.log(first) + Math.min(1, Math.max(0, share)) * (Math.log(second) - Math.log(first)));
}
