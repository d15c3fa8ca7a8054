// Where a run's file goes, and how it gets there whole or not at all.
import { mkdir, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import pRetry from "p-retry";
import writeFileAtomic from "write-file-atomic";
import type { Run } from "../../generated/result.d.ts";
import { RpcBenchError } from "../errors/problem.ts";

/** Somebody holds the file: a virus scanner, an indexer, a reader on Windows. It passes. */
const passing = new Set(["EPERM", "EACCES", "EBUSY"]);

/** The file for this run: `outputPath` itself when it ends in .json, else `<runId>.json` in that folder, else in the data folder's results. */
export function resultPath(outputPath: string | null, runId: string, dataFolder: string): string {
  if (outputPath === null) return path.join(dataFolder, "results", `${runId}.json`);
  const absolute = path.resolve(outputPath);
  return absolute.toLowerCase().endsWith(".json") ? absolute : path.join(absolute, `${runId}.json`);
}

/** Called before anything is measured, so that a run does not end with nowhere to go. Throws OutputNotWritable. */
export async function prepareOutput(file: string): Promise<void> {
  const folder = path.dirname(file);
  try {
    await mkdir(folder, { recursive: true });
    // trying is the only sure way: access() knows nothing of Windows' access control lists
    const trial = path.join(folder, `.rpcbench-${process.pid}-${Date.now()}`);
    await writeFile(trial, "", { flag: "wx" });
    await rm(trial);
    const existing = await stat(file).catch(() => undefined);
    if (existing?.isDirectory()) throw Object.assign(new Error("it is a folder"), { code: "EISDIR" });
  } catch (error) {
    throw notWritable(file, error);
  }
}

/** As writeJson. */
export function writeRun(file: string, run: Run, write: typeof writeFileAtomic = writeFileAtomic): Promise<void> {
  return writeJson(file, run, write);
}

/** A temporary file beside it, flushed, then renamed; retried for about three seconds while another program holds it. Throws OutputNotWritable. */
export async function writeJson(file: string, value: object, write: typeof writeFileAtomic = writeFileAtomic): Promise<void> {
  try {
    await pRetry(() => write(file, `${JSON.stringify(value, null, 2)}\n`), {
      retries: 8,
      minTimeout: 50,
      factor: 1.6,
      shouldRetry: ({ error }) => passing.has((error as NodeJS.ErrnoException).code ?? ""),
    });
  } catch (error) {
    throw notWritable(file, error);
  }
}

function notWritable(file: string, error: unknown): RpcBenchError {
  const reason = error instanceof Error ? error.message : String(error);
  return RpcBenchError.of("OutputNotWritable", { path: file, reason }, { cause: error });
}
