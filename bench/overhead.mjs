// What the engine adds to a call: its bursts take turns with bursts of a hand-written loop in the same worker process, on the same
// connection. Two further bursts in each round are both the loop's: what differs between these is what this machine cannot tell.
import {
  allImplementations,
  dataFolder,
  findAffinity,
  knownPython,
  median,
  placementCpus,
  seededRandom,
  shuffled,
  turnOf,
  usualWakingCalls,
  warmUp,
} from "../engine/dist-bench/api.mjs";
import { Pair } from "./minimal/pair.mjs";
import { ratioOf, widthOf, within } from "./minimal/ratio.mjs";
import { namedIn, options, runnable, say } from "./support.mjs";

const given = options({ launches: 10, seconds: 1, warmup: 1, placement: "OneCore", only: "", seed: 1 });
const estimateBounds = [0.97, 1.03];
const intervalBounds = [0.95, 1.05];
const random = seededRandom(given.seed);
const nowMs = () => performance.now();

/** Every order of the three bursts of a round: each is equally often first, last, and after each other. */
const orders = [
  ["engine", "loop", "again"],
  ["engine", "again", "loop"],
  ["loop", "engine", "again"],
  ["loop", "again", "engine"],
  ["again", "engine", "loop"],
  ["again", "loop", "engine"],
];

/** Node compiles gRPC for its first thousand calls and more, and on a machine that is busy these are many seconds. */
const warmCalls = 1500;
const warmBurst = 100;

/** Both paths until neither gets faster, then in turns: what the second makes the compiler think of shared code changes the first once more. */
async function warmUpBoth(client) {
  const engine = (calls) => client.burst({ calls, warmupCalls: 0 });
  const loop = (calls) => client.loop({ calls, warmupCalls: 0 });
  const startMs = nowMs();
  const results = [];
  for (const path of [engine, loop]) results.push(await warmUp(path, 1, given.warmup / 2, nowMs));
  let fewest = Math.min(...results.map(({ calls }) => calls));
  const late = () => nowMs() - startMs > given.warmup * 4000;
  for (; fewest < warmCalls && !late(); fewest += warmBurst) for (const path of [engine, loop]) await path(warmBurst);
  const { latenciesNs } = await loop(warmBurst);
  return median(latenciesNs);
}

/**
 * Logs of the engine's median over the loop's, and of the loop's over its own. Each engine burst against both loops of its round, so that
 * a burst that something else on the machine interrupted weighs the same on either side.
 */
async function measure(client, turn) {
  const logs = { engine: [], control: [], callUs: [] };
  const endMs = nowMs() + given.seconds * 1000;
  while (nowMs() < endMs) {
    for (const order of shuffled(orders, random)) {
      const medians = {};
      for (const who of order) {
        const { latenciesNs } = who === "engine" ? await client.burst(turn) : await client.loop(turn);
        medians[who] = Math.log(median(latenciesNs));
      }
      logs.engine.push(medians.engine - medians.loop, medians.engine - medians.again);
      logs.control.push(medians.again - medians.loop);
      logs.callUs.push(Math.exp(medians.loop) / 1000);
    }
  }
  return logs;
}

async function launch(implementation, environment) {
  const { affinity, cpus } = environment;
  const pair = await Pair.start(implementation, { ...environment, connections: 1 });
  try {
    if (cpus.coordinator.length > 0) await affinity.set(process.pid, cpus.coordinator);
    const [client] = pair.clients;
    const logs = await measure(client, turnOf(await warmUpBoth(client), 1, usualWakingCalls));
    // the median of rounds: interrupted bursts are a few, and long
    return { engine: median(logs.engine), control: median(logs.control), callUs: median(logs.callUs) };
  } finally {
    // the next launch's processes inherit it
    if (cpus.coordinator.length > 0) await affinity.set(process.pid, affinity.allowed);
    await pair.end();
  }
}

const holds = (ratio) => ratio.ratio >= estimateBounds[0] && ratio.ratio <= estimateBounds[1] && within(ratio, ...intervalBounds);

/** A machine on which the loop differs from itself, or launches from each other, by more than what is claimed cannot tell. */
function verdictOf(engine, control) {
  if (!holds(control) || widthOf(engine) > intervalBounds[1] - intervalBounds[0]) return "Inconclusive";
  if (holds(engine)) return "Held";
  return engine.ratio < estimateBounds[0] || engine.ratio > estimateBounds[1] ? "Missed" : "Inconclusive";
}

const affinity = await findAffinity();
const cpus = placementCpus(given.placement, affinity) ?? placementCpus("Free", affinity);
const environment = { affinity, cpus, paths: { python: (await knownPython(dataFolder()))?.path } };
const chosen = runnable(allImplementations(), environment.paths.python).filter(namedIn(given.only));
const found = new Map(chosen.map((implementation) => [implementation, []]));

// launches of all implementations in turn: what the machine does for a minute then falls on each alike
for (let index = 0; index < given.launches; index++) {
  for (const implementation of chosen) found.get(implementation).push(await launch(implementation, environment));
}
for (const [implementation, launches] of found) {
  const { framework, entry, api } = implementation;
  const engine = ratioOf(launches.map((each) => each.engine));
  const control = ratioOf(launches.map((each) => each.control));
  const verdict = verdictOf(engine, control);
  if (verdict === "Missed") process.exitCode = 1;
  say({
    bench: "overhead",
    framework: framework.name,
    runtime: entry.runtime,
    api,
    launches: launches.length,
    loopUs: median(launches.map((each) => each.callUs)),
    ...engine,
    control: { ratio: control.ratio, low: control.low, high: control.high },
    verdict,
  });
}
