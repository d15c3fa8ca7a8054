// Are the engine's figures true? Servers that know how long they really served, through every framework, beside what the engine says.
import { availableParallelism, loadavg } from "node:os";
import { arrivalOffsets, median, seededRandom, shuffled } from "../engine/dist-bench/api.mjs";
import { countingLines, pauseLine } from "./accuracy/counting.mjs";
import { stalling, withTruth } from "./accuracy/launch.mjs";
import { beyondServed, costOf, quantileErrors, stallFigures } from "./accuracy/parts.mjs";
import { orderStatistic } from "./accuracy/queue.mjs";
import { mayRunInRealTime } from "./accuracy/real-time.mjs";
import { burst, slice, turnsOf } from "./accuracy/turns.mjs";
import { sayHowIdle } from "./kit/idle.mjs";
import { chosen, factsOf, placementsOf } from "./kit/machine.mjs";
import { RunLog } from "./kit/run-log.mjs";
import { settle } from "./kit/verdict.mjs";
import { options, say } from "./support.mjs";

const asked = options({
  parts: "served,counting,pause",
  only: "",
  placement: "OneCore",
  realTime: mayRunInRealTime(),
  launches: 7,
  rounds: 6,
  calls: 1000,
  rate: 200,
  openSeconds: 15,
  closedSeconds: 5,
  stallEveryMs: 5000,
  stallMs: 500,
  // of the counting: launches, and seconds of each cell in a launch
  countingLaunches: 12,
  countingSeconds: 5,
  work: "lognormal,exponential,unfair,mixed",
  users: "1,8",
  seed: 1,
  log: "",
});
const bench = "accuracy";
const log = new RunLog(asked.log);
const parts = asked.parts.split(",");

const oneMs = 1_000_000;
/** 0 would be left out by Protocol Buffers. */
const unserved = 1;
const stall = { everyMs: asked.stallEveryMs, lengthMs: asked.stallMs };

const turns = turnsOf(asked.rounds, { unservedNs: unserved, servedNs: oneMs });
const mixed = shuffled(
  Array.from({ length: asked.calls }, (_, call) => (call % 50 === 0 ? 20 * oneMs : oneMs)),
  seededRandom(asked.seed),
);
const startsOf = (seconds) => arrivalOffsets("Constant", asked.rate, seconds, seededRandom(asked.seed));
const startsNs = startsOf(asked.openSeconds);
const calmStartsNs = startsOf(1.5);

const schedule = (startsNs) => ({ type: "schedule", warmupCalls: 0, warmupKind: "Same", startsNs, drainMs: 5000 });
/** The first launch does everything; the others only what differs from launch to launch. */
const allRuns = [
  ...turns.runs,
  [asked.calls, oneMs],
  ...mixed.map((ns) => [1, ns]),
  [calmStartsNs.length, oneMs],
  [startsNs.length, stalling + oneMs],
];
const allCommands = [
  ...turns.commands,
  burst(asked.calls),
  burst(mixed.length),
  schedule(calmStartsNs),
  // before the closed loop: the first call that knows of the stalls sets their times, and is the first of the schedule
  schedule(startsNs),
  slice(asked.closedSeconds),
];

/** Lines of one implementation. */
async function truthOf(implementation, placement) {
  const launch = { implementation, placement, realTime: asked.realTime, stall };
  const who = { ...factsOf(implementation), placement, realTime: asked.realTime };
  const found = await withTruth({ ...launch, runs: allRuns, commands: allCommands });
  const [constant, mix, calm, open, closed] = found.slice(turns.commands.length);
  const launches = [beyondServed(turns.pairs(found), oneMs)];
  while (launches.length < asked.launches) {
    launches.push(beyondServed(turns.pairs(await withTruth({ ...launch, ...turns })), oneMs));
  }
  return [
    quantiles(who, "1 ms", constant),
    quantiles(who, "98% 1 ms, 2% 20 ms", mix),
    servedLine(who, launches),
    stallLine(who, calm, open, closed),
  ];
}

