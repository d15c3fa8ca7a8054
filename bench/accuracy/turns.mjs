// How the engine's calls and those of the hand-written loop take turns, served and not.

/** Node compiles what is called often, and is not done with it after some hundred calls. */
const warmupCalls = 2000;
/** Few enough that the machine is in one mood: half of them are served. */
const burstCalls = 100;
/** What a burst begins with, not counted: whose calls it makes has just changed. */
const burstWarmupCalls = 10;

/** Longer than any. */
const limitMs = 100_000;
const load = { type: "load", wakingKind: "Same", limitMs, parts: false };

/** So many calls, all of which are in the reply, after some that are not. */
export const burst = (calls, wakingCalls = 0) => ({
  ...load,
  wakingCalls,
  mostCalls: wakingCalls + calls,
  window: { openAfterNs: 0, lengthNs: limitMs * 1e6 },
});
/** For so long. */
export const slice = (seconds) => ({ ...load, wakingCalls: 0, window: { openAfterNs: 0, lengthNs: seconds * 1e9 } });
const byHand = (calls, warmupCalls = 0) => ({ type: "loop", users: 1, calls, warmupCalls, tailCalls: 0 });

/**
 * For `withTruth`: the `commands`, the `runs` that their calls ask for, of which the even ones of each burst are `unservedNs` and the odd ones
 * `servedNs`, and `pairs`, which takes what `withTruth` returned apart: [{ engine, loop }], a pair for each round.
 */
export function turnsOf(rounds, { unservedNs, servedNs }) {
  const turn = { engine: burst(burstCalls, burstWarmupCalls), loop: byHand(burstCalls, burstWarmupCalls) };
  // each as often first as second
  const orders = Array.from({ length: rounds }, (_, round) => (round % 2 === 0 ? ["engine", "loop"] : ["loop", "engine"]));
  const warmups = [burst(warmupCalls), byHand(warmupCalls)];
  const bursts = orders.flat().map((who) => turn[who]);
  const ofBurst = [
    [burstWarmupCalls, unservedNs],
    ...Array.from({ length: burstCalls }, (_, call) => [1, call % 2 === 0 ? unservedNs : servedNs]),
  ];
  return {
    commands: [...warmups, ...bursts],
    runs: [[warmups.length * warmupCalls, unservedNs], ...bursts.flatMap(() => ofBurst)],
    pairs(found) {
      const measured = found.slice(warmups.length);
      return orders.map((order, round) => Object.fromEntries(order.map((who, place) => [who, measured[2 * round + place]])));
    },
  };
}
