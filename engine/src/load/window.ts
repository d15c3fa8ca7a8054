// A closed loop in a window of time that was fixed beforehand, so that several client processes can count at the same time.
import type { User } from "../frameworks/interface.ts";
import { type CallError, CallErrors, throwIfWrong } from "./call-errors.ts";
import type { CallKind } from "./call-kinds.ts";
import { toNs } from "./clock.ts";
import type { Timing } from "./closed-loop.ts";
import { IDLE } from "./watchdog.ts";
import { whileWatched } from "./watched-users.ts";

/** By the clock of `Timing`. */
export interface Window {
  readonly fromMs: number;
  readonly untilMs: number;
  /** So long after the end all users go on. */
  readonly holdMs: number;
}

/** A `samples` reply to `window`, which says what each means, without `stream`. */
export interface WindowResult {
  readonly elapsedNs: number;
  readonly finished: number;
  readonly latenciesNs: number[];
  readonly dropped: number;
  readonly errors: CallError[];
  readonly activeFromNs?: number;
  readonly activeUntilNs: number;
}

/**
 * All users call from now on until the window has ended and held. A call counts, into `record`, when it started and ended within the window.
 * Whether all users of all processes were active in it is for whoever sees all of them to say, from `activeFromNs` and `activeUntilNs`. An error
 * or a full record stops all users at once, and what is on its way then is waited for and dropped.
 * Never rejects: what goes wrong is in `errors`, at most one a user.
 */
export async function runWindow(
  users: readonly User[],
  kind: CallKind,
  { fromMs, untilMs, holdMs }: Window,
  record: Float64Array,
  timing: Timing,
): Promise<WindowResult> {
  const { nowMs } = timing;
  const startsMs = new Float64Array(users.length).fill(IDLE);
  const errors = new CallErrors();
  const endsMs = untilMs + holdMs;
  let active = 0;
  let activeFromMs: number | undefined;
  let activeUntilMs = Number.POSITIVE_INFINITY;
  let counted = 0;
  let dropped = 0;
  let finished = 0;
  let stopped = false;

  const begin = (): void => {
    if (++active === users.length) activeFromMs = nowMs();
  };

  const stop = (atMs: number): void => {
    stopped = true;
    activeUntilMs = Math.min(activeUntilMs, atMs);
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
      throwIfWrong(kind, argument, reply);
      if (endMs > endsMs) stop(endMs);
      if (!stopped && endMs > fromMs && endMs <= untilMs) finished++;
      if (stopped || startMs < fromMs || endMs > untilMs) {
        dropped++;
        continue;
      }
      record[counted++] = endMs - startMs;
      if (counted === record.length || kind.keep?.(index, startMs, endMs) === false) stop(endMs);
    }
  };

  const run = async (user: User, index: number): Promise<void> => {
    try {
      begin();
      await measure(user, index);
    } catch (error) {
      startsMs[index] = IDLE;
      errors.add(error);
      stop(nowMs());
    }
  };

  await whileWatched(users, startsMs, timing, () => Promise.all(users.map(run)));
  return {
    elapsedNs: toNs(untilMs) - toNs(fromMs),
    finished,
    latenciesNs: Array.from(record.subarray(0, counted), toNs),
    dropped,
    errors: errors.list(),
    ...(activeFromMs === undefined ? {} : { activeFromNs: toNs(activeFromMs) }),
    activeUntilNs: toNs(activeUntilMs),
  };
}
