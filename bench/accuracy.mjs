// Are the engine's figures true? Servers that know how long they really served, through every framework, beside what the engine says.
import { availableParallelism, loadavg } from "node:os";
import {
  allImplementations,
  arrivalOffsets,
  dataFolder,
  findAffinity,
  knownPython,
  loadHistograms,
  median,
  seededRandom,
  shuffled,
} from "../engine/dist-bench/api.mjs";
import { stalling, withTruth } from "./accuracy/launch.mjs";
import { beyondServed, costOf, quantileErrors, stallFigures } from "./accuracy/parts.mjs";
import { orderStatistic } from "./accuracy/queue.mjs";
import { mayRunInRealTime } from "./accuracy/real-time.mjs";
import { burst, turnsOf } from "./accuracy/turns.mjs";
import { options, runnable, say } from "./support.mjs";

const asked = options({
  framework: "",
  runtime: "",
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
  seed: 1,
});

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
  { type: "slice", durationMs: asked.closedSeconds * 1000 },
];

await loadHistograms();
const affinity = await findAffinity();
const placement = affinity.obstacle === null ? asked.placement : "Free";
const python = (await knownPython(dataFolder()))?.path;
const matches = (name, wanted) => wanted === "" || name.toLowerCase() === wanted.toLowerCase();

for (const implementation of runnable(allImplementations(), python)) {
  const { framework, entry, api } = implementation;
  // the servers that serve for a known time are the asynchronous ones
  if (api !== "Async") continue;
  if (!matches(framework.name, asked.framework) || !matches(entry.runtime, asked.runtime)) continue;
  const launch = { implementation, placement, realTime: asked.realTime, python, affinity, stall };
  const who = { bench: "accuracy", framework: framework.name, runtime: entry.runtime, placement, realTime: asked.realTime };
  const found = await withTruth({ ...launch, runs: allRuns, commands: allCommands });
  const [constant, mix, calm, open, closed] = found.slice(turns.commands.length);
  const launches = [beyondServed(turns.pairs(found), oneMs)];
  while (launches.length < asked.launches) {
    launches.push(beyondServed(turns.pairs(await withTruth({ ...launch, ...turns })), oneMs));
  }
  sayQuantiles(who, "1 ms", constant);
  sayQuantiles(who, "98% 1 ms, 2% 20 ms", mix);
  sayServed(who, launches);
  sayStall(who, calm, open, closed);
}

function sayQuantiles(who, server, { reply }) {
  const { rows, worst } = quantileErrors(reply.latenciesNs);
  const exactMs = Object.fromEntries(rows.map(({ q, exactNs }) => [q === 1 ? "max" : `p${q * 100}`, exactNs / 1e6]));
  const worstError = Math.abs(worst.ratio - 1);
  const figures = { server, calls: reply.latenciesNs.length, exactMs, ratio: worst.ratio, worstError };
  report({ ...who, part: "quantiles", ...figures }, worstError <= 0.001, false);
}

function sayServed(who, launches) {
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
  report({ ...who, part: "served", served, unserved, cold, interrupted, load }, held, ratios.every((ratio) => ratio > 0.9) && busy);
}

function sayStall(who, calm, open, closed) {
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
  report({ ...who, part: "stall", ...figures }, held, excessNs > 0 && found.heldUpNs > excessNs);
}

/** A machine that gave its cores away while it mattered explains a miss, and nothing can then be said; it never explains a hit. */
function report(line, held, unfit) {
  const verdict = held ? "Held" : unfit ? "Inconclusive" : "Missed";
  if (verdict === "Missed") process.exitCode = 1;
  say({ ...line, verdict });
}
