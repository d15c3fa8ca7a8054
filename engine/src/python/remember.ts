// The Python chosen last time. Asking every candidate takes longer than starting a worker, so the answer is kept while interpreter and packages are the same.
import { readFile, rm, stat } from "node:fs/promises";
import path from "node:path";
import { lookDeadlineMs, withinDeadline } from "../files/deadline.ts";
import { notWritable, prepareOutput, writeJson } from "../results/store.ts";
import { findPython } from "./find.ts";
import { isOldPython, missingPackages, type PythonInfo, probePython } from "./probe.ts";

interface Remembered {
  readonly version: 2;
  readonly python: PythonInfo;
  /** Of the interpreter and the folders of its packages: with another time it is asked again. */
  readonly modifiedMs: Readonly<Record<string, number>>;
  readonly asked: string | null;
}

const file = (dataFolder: string) => path.join(dataFolder, "python.json");

/**
 * Only a Python that has everything is remembered; one that lacks something is asked again, for the user may have installed it meanwhile.
 * Throws OutputNotWritable, and what was remembered before stays.
 */
export async function rememberPython(dataFolder: string, python: PythonInfo): Promise<void> {
  if (missingPackages(python).length > 0) return;
  const remembered: Remembered = { version: 2, python, modifiedMs: await modified(python), asked: process.env.RPCBENCH_PYTHON ?? null };
  await prepareOutput(file(dataFolder));
  await writeJson(file(dataFolder), remembered);
}

/** As rememberPython, for one that was found and not chosen: a data folder that cannot be written costs a little time at the next start, nothing else. */
async function noteFound(dataFolder: string, python: PythonInfo): Promise<void> {
  await rememberPython(dataFolder, python).catch(() => {});
}

/** The remembered Python, else whatever is found now. Throws PythonMissing as findPython does, OutputNotWritable where the data folder does not answer. */
export async function knownPython(dataFolder: string): Promise<PythonInfo | null> {
  const remembered = await recall(dataFolder);
  if (remembered !== null) return remembered;
  const { best } = await findPython(dataFolder);
  if (best !== null) await noteFound(dataFolder, best);
  return best;
}

async function recall(dataFolder: string): Promise<PythonInfo | null> {
  const text = await readRemembered(file(dataFolder));
  try {
    const remembered = JSON.parse(text) as Remembered;
    if (remembered.version !== 2 || remembered.asked !== (process.env.RPCBENCH_PYTHON ?? null)) return null;
    const { python } = remembered;
    const now = await modified(python);
    const same = Object.entries(now).every(([place, ms]) => remembered.modifiedMs[place] === ms);
    return same && missingPackages(python).length === 0 ? python : await askAgain(dataFolder, python);
  } catch {
    return null;
  }
}

/** Empty where there is none. */
async function readRemembered(place: string): Promise<string> {
  try {
    return await withinDeadline(lookDeadlineMs, () => readFile(place, "utf8"));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ETIMEDOUT") throw notWritable(place, error);
    return "";
  }
}

/** It was chosen, perhaps by name: it stays the one as long as it will do. */
async function askAgain(dataFolder: string, { path: interpreter, source }: PythonInfo): Promise<PythonInfo | null> {
  const python = await probePython({ file: interpreter, args: [], source });
  if (python === null || isOldPython(python) || missingPackages(python).length > 0) return null;
  await noteFound(dataFolder, python);
  return python;
}

async function modified({ path: interpreter, folders }: PythonInfo): Promise<Record<string, number>> {
  const places = [interpreter, ...folders];
  return Object.fromEntries(await Promise.all(places.map(async (place) => [place, (await stat(place)).mtimeMs])));
}

/** After a worker said that a package is missing after all. */
export async function forgetPython(dataFolder: string): Promise<void> {
  await rm(file(dataFolder), { force: true }).catch(() => {});
}
