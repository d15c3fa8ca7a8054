// Are the engine's figures true? Servers that know how long they really served, through every framework, beside what the engine says.
import { stalling, withTruth } from "./accuracy/launch.mjs";
import { beyondServed, quantileErrors, stallFigures } from "./accuracy/parts.mjs";
import { orderStatistic } from "./accuracy/queue.mjs";
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
import { options, say } from "./support.mjs";

const asked = options({
  framework: "",
  runtime: "",
  placement: "OneCore",
  fifo: false,
  launches: 3,
  calls: 1000,
  rate: 200,
  openSeconds: 15,
  closedSeconds: 5,
  stallEveryMs: 5000,
  stallMs: 500,
  seed: 1,
});

const none = 1;
const oneMs = 1_000_000;
const stall = { everyMs: asked.stallEveryMs, lengthMs: asked.stallMs };
const warmupCalls = 200;

const turns = Array.from({ length: asked.calls * 2 }, (_, call) => call % 2 === 1);
const mixed = shuffled(
  Array.from({ length: asked.calls }, (_, call) => (call % 50 === 0 ? 20 * oneMs : oneMs)),
  seededRandom(asked.seed),
);
const startsNs = arrivalOffsets("Constant", asked.rate, asked.openSeconds, seededRandom(asked.seed));

const burst = (calls, warmupCalls = 0) => ({ type: "burst", calls, warmupCalls, warmupKind: "Same" });
const turnRuns = [[warmupCalls, none], ...turns.map((served) => [1, served ? oneMs : none])];
const takeTurns = burst(turns.length, warmupCalls);
/** In the first launch everything; in the others only what differs from launch to launch. */
const wholeRuns = [...turnRuns, [asked.calls, oneMs], ...mixed.map((ns) => [1, ns]), [1, stalling + oneMs]];
const wholeLaunch = [
  takeTurns,
  burst(asked.calls),
  burst(mixed.length),
  { type: "slice", durationMs: asked.closedSeconds * 1000 },
  { type: "schedule", warmupCalls: 0, warmupKind: "Same", startsNs, drainMs: 5000 },
];

await loadHistograms();
const affinity = await findAffinity();
const placement = affinity.allowed.length > 0 ? asked.placement : "Free";
const python = (await knownPython(dataFolder()))?.path;

const chosen = allImplementations().filter(
  ({ framework, entry }) =>
    (asked.framework === "" || framework.name.toLowerCase() === asked.framework.toLowerCase()) &&
    (asked.runtime === "" || entry.runtime.toLowerCase() === asked.runtime.toLowerCase()) &&
    (entry.runtime !== "Python" || python !== undefined),
);

for (const implementation of chosen) {
  const launch = { implementation, placement, fifo: asked.fifo, python, affinity, stall };
  const follow = (commands) => async (ask) => {
    for (const command of commands) await ask(command);
  };
  const [taken, constant, mix, closed, open] = await withTruth({ ...launch, runs: wholeRuns }, follow(wholeLaunch));
  const launches = [beyondServed(taken, turns, oneMs)];
  while (launches.length < asked.launches) {
    const [again] = await withTruth({ ...launch, runs: turnRuns }, follow([takeTurns]));
    launches.push(beyondServed(again, turns, oneMs));
  }
  const who = { bench: "accuracy", framework: implementation.framework.name, runtime: implementation.entry.runtime, placement };
  sayQuantiles(who, "1 ms", constant);
  sayQuantiles(who, "98% 1 ms, 2% 20 ms", mix);
  sayServed(who, launches);
  sayStall(who, closed, open, launches[0]);
}

function sayQuantiles(who, server, { reply }) {
  const { rows, worst } = quantileErrors(reply.latenciesNs);
  const exactMs = Object.fromEntries(rows.map(({ q, exactMs }) => [q === 1 ? "max" : `p${q * 100}`, exactMs]));
  report({ ...who, part: "quantiles", server, calls: reply.latenciesNs.length, exactMs, worstError: worst }, worst <= 0.001, false);
}

function sayServed(who, launches) {
  const ratio = median(launches.map((launch) => launch.ratio));
  const interrupted = median(launches.map((launch) => launch.interrupted));
  const figures = {
    floorUs: median(launches.map(({ floorNs }) => floorNs)) / 1000,
    beyondServedUs: median(launches.map(({ beyondNs }) => beyondNs)) / 1000,
    ratio,
    launches: launches.map((launch) => launch.ratio),
    interrupted,
  };
  report({ ...who, part: "served", ...figures }, Math.abs(ratio - 1) <= 0.1, interrupted > 0.02);
}

function sayStall(who, closed, open, { floorNs }) {
  const { notStarted, pacingNs } = open.reply;
  const workload = { costNs: floorNs, serveNs: oneMs, ratePerSecond: asked.rate, stall };
  const found = stallFigures(open, startsNs, workload);
  const latencies = closed.reply.latenciesNs;
  const figures = {
    calls: open.reply.responseNs.length,
    p99Ms: found.p99Ns / 1e6,
    expectedP99Ms: found.expectedNs / 1e6,
    ratio: found.ratio,
    arithmeticP99Ms: found.arithmeticNs / 1e6,
    closedLoopP99Ms: orderStatistic(latencies, 0.99) / 1e6,
    closedLoopMaxMs: orderStatistic(latencies, 1) / 1e6,
    pacingP99Ms: orderStatistic(pacingNs, 0.99) / 1e6,
    heldUpMs: found.heldUpNs / 1e6,
    longestPauseMs: found.longestPauseNs / 1e6,
  };
  const held = notStarted === 0 && Math.abs(found.ratio - 1) <= 0.02;
  report({ ...who, part: "stall", ...figures }, held, found.heldUpNs > 0.02 * found.expectedNs);
}

/** A machine that gave its cores away while it mattered explains a miss, and nothing can then be said; it never explains a hit. */
function report(line, held, unfit) {
  const verdict = held ? "Held" : unfit ? "Inconclusive" : "Missed";
  if (verdict === "Missed") process.exitCode = 1;
  say({ ...line, verdict });
}
