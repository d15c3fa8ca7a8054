// How many calls a second the engine's client makes with many users, over what a hand-written generator in the same process makes on the
// same connections, and over what h2load makes on the same gRPC server. Slices take turns: A B B A.
import os from "node:os";
import { allImplementations, cpusFor, dataFolder, findAffinity, knownPython, mean, median } from "../engine/dist-bench/api.mjs";
import { h2load, h2loadThere } from "./minimal/h2load.mjs";
import { Pair } from "./minimal/pair.mjs";
import { ratioOf } from "./minimal/ratio.mjs";
import { options, say } from "./support.mjs";

const given = options({ launches: 5, seconds: 0.5, users: 32, processes: 2, placement: "Free", against: "generator,h2load" });
const least = 0.95;
const sliceMs = given.seconds * 1000;
const affinity = await findAffinity();
const environment = {
  affinity,
  cpus: cpusFor(given.placement, affinity.allowed),
  paths: { python: (await knownPython(dataFolder()))?.path },
};

const perSecond = ({ finished, elapsedNs }) => (finished / elapsedNs) * 1e9;

const engine = async (pair) => {
  const samples = await Promise.all(pair.clients.map((client) => client.slice(sliceMs)));
  return samples.map(perSecond).reduce((sum, rate) => sum + rate, 0);
};
const generator = async ({ clients: [client] }) => perSecond(await client.generate(sliceMs));
const nghttp2 = ({ endpoint, token }) => h2load({ endpoint, token, users: given.users, durationMs: sliceMs });

/** Calls a second, and the share of a core that the server used the while: near 1 the server is what limits. */
async function slice(pair, load) {
  const [startMs, startUs] = [performance.now(), await pair.serverCpuUs()];
  const rate = await load(pair);
  const busy = ((await pair.serverCpuUs()) - startUs) / 1000 / (performance.now() - startMs);
  return { rate, busy };
}

async function launch(implementation, clients, other) {
  const pair = await Pair.start(implementation, { ...environment, clients, connections: Math.ceil(given.users / clients) });
  try {
    const connections = await pair.connections();
    // warm up both; what they have in common, the server above all, twice
    for (const load of [engine, other, engine, other]) await load(pair);
    if (other === nghttp2 && (await pair.connections()) < connections + given.users) throw new Error("The server refused h2load's calls.");
    const turns = [];
    for (const load of [engine, other, other, engine]) turns.push({ ours: load === engine, ...(await slice(pair, load)) });
    const of = (ours, what) => mean(turns.filter((turn) => turn.ours === ours).map((turn) => turn[what]));
    const rates = { ours: of(true, "rate"), theirs: of(false, "rate") };
    return { ...rates, log: Math.log(rates.ours / rates.theirs), busyOurs: of(true, "busy"), busyTheirs: of(false, "busy") };
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
  const over = (what) => median(launches.map((each) => each[what]));
  const ratio = ratioOf(launches.map(({ log }) => log));
  const verdict = against === "generator" ? { verdict: verdictOf(ratio) } : {};
  if (verdict.verdict === "Missed") process.exitCode = 1;
  say({
    bench: "capacity",
    against,
    framework: framework.name,
    runtime: entry.runtime,
    launches: launches.length,
    users: given.users,
    ...more,
    enginePerSecond: over("ours"),
    otherPerSecond: over("theirs"),
    ...ratio,
    ...verdict,
    serverBusy: [over("busyOurs"), over("busyTheirs")],
  });
}

const chosen = (...modules) => allImplementations().filter(({ framework }) => modules.includes(framework.module));
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