await sayHowIdle(bench);
// the servers that serve for a known time are the asynchronous ones
const implementations = chosen(asked.only).filter(({ api }) => api === "Async");
const [placement = "Free"] = await placementsOf(asked.placement, bench, say);
if (parts.includes("served")) {
  const { launches, rounds, calls, rate, openSeconds, closedSeconds, seed, realTime } = asked;
  const how = { placement, launches, rounds, calls, rate, openSeconds, closedSeconds, stall, seed, realTime };
  for (const implementation of implementations) {
    printAll(await log.once({ part: "served", ...factsOf(implementation), ...how }, () => truthOf(implementation, placement)));
  }
}
// what counts is decided for all frameworks alike: the floor shows it best, and its server that works is written in Python
const floors = implementations.filter(({ framework, entry }) => framework.isFloor && entry.runtime === "Python");
const how = { placement, launches: asked.countingLaunches, seconds: asked.countingSeconds, seed: asked.seed };
for (const implementation of floors) {
  if (parts.includes("counting")) {
    for (const users of asked.users.split(",").map(Number)) {
      for (const work of asked.work.split(",")) {
        const settings = { part: "counting", ...factsOf(implementation), ...how, work, users };
        printAll(await log.once(settings, () => countingLines(implementation, settings)));
      }
    }
  }
  if (parts.includes("pause")) {
    const settings = { part: "pause", ...factsOf(implementation), ...how };
    printAll([await log.once(settings, () => pauseLine(implementation, settings))]);
  }
}

function printAll(lines) {
  for (const line of lines) {
    settle(line.verdict);
    say({ bench, ...line });
  }
}

function quantiles(who, server, { reply }) {
  const { rows, worst } = quantileErrors(reply.latenciesNs);
  const exactMs = Object.fromEntries(rows.map(({ q, exactNs }) => [q === 1 ? "max" : `p${q * 100}`, exactNs / 1e6]));
  const worstError = Math.abs(worst.ratio - 1);
  const figures = { server, calls: reply.latenciesNs.length, exactMs, ratio: worst.ratio, worstError };
  return report({ ...who, part: "quantiles", ...figures }, worstError <= 0.001, false);
}

function servedLine(who, launches) {
  const over = (figure) => median(launches.map(figure));
  const side = (which) => ({
    beyondUs: over((launch) => launch[which].beyondNs) / 1000,
    floorUs: over((launch) => launch[which].floorNs) / 1000,
    ratio: over((launch) => launch[which].ratio),
    launches: launches.map((launch) => launch[which].ratio),
  });
  const [served, unserved, interrupted] = [side("served"), side("unserved"), over((launch) => launch.interrupted)];
  const cold = { engine: over(({ cold }) => cold.engine), byHand: over(({ cold }) => cold.byHand) };
  const load = loadavg()[0];
  const busy = interrupted > 0.02 || load > availableParallelism();
  const ratios = [served.ratio, unserved.ratio];
  const held = ratios.every((ratio) => Math.abs(ratio - 1) <= 0.1);
  return report({ ...who, part: "served", served, unserved, cold, interrupted, load }, held, ratios.every((ratio) => ratio > 0.9) && busy);
}

function stallLine(who, calm, open, closed) {
  const { notStarted, pacingNs, responseNs } = open.reply;
  const found = stallFigures(open, startsNs, { costNs: costOf(calm), serveNs: oneMs, stall });
  const figures = {
    calls: responseNs.length,
    p99Ms: found.p99Ns / 1e6,
    expectedP99Ms: found.expectedNs / 1e6,
    ratio: found.ratio,
    closedLoopP99Ms: orderStatistic(closed.reply.latenciesNs, 0.99) / 1e6,
    closedLoopMaxMs: orderStatistic(closed.reply.latenciesNs, 1) / 1e6,
    pacingP99Us: orderStatistic(pacingNs, 0.99) / 1000,
    heldUpMs: found.heldUpNs / 1e6,
  };
  const held = notStarted === 0 && Math.abs(found.ratio - 1) <= 0.02;
  // a pause makes calls wait longer, never shorter
  const excessNs = found.p99Ns - found.expectedNs;
  return report({ ...who, part: "stall", ...figures }, held, excessNs > 0 && found.heldUpNs > excessNs);
}

/** A machine that gave its cores away while it mattered explains a miss, and nothing can then be said; it never explains a hit. */
function report(line, held, unfit) {
  const verdict = held ? "Held" : unfit ? "Inconclusive" : "Missed";
  return { ...line, verdict };
}
