// A window of time in which all users of several processes call, and how it is known that they did. Pure, but for what a Lead has learnt.
// All times are by the coordinator's clock, in nanoseconds.

export interface CommonWindow {
  readonly fromNs: number;
  readonly untilNs: number;
  /** So long after the end users go on, each by its own clock. */
  readonly holdNs: number;
  /** How well the clock that is known least well is known: so far from ours a process's window may lie. */
  readonly errorNs: number;
}

/** When all users of one process were active, and how well its clock is known. */
export interface Activity {
  readonly fromNs: number;
  readonly untilNs: number;
  readonly errorNs: number;
}

/** For what is rounded on the way. */
const roundingNs = 1_000;

/**
 * Users who hold on for two clock errors are there when the last window ends: their own clock may be ahead by one, that of the process whose window
 * ends last behind by another.
 */
export function commonWindow(nowNs: number, leadNs: number, lengthNs: number, errorNs: number): CommonWindow {
  const fromNs = Math.round(nowNs + leadNs);
  return { fromNs, untilNs: fromNs + Math.round(lengthNs), holdNs: 2 * errorNs + roundingNs, errorNs };
}

export type Togetherness = "Together" | "Late" | "EndedEarly";

/** Whether every user of every process was active in the whole of every process's window, whatever the clocks' errors. */
export function togetherness(activities: readonly Activity[], { fromNs, untilNs, errorNs }: CommonWindow): Togetherness {
  if (activities.some((activity) => activity.fromNs + activity.errorNs > fromNs - errorNs)) return "Late";
  return activities.some((activity) => activity.untilNs - activity.errorNs < untilNs + errorNs) ? "EndedEarly" : "Together";
}

const shortestDeliveryNs = 2_000_000;
/** The first calls of a process are slow ones. */
const firstDeliveryNs = 20_000_000;
/** Of what the slowest process took lately; a slower one is soon learnt of, a faster machine over some windows. */
const reserve = 2;
const forgetting = 0.8;

/** How long before a window its command is sent, so that all users are there: learnt from the windows before. */
export class Lead {
  #deliveryNs = firstDeliveryNs;

  get deliveryNs(): number {
    return this.#deliveryNs;
  }

  /** `takenNs`: from sending until the last user of the last process was active; infinite where one never was. */
  learn(takenNs: number, late: boolean): void {
    const needed = Number.isFinite(takenNs) ? reserve * takenNs : 0;
    const kept = late ? 2 * this.#deliveryNs : forgetting * this.#deliveryNs;
    this.#deliveryNs = Math.max(needed, kept, shortestDeliveryNs);
  }
}

/** Shorter ones are not worth what goes before and after them. */
const shortestWindowNs = 10_000_000;
/** Of a user's calls, two whole ones and what the ends cut off. */
const callsOfAUser = 3;

export interface Pace {
  /** Between the ends of two calls, all users together. */
  readonly callNs: number;
  /** What a call of one user takes at this load. */
  readonly cycleNs: number;
}

/** Long enough for `calls` calls at this pace, and for a few of each user. */
export function windowNs(calls: number, { callNs, cycleNs }: Pace): number {
  return Math.ceil(Math.max(shortestWindowNs, calls * callNs, callsOfAUser * cycleNs));
}
