// How many calls a second the engine's client makes with many users, over what a hand-written generator in the same process makes on the
// same connections, and over what h2load makes on the same gRPC server. Slices take turns: A B B A.
import { randomBytes } from "node:crypto";
import os from "node:os";
import { cpuUs, intCall, mean, median, takeRate, warmupNeed } from "../engine/dist-bench/api.mjs";
import { sayHowIdle } from "./kit/idle.mjs";
import { factsOf, chosen as named, withPairs } from "./kit/machine.mjs";
import { RunLog } from "./kit/run-log.mjs";
import { settle } from "./kit/verdict.mjs";
import { h2load, h2loadThere } from "./minimal/h2load.mjs";
import { generate, startMinimal } from "./minimal/pair.mjs";
import { ratioOf } from "./minimal/ratio.mjs";
import { options, say } from "./support.mjs";

const given = options({
  launches: 4,
  seconds: 0.2,
  rounds: 6,
  users: 32,
  processes: 2,
  placement: "Free",
  against: "generator,h2load",
  only: "",
  log: "",
});
const bench = "capacity";
const least = 0.95;
const sliceMs = given.seconds * 1000;
const log = new RunLog(given.log);
const longestWarmupMs = 10_000;

const engine = ({ pair }) => takeRate(pair, sliceMs * 1e6);
const generator = ({ pair }) => generate(pair, sliceMs);
const nghttp2 = async ({ endpoint, token }) => ({ rate: await h2load({ endpoint, token, users: given.users, durationMs: sliceMs }) });

/**
 * Calls a second of wall time; calls a second of the clients' own CPU time, which other work on the machine takes nothing of; and the share
 * of a core that the server used the while: near 1 the server is what limits.
 */
async function slice(contest, load) {
  const before = await contest.pair.markServer();
  const startMs = performance.now();
  const { rate, calls = Number.NaN, clientCpuUs = Number.NaN } = await load(contest);
  const tookMs = performance.now() - startMs;
  const serverUs = cpuUs([await contest.pair.markServer()]) - cpuUs([before]);
  return { rate, perCpu: (calls / Math.max(clientCpuUs, 1)) * 1e6, busy: serverUs / 1000 / tookMs };
}

async function warmBoth(contest, other, need) {
  const startMs = performance.now();
  for (let calls = 0; calls < need && performance.now() - startMs < longestWarmupMs; ) {
    calls += (await engine(contest)).calls;
    await other(contest);
  }
}

function launch(implementation, clients, other) {
  const token = randomBytes(32).toString("hex");
  const listening = [];
  const onProcess = ({ port }) => port !== null && listening.push(port);
  const { placement, users, rounds } = given;
  return withPairs(implementation, { placement, clients, token, onProcess, startWorker: startMinimal }, async ([pair]) => {
    await pair.open({ concurrency: users, clients, call: intCall });
    const contest = { pair, token, endpoint: { host: "127.0.0.1", port: listening[0] } };
    const { connections } = await pair.markServer();
    await warmBoth(contest, other, warmupNeed(implementation).calls);
    if (other === nghttp2 && (await pair.markServer()).connections < connections + users)
      throw new Error("The server refused h2load's calls.");
    const turns = [];
    for (let round = 0; round < rounds; round++) {
      for (const load of [engine, other, other, engine]) turns.push({ ours: load === engine, ...(await slice(contest, load)) });
    }
    await pair.close();
    const of = (ours, what) => mean(turns.filter((turn) => turn.ours === ours).map((turn) => turn[what]));
    const both = (what) => ({ ours: of(true, what), theirs: of(false, what) });
    return { rate: both("rate"), perCpu: both("perCpu"), busy: both("busy") };
  });
}

function verdictOf({ ratio, low, high }) {
  if (low !== null && low >= least) return "Held";
  return high !== null && high < least && ratio < least ? "Missed" : "Inconclusive";
}

function report(implementation, against, launches, more) {
  const side = (what, which) => median(launches.map((each) => each[what][which]));
  const ratio = (what) => ratioOf(launches.map((each) => Math.log(each[what].ours / each[what].theirs)));
  const verdict = verdictOf(ratio("rate"));
  const own = against === "generator" ? { verdict, perCpuSecond: ratio("perCpu") } : {};
  if (own.verdict !== undefined) settle(own.verdict);
  say({
    bench,
    against,
    ...factsOf(implementation),
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

await sayHowIdle(bench);
const chosen = (...modules) => named(given.only).filter(({ framework, api }) => api === "Async" && modules.includes(framework.module));
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
  for (const contest of contests) {
    const { implementation, against, clients, other } = contest;
    const { seconds, rounds, users, placement } = given;
    const settings = { ...factsOf(implementation), against, clients, seconds, rounds, users, placement, launch: index };
    found.get(contest).push(await log.once(settings, () => launch(implementation, clients, other)));
  }
}
for (const [{ implementation, against, clients }, launches] of found) {
  report(implementation, against, launches, { processes: clients, cores: os.availableParallelism() });
}
