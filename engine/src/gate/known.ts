// A baseline with what is known of its runs.
import { rememberedRuns } from "../baselines/memory.ts";
import { readBaseline } from "../baselines/store.ts";
import type { Known } from "./saved.ts";

/** Throws InvalidName, BaselineNotFound or BaselineNotReadable. */
export async function knownOf(name: string | undefined): Promise<Known | undefined> {
  if (name === undefined) return undefined;
  const baseline = await readBaseline(name);
  return { baseline, runs: await rememberedRuns(baseline) };
}
