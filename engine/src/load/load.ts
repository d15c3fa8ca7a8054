// A closed loop: each user starts its next call when it has the reply to the last one. What counts of it is decided by the engine
// (engine/src/stats/counting.ts); this only makes and records the calls, and knows when to stop.
import type { User } from "../frameworks/interface.ts";
import { type CallError, CallErrors, throwIfWrong } from "./call-errors.ts";
import type { CallKind } from "./call-kinds.ts";
import type { CallRecord } from "./call-record.ts";
import { toMs, toNs } from "./clock.ts";
import type { Parts } from "./parts.ts";
import { IDLE, type Timing } from "./watchdog.ts";
import { whileWatched } from "./watched-users.ts";

/** It opens so long after the last user made its last waking call. */
export interface RelativeWindow {
  readonly openAfterNs: number;
  readonly lengthNs: number;
}

/** By the clock of `Timing`. After its end all users go on for `holdNs`. */
export interface CommonWindow {
  readonly fromNs: number;
  readonly untilNs: number;
  readonly holdNs: number;
}

export interface Waking {
  readonly kind: CallKind;
  /** Of each user. */
  readonly calls: number;
}

export interface LoadPlan {
  readonly waking: Waking;
  readonly kind: CallKind;
  readonly window: RelativeWindow | CommonWindow | null;
  readonly limitMs: number;
  /** All users together start no more, waking calls included. */
  readonly mostCalls: number;
  /** What else is kept of the calls that started in the window. */
  readonly parts: Parts | null;
}

/** A `loaded` reply of the worker protocol, which says what each means, but for what is in the record and the parts. */
export interface LoadResult {
  readonly beganNs: number;
  readonly activeNs: number | null;
  readonly openedNs: number | null;
  readonly closedNs: number | null;
  readonly stoppedNs: number;
  readonly waking: number;
  readonly errors: CallError[];
}

const NEVER = Number.POSITIVE_INFINITY;

/** Lets `users` call as `plan` says, and writes each call but the waking ones to `record`. Never rejects: what goes wrong is in `errors`. */
export async function runLoad(users: readonly User[], plan: LoadPlan, record: CallRecord, timing: Timing): Promise<LoadResult> {
  const load = new Load(users, plan, record, timing);
  await whileWatched(users, load.startsMs, timing, () => load.run());
  return load.result();
}

/**
 * A user decides what to do next by the reading of the clock at its last call's end: another reading would cost each call half as much again as the two
 * that it needs. So a call can start later than a limit by what the check of the reply before it took.
 */
class Load {
  /** Of each user's call under way, for the watchdog. */
  readonly startsMs: Float64Array;
  readonly #users: readonly User[];
  readonly #plan: LoadPlan;
  readonly #record: CallRecord;
  readonly #nowMs: Timing["nowMs"];
  readonly #errors = new CallErrors();
  readonly #mostCalls: number;
  readonly #beganMs: number;
  readonly #limitAtMs: number;
  readonly #holdMs: number;
  #opensMs = NEVER;
  /** When the window is to close, and when it has. */
  #closesMs = NEVER;
  #closedMs = NEVER;
  /** Of each user, the first call in the window. */
  readonly #firstStartsMs: Float64Array;
  /** Calls that started in the window; known once it has closed. */
  #onTheirWay = 0;
  /** Before this moment no user has to look whether it goes on. */
  #lookMs: number;
  #started = 0;
  #waking = 0;
  #awake = 0;
  #activeMs: number | null = null;
  #stopped = false;
  #stoppedMs = NEVER;

  constructor(users: readonly User[], plan: LoadPlan, record: CallRecord, { nowMs }: Timing) {
    this.#users = users;
    this.#plan = plan;
    this.#record = record;
    this.#nowMs = nowMs;
    this.startsMs = new Float64Array(users.length).fill(IDLE);
    this.#firstStartsMs = new Float64Array(users.length).fill(NEVER);
    this.#mostCalls = plan.mostCalls;
    const { window } = plan;
    const isCommon = window !== null && "fromNs" in window;
    this.#holdMs = isCommon ? toMs(window.holdNs) : 0;
    this.#beganMs = nowMs();
    this.#limitAtMs = this.#beganMs + plan.limitMs;
    if (isCommon) {
      this.#opensMs = toMs(window.fromNs);
      this.#closesMs = toMs(window.untilNs);
    }
    this.#lookMs = Math.min(this.#limitAtMs, this.#closesMs);
  }

