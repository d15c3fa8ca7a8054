// Who keeps a process on its cores. Always from outside of the process that is measured, and the same way for every cell.
import type { PlacementCpus } from "./cpus.ts";
import { cpusFor } from "./cpus.ts";
import { plainTopology, type Topology } from "./topology.ts";

export interface Affinity {
  /** The CPUs that may be given to a process; empty where none can be. */
  readonly allowed: readonly number[];
  /** What is known of the cores behind `allowed`; absent: nothing. */
  readonly topology?: Topology;
  /** Why a process cannot be kept on chosen cores here, and what would help; null where it can. */
  readonly obstacle: { readonly reason: string; readonly remedy: string } | null;
  /** The one placement there is, whatever is set: the whole tree was put there before it started. */
  readonly only?: string;
  /** All threads of the process; what it starts later inherits it. Rejects when the system refuses. */
  set(pid: number, cpus: readonly number[]): Promise<void>;
  /** Switches off the efficiency mode that a system may give a process without a window; absent where nothing here can, or no system has it. */
  unthrottle?(pid: number): Promise<void>;
}

/** Nothing can be set: every process runs where the system puts it. */
export function noAffinity(reason: string, remedy: string): Affinity {
  return { allowed: [], obstacle: { reason, remedy }, set: async () => {} };
}

/** As cpusFor, for what is known here. */
export const placementCpus = (placement: string, { allowed, topology }: Affinity): PlacementCpus | null =>
  cpusFor(placement, topology ?? plainTopology(allowed));

/** The CPUs of a placement, or why it cannot be had. */
export function cpusOrObstacle(
  placement: string,
  affinity: Affinity,
): { readonly cpus: PlacementCpus } | { readonly reason: string; readonly remedy: string } {
  if (affinity.only !== undefined && placement !== affinity.only) {
    return { reason: "everything was put on one core before it started", remedy: "Use --placement one-core, or clear RPCBENCH_ONE_CORE." };
  }
  if (placement !== "Free" && affinity.obstacle !== null) return affinity.obstacle;
  const cpus = placementCpus(placement, affinity);
  if (cpus !== null) return { cpus };
  return { reason: "it needs at least two physical cores of one kind", remedy: "Use --placement one-core or free." };
}
