// Which logical CPUs the processes of a launch may run on. Pure functions.

export interface PlacementCpus {
  readonly server: readonly number[];
  readonly client: readonly number[];
  readonly coordinator: readonly number[];
}

export const nowhereInParticular: PlacementCpus = { server: [], client: [], coordinator: [] };

/**
 * The CPUs for `placement` out of those this process may use. One core is the last: the first serves most interrupts. Empty lists: left to
 * the system. Null when there are too few.
 */
export function cpusFor(placement: string, allowed: readonly number[]): PlacementCpus | null {
  const last = allowed.at(-1);
  const first = allowed[0];
  if (last === undefined || first === undefined) return placement === "Free" ? nowhereInParticular : null;
  switch (placement) {
    case "OneCore":
      return { server: [last], client: [last], coordinator: [last] };
    case "Split":
      // the coordinator sleeps while calls are timed; with a third core it need not even share
      return allowed.length < 2 ? null : { server: [first], client: [last], coordinator: [allowed.at(-2) ?? first] };
    default:
      return nowhereInParticular;
  }
}

/** '0-2,5', as /proc/self/status and taskset write it. */
export function parseCpuList(text: string): number[] {
  return text
    .trim()
    .split(",")
    .filter((range) => range !== "")
    .flatMap((range) => {
      const [from = 0, to = from] = range.split("-").map(Number);
      return Array.from({ length: to - from + 1 }, (_, index) => from + index);
    });
}
