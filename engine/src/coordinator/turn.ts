// How much one turn does. Pure functions.

import { beside } from "./connect-budget.ts";

export interface Turn {
  /** All users together. */
  readonly calls: number;
  /** Of each user, dropped. */
  readonly warmupCalls: number;
  readonly warmupKind: "Same" | "Small";
}

/** From here on a call is long: few count, for with C users up to 2 (C - 1) more are on their way as a burst begins and ends; and what wakes the cores and the connection up before it is two small ones. */
const longCallNs = 5_000_000;
/** Bursts of 30 calls of 90 us told equal servers apart by half as much as bursts of 10 did; longer ones cost rotations. */
const shortTurnNs = 2_000_000;
/** Calls that are dropped take time as well: as a rule three count for each of them, unless that takes too long for a turn. */
const countedForADroppedOne = 3;
const longestTurnNs = 10_000_000;
const mostCallsOfAUser = 64;

/**
 * A burst of two milliseconds or a little more, of at least four calls of each user; of one call, or one of every second user, where calls are long.
 * `callNs`: median latency at this load. `wakingCalls`: what a user's first calls after a pause are dropped for, from this launch's data.
 */
export function turnOf(callNs: number, concurrency: number, wakingCalls: number): Turn {
  if (isLong(callNs)) return { calls: Math.ceil(concurrency / 2), warmupCalls: 2, warmupKind: "Small" };
  // With C users a call takes C times as long as the server needs for one, so a user's calls are what fills the time.
  const callsIn = (ns: number) => Math.ceil(ns / Math.max(callNs, 1));
  const worthwhile = Math.min(countedForADroppedOne * wakingCalls, callsIn(longestTurnNs));
  const callsOfAUser = Math.min(Math.max(callsIn(shortTurnNs), worthwhile, 4), mostCallsOfAUser);
  return { calls: callsOfAUser * concurrency, warmupCalls: wakingCalls, warmupKind: "Same" };
}

/**
 * A turn of Connect is as short as a turn may be, for its calls use up ports. Over six implementations after a pause the median sample was 1.4 to
 * 5.9 times the settled one in first place, 1.15 to 1.4 in second, 1.0 to 1.2 in third, and within 12% in fourth: each is several round trips.
 */
export const connectTurn = (concurrency: number): Turn => ({ calls: 4 * concurrency, warmupCalls: 3, warmupKind: "Same" });

/** What a turn makes at most, where all users warm up alike. */
export const callsMade = ({ calls, warmupCalls }: Turn, concurrency: number): number =>
  calls + warmupCalls * concurrency + beside(concurrency);

/** With several client processes a turn is a window: what comes before it is of the cell's own calls, and of long ones one is enough. */
export const asWindow = (turn: Turn): Turn => (turn.warmupKind === "Same" ? turn : { ...turn, warmupCalls: 1, warmupKind: "Same" });

export const isLong = (callNs: number): boolean => callNs >= longCallNs;

/** A slice has room for a few calls of each user, however long they take. `cycleNs`: what a call of one user takes at this load. */
export function sliceMs(seconds: number, cycleNs: number): number {
  const callsOfAUser = 1.5;
  return Math.max(1, Math.ceil(Math.max(seconds * 1000, (cycleNs / 1e6) * callsOfAUser)));
}
