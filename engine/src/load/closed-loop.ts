// Closed loop: each user starts its next call when it has the reply to the last one.
import type { User } from "../frameworks/interface.ts";
import { toWorkerError, WorkerError } from "../worker/errors.ts";
import type { CallKind } from "./call-kinds.ts";
import { type ClockMs, toNs } from "./clock.ts";
import { IDLE, type Schedule, watchCalls } from "./watchdog.ts";

export interface Timing {
  readonly nowMs: ClockMs;
  readonly schedule: Schedule;
  readonly callDeadlineMs: number;
}

export interface Warmup {
  readonly kind: CallKind;
  /** Of each user. */
  readonly calls: number;
}

export interface Limits {
  /** All users together. */
  readonly calls: number;
  /** Since the first call started. */
  readonly durationMs: number;
}

export interface CallError {
  readonly id: string;
  readonly message: string;
  readonly count: number;
}

export interface LoadResult {
  /** From the first call's start to the last counted call's end; the warm-up is not in it. */
  readonly elapsedNs: number;
  /** One for each counted call, in the order they finished. */
  readonly latenciesNs: number[];
  /** Calls that came back right and were not counted: the warm-up, and those still on their way when the first user stopped. */
  readonly dropped: number;
  readonly errors: CallError[];
}

/**
 * Lets all `users` make their warm-up calls, waits until the last has finished them, and starts all users in the same turn of the event
 * loop; from there until the first stops, all are active, and every call that finishes is counted, in `record`. The first user that sees
 * a limit reached or the record full stops all; what is on its way then is waited for and dropped. So it is after an error, warm-up included.
 *
 * With more than one user a latency holds the time a reply waited for the client's one event loop, including the checks of other users' replies.
 * Never rejects: what goes wrong is in `errors`, at most one a user.
 */
export async function runClosedLoop(
  users: readonly User[],
  kind: CallKind,
  warmup: Warmup,
  limits: Limits,
  record: Float64Array,
  { nowMs, schedule, callDeadlineMs }: Timing,
): Promise<LoadResult> {
  const startsMs = new Float64Array(users.length).fill(IDLE);
  const errors = new Map<string, CallError>();
  const capacity = Math.min(limits.calls, record.length);
  let counted = 0;
  let dropped = 0;
  let stopped = false;
  let endsMs = 0;
  let lastEndMs = 0;

  const fail = (error: unknown, index: number): void => {
    stopped = true;
    startsMs[index] = IDLE;
    const { id, message } = toWorkerError(error, "CallFailed", "The call failed");
    const key = `${id} ${message}`;
    errors.set(key, { id, message, count: (errors.get(key)?.count ?? 0) + 1 });
  };

  const warmUp = async (user: User, index: number): Promise<void> => {
    const { kind, calls } = warmup;
    for (let done = 0; done < calls && !stopped; done++) {
      const argument = kind.argument(index);
      startsMs[index] = nowMs();
      const reply = await kind.call(user, argument);
      startsMs[index] = IDLE;
      const wrong = kind.mismatch(argument, reply);
      if (wrong !== null) throw new WorkerError("WrongAnswer", wrong);
      dropped++;
    }
  };

  // The measured loop. Between the two clock readings: the call, and one store for the watchdog.
  const measure = async (user: User, index: number): Promise<void> => {
    while (!stopped) {
      const argument = kind.argument(index);
      const startMs = nowMs();
      startsMs[index] = startMs;
      const reply = await kind.call(user, argument);
      const endMs = nowMs();
      startsMs[index] = IDLE;
      const wrong = kind.mismatch(argument, reply);
      if (wrong !== null) throw new WorkerError("WrongAnswer", wrong);
      if (stopped || endMs > endsMs) {
        stopped = true;
        dropped++;
        return;
      }
      record[counted++] = endMs - startMs;
      lastEndMs = endMs;
      if (counted === capacity || kind.keep?.(index, startMs) === false) stopped = true;
    }
  };

  const stopWatching = watchCalls({
    startsMs,
    deadlineMs: callDeadlineMs,
    nowMs,
    schedule,
    overdue: (index) => users[index]?.abort(new WorkerError("CallTimedOut", `A call took longer than ${callDeadlineMs} ms.`)),
  });
  const all = (loop: (user: User, index: number) => Promise<void>) =>
    Promise.all(users.map((user, index) => loop(user, index).catch((error) => fail(error, index))));
  try {
    if (warmup.calls > 0) await all(warmUp);
    const firstStartMs = nowMs();
    endsMs = firstStartMs + limits.durationMs;
    lastEndMs = firstStartMs;
    await all(measure);
    return {
      elapsedNs: toNs(lastEndMs - firstStartMs),
      latenciesNs: Array.from(record.subarray(0, counted), toNs),
      dropped,
      errors: [...errors.values()],
    };
  } finally {
    stopWatching();
  }
}
