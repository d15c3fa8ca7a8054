// When a run may stop early: looks at its intervals that are fixed before it starts, with the error shared out among them.

/** In multiples of the fixed number of launches. */
const multiples = [1, 1.5, 2, 3, 4];

export interface Looks {
  /** After how many launches the widths are looked at; ascending. The first is the fixed number. */
  readonly atLaunches: readonly number[];
  /** The error each look may spend, so that all of them together spend no more than was asked for (Bonferroni). */
  readonly alpha: number;
}

/**
 * Looks for a run of `launches` at error `alpha`; one look alone when nothing is to be reached (`untilPrecise` false). Stopping depends on
 * widths and never on a verdict; the error is shared out all the same, for a width that happens to be small early comes with a variance
 * that happens to be underestimated.
 */
export function planLooks(launches: number, alpha: number, untilPrecise: boolean): Looks {
  if (!untilPrecise) return { atLaunches: [launches], alpha };
  const atLaunches = [...new Set(multiples.map((multiple) => Math.ceil(launches * multiple)))];
  return { atLaunches, alpha: alpha / atLaunches.length };
}
