// What a call takes by how many were made, and where the engine's warm-up ends on that curve. gRPC on Node beside gRPC on Python, both settled.
import {
  addCounted,
  compileOpen,
  cpuUs,
  intCall,
  mean,
  noSums,
  perCallNs,
  seededRandom,
  standardDeviation,
  takeCalls,
  takeWindow,
  usualWakingCalls,
  wake,
  warmupNeed,
} from "../engine/dist-bench/api.mjs";
import { sayHowIdle } from "./kit/idle.mjs";
import { chosen, factsOf, placementsOf, withPairs } from "./kit/machine.mjs";
import { RunLog } from "./kit/run-log.mjs";
import { settle, withinBounds } from "./kit/verdict.mjs";
import { ratioOf } from "./minimal/ratio.mjs";
import { options, say } from "./support.mjs";

const given = options({
  launches: 20,
  curves: 4,
  calls: 30_000,
  // of windows after the warm-up, as a launch of each effort has them
  quickSeconds: 0.5,
  standardSeconds: 1,
  placements: "OneCore,AsDeployed",
  only: "",
  seed: 1,
  log: "",
});
const bench = "settled";
const log = new RunLog(given.log);
const random = seededRandom(given.seed);
const marks = [100, 200, 500, 1_000, 2_000, 5_000, 10_000, 15_000, 20_000, 30_000];
/** The latency at a mark is of so many calls before it at most: more would be of another place on the curve. */
const atMark = 500;
/** The plateau is the last third of the calls. */
const plateauFrom = 2 / 3;
const most = { quick: 1.1, standard: 1.05 };
/** In so many of the launches. */
const share = 19 / 20;
const grpcBounds = [0.8, 1.3];
const mostSd = 0.1;

/** Calls of processes that were just started: [{ calls, us, cpuUs }]. */
const curveOf = (implementation, placement) =>
  withPairs(implementation, { warm: false, placement }, async ([pair]) => {
    await pair.open({ concurrency: 1, clients: 1, call: intCall });
    const points = [];
    let made = 0;
    let before = await used(pair);
    for (const mark of marks.filter((each) => each <= given.calls)) {
      const last = Math.min(atMark, Math.ceil((mark - made) / 2));
      for (const calls of pieces(mark - made - last)) await takeCalls(pair, calls);
      const { counted } = await takeCalls(pair, last - usualWakingCalls, usualWakingCalls);
      const after = await used(pair);
      points.push({ calls: mark, us: counted.sumNs / counted.lengthsNs.length / 1000, cpuUs: (after - before) / (mark - made) });
      made = mark;
      before = after;
    }
    await pair.close();
    return points;
  });

/** Loads of so many calls that a reply stays small. */
const pieces = (calls) => Array.from({ length: Math.ceil(calls / 5_000) }, (_, index) => Math.min(5_000, calls - index * 5_000));

async function used(pair) {
  const { server, client } = await pair.marks();
  return cpuUs(server) + cpuUs(client);
}

/** As in a launch: connections are opened and warmed up before the processes are placed. */
async function openWarm(pair) {
  await pair.open({ concurrency: 1, clients: 1, call: intCall });
  await wake(pair, usualWakingCalls);
  pair.compiledCalls = await compileOpen(pair);
}

/** us/call in windows right after the engine's warm-up, for as long as a launch of each effort has, and on the plateau. */
const afterWarmup = (implementation, placement) =>
  withPairs(implementation, { placement, prepare: openWarm }, async ([pair], regime) => {
    const compiled = pair.compiledCalls;
    const sums = { quick: noSums(), standard: noSums(), plateau: noSums() };
    let made = warmupNeed(implementation).calls + compiled;
    let cycleNs = 0;
    // a fast call is past its curve long before the windows are full: the plateau is then what comes after them, for as long
    while (made < given.calls || sums.plateau.seconds < given.standardSeconds) {
      const window = await takeWindow(pair, { users: 1, regime, cycleNs, share: random.uniform() });
      cycleNs = window.cycleNs;
      made += window.counted.lengthsNs.length + window.counted.uncounted + usualWakingCalls;
      if (made > given.calls * plateauFrom && sums.standard.seconds >= given.standardSeconds) addCounted(sums.plateau, window.counted);
      for (const effort of ["quick", "standard"]) {
        if (sums[effort].seconds < given[`${effort}Seconds`]) addCounted(sums[effort], window.counted);
      }
    }
    await pair.close();
    const us = Object.fromEntries(Object.entries(sums).map(([name, each]) => [name, perCallNs(each) / 1000]));
    return { quick: us.quick / us.plateau, standard: us.standard / us.plateau, measuredUs: us.standard, plateauUs: us.plateau };
  });

