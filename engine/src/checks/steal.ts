// CPU time that a hypervisor gave to somebody else, as Linux counts it.
import type { Machine } from "./machine.ts";

/** In the kernel's ticks, summed over all CPUs since the machine started. */
export interface CpuTicks {
  /** Somebody here wanted to run: running or stolen. */
  readonly wanted: number;
  readonly stolen: number;
}

/** Fewer say nothing: a tick is 10 ms. */
const leastTicks = 10;

/** Undefined where the system does not tell (Windows, macOS, very old kernels). */
export async function readCpuTicks(machine: Machine): Promise<CpuTicks | undefined> {
  if (machine.platform !== "linux") return undefined;
  return parseCpuTicks(await machine.readText("/proc/stat"));
}

/** From /proc/stat: "cpu user nice system idle iowait irq softirq steal guest guest_nice"; guests are contained in user and nice (proc(5)). */
export function parseCpuTicks(stat: string | undefined): CpuTicks | undefined {
  const fields = stat
    ?.match(/^cpu +([\d ]+)$/m)?.[1]
    ?.split(" ")
    .map(Number);
  if (fields === undefined || fields.length < 8) return undefined;
  const [user = 0, nice = 0, system = 0, , , irq = 0, softirq = 0, stolen = 0] = fields;
  return { wanted: user + nice + system + irq + softirq + stolen, stolen };
}

/**
 * Of the time that somebody here wanted a CPU, the share that was stolen; idle time is left out, for nothing can be stolen from it, and with
 * it one stolen core of many would hardly show. Undefined where the system does not tell or hardly anything ran. A hypervisor that does not
 * report steal time looks like one that steals none: then the spins show it.
 */
export function stealShare(before: CpuTicks | undefined, after: CpuTicks | undefined): number | undefined {
  if (before === undefined || after === undefined) return undefined;
  const wanted = after.wanted - before.wanted;
  // counters of a CPU that was taken offline go backwards
  return wanted < leastTicks ? undefined : Math.min(Math.max((after.stolen - before.stolen) / wanted, 0), 1);
}
