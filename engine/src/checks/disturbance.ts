// What others did to a stretch of time: enough to leave its rotations out, for every cell alike. Latencies are not asked.

/** Of some CPUs, since the machine started, and what of it processes of the run have used. */
export interface CpuBusy {
  readonly busyMs: number;
  readonly totalMs: number;
  readonly ownMs: number;
}

/** Fewer ticks of the accounts (10 ms, 15.6 ms on Windows) say nothing. */
const leastMs = 300;
/** Of the CPU time wanted, taken by the hypervisor. */
export const stealDisturbs = 0.1;
/** Of the time of the CPUs in use, used by programs that are not of the run. What the system does for our own packets counts as theirs in part, and stays below. */
export const otherDisturbs = 0.15;

/** Null where too little time has passed to tell. */
export function otherShareOf(before: CpuBusy, after: CpuBusy): number | null {
  const totalMs = after.totalMs - before.totalMs;
  if (totalMs < leastMs) return null;
  const otherMs = after.busyMs - before.busyMs - (after.ownMs - before.ownMs);
  return Math.min(Math.max(otherMs / totalMs, 0), 1);
}

export const isDisturbed = ({
  stealShare,
  otherShare,
}: {
  readonly stealShare: number | null;
  readonly otherShare: number | null;
}): boolean => (stealShare ?? 0) > stealDisturbs || (otherShare ?? 0) > otherDisturbs;
