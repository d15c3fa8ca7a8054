// The Python chosen last time. Asking every candidate takes longer than starting a worker, so the answer is kept while the interpreter is the same file.
import { mkdir, readFile, rm, stat } from "node:fs/promises";
import path from "node:path";
import writeFileAtomic from "write-file-atomic";
import { findPython } from "./find.ts";
import { missingPackages, type PythonInfo } from "./probe.ts";

interface Remembered {
  readonly version: 1;
  readonly python: PythonInfo;
  /** Of the interpreter: a new one under the old name is asked again. */
  readonly modifiedMs: number;
  readonly asked: string | null;
}

const file = (dataFolder: string) => path.join(dataFolder, "python.json");

/** Only a Python that has everything is remembered; one that lacks something is asked again, for the user may have installed it meanwhile. */
export async function rememberPython(dataFolder: string, python: PythonInfo): Promise<void> {
  if (missingPackages(python).length > 0) return;
  const remembered: Remembered = {
    version: 1,
    python,
    modifiedMs: await modified(python.path),
    asked: process.env.RPCBENCH_PYTHON ?? null,
  };
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
    const same =
      remembered.version === 1 &&
      remembered.asked === (process.env.RPCBENCH_PYTHON ?? null) &&
      remembered.modifiedMs === (await modified(remembered.python.path)) &&
      missingPackages(remembered.python).length === 0;
    return same ? remembered.python : null;
  } catch {
    return null;
  }
}

async function modified(interpreter: string): Promise<number> {
  return (await stat(interpreter)).mtimeMs;
}

/** After a worker said that a package is missing after all. */
export async function forgetPython(dataFolder: string): Promise<void> {
  await rm(file(dataFolder), { force: true }).catch(() => {});
}
