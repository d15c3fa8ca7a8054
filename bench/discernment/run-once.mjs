// One run of the engine over a server A, its twin, which is identical, and D, which is slower.
import path from "node:path";
import * as api from "../../engine/dist-bench/api.mjs";
import { benchFolder } from "../support.mjs";
import { readSteal } from "./steal.mjs";

export const python = (await api.knownPython(api.dataFolder()))?.path;
const affinity = await api.findAffinity();

function cellsOf(share) {
  const real = api.allImplementations().find(({ framework, entry }) => framework.name === "ZeroMQ" && entry.runtime === "Python");
  const cell = (name, slowedShare, twinOf = null) => ({
    id: name,
    implementation: { ...real, framework: { ...real.framework, name, module: "slowed.zeromq" }, slowedShare },
    variant: "Default",
    twinOf,
  });
  return [cell("A", 0), cell("D", share), { ...cell("A", 0, "A"), id: "A/twin" }];
}

function startWorker(implementation, role) {
  const line = api.workerCommandLine(implementation, role, { python });
  const pythonPath = [path.join(benchFolder, "discernment"), line.env.PYTHONPATH].join(path.delimiter);
  return { ...line, env: { ...line.env, PYTHONPATH: pythonPath, RPCBENCH_SLOWED_SHARE: String(implementation.slowedShare) } };
}

/** The verdict of A's twin against A, and of D against A; whether the run is fit; how long it took, and what the hypervisor took meanwhile. */
export async function runOnce({ placement, launches, seconds, share, seed }) {
  const started = performance.now();
  const steal = readSteal();
  const plan = api.resolvePlan(
    {
      version: 1,
      frameworks: ["ZeroMQ"],
      runtimes: ["Python"],
      arguments: ["Int"],
      placements: [placement],
      launches,
      maxTimeSeconds: seconds,
      seed,
    },
    () => seed,
  );
  const validity = new api.Validity(api.thisMachine);
  const before = await validity.before();
  const group = api.pairedGroup({
    ...{ name: "SimpleCall-Int/c1", title: "Discernment", placement, concurrency: 1, cells: cellsOf(share) },
    call: { scenario: "SimpleCall", argument: "Int" },
  });
  const run = await api.runGroup(group, {
    ...{ plan, startWorker, affinity, before, newWatch: () => validity.newWatch() },
    after: (outcomes) => validity.after(outcomes),
  });
  const pair = run.comparisons.find((each) => each.kind === "Pair");
  const turned = pair !== undefined && pair.cellId !== "D";
  const opposite = { Faster: "Slower", Slower: "Faster" };
  const pick = ({ cellId, referenceId, kind, ratio, low, high, verdict }) => ({ cellId, referenceId, kind, ratio, low, high, verdict });
  return {
    identical: run.comparisons.filter(({ kind }) => kind === "Twin").map(({ verdict }) => verdict),
    slowed: [turned ? (opposite[pair.verdict] ?? pair.verdict) : (pair?.verdict ?? "Inconclusive")],
    slowedRatio: pair === undefined ? null : turned ? 1 / pair.ratio : pair.ratio,
    fit: run.groups[0].fit,
    findings: run.findings.filter(({ severity }) => severity !== "Info").map(({ id, severity }) => `${id} ${severity}`),
    launches: run.groups[0].launches,
    comparisons: run.comparisons.map(pick),
    seconds: (performance.now() - started) / 1000,
    steal: steal(),
  };
}
