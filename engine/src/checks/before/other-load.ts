// Other programs that use the CPU now, or have taken nearly all of the memory.

import { countOf } from "../../text/count.ts";
import { significant } from "../../text/duration.ts";
import { percent } from "../../text/share.ts";
import type { Finding } from "../finding.ts";
import type { Machine } from "../machine.ts";
import type { BeforeCheck } from "./check.ts";

/** About twenty ticks of Windows' accounting (15.6 ms). */
const windowMs = 300;
/** Of all CPUs. An idle desktop shows 1 to 5%. */
const limit = 0.1;
/** Half of what there is belongs to others: whatever is measured is a figure of both. */
const unfitLimit = 0.5;
/** One CPU that is mostly taken disturbs what is placed on it, however many others idle. */
const oneCpuLimit = 0.5;
/** Of all memory. Below it Linux takes pages away from programs that run, and a call waits for the disk until its page is back. */
const leastMemory = 0.05;

export const otherLoad: BeforeCheck = {
  id: "OtherLoad",
  about: "the CPU time and the memory that other programs use",
  alone: true,
  async look(machine) {
    const before = machine.cpuTimes();
    const ownBefore = machine.ownCpuMs();
    await machine.sleep(windowMs);
    const after = machine.cpuTimes();
    const ownMs = machine.ownCpuMs() - ownBefore;

    const spent = after.map((cpu, index) => ({
      busyMs: cpu.busyMs - (before[index]?.busyMs ?? 0),
      totalMs: cpu.totalMs - (before[index]?.totalMs ?? 0),
    }));
    const sum = (pick: (cpu: { busyMs: number; totalMs: number }) => number) => spent.reduce((total, cpu) => total + pick(cpu), 0);
    const totalMs = sum((cpu) => cpu.totalMs);
    const memory = await memoryShort(machine);
    if (totalMs <= 0) return memory;
    const share = Math.max(sum((cpu) => cpu.busyMs) - ownMs, 0) / totalMs;
    // whose CPU it was cannot be told, so ours counts against each of them
    const busiest = Math.max(...spent.map((cpu) => (cpu.totalMs <= 0 ? 0 : Math.max(cpu.busyMs - ownMs, 0) / cpu.totalMs)));
    if (share <= limit && busiest <= oneCpuLimit) return memory;
    const finding: Finding = {
      id: "OtherLoad",
      severity: share > unfitLimit ? "Unfit" : "Warning",
      seen: `Before the run, other programs used ${percent(share)} of the CPU (${significant(share * spent.length)} of ${countOf(spent.length, "CPU")}, the busiest ${percent(busiest)}).`,
      remedy: "Close other programs, or wait until updates, indexing and backups are done, and measure again.",
    };
    return [finding, ...memory];
  },
};

/** By the kernel's own estimate of what programs may still take without swapping; where there is none, nothing is said. */
async function memoryShort(machine: Machine): Promise<Finding[]> {
  const text = (await machine.readText("/proc/meminfo")) ?? "";
  const bytesOf = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) kB$`, "m").exec(text)?.[1] ?? Number.NaN) * 1024;
  const [total, available] = [bytesOf("MemTotal"), bytesOf("MemAvailable")];
  if (!(available / total < leastMemory)) return [];
  return [
    {
      id: "MemoryShort",
      severity: "Warning",
      seen: `Only ${percent(available / total)} of the memory (${Math.round(available / 1024 ** 2)} MB) is available: pages of server or client may be swapped out, so that calls wait for the disk.`,
      remedy: "Close programs that use much memory, and measure again.",
    },
  ];
}
