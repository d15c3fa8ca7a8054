// Open loop: each call is due at a time that was fixed beforehand, whether or not earlier replies have come.
import type { User } from "../frameworks/interface.ts";
import { type CallError, CallErrors, throwIfWrong } from "./call-errors.ts";
import type { CallKind } from "./call-kinds.ts";
import { toNs } from "./clock.ts";
import type { Pacer } from "./pacer.ts";
import { IDLE, type Timing } from "./watchdog.ts";
import { whileWatched } from "./watched-users.ts";

export interface Warmup {
  readonly kind: CallKind;
  /** Of each user. */
  readonly calls: number;
}

export interface LoadSchedule {
  /** Offsets from the beginning, non-decreasing. */
  readonly startsNs: readonly number[];
  /** So long after the last of them a waiting call may still start. */
  readonly drainMs: number;
}

/** A `responses` reply of the worker protocol, which says what each means. */
export interface OpenLoadResult {
  readonly elapsedNs: number;
  readonly responseNs: number[];
  readonly serviceNs: number[];
  readonly pacingNs: number[];
  readonly notStarted: number;
  readonly dropped: number;
  readonly errors: CallError[];
  readonly busyNs: number;
}

/**
 * A call that is due goes to the connection that has been free the longest; while none is, due calls wait in the order of the schedule.
 * Response time counts from the scheduled start, so that a call which could not start in time carries its wait, whoever caused it: the
 * server's stall shows in every call that was due during it (no coordinated omission). Every call that started counts, also one that ends
 * after `drainMs`. The first error ends the load: what is on its way is waited for and dropped, the rest is not started.
 * Never rejects: what goes wrong is in `errors`.
 */
export async function runOpenLoop(
  users: readonly User[],
  kind: CallKind,
  warmup: Warmup,
  schedule: LoadSchedule,
  timing: Timing,
  pacer: Pacer,
): Promise<OpenLoadResult> {
  const runningSinceMs = new Float64Array(users.length).fill(IDLE);
  const errors = new CallErrors();
  return whileWatched(users, runningSinceMs, timing, async () => {
    const warmedUp = await warmUp(users, warmup, runningSinceMs, errors, timing);
    if (errors.list().length > 0) return nothingStarted(schedule, warmedUp, errors);
    const result = await new Dispatcher(users, kind, schedule, runningSinceMs, errors, timing, pacer).run();
    return { ...result, dropped: result.dropped + warmedUp };
  });
}

/** The number of calls that came back right. */
async function warmUp(
  users: readonly User[],
  { kind, calls }: Warmup,
  runningSinceMs: Float64Array,
  errors: CallErrors,
  { nowMs }: Timing,
): Promise<number> {
  let done = 0;
  let stopped = false;
  const run = async (user: User, index: number): Promise<void> => {
    try {
      for (let made = 0; made < calls && !stopped; made++) {
        const argument = kind.argument(index);
        runningSinceMs[index] = nowMs();
        throwIfWrong(kind, argument, await kind.call(user, argument));
        done++;
      }
    } catch (error) {
      stopped = true;
      errors.add(error);
    } finally {
      runningSinceMs[index] = IDLE;
    }
  };
  await Promise.all(users.map(run));
  return done;
}

function nothingStarted({ startsNs }: LoadSchedule, dropped: number, errors: CallErrors): OpenLoadResult {
  return {
    elapsedNs: 0,
    responseNs: [],
    serviceNs: [],
    pacingNs: [],
    notStarted: startsNs.length,
    dropped,
    errors: errors.list(),
    busyNs: 0,
  };
}

/** One run through a schedule. Everything it stores into is there before the first call. */
class Dispatcher {
  readonly #users: readonly User[];
  readonly #kind: CallKind;
  readonly #nowMs: Timing["nowMs"];
  readonly #pacer: Pacer;
  readonly #errors: CallErrors;
  /** Read by the watchdog. */
  readonly #runningSinceMs: Float64Array;
  readonly #startsNs: readonly number[];
  /** Of each call, from the beginning of the schedule: when it is due, started and ended. */
  readonly #dueMs: Float64Array;
  readonly #startMs: Float64Array;
  readonly #endMs: Float64Array;
  /** Of each call: whether a connection was free when it was due. */
  readonly #inTime: Uint8Array;
  /** Of each user: the call it makes, what it asked, and since when it has been free. */
  readonly #callOf: Uint32Array;
  readonly #argumentOf: unknown[];
  readonly #freeSinceMs: Float64Array;
  readonly #replied: ((reply: unknown) => void)[];
  readonly #failed: ((error: unknown) => void)[];
  /** Free users in a ring, the one that has been free the longest first. */
  readonly #free: Uint32Array;
  #firstFree = 0;
  #freeCount = 0;
  /** The call that starts next; those before it have started. */
  #next = 0;
  /** Calls from here on do not start. */
  #end: number;
  readonly #lastStartMs: number;
  #beganMs = 0;
  #onTheirWay = 0;
  #stopped = false;
  #dropped = 0;
  #finish: () => void = () => {};