  async run(): Promise<void> {
    await Promise.all(this.#users.map((user, index) => this.#use(user, index)));
  }

  result(): LoadResult {
    const beganNs = toNs(this.#beganMs);
    const sinceBegin = (ms: number) => Math.max(toNs(ms) - beganNs, 0);
    const opened = this.#opensMs !== NEVER;
    return {
      beganNs,
      activeNs: this.#activeMs === null ? null : sinceBegin(this.#activeMs),
      openedNs: opened ? sinceBegin(this.#opensMs) : null,
      closedNs: opened ? sinceBegin(this.#closedMs) : null,
      stoppedNs: sinceBegin(this.#stoppedMs),
      waking: this.#waking,
      errors: this.#errors.list(),
    };
  }

  async #use(user: User, index: number): Promise<void> {
    try {
      await this.#call(user, index);
    } catch (error) {
      this.startsMs[index] = IDLE;
      this.#errors.add(error);
      this.#stop(this.#nowMs());
    }
  }

  /** All that a user does. Between the two readings of the clock: the call, and one store for the watchdog. */
  async #call(user: User, index: number): Promise<void> {
    const { startsMs } = this;
    const { waking, kind: own, parts } = this.#plan;
    const record = this.#record;
    const nowMs = this.#nowMs;
    let left = waking.calls;
    let kind = left > 0 ? waking.kind : own;
    if (left === 0) this.#wakeUp();
    let goesOn = this.#goesOn(left, NEVER, nowMs());
    while (goesOn) {
      const argument = kind.argument(index);
      const startMs = nowMs();
      startsMs[index] = startMs;
      const reply = await kind.call(user, argument);
      const endMs = nowMs();
      startsMs[index] = IDLE;
      throwIfWrong(kind, argument, reply);
      if (left > 0) {
        this.#waking++;
        if (--left === 0) {
          kind = own;
          this.#wakeUp();
        }
        goesOn = this.#goesOn(left, startMs, endMs);
      } else {
        record.add(index, startMs, endMs);
        if (startMs >= this.#opensMs && this.#firstStartsMs[index] === NEVER) this.#firstStartsMs[index] = startMs;
        goesOn = this.#goesOn(0, startMs, endMs);
        if (parts !== null && this.#isInWindow(startMs)) parts.keep(index, startMs, endMs);
        if (record.isFull || parts?.isFull()) {
          this.#stop(endMs);
          return;
        }
      }
    }
  }

  /** One user has made its waking calls. */
  #wakeUp(): void {
    if (++this.#awake < this.#users.length || this.#stopped) return;
    this.#activeMs = this.#nowMs();
    const { window } = this.#plan;
    if (window === null || "fromNs" in window) return;
    this.#opensMs = this.#activeMs + toMs(window.openAfterNs);
    this.#closesMs = this.#opensMs + toMs(window.lengthNs);
    this.#lookMs = Math.min(this.#limitAtMs, this.#closesMs);
  }

  /** Whether a user starts another call. `startMs`, `atMs`: start and end of its last one. */
  #goesOn(wakingLeft: number, startMs: number, atMs: number): boolean {
    if (wakingLeft === 0 && this.#plan.window === null) {
      this.#stoppedMs = Math.min(this.#stoppedMs, atMs);
      return false;
    }
    if (atMs >= this.#lookMs || this.#started >= this.#mostCalls) {
      if (!this.#isLeftToDo(startMs, atMs)) return false;
    }
    this.#started++;
    return true;
  }

  #isLeftToDo(startMs: number, atMs: number): boolean {
    if (this.#stopped) return false;
    if (atMs >= this.#limitAtMs) {
      this.#stop(atMs, this.#limitAtMs);
    } else if (this.#started >= this.#mostCalls) {
      this.#stop(atMs);
    } else if (this.#closedMs === NEVER) {
      this.#seeWhetherClosed();
    } else if (this.#isInWindow(startMs)) {
      this.#onTheirWay--;
    }
    const isOver = this.#closedMs !== NEVER && this.#onTheirWay === 0 && atMs >= this.#closesMs + this.#holdMs;
    // all make their waking calls, also where a common window was over before
    if (isOver && this.#awake === this.#users.length) this.#stop(atMs);
    return !this.#stopped;
  }

  /** A window of a length waits for a call of each user. It closes right after the last of them has started. */
  #seeWhetherClosed(): void {
    let closedMs = this.#closesMs;
    if (this.#plan.window !== null && !("fromNs" in this.#plan.window)) {
      for (const [index, firstMs] of this.#firstStartsMs.entries()) {
        const startMs = this.startsMs[index] as number;
        closedMs = Math.max(closedMs, Math.min(firstMs, startMs >= this.#opensMs ? startMs : NEVER) + toMs(1));
      }
    }
    if (closedMs === NEVER) return;
    this.#closedMs = closedMs;
    for (const startMs of this.startsMs) if (this.#isInWindow(startMs)) this.#onTheirWay++;
  }

  /** In whole nanoseconds, as whoever reads the columns sees it. */
  #isInWindow(startMs: number): boolean {
    const startNs = toNs(startMs);
    return startNs >= toNs(this.#opensMs) && startNs < toNs(this.#closedMs);
  }

  /** No further call starts. `limitMs`: at which moment that should have been seen, for a window that is open then ends with it. */
  #stop(atMs: number, limitMs = atMs): void {
    if (this.#stopped) return;
    this.#stopped = true;
    this.#stoppedMs = Math.min(this.#stoppedMs, atMs);
    this.#lookMs = Number.NEGATIVE_INFINITY;
    if (this.#opensMs > limitMs) this.#opensMs = NEVER;
    else if (this.#closedMs === NEVER && limitMs >= this.#closesMs) this.#seeWhetherClosed();
    this.#closedMs = Math.min(this.#closedMs, limitMs);
  }
}
