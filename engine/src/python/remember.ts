// The Python chosen last time. Asking every candidate takes longer than starting a worker, so the answer is kept while interpreter and packages are the same.
import { mkdir, readFile, rm, stat } from "node:fs/promises";
import path from "node:path";
import writeFileAtomic from "write-file-atomic";
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

/** Only a Python that has everything is remembered; one that lacks something is asked again, for the user may have installed it meanwhile. */
export async function rememberPython(dataFolder: string, python: PythonInfo): Promise<void> {
  if (missingPackages(python).length > 0) return;
  const remembered: Remembered = { version: 2, python, modifiedMs: await modified(python), asked: process.env.RPCBENCH_PYTHON ?? null };
  // a data folder that cannot be written costs a little time at the next start, nothing else
  await mkdir(dataFolder, { recursive: true })
    .then(() => writeFileAtomic(file(dataFolder), `${JSON.stringify(remembered, null, 2)}\n`))
    .catch(() => {});
}

/** The remembered Python, else whatever is found now. Throws PythonMissing as findPython does. */
export async function knownPython(dataFolder: string): Promise<PythonInfo | null> {
  const remembered = await recall(dataFolder);
  if (remembered !== null) return remembered;
  const { best } = await findPython(dataFolder);
  if (best !== null) await rememberPython(dataFolder, best);
  return best;
}

async function recall(dataFolder: string): Promise<PythonInfo | null> {
  try {
    const remembered = JSON.parse(await readFile(file(dataFolder), "utf8")) as Remembered;
    if (remembered.version !== 2 || remembered.asked !== (process.env.RPCBENCH_PYTHON ?? null)) return null;
    const { python } = remembered;
    const now = await modified(python);
    const same = Object.entries(now).every(([place, ms]) => remembered.modifiedMs[place] === ms);
    return same && missingPackages(python).length === 0 ? python : await askAgain(dataFolder, python);
  } catch {
    return null;
  }
}

/** It was chosen, perhaps by name: it stays the one as long as it will do. */
async function askAgain(dataFolder: string, { path: interpreter, source }: PythonInfo): Promise<PythonInfo | null> {
  const python = await probePython({ file: interpreter, args: [], source });
  if (python === null || isOldPython(python) || missingPackages(python).length > 0) return null;
  await rememberPython(dataFolder, python);
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