  constructor(
    users: readonly User[],
    kind: CallKind,
    { startsNs, drainMs }: LoadSchedule,
    runningSinceMs: Float64Array,
    errors: CallErrors,
    { nowMs }: Timing,
    pacer: Pacer,
  ) {
    const calls = startsNs.length;
    this.#users = users;
    this.#kind = kind;
    this.#nowMs = nowMs;
    this.#pacer = pacer;
    this.#errors = errors;
    this.#runningSinceMs = runningSinceMs;
    this.#startsNs = startsNs;
    this.#dueMs = Float64Array.from(startsNs, (ns) => ns / 1e6);
    this.#startMs = new Float64Array(calls);
    this.#endMs = new Float64Array(calls).fill(Number.NaN);
    this.#inTime = new Uint8Array(calls);
    this.#callOf = new Uint32Array(users.length);
    this.#argumentOf = users.map(() => null);
    this.#freeSinceMs = new Float64Array(users.length).fill(Number.NEGATIVE_INFINITY);
    this.#replied = users.map((_, index) => (reply) => this.#onReply(index, reply));
    this.#failed = users.map((_, index) => (error) => this.#onFailure(index, error));
    this.#free = Uint32Array.from(users, (_, index) => index);
    this.#freeCount = users.length;
    this.#end = calls;
    this.#lastStartMs = (this.#dueMs.at(-1) ?? 0) + drainMs;
  }

  async run(): Promise<OpenLoadResult> {
    const finished = new Promise<void>((resolve) => {
      this.#finish = resolve;
    });
    const idleMs = this.#pacer.idleMs();
    this.#beganMs = this.#nowMs();
    this.#startDue();
    await finished;
    // a reply may have started the last call before its timer was there to do so, and an error ends what nobody waits for
    this.#pacer.cancel();
    const elapsedMs = this.#nowMs() - this.#beganMs;
    return this.#result(Math.max(elapsedMs - (this.#pacer.idleMs() - idleMs), 0));
  }

  /** Starts what is due while there is a free connection, then sees to it that this is done again when the next call is due. */
  readonly #startDue = (): void => {
    while (this.#next < this.#end && this.#freeCount > 0) {
      const sinceBeginMs = this.#nowMs() - this.#beganMs;
      if (sinceBeginMs > this.#lastStartMs) {
        this.#end = this.#next;
        break;
      }
      const waitMs = (this.#dueMs[this.#next] ?? 0) - sinceBeginMs;
      // with no connection free there is nothing to wake up for: a reply starts the next call
      if (waitMs > 0) {
        this.#pacer.after(waitMs, this.#startDue);
        return;
      }
      this.#start(this.#next++);
    }
    if (this.#next >= this.#end && this.#onTheirWay === 0) this.#finish();
  };

  #start(call: number): void {
    const index = this.#free[this.#firstFree] ?? 0;
    this.#firstFree = (this.#firstFree + 1) % this.#free.length;
    this.#freeCount--;
    this.#onTheirWay++;
    this.#callOf[index] = call;
    this.#inTime[call] = (this.#freeSinceMs[index] ?? 0) <= (this.#dueMs[call] ?? 0) ? 1 : 0;
    const argument = this.#kind.argument(index);
    this.#argumentOf[index] = argument;
    const startMs = this.#nowMs();
    this.#runningSinceMs[index] = startMs;
    this.#startMs[call] = startMs - this.#beganMs;
    try {
      this.#kind.call(this.#users[index] as User, argument).then(this.#replied[index], this.#failed[index]);
    } catch (error) {
      this.#onFailure(index, error);
    }
  }

  #onReply(index: number, reply: unknown): void {
    const endMs = this.#nowMs() - this.#beganMs;
    this.#runningSinceMs[index] = IDLE;
    try {
      throwIfWrong(this.#kind, this.#argumentOf[index], reply);
    } catch (error) {
      this.#onFailure(index, error);
      return;
    }
    if (this.#stopped) this.#dropped++;
    else this.#endMs[this.#callOf[index] ?? 0] = endMs;
    this.#onTheirWay--;
    this.#freeSinceMs[index] = endMs;
    this.#free[(this.#firstFree + this.#freeCount++) % this.#free.length] = index;
    this.#startDue();
  }

  /** The user is of no use afterwards, and the load is over. */
  #onFailure(index: number, error: unknown): void {
    this.#runningSinceMs[index] = IDLE;
    this.#errors.add(error);
    this.#stopped = true;
    this.#end = this.#next;
    this.#onTheirWay--;
    if (this.#onTheirWay === 0) this.#finish();
  }

  #result(busyMs: number): OpenLoadResult {
    const responseNs: number[] = [];
    const serviceNs: number[] = [];
    const pacingNs: number[] = [];
    let lastEndMs = 0;
    for (let call = 0; call < this.#end; call++) {
      const [dueNs, startMs, endMs] = [this.#startsNs[call] ?? 0, this.#startMs[call] ?? 0, this.#endMs[call] ?? 0];
      if (Number.isNaN(endMs)) continue;
      if (this.#inTime[call] === 1) pacingNs.push(toNs(startMs) - dueNs);
      responseNs.push(toNs(endMs) - dueNs);
      serviceNs.push(toNs(endMs - startMs));
      lastEndMs = Math.max(lastEndMs, endMs);
    }
    return {
      elapsedNs: toNs(lastEndMs),
      responseNs,
      serviceNs,
      pacingNs,
      notStarted: this.#startsNs.length - this.#end,
      dropped: this.#dropped,
      errors: this.#errors.list(),
      busyNs: toNs(busyMs),
    };
  }
}
