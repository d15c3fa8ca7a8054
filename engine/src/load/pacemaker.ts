// Wakes the generator of an open loop at the moment a call is due, better than a timer can.
import { performance } from "node:perf_hooks";
import type { ClockMs } from "./clock.ts";
import type { Schedule } from "./watchdog.ts";

export interface Pacemaker {
  /** Runs `action` as soon as it can once `waitMs` have passed. One wait at a time: while one is pending, others are ignored. */
  after(waitMs: number, action: () => void): void;
  /** Forgets what is pending. */
  cancel(): void;
  /** Time so far in which this process waited: for its event loop to have something to do, or for a call to be due. */
  idleMs(): number;
}

/** Node's timers are good to about a millisecond, and truncate what they are given to whole ones. */
const leastMarginMs = 2;
/** A tick of Windows' clock, 15.6 ms, and a little. A timer that is later than this is late for a reason that spinning does not mend. */
const mostMarginMs = 20;

/**
 * Sleeps until shortly before, then looks at the clock in every turn of the event loop (setImmediate), so that replies are read meanwhile.
 * How long before is learnt: a timer that comes late widens the margin to what it was late, up to 20 ms. Where calls are due more often than
 * that it never sleeps, which costs a core and is the price of a start that is right to some microseconds.
 */
export class SpinningPacemaker implements Pacemaker {
  readonly #nowMs: ClockMs;
  readonly #schedule: Schedule;
  readonly #nextTurn: (action: () => void) => void;
  readonly #loopIdleMs: () => number;
  #marginMs = leastMarginMs;
  #spunMs = 0;
  #spinningSinceMs = 0;
  #dueMs = 0;
  #timerMs = 0;
  #action: (() => void) | null = null;
  #cancelTimer: () => void = () => {};

  constructor(nowMs: ClockMs, schedule: Schedule, nextTurn: (action: () => void) => void, loopIdleMs: () => number) {
    this.#nowMs = nowMs;
    this.#schedule = schedule;
    this.#nextTurn = nextTurn;
    this.#loopIdleMs = loopIdleMs;
  }

  after(waitMs: number, action: () => void): void {
    if (this.#action !== null) return;
    this.#action = action;
    this.#dueMs = this.#nowMs() + waitMs;
    const sleepMs = Math.floor(waitMs - this.#marginMs);
    if (sleepMs < 1) {
      this.#spinningSinceMs = this.#nowMs();
      this.#nextTurn(this.#look);
    } else {
      this.#timerMs = this.#nowMs() + sleepMs;
      this.#cancelTimer = this.#schedule(sleepMs, this.#wake);
    }
  }

  cancel(): void {
    this.#action = null;
    this.#cancelTimer();
  }

  idleMs(): number {
    return this.#loopIdleMs() + this.#spunMs;
  }

  readonly #wake = (): void => {
    this.#spinningSinceMs = this.#nowMs();
    const lateMs = this.#spinningSinceMs - this.#timerMs;
    this.#marginMs = Math.min(Math.max(this.#marginMs, lateMs + 1), mostMarginMs);
    this.#look();
  };

  readonly #look = (): void => {
    const action = this.#action;
    if (action === null) return;
    if (this.#nowMs() < this.#dueMs) {
      this.#nextTurn(this.#look);
    } else {
      this.#action = null;
      // the turn in which the time came belongs to whatever made it long
      this.#spunMs += Math.max(this.#dueMs - this.#spinningSinceMs, 0);
      action();
    }
  };
}

/** Time in which the event loop waited for sockets and timers. A turn that only looks, as after setImmediate, is none. */
export const loopIdleMs = (): number => performance.eventLoopUtilization().idle;
