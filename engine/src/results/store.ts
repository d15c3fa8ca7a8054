// Where a run's file goes, and how it gets there whole or not at all.
import { rm, writeFile } from "node:fs/promises";
import path from "node:path";
import pRetry from "p-retry";
import type { Run } from "../../generated/result.d.ts";
import { type Problem, problem, RpcBenchError } from "../errors/problem.ts";
import { lookDeadlineMs, silenceMs, withinDeadline, writeDeadlineMs } from "../files/deadline.ts";
import { makeFolder } from "../files/make-folder.ts";
import { regularFile, targetOf, temporaryBeside, writeWhole } from "../files/write-whole.ts";

/** Somebody holds the file: a virus scanner, an indexer, a reader on Windows. It passes. */
const passing = new Set(["EPERM", "EACCES", "EBUSY"]);

/** The file for this run: `outputPath` itself when it ends in .json, else `<runId>.json` in that folder, else in the data folder's results. */
export function resultPath(outputPath: string | null, runId: string, dataFolder: string): string {
  if (outputPath === null) return path.join(dataFolder, "results", `${runId}.json`);
  const absolute = path.resolve(outputPath);
  return absolute.toLowerCase().endsWith(".json") ? absolute : path.join(absolute, `${runId}.json`);
}

/**
 * Called before anything is measured, so that a run does not end with nowhere to go. `say` gets a warning where the place takes its time to answer.
 * Throws OutputNotWritable.
 */
export async function prepareOutput(file: string, say: (warning: Problem) => void = () => {}): Promise<void> {
  const seconds = { silence: silenceMs / 1000, deadline: lookDeadlineMs / 1000 };
  try {
    await withinDeadline(
      lookDeadlineMs,
      () => tryOut(file),
      () => say(problem("PlaceNotAnswering", { path: file, ...seconds })),
    );
  } catch (error) {
    throw notWritable(file, error);
  }
}

async function tryOut(file: string): Promise<void> {
  const target = await targetOf(file);
  await makeFolder(path.dirname(target));
  await regularFile(target);
  // trying is the only sure way: access() knows nothing of Windows' access control lists
  const trial = temporaryBeside(target);
  await writeFile(trial, "", { flag: "wx" });
  await rm(trial);
}

/** As writeJson. */
export function writeRun(file: string, run: Run, write: typeof writeWhole = writeWhole): Promise<void> {
  return writeJson(file, run, write);
}

/** Whole or not at all; tried again for about three seconds while another program holds the file. Throws OutputNotWritable. */
export async function writeJson(file: string, value: object, write: typeof writeWhole = writeWhole): Promise<void> {
  await writeText(file, `${JSON.stringify(value, null, 2)}\n`, write);
}

/** The same for text of any kind. */
export async function writeText(file: string, text: string, write: typeof writeWhole = writeWhole): Promise<void> {
  try {
    await withinDeadline(writeDeadlineMs, () =>
      pRetry(() => write(file, text), {
        retries: 8,
        minTimeout: 50,
        factor: 1.6,
        shouldRetry: ({ error }) => passing.has((error as NodeJS.ErrnoException).code ?? ""),
      }),
    );
  } catch (error) {
    throw notWritable(file, error);
  }
}

export function notWritable(file: string, error: unknown): RpcBenchError {
  const reason = error instanceof Error ? error.message : String(error);
  return RpcBenchError.of("OutputNotWritable", { path: path.resolve(file), reason }, { cause: error });
}
