// When a run looks at its verdicts: fixed before it starts, with the error divided among the looks.

export interface Look {
  /** After so many launches. */
  readonly launches: number;
  /** The error that it may spend. All looks together spend no more than the run's error (Bonferroni), whatever their dependence. */
  readonly alpha: number;
}

/** Parts of the launches, and each one's share of the error. An early verdict has to be clear, and some of the error is kept for the last look. */
const decidedAt = [
  { part: 0.5, share: 0.5 },
  { part: 0.7, share: 0.3 },
  { part: 1, share: 0.2 },
];
/** Launches differ in how processes start, and fewer launches do not show by how much, so there is no verdict with fewer. */
export const leastLaunches = 5;

/** Looks at verdicts: a group in which everything is decided needs no more launches. With five launches or fewer there is one look, at the end. */
export function looksAtVerdicts(launches: number, alpha: number): Look[] {
  const looks = new Map<number, number>();
  for (const { part, share } of decidedAt) {
    const at = Math.min(launches, Math.max(leastLaunches, Math.ceil(launches * part)));
    looks.set(at, (looks.get(at) ?? 0) + share * alpha);
  }
  return [...looks].map(([at, own]) => ({ launches: at, alpha: own }));
}

/** In multiples of the fixed number of launches. */
const multiples = [1, 1.5, 2, 3, 4];

/**
 * Looks at widths, until they are narrow enough. Stopping depends on widths and never on a verdict; the error is shared out all the same, for a width
 * that happens to be small early comes with a variance that happens to be underestimated.
 */
export function looksAtWidths(launches: number, alpha: number): Look[] {
  const atLaunches = [...new Set(multiples.map((multiple) => Math.ceil(launches * multiple)))];
  return atLaunches.map((at) => ({ launches: at, alpha: alpha / atLaunches.length }));
}
