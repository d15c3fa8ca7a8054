// Other programs that use the CPU now.
import { percent, significant } from "../figures.ts";
import type { Finding } from "../finding.ts";
import type { BeforeCheck } from "./check.ts";

/** About twenty ticks of Windows' accounting (15.6 ms). */
const windowMs = 300;
/** Of all CPUs. An idle desktop shows 1 to 5%. */
const limit = 0.1;
/** Half of what there is belongs to others: whatever is measured is a figure of both. */
const unfitLimit = 0.5;
/** One CPU that is mostly taken disturbs what is placed on it, however many others idle. */
const oneCpuLimit = 0.5;

export const otherLoad: BeforeCheck = {
  id: "OtherLoad",
  about: "the CPU time that other programs use",
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
    if (totalMs <= 0) return [];
    const share = Math.max(sum((cpu) => cpu.busyMs) - ownMs, 0) / totalMs;
    // whose CPU it was cannot be told, so ours counts against each of them
    const busiest = Math.max(...spent.map((cpu) => (cpu.totalMs <= 0 ? 0 : Math.max(cpu.busyMs - ownMs, 0) / cpu.totalMs)));
    if (share <= limit && busiest <= oneCpuLimit) return [];
    const finding: Finding = {
      id: "OtherLoad",
      severity: share > unfitLimit ? "Unfit" : "Warning",
      seen: `Before anything was started, other programs used ${percent(share)} of the CPU (${significant(share * spent.length)} of ${spent.length} CPUs, the busiest ${percent(busiest)}).`,
      remedy: "Close other programs, or wait until updates, indexing and backups are done, and measure again.",
    };
    return [finding];
  },
};
