// The whole tree was put on one core before it started (`start /affinity`, in rpcbench.cmd): there is nothing to set, and no other placement.
import type { Affinity } from "./affinity.ts";

/** Set by rpcbench.cmd to the number of the core. */
export const inheritedCoreVariable = "RPCBENCH_ONE_CORE";

export function inheritedAffinity(core: string): Affinity {
  return { allowed: [Number(core)], only: "OneCore", obstacle: null, set: async () => {} };
}
