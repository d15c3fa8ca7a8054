// What a truth worker is told, in an environment variable: the same for Python and Node, server and client.

export interface TruthPlan {
  /** How many calls ask for which time, one run after the other; the last time is asked for again when all are done. */
  readonly runs: readonly (readonly [calls: number, asked: number])[];
  readonly stallEveryMs: number;
  readonly stallMs: number;
  /** Where the client writes what its calls were answered, when it is torn down. */
  readonly servedFile: string;
}

export const truthPlan = JSON.parse(process.env.RPCBENCH_TRUTH ?? "null") as TruthPlan;
