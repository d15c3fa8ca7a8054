// When the calls of an open loop are to start. Pure functions: nothing here waits, and nothing here looks at a clock.
import type { Random } from "../stats/random.ts";

export type Arrivals = "Constant" | "Poisson";

/**
 * Offsets from the beginning in whole nanoseconds, in order: all starts before `durationSeconds`, at `ratePerSecond`.
 * Constant: the first at once, and each computed from its number, so that no rounding adds up. Poisson: the gaps are independent and
 * exponential, as of many users who know nothing of each other (the superposition of sparse sources tends to it: Palm, Khintchine); there
 * can be none at all when few are expected.
 */
export function arrivalOffsets(arrivals: Arrivals, ratePerSecond: number, durationSeconds: number, random: Random): number[] {
  return arrivals === "Constant" ? constant(ratePerSecond, durationSeconds) : poisson(ratePerSecond, durationSeconds, random);
}

const toWholeNs = (seconds: number): number => Math.round(seconds * 1e9);

function constant(ratePerSecond: number, durationSeconds: number): number[] {
  const endNs = toWholeNs(durationSeconds);
  const offsets: number[] = [];
  for (let index = 0; ; index++) {
    const offset = Math.round((index * 1e9) / ratePerSecond);
    if (offset >= endNs) return offsets;
    offsets.push(offset);
  }
}

function poisson(ratePerSecond: number, durationSeconds: number, random: Random): number[] {
  const endNs = toWholeNs(durationSeconds);
  const offsets: number[] = [];
  let seconds = 0;
  for (;;) {
    // by inversion; 1 - u, for u can be 0 and never is 1
    seconds += -Math.log(1 - random.uniform()) / ratePerSecond;
    const offset = toWholeNs(seconds);
    if (offset >= endNs) return offsets;
    offsets.push(offset);
  }
}
