// What an entry of the catalog is, and the sentences that several of them share.
import { meantNumber } from "../meant-number.ts";

export type ProblemKind = "input" | "environment" | "measurement" | "interrupted" | "internal";

export interface Description {
  readonly message: string;
  readonly remedy?: string;
  readonly target?: string;
}

export const list = (names: readonly string[]) => names.join(", ");
const suggestion = (nearest: string | undefined) => (nearest === undefined ? "" : ` Did you mean ${nearest}?`);

interface UnknownName {
  readonly value: string;
  readonly nearest?: string | undefined;
  readonly known: readonly string[];
}
export const unknown =
  (what: string) =>
  ({ value, nearest, known }: UnknownName): Description => ({
    message: `'${value}' is not ${/^[AEIOU]/i.test(what) ? "an" : "a"} ${what}.${suggestion(nearest)}`,
    remedy: `Use one of: ${list(known)}.`,
    target: value,
  });

/** " Did you mean 1024?" of a number with separators; nothing of any other. */
export const didYouMean = (value: string | number): string => suggestion(meantNumber(String(value)));

export const range =
  (what: string, remedy: string) =>
  ({ value }: { value: string | number }): Description => ({
    message: `${what} '${value}' cannot be measured.${didYouMean(value)}`,
    remedy,
    target: String(value),
  });

/** `meant`: what may have been meant, as it is typed. */
export const share =
  (what: string, remedy: string) =>
  ({ value, meant }: { value: string | number; meant?: string }): Description => ({
    message: `${what} '${value}' cannot be used.${suggestion(meant)}`,
    remedy: `${remedy} A bare number is a fraction: 0.03 is 3pct.`,
    target: String(value),
  });

/** What there is not: a framework on a runtime or, with `api`, one API of it. */
export interface Absent {
  readonly framework: string;
  readonly runtime: string;
  readonly api: string | null;
  readonly reason: string;
  /** Runtimes that have it. */
  readonly known: readonly string[];
}
export const named = ({ framework, runtime, api }: Absent) => `${framework} on ${runtime}${api === null ? "" : ` (${api})`}`;
export const remedyOf = ({ framework, runtime, api, known }: Absent) => ({
  remedy:
    api === null
      ? `Measure ${framework} on ${list(known)}.`
      : `Measure another API of ${framework} on ${runtime}${known.length === 0 ? "" : `, or ${api} on ${list(known)}`}.`,
  target: `${framework}/${runtime}${api === null ? "" : `/${api}`}`,
});

export interface Entry {
  readonly kind: ProblemKind;
  // biome-ignore lint/suspicious/noExplicitAny: each entry names its own facts; `problem` restores their types
  readonly describe: (facts: any) => Description;
}

export type Entries = Record<string, Entry>;
