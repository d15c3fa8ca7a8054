// Names and wildcards that a caller asks for, of those there are.
import { wildcard } from "./wildcard.ts";

export interface NamesAsked {
  /** Whether somebody asks for it. */
  has(name: string): boolean;
  /** What was given and is the name of nothing. A wildcard may mean nothing. */
  readonly unknown: readonly string[];
}

const isWildcard = (given: string) => /[*?[]/.test(given.replace(/`./g, ""));

/** `given` absent: all are. */
export function namesAsked(given: readonly string[] | undefined, known: readonly string[]): NamesAsked {
  if (given === undefined) return { has: () => true, unknown: [] };
  const patterns = given.map((pattern) => ({ pattern, fits: wildcard(pattern) }));
  return {
    has: (name) => patterns.some(({ fits }) => fits(name)),
    unknown: patterns.filter(({ pattern, fits }) => !isWildcard(pattern) && !known.some(fits)).map(({ pattern }) => pattern),
  };
}
