// A baseline with what is known of its runs.
import type { Run } from "../../generated/result.d.ts";
import { remember, rememberedRuns } from "../baselines/memory.ts";
import { readBaseline } from "../baselines/store.ts";
import type { Outcome } from "./row.ts";
import type { Known } from "./saved.ts";

/** Throws InvalidName, BaselineNotFound or BaselineNotReadable. */
export async function knownOf(name: string | undefined): Promise<Known | undefined> {
  if (name === undefined) return undefined;
  const baseline = await readBaseline(name);
  return { baseline, runs: await rememberedRuns(baseline) };
}

/**
 * A run that was judged and measured the very same says how its runs differ, too; not one that was slower, or what is looked for would in time be taken
 * for usual. A folder that cannot be written to costs that and no verdict.
 */
export async function keepInMind(known: Known | undefined, runs: readonly Run[], outcome: Outcome): Promise<void> {
  for (const run of known === undefined || outcome === "Slower" ? [] : runs) await remember((known as Known).baseline, run).catch(() => {});
}
