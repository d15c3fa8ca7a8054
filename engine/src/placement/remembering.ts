// What is kept where it is to be is not set again: on Linux each time is a program that is started, and a launch had hundreds.
import type { Affinity } from "./affinity.ts";

/**
 * For one launch, in which a process id means one process. What is started while this process may run on all CPUs that are allowed may do so too.
 */
export function remembering(affinity: Affinity): Affinity {
  const anywhere = keyOf(affinity.allowed);
  const known = new Map<number, string>();
  return {
    ...affinity,
    async set(pid, cpus) {
      const key = keyOf(cpus);
      if ((known.get(pid) ?? anywhere) === key) return;
      known.set(pid, "not known");
      await affinity.set(pid, cpus);
      known.set(pid, key);
    },
  };
}

const keyOf = (cpus: readonly number[]) => [...cpus].sort((a, b) => a - b).join();
