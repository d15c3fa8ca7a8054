// What the engine adds to a call: its windows take turns with a hand-written loop in the same worker process, on the same connections. Two
// turns in each round are both the loop's: what differs between these is what this machine cannot tell.
import { intCall, median, seededRandom, shuffled, takeWindow, usualWakingCalls, warmupNeed } from "../engine/dist-bench/api.mjs";
import { sayHowIdle } from "./kit/idle.mjs";
import { chosen, factsOf, placementsOf, withPairs } from "./kit/machine.mjs";
import { RunLog } from "./kit/run-log.mjs";
import { settle } from "./kit/verdict.mjs";
import { loop, startMinimal } from "./minimal/pair.mjs";
import { ratioOf, widthOf, within } from "./minimal/ratio.mjs";
import { options, say } from "./support.mjs";

const given = options({ launches: 10, seconds: 2, users: "1,8", placements: "OneCore", only: "", seed: 1, log: "" });
const bench = "overhead";
const estimateBounds = [0.97, 1.03];
const intervalBounds = [0.95, 1.05];
const log = new RunLog(given.log);

/** Every order of the three turns of a round: each is equally often first, last, and after each other. */
const orders = [
  ["engine", "loop", "again"],
  ["engine", "again", "loop"],
  ["loop", "engine", "again"],
  ["loop", "again", "engine"],
  ["again", "engine", "loop"],
  ["again", "loop", "engine"],
];

/** Of the loops, after the engine's own warm-up: what the second path makes the compiler think of shared code changes the first once more. */
const alternations = 10;

/** Logs of the engine's us/call over the loop's, and of the loop's over its own. */
const launch = (implementation, { placement, users, seconds, seed, launch: index }) =>
  withPairs(implementation, { placement, startWorker: startMinimal }, async ([pair], regime) => {
    const random = seededRandom(seed + index);
    await pair.open({ concurrency: users, clients: 1, call: intCall });
    let cycleNs = 0;
    const engine = async () => {
      const { counted, ...window } = await takeWindow(pair, { users, regime, cycleNs, share: random.uniform() });
      cycleNs = window.cycleNs;
      return { calls: counted.lengthsNs.length, sumNs: counted.sumNs, windowNs: counted.windowNs };
    };
    const byHand = (calls) => loop(pair, { users, calls, warmupCalls: usualWakingCalls });
    const each = Math.ceil(warmupNeed(implementation).calls / users / alternations);
    for (let turn = 0; turn < alternations; turn++) {
      await byHand(each);
      await engine();
    }
    const sums = Object.fromEntries(["engine", "loop", "again"].map((who) => [who, { calls: 0, sumNs: 0 }]));
    // as many calls as a window of the engine's has
    let calls = Math.max(1, Math.round((await engine()).calls / users));
    const endMs = performance.now() + seconds * 1000;
    while (performance.now() < endMs) {
      for (const order of shuffled(orders, random)) {
        for (const who of order) {
          const turn = await (who === "engine" ? engine() : byHand(calls));
          sums[who].calls += turn.calls;
          sums[who].sumNs += turn.sumNs;
          if (who === "engine") calls = Math.max(1, Math.round(turn.calls / users));
        }
      }
    }
    await pair.close();
    const us = (who) => sums[who].sumNs / sums[who].calls / 1000;
    return {
      engine: Math.log((2 * us("engine")) / (us("loop") + us("again"))),
      control: Math.log(us("again") / us("loop")),
      callUs: us("loop"),
    };
  });

const holds = (ratio) => ratio.ratio >= estimateBounds[0] && ratio.ratio <= estimateBounds[1] && within(ratio, ...intervalBounds);

/** A machine on which the loop differs from itself, or launches from each other, by more than what is claimed cannot tell. */
function verdictOf(engine, control) {
  if (!holds(control) || widthOf(engine) > intervalBounds[1] - intervalBounds[0]) return "Inconclusive";
  if (holds(engine)) return "Held";
  return settle(engine.ratio < estimateBounds[0] || engine.ratio > estimateBounds[1] ? "Missed" : "Inconclusive");
}

await sayHowIdle(bench);
const implementations = chosen(given.only);
const placements = await placementsOf(given.placements, bench, say);
const { seconds, seed } = given;
const found = new Map();
// launches of all implementations in turn: what the machine does for a minute then falls on each alike
for (let index = 0; index < given.launches; index++) {
  for (const placement of placements) {
    for (const users of given.users.split(",").map(Number)) {
      for (const implementation of implementations) {
        const settings = { ...factsOf(implementation), placement, users, seconds, seed, launch: index };
        const result = await log.once(settings, () => launch(implementation, settings));
        const key = JSON.stringify({ ...factsOf(implementation), placement, users });
        found.set(key, [...(found.get(key) ?? []), result]);
      }
    }
  }
}
for (const [key, launches] of found) {
  const engine = ratioOf(launches.map((each) => each.engine));
  const { ratio, low, high } = ratioOf(launches.map((each) => each.control));
  const control = { ratio, low, high };
  const loopUs = median(launches.map((each) => each.callUs));
  say({ bench, ...JSON.parse(key), launches: launches.length, loopUs, ...engine, control, verdict: verdictOf(engine, control) });
}
