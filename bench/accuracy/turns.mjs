// How the engine's calls and those of the hand-written loop take turns, served and not.

/** Node compiles what is called often, and is not done with it after some hundred calls. */
const warmupCalls = 2000;
/** Few enough that the machine is in one mood: half of them are served. */
const burstCalls = 100;
/** What a burst begins with, not counted: whose calls it makes has just changed. */
const burstWarmupCalls = 10;

export const burst = (calls, warmupCalls = 0) => ({ type: "burst", calls, warmupCalls, warmupKind: "Same" });
const byHand = (command) => ({ ...command, type: "loop" });

/**
 * For `withTruth`: the `commands`, the `runs` that their calls ask for, of which the even ones of each burst are `unservedNs` and the odd ones
 * `servedNs`, and `pairs`, which takes what `withTruth` returned apart: [{ engine, loop }], a pair for each round.
 */
export function turnsOf(rounds, { unservedNs, servedNs }) {
  const turn = { engine: burst(burstCalls, burstWarmupCalls), loop: byHand(burst(burstCalls, burstWarmupCalls)) };
  // each as often first as second
  const orders = Array.from({ length: rounds }, (_, round) => (round % 2 === 0 ? ["engine", "loop"] : ["loop", "engine"]));
  const warmups = [burst(warmupCalls), byHand(burst(warmupCalls))];
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
