// What the system counts of a process, besides CPU time and memory: a row for each that is shown. Workers send them by name in `marked`.

export interface Counter {
  /** In `marked` and in the result. */
  readonly name: string;
  /** Of objects: ClientContextSwitchesPerCall. */
  readonly member: string;
  /** In tables: client and server together, a call. */
  readonly header: string;
  readonly about: string;
}

export const counters: readonly Counter[] = [
  {
    name: "contextSwitches",
    member: "ContextSwitches",
    header: "switches",
    about: "how often one of its threads gave up its core, to wait or because the system took it",
  },
];

export type Counts = Readonly<Record<string, number | null>>;

/** By how much each grew; null where it is not known at both times. */
export const grownBy = (before: Counts = {}, after: Counts = {}): Counts =>
  Object.fromEntries(
    Object.entries(after).map(([name, to]) => {
      const from = before[name] ?? null;
      return [name, from === null || to === null ? null : Math.max(0, to - from)];
    }),
  );
