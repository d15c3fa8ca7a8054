// How many calls a second the engine's client makes with many users, over what a hand-written generator in the same process makes on the
// same connections, and over what h2load makes on the same gRPC server. Slices take turns: A B B A.
import os from "node:os";
import { allImplementations, dataFolder, findAffinity, knownPython, mean, median, placementCpus } from "../engine/dist-bench/api.mjs";
import { h2load, h2loadThere } from "./minimal/h2load.mjs";
import { Pair } from "./minimal/pair.mjs";
import { ratioOf } from "./minimal/ratio.mjs";
import { namedIn, options, runnable, say } from "./support.mjs";

const given = options({
  launches: 4,
  seconds: 0.2,
  rounds: 6,
  users: 32,
  processes: 2,
  placement: "Free",
  against: "generator,h2load",
  only: "",
});
const least = 0.95;
const sliceMs = given.seconds * 1000;
const affinity = await findAffinity();
const environment = {
  affinity,
  cpus: placementCpus(given.placement, affinity),
  paths: { python: (await knownPython(dataFolder()))?.path },
};

/** Node compiles gRPC for its first thousand calls and more. */
const warmCalls = 1500;
const longestWarmupMs = 4000;

const perSecond = ({ finished, elapsedNs }) => (finished / elapsedNs) * 1e9;

const engine = async (pair) => {
  const samples = await Promise.all(pair.clients.map((client) => client.slice(sliceMs)));
  return samples.map(perSecond).reduce((sum, rate) => sum + rate, 0);
};
const generator = async ({ clients: [client] }) => perSecond(await client.generate(sliceMs));
const nghttp2 = ({ endpoint, token }) => h2load({ endpoint, token, users: given.users, durationMs: sliceMs });

/**
 * Calls a second of wall time; calls a second of the clients' own CPU time, which other work on the machine takes nothing of; and the share
 * of a core that the server used the while: near 1 the server is what limits.
 */
async function slice(pair, load) {
  const clientUs = async () => (await Promise.all(pair.clients.map((client) => client.cpuUs()))).reduce((sum, us) => sum + us, 0);
  const [serverUs, ownUs, startMs] = [await pair.serverCpuUs(), await clientUs(), performance.now()];
  const rate = await load(pair);
  const tookMs = performance.now() - startMs;
  const spentUs = (await clientUs()) - ownUs;
  return { rate, perCpu: (rate * sliceMs * 1000) / spentUs, busy: ((await pair.serverCpuUs()) - serverUs) / 1000 / tookMs };
}

async function warmUp(pair, other) {
  const startMs = performance.now();
  for (let calls = 0; calls < warmCalls && performance.now() - startMs < longestWarmupMs; ) {
    calls += ((await engine(pair)) * sliceMs) / 1000;
    await other(pair);
  }
}

async function launch(implementation, clients, other) {
  const pair = await Pair.start(implementation, { ...environment, clients, connections: Math.ceil(given.users / clients) });
  try {
    const connections = await pair.connections();
    await warmUp(pair, other);
    if (other === nghttp2 && (await pair.connections()) < connections + given.users) throw new Error("The server refused h2load's calls.");
    const turns = [];
    for (let round = 0; round < given.rounds; round++) {
      for (const load of [engine, other, other, engine]) turns.push({ ours: load === engine, ...(await slice(pair, load)) });
    }
    const of = (ours, what) => mean(turns.filter((turn) => turn.ours === ours).map((turn) => turn[what]));
    const both = (what) => ({ ours: of(true, what), theirs: of(false, what) });
    return { rate: both("rate"), perCpu: both("perCpu"), busy: both("busy") };
  } finally {
    await pair.end();
  }
}

function verdictOf({ ratio, low, high }) {
  if (low !== null && low >= least) return "Held";
  return high !== null && high < least && ratio < least ? "Missed" : "Inconclusive";
}

function report(implementation, against, launches, more) {
  const { framework, entry } = implementation;
  const side = (what, which) => median(launches.map((each) => each[what][which]));
  const ratio = (what) => ratioOf(launches.map((each) => Math.log(each[what].ours / each[what].theirs)));
  const verdict = verdictOf(ratio("rate"));
  const own = against === "generator" ? { verdict, perCpuSecond: ratio("perCpu") } : {};
  if (own.verdict === "Missed") process.exitCode = 1;
  say({
    bench: "capacity",
    against,
    framework: framework.name,
    runtime: entry.runtime,
    launches: launches.length,
    users: given.users,
    ...more,
    enginePerSecond: side("rate", "ours"),
    otherPerSecond: side("rate", "theirs"),
    ...ratio("rate"),
    ...own,
    serverBusy: [side("busy", "ours"), side("busy", "theirs")],
  });
}

const chosen = (...modules) =>
  runnable(allImplementations(), environment.paths.python)
    .filter(({ framework, api }) => api === "Async" && modules.includes(framework.module))
    .filter(namedIn(given.only));
const asked = given.against.split(",");
const contests = [];
if (asked.includes("generator")) {
  for (const each of chosen("grpc", "zeromq")) contests.push({ implementation: each, against: "generator", clients: 1, other: generator });
}
if (asked.includes("h2load") && (await h2loadThere())) {
  const clients = given.processes;
  for (const each of chosen("grpc")) contests.push({ implementation: each, against: "h2load", clients, other: nghttp2 });
}
const found = new Map(contests.map((contest) => [contest, []]));
for (let index = 0; index < given.launches; index++) {
  for (const contest of contests) found.get(contest).push(await launch(contest.implementation, contest.clients, contest.other));
}
for (const [{ implementation, against, clients }, launches] of found) {
  report(implementation, against, launches, { processes: clients, cores: os.availableParallelism() });
}
