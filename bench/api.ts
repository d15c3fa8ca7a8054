// What the benches use of the engine's sources; bundled to engine/dist-bench/api.mjs by `npm run bench`.

export { thisMachine } from "../engine/src/checks/index.ts";
export { unwatched } from "../engine/src/coordinator/block-watch.ts";
export { turnOf } from "../engine/src/coordinator/turn.ts";
export { Validity } from "../engine/src/coordinator/validity.ts";
export { usualWakingCalls } from "../engine/src/coordinator/waking.ts";
export { warmUp } from "../engine/src/coordinator/warmup.ts";
export { arrivalOffsets } from "../engine/src/load/arrivals.ts";
export { dataFolder } from "../engine/src/machine/paths.ts";
export { placementCpus } from "../engine/src/placement/affinity.ts";
export { findAffinity } from "../engine/src/placement/find.ts";
export { expandGroups, selectImplementations } from "../engine/src/plan/expand.ts";
export { allImplementations, registry } from "../engine/src/plan/registry.ts";
export { resolvePlan } from "../engine/src/plan/resolve.ts";
export { knownPython } from "../engine/src/python/remember.ts";
export { BlockSeries } from "../engine/src/stats/blocks.ts";
export { LatencyHistogram, loadHistograms } from "../engine/src/stats/histogram.ts";
export { asRatio, estimateMean } from "../engine/src/stats/interval.ts";
export { seededRandom, shuffled } from "../engine/src/stats/random.ts";
export { mean, median, standardDeviation } from "../engine/src/stats/summary.ts";
export { pythonWorkerFolder, workerCommandLine } from "../engine/src/workers/command-line.ts";
export { WorkerProcess } from "../engine/src/workers/worker-process.ts";
export { pairedGroup, runGroup } from "./paired-group.ts";
