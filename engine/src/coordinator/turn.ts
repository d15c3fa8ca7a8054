// How the time of a plan is divided, and how much one turn does. Pure functions.
import type { Plan } from "../plan/resolve.ts";

/** The paired pass needs less time than the steady one: a median settles sooner than a p99. */
const pairedShare = 0.4;
const longestSliceSeconds = 1;
/** A limit, not a length: what settles sooner is measured sooner. gRPC on Node ran three times faster after a second of calls than after 80 of them. */
const shortestWarmupLimit = 0.4;
const longestWarmupLimit = 3;

export interface Budget {
  /** Of one cell in one launch. */
  readonly pairedSeconds: number;
  readonly slices: number;
  readonly sliceSeconds: number;
  readonly warmupSeconds: number;
}

export function budgetOf({ durationSeconds, launches }: Pick<Plan, "durationSeconds" | "launches">): Budget {
  const perLaunch = durationSeconds / launches;
  const steadySeconds = perLaunch * (1 - pairedShare);
  const slices = Math.max(1, Math.floor(steadySeconds / longestSliceSeconds));
  return {
    pairedSeconds: perLaunch * pairedShare,
    slices,
    sliceSeconds: steadySeconds / slices,
    warmupSeconds: Math.min(Math.max(perLaunch, shortestWarmupLimit), longestWarmupLimit),
  };
}

export interface Turn {
  /** All users together. */
  readonly calls: number;
  /** Of each user, dropped. */
  readonly warmupCalls: number;
  readonly warmupKind: "Same" | "Small";
}

/** From here on a call is long: few count, for with C users up to 2 (C - 1) more are on their way as a burst begins and ends; and what wakes the cores and the connection up before it is two small ones. */
const longCallNs = 5_000_000;
const shortTurnNs = 1_000_000;
const mostCallsOfAUser = 32;
/**
 * After a pause the first calls pay for cores and caches to wake up. Over seven implementations taking turns, the median call was 2.0 to 3.4
 * times the settled one in first place, 1.1 to 1.3 in third, and within 6% from sixth place on.
 */
const wakingCalls = 5;

/** A burst of about a millisecond, of at least four calls of each user; of one call, or one of every second user, where calls are long. `callNs`: median latency at this load. */
export function turnOf(callNs: number, concurrency: number): Turn {
  if (callNs >= longCallNs) return { calls: Math.ceil(concurrency / 2), warmupCalls: 2, warmupKind: "Small" };
  // With C users a call takes C times as long as the server needs for one, so a user's calls are what fills the time.
  const callsOfAUser = Math.min(Math.max(Math.ceil(shortTurnNs / Math.max(callNs, 1)), 4), mostCallsOfAUser);
  return { calls: callsOfAUser * concurrency, warmupCalls: wakingCalls, warmupKind: "Same" };
}

/** A slice has room for a few calls of each user, however long they take. `cycleNs`: what a call of one user takes at this load. */
export function sliceMs(seconds: number, cycleNs: number): number {
  const callsOfAUser = 1.5;
  return Math.max(1, Math.ceil(Math.max(seconds * 1000, (cycleNs / 1e6) * callsOfAUser)));
}
