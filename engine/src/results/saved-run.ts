// One saved run: found by its id, by the beginning of that, or by its file; and read.
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Run } from "../../generated/result.d.ts";
import { RpcBenchError } from "../errors/problem.ts";
import { savedRuns } from "./index-file.ts";
import { runIn } from "./read-run.ts";

/** Its file. Throws ResultNotFound. */
export async function findRun(which: string, folder: string): Promise<string> {
  if (/[\\/]/.test(which) || which.toLowerCase().endsWith(".json")) return path.resolve(which);
  const { runs } = await savedRuns(folder);
  const found = runs.filter(({ runId }) => runId.startsWith(which));
  const [only] = found;
  if (only === undefined || (found.length > 1 && !found.some(({ runId }) => runId === which)))
    throw RpcBenchError.of("ResultNotFound", { which, folder, found: found.length });
  return (found.find(({ runId }) => runId === which) ?? only).path;
}

/** Throws ResultNotReadable. */
export function readText(file: string): Promise<string> {
  return readFile(file, "utf8").catch((error: Error) => {
    throw RpcBenchError.of("ResultNotReadable", { path: file, reason: error.message }, { cause: error });
  });
}

/** Of today's version: one of version 1 has no figures that could stand beside others. Throws ResultNotReadable, UnsupportedVersion. */
export function parseRun(text: string, file: string): Run {
  const run = runIn(text, file);
  refuseVersion1(run, file);
  return run;
}

/** Throws ResultNotReadable. */
export function refuseVersion1(run: Run, file: string): void {
  const reason = "it is of version 1, whose figures were measured otherwise: a report of it alone lists its cells by their p50";
  if (isOfVersion1(run)) throw RpcBenchError.of("ResultNotReadable", { path: file, reason });
}

export const isOfVersion1 = ({ cells }: Run): boolean => cells.some((cell) => "resultVersion" in cell);
