// One run of the engine over a server A, its twin, which is identical, and D, which is slower.
import path from "node:path";
import {
  addCounted,
  allImplementations,
  intCall,
  noSums,
  pairedGroup,
  perCallNs,
  resolvePlan,
  runGroup,
  takeWindow,
  thisMachine,
  usualWakingCalls,
  Validity,
  wake,
  workerCommandLine,
} from "../../engine/dist-bench/api.mjs";
import { affinity, python, withPairs } from "../kit/machine.mjs";
import { benchFolder } from "../support.mjs";
import { readSteal } from "./steal.mjs";

const nodeServer = path.join(benchFolder, "..", "engine", "dist-bench", "discernment", "slowed-grpc.mjs");
const subjects = { "zeromq-python": ["zeromq", "Python"], "grpc-node": ["grpc", "Node"] };

function find(subject) {
  const [module, runtime] = subjects[subject] ?? [];
  const found = allImplementations().find(
    ({ framework, entry, api }) => framework.module === module && entry.runtime === runtime && api === "Async",
  );
  if (found === undefined) throw new Error(`There is no subject '${subject}'. There are: ${Object.keys(subjects).join(", ")}.`);
  return found;
}

export const runsHere = (subject) => find(subject).entry.runtime === "Node" || python !== undefined;

function startWorker({ delayNs = 0, framework, entry, api }, role) {
  const delay = { RPCBENCH_DELAY_NS: String(delayNs) };
  if (entry.runtime === "Node") {
    const line = workerCommandLine({ framework, entry, api }, role, { python });
    const args = role === "server" ? [nodeServer, ...line.args.slice(1)] : line.args;
    return { ...line, args, env: { ...line.env, ...delay } };
  }
  const line = workerCommandLine({ framework: { ...framework, module: "slowed.zeromq" }, entry, api }, role, { python });
  const pythonPath = [path.join(benchFolder, "discernment"), line.env.PYTHONPATH].join(path.delimiter);
  return { ...line, env: { ...line.env, PYTHONPATH: pythonPath, ...delay } };
}

const calibrationSeconds = 1;

/** us/call of the server that waits for nothing, in ns, from processes of its own: what the share is of. */
const measured = (implementation, placement) =>
  withPairs(implementation, { placement, startWorker }, async ([pair], regime) => {
    await pair.open({ concurrency: 1, clients: 1, call: intCall });
    await wake(pair, usualWakingCalls);
    const sums = noSums();
    let cycleNs = 0;
    while (sums.seconds < calibrationSeconds) {
      const window = await takeWindow(pair, { users: 1, regime, cycleNs, share: 0.5 });
      addCounted(sums, window.counted);
      cycleNs = window.cycleNs;
    }
    await pair.close();
    return perCallNs(sums);
  });

function cellsOf(implementation, delayNs) {
  const { framework } = implementation;
  const cell = (name, ns, twinOf = null) => ({
    id: name,
    implementation: { ...implementation, framework: { ...framework, name }, delayNs: ns },
    variant: "Default",
    twinOf,
  });
  return [cell("A", 0), cell("D", delayNs), { ...cell("A", 0, "A"), id: "A/twin" }];
}

/** The verdict of A's twin against A, and of D against A; whether the run is fit; how long it took, and what the hypervisor took meanwhile. */
export async function runOnce({ subject, placement, launches, seconds, share, seed, effort = "Standard" }) {
  const implementation = find(subject);
  const delayNs = Math.round(share * (await measured(implementation, placement)));
  const started = performance.now();
  const steal = readSteal();
  const request = {
    version: 1,
    effort,
    arguments: ["Int"],
    scenarios: ["SimpleCall"],
    placements: [placement],
    launches,
    maxTimeSeconds: seconds,
    seed,
  };
  const plan = resolvePlan(request, () => seed);
  const validity = new Validity(thisMachine);
  const before = await validity.before();
  const group = pairedGroup({
    ...{ name: "SimpleCall-Int/c1", title: "Discernment", placement, concurrency: 1, cells: cellsOf(implementation, delayNs) },
    call: intCall,
  });
  const run = await runGroup(group, {
    ...{ plan, startWorker, affinity, before, newWatch: () => validity.newWatch() },
    after: (outcomes) => validity.after(outcomes),
  });
  // of us/call: CPU time has comparisons of its own
  const comparisons = run.comparisons.filter(({ of }) => of === "Call");
  const pair = comparisons.find((each) => each.kind === "Pair");
  const turned = pair !== undefined && pair.cellId !== "D";
  const opposite = { Faster: "Slower", Slower: "Faster" };
  return {
    identical: comparisons.filter(({ kind }) => kind === "Twin").map(({ verdict }) => verdict),
    slowed: [turned ? (opposite[pair.verdict] ?? pair.verdict) : (pair?.verdict ?? "Inconclusive")],
    slowedRatio: pair === undefined ? null : turned ? 1 / pair.ratio : pair.ratio,
    delayUs: delayNs / 1000,
    fit: run.groups[0].fit,
    findings: run.findings.filter(({ severity }) => severity !== "Info").map(({ id, severity }) => `${id} ${severity}`),
    launches: run.groups[0].launches,
    seconds: (performance.now() - started) / 1000,
    steal: steal(),
  };
}
