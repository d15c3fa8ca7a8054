// The run that is to leave RpcBench in another form.
import path from "node:path";
import type { Run } from "../../generated/result.d.ts";
import { RpcBenchError } from "../errors/problem.ts";
import { dataFolder } from "../machine/paths.ts";
import { savedRuns } from "./index-file.ts";
import { findRun, parseRun, readText } from "./saved-run.ts";

/**
 * `which`: a run's id, the beginning of one, or a file; absent: the latest that is whole. `folder`: where runs are, absent: the data folder's. Throws
 * ResultNotFound, ResultNotReadable or UnsupportedVersion.
 */
export async function exportedRun(which: string | undefined, folder?: string): Promise<{ run: Run; file: string }> {
  const from = folder ?? path.join(dataFolder(), "results");
  const file = which === undefined ? await latest(from) : await findRun(which, from);
  return { run: parseRun(await readText(file), file), file };
}

async function latest(folder: string): Promise<string> {
  const { runs } = await savedRuns(folder);
  const run = runs.find(({ version }) => version > 1);
  if (run === undefined) throw RpcBenchError.of("ResultNotFound", { which: "the latest", folder, found: 0 });
  return run.path;
}
