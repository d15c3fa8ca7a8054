// Wakes the generator of an open loop at the moment a call is due, better than a timer can.
import { performance } from "node:perf_hooks";
import type { ClockMs } from "./clock.ts";
import type { Schedule } from "./watchdog.ts";

export interface Pacer {
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
 * A turn of the event loop that took longer than so many of the shortest did more than look. (Turns here, spinning: 2.5 to 2.7 us for 80% of the
 * empty ones; 6.8 us and more where a reply of one byte came.)
 */
const emptyTurns = 2;
/** So many turns later the shortest is forgotten: a core changes its speed. */
const turnsRemembered = 1_000;

/**
 * Sleeps until shortly before, then looks at the clock in every turn of the event loop (setImmediate), so that replies are read meanwhile.
 * How long before is learnt: a timer that comes late widens the margin to what it was late, up to 20 ms. Where calls are due more often than
 * that it never sleeps, which costs a core and is the price of a start that is right to some microseconds.
 */
export class SpinningPacer implements Pacer {
  readonly #nowMs: ClockMs;
  readonly #schedule: Schedule;
  readonly #nextTurn: (action: () => void) => void;
  readonly #loopIdleMs: () => number;
  #marginMs = leastMarginMs;
  #spunMs = 0;
  #lastLookMs = 0;
  readonly #shortest = new ShortestTurn();
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
      this.#lastLookMs = this.#nowMs();
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
    this.#lastLookMs = this.#nowMs();
    const lateMs = this.#lastLookMs - this.#timerMs;
    this.#marginMs = Math.min(Math.max(this.#marginMs, lateMs + 1), mostMarginMs);
    if (this.#action !== null) this.#actOrGoOn(this.#lastLookMs);
  };

  readonly #look = (): void => {
    if (this.#action === null) return;
    const nowMs = this.#nowMs();
    const turnMs = nowMs - this.#lastLookMs;
    // what else the turn did is work, also that of the frameworks on a reply that is not yet whole; and after a call was due nobody waits any more
    if (turnMs <= emptyTurns * this.#shortest.after(turnMs)) this.#spunMs += Math.max(Math.min(nowMs, this.#dueMs) - this.#lastLookMs, 0);
    this.#lastLookMs = nowMs;
    this.#actOrGoOn(nowMs);
  };

  #actOrGoOn(nowMs: number): void {
    const action = this.#action;
    if (action === null || nowMs < this.#dueMs) {
      this.#nextTurn(this.#look);
    } else {
      this.#action = null;
      action();
    }
  }
}

/** The shortest of the last thousand turns, or some more. */
class ShortestTurn {
  #beforeMs = Number.POSITIVE_INFINITY;
  #nowMs = Number.POSITIVE_INFINITY;
  #turns = 0;

  after(turnMs: number): number {
    if (++this.#turns > turnsRemembered) {
      this.#turns = 1;
      this.#beforeMs = this.#nowMs;
      this.#nowMs = Number.POSITIVE_INFINITY;
    }
    this.#nowMs = Math.min(this.#nowMs, turnMs);
    return Math.min(this.#nowMs, this.#beforeMs);
  }
}

/** Time in which the event loop waited for sockets and timers. A turn that only looks, as after setImmediate, is none. */
export const loopIdleMs = (): number => performance.eventLoopUtilization().idle;
