// How long a cell's slices are, and what is asked of a worker for one. Pure functions.
import type { Call } from "../../generated/worker-command.d.ts";
import { scenarioOf } from "../scenarios/index.ts";

export interface SliceSpec {
  /** Of each user, before the window opens. */
  readonly wakingCalls: number;
  readonly wakingKind: "Same" | "Small";
  /** From the moment all users are active until the window opens. */
  readonly openAfterNs: number;
  /** Of the window, in which calls count. */
  readonly lengthNs: number;
  /** No further call starts this long after its beginning. */
  readonly limitMs: number;
  /** All users together, waking calls included. */
  readonly mostCalls?: number;
  /** Of streams what is known of each value. */
  readonly parts?: boolean;
}

/** Whether each process is kept on cores of its own; where the system may move them it does so 10 to 50 ms after a pause. */
export type Regime = "Pinned" | "Free";

/**
 * `kept`: the placement keeps each process on its cores. Connect has short windows in any placement, and opens each as soon as all are awake: its calls
 * use up ports, and some hundred of them are all that a launch has.
 */
export const regimeOf = (kept: boolean, call: Call): Regime => (kept || scenarioOf(call).connectsAnew ? "Pinned" : "Free");

/**
 * A window where nothing moves. Of identical twins on one core, windows of 5 ms told apart half of what windows of 100 ms did; shorter ones are mostly
 * waking calls. (bench/README.md, "Windows")
 */
const pinnedNs = 5_000_000;
/** Where the system places processes, a pair begins on one core and is spread over two after 10 to 50 ms, with several users up to 200 ms: that is over by then. */
const freeNs = 300_000_000;
const spreadingNs = { one: 50_000_000, several: 200_000_000 };
/** A window has some calls of each user, as many as take this long, at the least the first and at most the second of these numbers. */
const worthNs = 200_000_000;
const fewest = 1.25;
const most = 4;
/** So many rotations are worth more than longer windows. */
const rotationsWanted = 8;

/** `cycleNs`: from the start of a user's call to the start of its next one. `cellNs`: what a launch has for this cell's windows. */
export function windowNs(cycleNs: number, cellNs: number, regime: Regime): number {
  const base = regime === "Pinned" ? pinnedNs : freeNs;
  const cycles = Math.min(Math.max(worthNs / Math.max(cycleNs, 1), fewest), most);
  const affordable = Math.max(cellNs / rotationsWanted, base, fewest * cycleNs);
  return Math.round(Math.min(Math.max(base, cycles * cycleNs), affordable));
}

/** Of a slice of long calls: what it takes beside its window. One call wakes, and one is under way at the end. */
const cyclesBeside = 2.25;
const longestNs = 1_000_000_000;
/** What is not much longer stays as short as pairs best. */
const worthLonger = 2;

/**
 * Of all cells of a group, which take turns. Where a slow one leaves time for a few rotations only, the windows of the others are longer, so that they have their
 * time of the launch in those few: beside RPyC's 115 ms for 1 MB ZeroMQ, at 2 ms, had ten calls in a launch, and its launches differed by a factor of ten.
 */
export function windowsNs(cyclesNs: readonly number[], cellNs: number, regime: Regime): number[] {
  const shortest = cyclesNs.map((cycleNs) => windowNs(cycleNs, cellNs, regime));
  const rotationNs = shortest.reduce((sum, ns, index) => sum + ns + cyclesBeside * (cyclesNs[index] as number), 0);
  const rotations = Math.max(1, Math.ceil((cellNs * cyclesNs.length) / rotationNs));
  const share = Math.min(cellNs / rotations, longestNs);
  return shortest.map((ns) => (share > worthLonger * ns ? Math.round(share) : ns));
}

/** What users call, uncounted, beside the waking calls before a window opens. */
export function uncountedNs(users: number, regime: Regime): number {
  if (regime === "Pinned") return 0;
  return users === 1 ? spreadingNs.one : spreadingNs.several;
}

/**
 * When the window opens: at a moment that is anywhere in a user's cycle, by `share` from 0 to 1. One that always opened as a call starts would hold
 * one end of a call too few in each window.
 */
export const openAfterNs = (cycleNs: number, users: number, regime: Regime, share: number): number =>
  uncountedNs(users, regime) + Math.round(cycleNs * share);
