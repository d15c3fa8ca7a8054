// What the checks after a run are given: figures that the coordinator collected, and nothing of the system.
import type { Distribution } from "../stats/modes.ts";

/** A second or more of turns. */
export interface BlockEvidence {
  readonly seconds: number;
  /** By cell id; a cell without calls in this block is absent. */
  readonly perCallNs: Readonly<Record<string, number>>;
  /** SpinWatch.ratioOf, asked when the run has ended; null where none was taken. */
  readonly spinRatio: number | null;
  /** Of the CPU time wanted in this block; null where the system does not tell. */
  readonly stealShare: number | null;
  /** Of the time of the CPUs in use, what other programs used; null where it is not known. */
  readonly otherShare: number | null;
}

export interface LaunchEvidence {
  readonly launch: number;
  /** In the order of time. */
  readonly blocks: readonly BlockEvidence[];
}

export interface CellEvidence {
  readonly cellId: string;
  /** Framework, runtime and what else tells it from the group's other cells. */
  readonly who: string;
  readonly isFloor: boolean;
  readonly isTwin: boolean;
  /** The calls that may be under way together. */
  readonly concurrency: number;
  /** Processes that they are dealt over. */
  readonly clients: number;
  readonly openLoop: boolean;
  readonly calls: Distribution;
  /** One of its sides says that it leaves TCP_NODELAY away. */
  readonly nagles: boolean;
  /** CPU seconds a second of the client's process while its users called; of several, the busiest one's. */
  readonly clientCpuCores: number | null;
  /** How late the client's event loop is with what is due; null where nothing is due at a known time. */
  readonly eventLoopDelayP99Ns: number | null;
  /** What each process says it has resident, and what the system shows of it; null where not known. */
  readonly memory: readonly { readonly side: "server" | "client"; readonly ownBytes: number | null; readonly seenBytes: number | null }[];
  readonly errors: readonly { readonly id: string; readonly message: string }[];
}

export interface GroupEvidence {
  readonly groupId: string;
  readonly title: string;
  readonly placement: string;
  /** In the order of time. */
  readonly launches: readonly LaunchEvidence[];
  readonly cells: readonly CellEvidence[];
}

export interface RunEvidence {
  readonly groups: readonly GroupEvidence[];
  /** Of the whole run; used where the blocks have none. */
  readonly stealShare: number | null;
  readonly timeWaitBefore: number | null;
  readonly timeWaitAfter: number | null;
  readonly ephemeralPorts: number | null;
}
