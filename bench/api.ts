// What the benches use of the engine's sources; bundled to engine/dist-bench/api.mjs by `npm run bench`.

export { thisMachine } from "../engine/src/checks/index.ts";
export { unwatched } from "../engine/src/coordinator/block-watch.ts";
export { Validity } from "../engine/src/coordinator/validity.ts";
export { usualWakingCalls } from "../engine/src/coordinator/waking.ts";
export { warmupNeed } from "../engine/src/coordinator/warmup.ts";
export { dataFolder } from "../engine/src/machine/paths.ts";
export { placementCpus } from "../engine/src/placement/affinity.ts";
export { findAffinity } from "../engine/src/placement/find.ts";
export { arrivalOffsets } from "../engine/src/plan/arrivals.ts";
export { defaultOf } from "../engine/src/plan/options.ts";
export { allImplementations, registry } from "../engine/src/plan/registry.ts";
export { resolvePlan } from "../engine/src/plan/resolve.ts";
export { knownPython } from "../engine/src/python/remember.ts";
export { addCounted, countCalls, noSums, perCallNs } from "../engine/src/stats/counting.ts";
export { LatencyHistogram, loadHistograms } from "../engine/src/stats/histogram.ts";
export { asRatio, estimateMean } from "../engine/src/stats/interval.ts";
export { leastLaunches, looksAtVerdicts } from "../engine/src/stats/looks.ts";
export { rotated, seededRandom, shuffled } from "../engine/src/stats/random.ts";
export { mean, median, standardDeviation } from "../engine/src/stats/summary.ts";
export { isWithheld } from "../engine/src/stats/two-groups.ts";
export { judge } from "../engine/src/stats/verdict.ts";
export { callColumns } from "../engine/src/workers/columns.ts";
export { pythonWorkerFolder, workerCommandLine } from "../engine/src/workers/command-line.ts";
export { WorkerProcess } from "../engine/src/workers/worker-process.ts";
export {
  compileOpen,
  cpuUs,
  intCall,
  place,
  release,
  startPair,
  takeCalls,
  takeRate,
  takeWindow,
  wake,
  warmUp,
  warmUpForCall,
} from "./kit/pairs.ts";
export { cellNamed, ensureRuntime, gateOf, logRatios, measure, todays, usPerCall } from "./kit/sessions.ts";
export { pairedGroup, runGroup } from "./paired-group.ts";
