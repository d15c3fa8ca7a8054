// Which Python runs the Python workers. One that has the packages is used as it is; making one is in make.ts.
import { existsSync } from "node:fs";
import path from "node:path";
import { RpcBenchError } from "../errors/problem.ts";
import { isOldPython, missingPackages, type PythonCommand, type PythonInfo, probePython, pythonPackages } from "./probe.ts";

export function venvFolder(dataFolder: string): string {
  return path.join(dataFolder, "venv");
}

export function venvPython(dataFolder: string, platform: NodeJS.Platform = process.platform): string {
  return platform === "win32"
    ? path.join(venvFolder(dataFolder), "Scripts", "python.exe")
    : path.join(venvFolder(dataFolder), "bin", "python");
}

/** Where to look, in this order. RPCBENCH_PYTHON is the user's word: then nothing else is tried. */
export function pythonCandidates(
  dataFolder: string,
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): PythonCommand[] {
  if (env.RPCBENCH_PYTHON) return [{ file: env.RPCBENCH_PYTHON, args: [], source: "RPCBENCH_PYTHON" }];
  const own = venvPython(dataFolder, platform);
  return [
    ...(existsSync(own) ? [{ file: own, args: [], source: "RpcBench's virtual environment" }] : []),
    ...(platform === "win32" ? [{ file: "py", args: ["-3"], source: "py -3" }] : []),
    { file: "python3", args: [], source: "python3" },
    { file: "python", args: [], source: "python" },
    ...(platform === "win32" ? [] : [{ file: "/usr/bin/python3", args: [], source: "the system's python3" }]),
  ];
}

/** The first usable one that is not RpcBench's own: what an environment is made with. Null when there is none. */
export async function findBasePython(dataFolder: string): Promise<PythonInfo | null> {
  for (const candidate of pythonCandidates(dataFolder)) {
    if (candidate.file === venvPython(dataFolder)) continue;
    const python = await probePython(candidate);
    if (python !== null && !isOldPython(python) && python.path !== venvPython(dataFolder)) return python;
  }
  return null;
}

export interface FoundPython {
  /** The one to use: the first that has everything, else the one that has most. Null when there is none of 3.9 or later. */
  readonly best: PythonInfo | null;
  /** Every usable interpreter, in the order tried. */
  readonly usable: readonly PythonInfo[];
}

/** Throws PythonMissing when RPCBENCH_PYTHON is set and is no usable Python. */
export async function findPython(
  dataFolder: string,
  wanted: readonly string[] = pythonPackages,
  env: NodeJS.ProcessEnv = process.env,
): Promise<FoundPython> {
  const usable: PythonInfo[] = [];
  for (const candidate of pythonCandidates(dataFolder, env)) {
    const python = await probePython(candidate);
    if (python === null || isOldPython(python)) continue;
    usable.push(python);
    if (missingPackages(python, wanted).length === 0) return { best: python, usable };
  }
  if (env.RPCBENCH_PYTHON && usable.length === 0) {
    throw RpcBenchError.of("PythonMissing", {
      reason: `RPCBENCH_PYTHON is '${env.RPCBENCH_PYTHON}', which is no Python of 3.9 or later`,
      remedy: "Set RPCBENCH_PYTHON to the python executable itself, or unset it.",
    });
  }
  const [first, ...others] = usable;
  const best = others.reduce<PythonInfo | undefined>(
    (most, python) => (most !== undefined && missingPackages(python, wanted).length < missingPackages(most, wanted).length ? python : most),
    first,
  );
  return { best: best ?? null, usable };
}
