// In what steps this system accounts CPU time: a microsecond on most of Linux, 10 ms on some of it, 15.6 ms on Windows.

/** Two steps of the coarsest account there is. */
const longestMs = 40;
const stepsWanted = 20;

export interface CpuClock {
  cpuUs(): number;
  nowMs(): number;
}

const ownClock: CpuClock = {
  cpuUs: () => {
    const { user, system } = process.cpuUsage();
    return user + system;
  },
  nowMs: () => performance.now(),
};

/**
 * The smallest step seen while this process does nothing but ask, in microseconds; how long it asked when there was none. It is the same account as the
 * workers': getrusage, or GetProcessTimes. Takes a few milliseconds, 40 at most.
 */
export function measureCpuResolutionUs(clock: CpuClock = ownClock): number {
  const started = clock.nowMs();
  let last = clock.cpuUs();
  let smallest = Number.POSITIVE_INFINITY;
  let steps = 0;
  while (steps < stepsWanted && clock.nowMs() - started < longestMs) {
    const now = clock.cpuUs();
    if (now <= last) continue;
    // the first step may have begun before we looked
    if (steps > 0) smallest = Math.min(smallest, now - last);
    steps += 1;
    last = now;
  }
  return Number.isFinite(smallest) ? smallest : longestMs * 1000;
}

let measured: number | undefined;

/** Of this machine; measured when it is first asked for, which is before anything is timed. */
export function cpuResolutionUs(): number {
  measured ??= measureCpuResolutionUs();
  return measured;
}
