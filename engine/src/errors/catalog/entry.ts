// What an entry of the catalog is, and the sentences that several of them share.
export type ProblemKind = "input" | "environment" | "measurement" | "interrupted" | "internal";

export interface Description {
  readonly message: string;
  readonly remedy?: string;
  readonly target?: string;
}

export const list = (names: readonly string[]) => names.join(", ");
export const suggestion = (nearest: string | undefined) => (nearest === undefined ? "" : ` Did you mean ${nearest}?`);

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

/** As PowerShell's System.Management.Automation.ErrorCategory has them. */
export type Category =
  | "InvalidArgument"
  | "InvalidData"
  | "InvalidOperation"
  | "InvalidResult"
  | "LimitsExceeded"
  | "NotImplemented"
  | "NotInstalled"
  | "ObjectNotFound"
  | "OpenError"
  | "OperationStopped"
  | "OperationTimeout"
  | "ProtocolError"
  | "ReadError"
  | "SecurityError"
  | "ResourceExists"
  | "ResourceUnavailable"
  | "ConnectionError"
  | "WriteError";

export interface Entry {
  readonly kind: ProblemKind;
  /** If it differs from the usual category of its kind. */
  readonly category?: Category;
  // biome-ignore lint/suspicious/noExplicitAny: each entry names its own facts; `problem` restores their types
  readonly describe: (facts: any) => Description;
}

export type Entries = Record<string, Entry>;
