// How well identical twins agree by each way to count: the sd over launches of the log of their ratio, by length of windows and by what is made of
// them. No claim: the lengths in engine/src/coordinator/slice.ts are chosen from this.
import {
  addCounted,
  intCall,
  mean,
  noSums,
  perCallNs,
  seededRandom,
  shuffled,
  standardDeviation,
  takeWindow,
  usualWakingCalls,
  wake,
} from "../engine/dist-bench/api.mjs";
import { sayHowIdle } from "./kit/idle.mjs";
import { chosen, factsOf, placementsOf, withPairs } from "./kit/machine.mjs";
import { RunLog } from "./kit/run-log.mjs";
import { options, say } from "./support.mjs";

const given = options({
  launches: 20,
  // of each twin's windows of each length in a launch
  seconds: 1,
  users: 1,
  placements: "OneCore,AsDeployed,Free",
  only: "zeromq-python,zeromq-node,grpc-node,tcp-node",
  seed: 1,
  log: "",
});
const bench = "windows";
const log = new RunLog(given.log);
/** In ms. */
const lengths = { Pinned: [2, 5, 20, 100], Free: [2, 5, 20, 100, 300] };
/** Lengths take turns in pieces of so much of each. */
const pieceMs = 300;

/** The log of one twin over the other, by length: { "5": { sums, logs } }. `sums`: of the ratios of sums; `logs`: of the means of logs. */
const launch = (implementation, { placement, users, seconds, seed, launch: index }) =>
  withPairs(implementation, { count: 2, placement }, async (twins, regime) => {
    const random = seededRandom(seed + index);
    for (const pair of twins) {
      await pair.open({ concurrency: users, clients: 1, call: intCall });
      await wake(pair, usualWakingCalls);
    }
    const cycles = [0, 0];
    const take = async (place, ms) => {
      const lengthNs = ms * 1e6;
      const window = await takeWindow(twins[place], { users, regime, cycleNs: cycles[place], lengthNs, share: random.uniform() });
      cycles[place] = window.cycleNs;
      return window.counted;
    };
    const found = new Map(lengths[regime].map((ms) => [ms, [0, 1].map(() => ({ sums: noSums(), logs: [] }))]));
    for (const place of [0, 1]) await take(place, 20);
    const pieces = Math.ceil((seconds * 1000) / pieceMs);
    for (let piece = 0; piece < pieces; piece++) {
      for (const ms of shuffled(lengths[regime], random)) {
        for (let rotation = 0; rotation < Math.max(1, Math.round(pieceMs / ms)); rotation++) {
          for (const place of rotation % 2 === 0 ? [0, 1] : [1, 0]) {
            const counted = await take(place, ms);
            const own = found.get(ms)[place];
            addCounted(own.sums, counted);
            own.logs.push(mean(counted.lengthsNs.map(Math.log)));
          }
        }
      }
    }
    for (const pair of twins) await pair.close();
    return Object.fromEntries(
      [...found].map(([ms, [one, other]]) => [
        ms,
        { sums: Math.log(perCallNs(one.sums) / perCallNs(other.sums)), logs: mean(one.logs) - mean(other.logs) },
      ]),
    );
  });

await sayHowIdle(bench);
const implementations = chosen(given.only);
const placements = await placementsOf(given.placements, bench, say);
const { users, seconds, seed } = given;
const found = new Map();
for (let index = 0; index < given.launches; index++) {
  for (const placement of placements) {
    for (const implementation of implementations) {
      const settings = { ...factsOf(implementation), placement, users, seconds, seed, launch: index };
      const result = await log.once(settings, () => launch(implementation, settings));
      const key = JSON.stringify({ ...factsOf(implementation), placement });
      found.set(key, [...(found.get(key) ?? []), result]);
    }
  }
}
const rows = [...found].flatMap(([key, launches]) =>
  Object.keys(launches[0]).map((ms) => {
    const sd = (what) => standardDeviation(launches.map((each) => each[ms][what]));
    return { ...JSON.parse(key), users, windowMs: Number(ms), launches: launches.length, sdOfSums: sd("sums"), sdOfLogs: sd("logs") };
  }),
);
for (const row of rows) say({ bench, ...row });
const shown = (sd) => (sd === null ? "-" : sd.toFixed(4));
console.log(
  "\n| implementation | placement | users | window, ms | sd, ratio of sums | sd, mean of logs |\n| --- | --- | --- | --- | --- | --- |",
);
for (const { framework, runtime, api, placement, windowMs, sdOfSums, sdOfLogs } of rows) {
  console.log(`| ${framework} on ${runtime}, ${api} | ${placement} | ${users} | ${windowMs} | ${shown(sdOfSums)} | ${shown(sdOfLogs)} |`);
}
