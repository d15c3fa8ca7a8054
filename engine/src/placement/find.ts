// Which way of keeping processes on cores there is here.
import type { Affinity } from "./affinity.ts";
import { noAffinity } from "./affinity.ts";
import { inheritedAffinity, inheritedCoreVariable } from "./inherited.ts";
import { tasksetAffinity } from "./taskset.ts";

/** `caller`: the program that drives the engine, when it has said that it can set affinities. */
export async function findAffinity(caller: Affinity | null = null): Promise<Affinity> {
  const core = process.env[inheritedCoreVariable];
  if (core !== undefined && /^\d+$/.test(core)) return inheritedAffinity(core);
  if (caller !== null) return caller;
  if (process.platform === "linux") return await tasksetAffinity();
  return noAffinity(
    `nothing here can set the affinity of a process on ${process.platform}`,
    process.platform === "win32" ? "Use Invoke-RpcBenchmark, or set RPCBENCH_ONE_CORE=1 before rpcbench.cmd." : "Use --placement free.",
  );
}
