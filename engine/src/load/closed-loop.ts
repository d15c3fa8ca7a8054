// Closed loop: each user starts its next call when it has the reply to the last one.
import type { User } from "../frameworks/interface.ts";
import { type CallError, CallErrors, throwIfWrong } from "./call-errors.ts";
import type { CallKind } from "./call-kinds.ts";
import { type ClockMs, toNs } from "./clock.ts";
import { IDLE, type Schedule } from "./watchdog.ts";
import { whileWatched } from "./watched-users.ts";

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

export interface LoadResult {
  /** From the moment all users were active to the end of the last call in `finished`; the warm-up is not in it. */
  readonly elapsedNs: number;
  /** Calls that ended in that time; more than were counted where some had begun before it. */
  readonly finished: number;
  /** One for each counted call, in the order they finished. */
  readonly latenciesNs: number[];
  /** Calls that came back right and were not counted: the warm-up, and those made while not all users were active. */
  readonly dropped: number;
  readonly errors: CallError[];
}

/**
 * Lets each of `users` make its warm-up calls and go on calling. A call counts, into `record`, when every user was past its warm-up as the
 * call started, and none had stopped when it ended. The first user that sees a limit reached or the record full stops all; what is on its
 * way then is waited for and dropped. So it is after an error, warm-up included.
 *
 * No user waits for the others after its warm-up: the pause would undo it, and a common start makes a convoy of the first calls.
 * With more than one user a latency holds the time a reply waited for the client's one event loop, and for the checks of other users' replies.
 * Never rejects: what goes wrong is in `errors`, at most one a user.
 */
export async function runClosedLoop(
  users: readonly User[],
  kind: CallKind,
  warmup: Warmup,
  limits: Limits,
  record: Float64Array,
  timing: Timing,
): Promise<LoadResult> {
  const { nowMs } = timing;
  const startsMs = new Float64Array(users.length).fill(IDLE);
  const errors = new CallErrors();
  const everybody = users.length;
  const capacity = Math.min(limits.calls, record.length);
  let active = 0;
  let counted = 0;
  let dropped = 0;
  let stopped = false;
  let endsMs = 0;
  let allActiveMs = 0;
  let finished = 0;
  let lastEndMs = 0;

  const warmUp = async (user: User, index: number): Promise<void> => {
    const { kind, calls } = warmup;
    for (let done = 0; done < calls && !stopped; done++) {
      const argument = kind.argument(index);
      startsMs[index] = nowMs();
      const reply = await kind.call(user, argument);
      startsMs[index] = IDLE;
      throwIfWrong(kind, argument, reply);
      dropped++;
    }
  };

  const begin = (): void => {
    const startMs = nowMs();
    if (active++ === 0) endsMs = startMs + limits.durationMs;
    if (active === everybody) allActiveMs = startMs;
  };

  // The measured loop. Between the two clock readings: the call, and one store for the watchdog.
  const measure = async (user: User, index: number): Promise<void> => {
    while (!stopped) {
      const argument = kind.argument(index);
      const allActive = active === everybody;
      const startMs = nowMs();
      startsMs[index] = startMs;
      const reply = await kind.call(user, argument);
      const endMs = nowMs();
      startsMs[index] = IDLE;
      throwIfWrong(kind, argument, reply);
      if (endMs > endsMs) stopped = true;
      if (!stopped && active === everybody) {
        finished++;
        lastEndMs = endMs;
      }
      if (stopped || !allActive) {
        dropped++;
        continue;
      }
      record[counted++] = endMs - startMs;
      const isFull = kind.keep?.(index, startMs, endMs) === false;
      if (isFull || counted === capacity) stopped = true;
    }
  };

  const run = async (user: User, index: number): Promise<void> => {
    try {
      await warmUp(user, index);
      begin();
      await measure(user, index);
    } catch (error) {
      stopped = true;
      startsMs[index] = IDLE;
      errors.add(error);
    }
  };

  await whileWatched(users, startsMs, timing, () => Promise.all(users.map(run)));
  return {
    elapsedNs: finished > 0 ? toNs(lastEndMs - allActiveMs) : 0,
    finished,
    latenciesNs: Array.from(record.subarray(0, counted), toNs),
    dropped,
    errors: errors.list(),
  };
}
