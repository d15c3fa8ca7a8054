// A window of time in which all users of several processes call, and the check that they did. Pure, except for what a Lead has learnt.
// All times are by the coordinator's clock, in nanoseconds.

export interface CommonWindow {
  readonly fromNs: number;
  readonly untilNs: number;
  /** How long users continue after the end, each by its own clock. */
  readonly holdNs: number;
  /** The largest clock error: by at most this, a process's window can differ from ours. */
  readonly errorNs: number;
}

/** When all users of one process called, and the error of its clock. */
export interface Activity {
  readonly fromNs: number;
  /** When its last counted call had ended. */
  readonly lastEndNs: number;
  /** When its first user stopped. */
  readonly untilNs: number;
  readonly errorNs: number;
}

/** Allowance for rounding. */
const roundingNs = 1_000;

/**
 * Users who hold on for two clock errors are there when the last window ends: their own clock may be ahead by one, that of the process whose window
 * ends last behind by another. `holdNs`: beside that, for the last calls of the others.
 */
export function commonWindow(nowNs: number, leadNs: number, lengthNs: number, errorNs: number, holdNs: number): CommonWindow {
  const fromNs = Math.round(nowNs + leadNs);
  return { fromNs, untilNs: fromNs + Math.round(lengthNs), holdNs: Math.round(holdNs) + 2 * errorNs + roundingNs, errorNs };
}

export type Togetherness = "Together" | "Late" | "EndedEarly";

/**
 * Whether every user of every process called from before every process's window until the last call that counts had ended, whatever the clocks'
 * errors: a call that ended when others had stopped met less load than it should.
 */
export function togetherness(activities: readonly Activity[], { fromNs, untilNs, errorNs }: CommonWindow): Togetherness {
  if (activities.some((activity) => activity.fromNs + activity.errorNs > fromNs - errorNs)) return "Late";
  const lastEndNs = Math.max(untilNs + errorNs, ...activities.map((activity) => activity.lastEndNs + activity.errorNs));
  return activities.some((activity) => activity.untilNs - activity.errorNs < lastEndNs) ? "EndedEarly" : "Together";
}

const shortestDeliveryNs = 2_000_000;
/** The first calls of a process are slow. */
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