await sayHowIdle(bench);
const implementations = chosen(given.only);
const placements = await placementsOf(given.placements, bench, say);
const keyOf = (implementation, placement) => [...Object.values(factsOf(implementation)), placement].join("/");
const found = new Map();
const { calls, quickSeconds, standardSeconds } = given;

// launches of all implementations in turn: what the machine does for a minute then falls on each alike
for (let launch = 0; launch < Math.max(given.launches, given.curves); launch++) {
  for (const placement of placements) {
    for (const implementation of implementations) {
      const key = keyOf(implementation, placement);
      const own = found.get(key) ?? { curves: [], launches: [] };
      found.set(key, own);
      const settings = { ...factsOf(implementation), placement, calls, launch };
      if (launch < given.curves) own.curves.push(await log.once({ part: "curve", ...settings }, () => curveOf(implementation, placement)));
      if (launch < given.launches) {
        const seconds = { quickSeconds, standardSeconds };
        own.launches.push(await log.once({ part: "warm", ...settings, ...seconds }, () => afterWarmup(implementation, placement)));
      }
    }
  }
}

const geometric = (values) => Math.exp(mean(values.map(Math.log)));
const sdOfLogs = (values) => standardDeviation(values.map(Math.log));

for (const placement of placements) {
  for (const implementation of implementations) {
    const { curves, launches } = found.get(keyOf(implementation, placement));
    const about = { bench, ...factsOf(implementation), placement };
    const points = (curves[0] ?? []).map(({ calls }, at) => {
      const over = (name) => geometric(curves.map((curve) => Math.max(curve[at][name], 1e-3)));
      return { calls, us: over("us"), cpuUs: over("cpuUs") };
    });
    if (points.length > 0) say({ ...about, part: "curve", launches: curves.length, points });
    for (const effort of launches.length === 0 ? [] : ["quick", "standard"]) {
      const ratios = launches.map((each) => each[effort]);
      const within = ratios.filter((ratio) => ratio <= most[effort]).length / ratios.length;
      const enough = launches.length >= 1 / (1 - share) - 1e-9;
      const verdict = settle(!enough ? "Inconclusive" : within >= share - 1e-9 ? "Held" : "Missed");
      const figures = { ratio: geometric(ratios), worst: Math.max(...ratios), atMost: most[effort], within, ratios };
      say({ ...about, part: effort, launches: launches.length, warmupCalls: warmupNeed(implementation).calls, ...figures, verdict });
    }
  }
}

const grpc = (runtime) =>
  implementations.find(({ framework, entry, api }) => framework.module === "grpc" && entry.runtime === runtime && api === "Async");
const [node, onPython] = [grpc("Node"), grpc("Python")];
if (placements.includes("OneCore") && node !== undefined && onPython !== undefined && given.launches > 0) {
  const [ours, theirs] = [node, onPython].map((each) => found.get(keyOf(each, "OneCore")).launches);
  const ratio = ratioOf(ours.map(({ plateauUs }, launch) => Math.log(plateauUs / theirs[launch].plateauUs)));
  const sd = sdOfLogs(ours.map(({ measuredUs }) => measuredUs));
  say({ bench, part: "gRPC on Node over gRPC on Python", placement: "OneCore", ...ratio, verdict: withinBounds(ratio, grpcBounds) });
  const verdict = settle(sd === null || ours.length < 10 ? "Inconclusive" : sd < mostSd ? "Held" : "Missed");
  say({
    bench,
    part: "gRPC on Node, sd of log us/call over launches",
    placement: "OneCore",
    launches: ours.length,
    sd,
    atMost: mostSd,
    verdict,
  });
}
