// What is known of the saved runs without reading them again: a file beside them, which mends itself when they come, go or change.
import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { type Problem, RpcBenchError } from "../errors/problem.ts";
import { writeWhole } from "../files/write-whole.ts";
import type { RunSummary } from "./summary.ts";

/** A file that is no whole run of a version that is known. */
export interface Unreadable {
  readonly path: string;
  /** UnsupportedVersion or ResultNotReadable, with why. */
  readonly problem: Problem;
}

type Content = { readonly summary: RunSummary } | { readonly unreadable: Unreadable };
type Known = Content & { readonly size: number; readonly mtimeMs: number };

export interface SavedRuns {
  /** The latest first. */
  readonly runs: readonly RunSummary[];
  readonly unreadable: readonly Unreadable[];
}

const kind = "RpcBench.ResultIndex";
/** Of what a summary has: another one's is made anew. */
const version = 4;
/** No .json, so that it is never taken for a result. */
const nameOf = (folder: string) => path.join(folder, ".rpcbench-index");
/** So many files are looked at side by side. */
const atOnce = 32;

/** All runs of a folder; none where there is no such folder. Only files that are new or were changed are read. */
export async function savedRuns(folder: string): Promise<SavedRuns> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.toLowerCase().endsWith(".json"));
  const before = await readIndex(folder);
  const now = new Map<string, Known>();
  let changed = before.size !== names.length;
  for (let first = 0; first < names.length; first += atOnce) {
    const some = names.slice(first, first + atOnce);
    const looked = await Promise.all(some.map((name) => look(path.join(folder, name), before.get(name))));
    for (const [index, known] of looked.entries()) {
      const name = some[index] as string;
      if (known === undefined) continue;
      if (known !== before.get(name)) changed = true;
      now.set(name, known);
    }
  }
  // a folder that cannot be written to is read each time
  if (changed && names.length > 0) await writeIndex(folder, now).catch(() => {});
  const runs = [...now.values()].flatMap((known) => ("summary" in known ? [known.summary] : []));
  return {
    runs: runs.sort((a, b) => (a.startedAt < b.startedAt ? 1 : a.startedAt > b.startedAt ? -1 : 0)),
    unreadable: [...now.values()].flatMap((known) => ("unreadable" in known ? [known.unreadable] : [])),
  };
}

/** The newest whole runs of a folder, so many at most, whose names begin with their time; of an index only what it knows is taken. */
export async function latestRuns(folder: string, most: number): Promise<RunSummary[]> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => /^\d{8}-\d{6}-\w+\.json$/.test(name)).sort();
  const before = await readIndex(folder);
  const looked = await Promise.all(names.slice(-most).map((name) => look(path.join(folder, name), before.get(name))));
  return looked.flatMap((known) => (known !== undefined && "summary" in known ? [known.summary] : []));
}

/** Undefined where it is gone. */
async function look(file: string, before: Known | undefined): Promise<Known | undefined> {
  const found = await stat(file).catch(() => undefined);
  if (found === undefined || !found.isFile()) return undefined;
  const { size, mtimeMs } = found;
  if (before !== undefined && before.size === size && before.mtimeMs === mtimeMs) return before;
  return { size, mtimeMs, ...(await readSummary(file)) };
}

/** One file, whatever its name is. */
export async function readSummary(file: string): Promise<Content> {
  const [{ runIn }, { summarize }] = await Promise.all([import("./read-run.ts"), import("./summary.ts")]);
  try {
    return { summary: summarize(runIn(await readFile(file, "utf8"), file), file) };
  } catch (error) {
    const known =
      error instanceof RpcBenchError
        ? error
        : RpcBenchError.of("ResultNotReadable", { path: file, reason: error instanceof Error ? error.message : String(error) });
    return { unreadable: { path: file, problem: { ...known.problem } } };
  }
}

async function readIndex(folder: string): Promise<Map<string, Known>> {
  try {
    const index = JSON.parse(await readFile(nameOf(folder), "utf8"));
    if (index.kind !== kind || index.version !== version || index.folder !== folder) return new Map();
    return new Map(Object.entries(index.files as Record<string, Known>));
  } catch {
    return new Map();
  }
}

/** With the folder: one that was moved, or is reached by another name, has other paths, and its index is made anew. */
const writeIndex = (folder: string, files: ReadonlyMap<string, Known>) =>
  writeWhole(nameOf(folder), `${JSON.stringify({ kind, version, folder, files: Object.fromEntries(files) })}\n`);
