// What this machine's last runs tell about the next one: how much launches differ here, and how long things take.
import { dirname } from "node:path";
import { latestRuns } from "../results/index-file.ts";
import { median } from "../stats/summary.ts";
import { type Pace, paceOf } from "./pace.ts";

export interface LastRuns {
  /** How much launches differed, as logs of ratios, and the number of these runs; null: there were none. */
  readonly scatter: { readonly launchSd: number; readonly runs: number } | null;
  readonly pace: Pace;
}

/** So many of them. */
const mostLastRuns = 5;

/** `file`: where the next run's result goes, with theirs beside it. */
export async function lastRunsBeside(file: string): Promise<LastRuns> {
  const runs = await latestRuns(dirname(file), mostLastRuns);
  const known = runs.flatMap(({ launchSd }) => launchSd ?? []);
  const launchSd = median(known);
  return { scatter: launchSd === null ? null : { launchSd, runs: known.length }, pace: paceOf(runs.flatMap(({ times }) => times ?? [])) };
}
