// Whether a group measured by processes that served other groups before is measured alike by fresh ones: us/call of the one over the other.
import {
  addCounted,
  compileOpen,
  defaultOf,
  intCall,
  noSums,
  perCallNs,
  rotated,
  seededRandom,
  takeWindow,
  wake,
  warmUpForCall,
} from "../engine/dist-bench/api.mjs";
import { sayHowIdle } from "./kit/idle.mjs";
import { chosen, factsOf, placementsOf, withPairs } from "./kit/machine.mjs";
import { RunLog } from "./kit/run-log.mjs";
import { withinBounds } from "./kit/verdict.mjs";
import { ratioOf } from "./minimal/ratio.mjs";
import { options, say } from "./support.mjs";

const given = options({
  launches: 10,
  seconds: 1,
  placements: "OneCore",
  groups: "int,users,text,stream,1kb,64kb,1mb",
  only: "",
  seed: 1,
  log: "",
});
const bench = "sharing";
const bounds = [0.97, 1.03];
const log = new RunLog(given.log);
/** Of the cell's own calls, uncounted, as in a launch. */
const ownCalls = 20;

const payload = (payloadBytes) => ({ scenario: "Payload", payloadBytes, payloadSeed: "rpcbench:sharing", payloadContent: "Random" });
const known = {
  int: { call: intCall, users: 1 },
  users: { call: intCall, users: 8 },
  text: { call: { scenario: "SimpleCall", argument: "Text" }, users: 1 },
  stream: { call: { scenario: "Stream", streamCount: defaultOf("streamCount") }, users: 1 },
  "1kb": { call: payload(1_024), users: 1 },
  "64kb": { call: payload(65_536), users: 1 },
  "1mb": { call: payload(1_048_576), users: 1 },
};
const names = given.groups.split(",");
const unknown = names.find((name) => known[name] === undefined);
if (unknown !== undefined) throw new Error(`There is no group '${unknown}'. There are: ${Object.keys(known).join(", ")}.`);

/** us/call of one group, its users opened and closed for it, and warmed up as in a launch. */
async function measure(pair, name, regime, random) {
  const { call, users } = known[name];
  await warmUpForCall(pair, call);
  await pair.open({ concurrency: users, clients: 1, call });
  await compileOpen(pair);
  await wake(pair, Math.max(2, Math.ceil(ownCalls / users)));
  const sums = noSums();
  let cycleNs = 0;
  while (sums.seconds < given.seconds) {
    const window = await takeWindow(pair, { users, regime, cycleNs, share: random.uniform() });
    // the first one only tells how long the others are to be
    if (cycleNs > 0) addCounted(sums, window.counted);
    cycleNs = window.cycleNs;
  }
  await pair.close();
  return perCallNs(sums) / 1000;
}

const fresh = (implementation, placement, name, random) =>
  withPairs(implementation, { placement }, ([pair], regime) => measure(pair, name, regime, random));

/** All groups by one pair, one after the other: [[name, us]]. */
const shared = (implementation, placement, order, random) =>
  withPairs(implementation, { placement }, async ([pair], regime) => {
    const found = [];
    for (const name of order) found.push([name, await measure(pair, name, regime, random)]);
    return found;
  });

/** A shared launch and a fresh one of each group, in an order that changes: { name: log of shared over fresh }. */
async function round(implementation, { placement, launch, seed }) {
  const random = seededRandom(seed + launch);
  // each group comes at every place; the one that comes first is fresh, and says nothing
  const order = rotated(names, launch);
  const sharedFirst = launch % 2 === 0;
  const served = sharedFirst ? await shared(implementation, placement, order, random) : null;
  const alone = new Map();
  for (const name of order.slice(1)) alone.set(name, await fresh(implementation, placement, name, random));
  const all = served ?? (await shared(implementation, placement, order, random));
  return Object.fromEntries(all.slice(1).map(([name, us]) => [name, { us, log: Math.log(us / alone.get(name)) }]));
}

await sayHowIdle(bench);
const implementations = chosen(given.only);
const found = new Map();
for (let launch = 0; launch < given.launches; launch++) {
  for (const placement of await placementsOf(given.placements, bench, launch === 0 ? say : () => {})) {
    for (const implementation of implementations) {
      const settings = { ...factsOf(implementation), placement, launch, seconds: given.seconds, groups: given.groups, seed: given.seed };
      const result = await log.once(settings, () => round(implementation, settings));
      for (const [name, each] of Object.entries(result)) {
        const key = JSON.stringify({ ...factsOf(implementation), placement, group: name });
        found.set(key, [...(found.get(key) ?? []), each]);
      }
    }
  }
}
for (const [key, launches] of found) {
  const ratio = ratioOf(launches.map((each) => each.log));
  const sharedUs = Math.exp(launches.reduce((sum, { us }) => sum + Math.log(us), 0) / launches.length);
  say({ bench, ...JSON.parse(key), launches: launches.length, sharedUs, ...ratio, verdict: withinBounds(ratio, bounds) });
}
