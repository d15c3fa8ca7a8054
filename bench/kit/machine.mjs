// What the benches of the measuring core share: the Python, the affinity, the implementations asked for, and the log.
import {
  allImplementations,
  dataFolder,
  findAffinity,
  knownPython,
  loadHistograms,
  place,
  release,
  startPair,
  warmUp,
  workerCommandLine,
} from "../../engine/dist-bench/api.mjs";
import { namedIn, runnable } from "../support.mjs";

export const python = (await knownPython(dataFolder()))?.path;
export const affinity = await findAffinity();
await loadHistograms();

export const startWorker = (implementation, role) => workerCommandLine(implementation, role, { python });

/** Those that run here, and that `only` names. */
export const chosen = (only) => runnable(allImplementations(), python).filter(namedIn(only));

export const factsOf = ({ framework, entry, api }) => ({ framework: framework.name, runtime: entry.runtime, api });

/** Starts and warms up a pair, or several of one implementation at once, and calls `work` with them; all are ended afterwards. */
export async function withPairs(implementation, { count = 1, warm = true, prepare = async () => {}, placement = null, ...options }, work) {
  const started = await Promise.allSettled(Array.from({ length: count }, () => startPair(implementation, { startWorker, ...options })));
  const pairs = started.filter(({ status }) => status === "fulfilled").map(({ value }) => value);
  try {
    const failed = started.find(({ status }) => status === "rejected");
    if (failed !== undefined) throw failed.reason;
    if (warm) await Promise.all(pairs.map(warmUp));
    await Promise.all(pairs.map(prepare));
    const regime = placement === null ? "Free" : await place(pairs, placement, affinity);
    if (regime === null) throw new Error(`The placement ${placement} cannot be had here.`);
    return await work(pairs, regime);
  } finally {
    await release(affinity);
    await Promise.all(pairs.map((pair) => pair.end()));
  }
}

/** Of a list with commas, the placements that can be had here; a line says which cannot. */
export async function placementsOf(asked, bench, say) {
  const found = [];
  for (const placement of asked.split(",")) {
    if ((await place([], placement, affinity)) === null) say({ bench, placement, skipped: "this placement cannot be had here" });
    else found.push(placement);
  }
  await release(affinity);
  return found;
}
