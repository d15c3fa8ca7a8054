// Ends calls that take too long, without being part of what is measured.
import type { ClockMs } from "./clock.ts";

/** Calls `action` once after `ms`; the result cancels it. */
export type Schedule = (ms: number, action: () => void) => () => void;

export const scheduleTimeout: Schedule = (ms, action) => {
  const timer = setTimeout(action, ms);
  return () => clearTimeout(timer);
};

/** What loads know of time. */
export interface Timing {
  readonly nowMs: ClockMs;
  readonly schedule: Schedule;
  readonly callDeadlineMs: number;
}

/** What a user's entry in `startsMs` holds while it has no call under way. */
export const IDLE = Number.POSITIVE_INFINITY;

/** setTimeout takes no more than this; longer waits fire at once instead. */
const LONGEST_TIMEOUT_MS = 2 ** 31 - 1;

export interface Watched {
  /** For each user, when its current call started, or IDLE. Written by the load, read here. */
  readonly startsMs: Float64Array;
  readonly deadlineMs: number;
  readonly nowMs: ClockMs;
  readonly schedule: Schedule;
  /** Called once for each overdue call. */
  readonly overdue: (userIndex: number) => void;
}

/**
 * One timer for all users of a load: it fires when the oldest call could become overdue and, if none is, is set again for the
 * next. In a load that is shorter than the deadline it never fires. The result stops it.
 */
export function watchCalls({ startsMs, deadlineMs, nowMs, schedule, overdue }: Watched): () => void {
  let cancel = (): void => {};
  const arm = (waitMs: number): void => {
    cancel = schedule(Math.min(Math.max(1, Math.ceil(waitMs)), LONGEST_TIMEOUT_MS), look);
  };
  const look = (): void => {
    const now = nowMs();
    let oldest = now;
    for (const [index, start] of startsMs.entries()) {
      if (start === IDLE) continue;
      if (now - start >= deadlineMs) {
        startsMs[index] = IDLE;
        overdue(index);
      } else if (start < oldest) oldest = start;
    }
    arm(oldest + deadlineMs - now);
  };
  arm(deadlineMs);
  return () => cancel();
}
