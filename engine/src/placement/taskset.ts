// Linux: util-linux' taskset sets the affinity of any process of ours from outside.
import { readFile } from "node:fs/promises";
import { parseCpuList } from "../checks/linux/cores.ts";
import { thisMachine } from "../checks/machine.ts";
import { RpcBenchError } from "../errors/problem.ts";
import { runProgram } from "../system/run-program.ts";
import { withoutPeriod } from "../text/sentence.ts";
import { type Affinity, noAffinity } from "./affinity.ts";
import { linuxTopology } from "./linux-topology.ts";

const reasonOf = (error: unknown) => withoutPeriod(error instanceof Error ? error.message : String(error));

/** Asks once whether taskset is there and may be used, on this process and without changing it. */
export async function tasksetAffinity(): Promise<Affinity> {
  try {
    const allowed = await allowedOf(process.pid);
    await setAndLook(process.pid, allowed);
    return { allowed, topology: await linuxTopology(allowed, thisMachine), obstacle: null, set };
  } catch (error) {
    const reason = `taskset cannot be used (${reasonOf(error)})`;
    return noAffinity(reason, "Install util-linux, or use --placement free.");
  }
}

async function set(pid: number, cpus: readonly number[]): Promise<void> {
  try {
    await setAndLook(pid, cpus);
  } catch (error) {
    throw RpcBenchError.of("PlacementFailed", { reason: reasonOf(error) }, { cause: error });
  }
}

/** For a process that has ended, taskset says nothing and succeeds. */
async function setAndLook(pid: number, cpus: readonly number[]): Promise<void> {
  const { code, lastLine } = await runProgram("taskset", ["--all-tasks", "--cpu-list", "--pid", cpus.join(","), String(pid)]);
  if (code !== 0) throw new Error(lastLine);
  const allowed = await allowedOf(pid);
  if (allowed.join() !== [...cpus].sort((a, b) => a - b).join()) {
    throw new Error(`process ${pid} may run on the CPUs ${allowed.join(", ")} instead of ${cpus.join(", ")}`);
  }
}

async function allowedOf(pid: number): Promise<number[]> {
  const status = await readFile(`/proc/${pid}/status`, "utf8");
  return parseCpuList(/^Cpus_allowed_list:\s*(\S+)$/m.exec(status)?.[1] ?? "");
}
