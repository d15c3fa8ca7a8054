// Where a Python may be, in the order in which one is chosen.
import { lstatSync } from "node:fs";
import path from "node:path";
import { findProgram, isFull, programNamed } from "../machine/programs.ts";

export interface PythonCommand {
  readonly file: string;
  readonly args: readonly string[];
  /** How it was found, for people. */
  readonly source: string;
}

export interface Candidate extends PythonCommand {
  /** The variable or option that names it; null where it was merely looked for. */
  readonly owner: string | null;
}

export function venvFolder(dataFolder: string): string {
  return path.join(dataFolder, "venv");
}

export function venvPython(dataFolder: string, platform: NodeJS.Platform = process.platform): string {
  return inEnvironment(venvFolder(dataFolder), platform);
}

/** Of a virtual environment. */
export const inEnvironment = (folder: string, platform: NodeJS.Platform = process.platform): string =>
  platform === "win32" ? path.join(folder, "Scripts", "python.exe") : path.join(folder, "bin", "python");

/** Conda puts it elsewhere on Windows. */
const inConda = (folder: string, platform: NodeJS.Platform) =>
  platform === "win32" ? path.join(folder, "python.exe") : path.join(folder, "bin", "python");

export const ownSource = "RpcBench's virtual environment";

export interface Surroundings {
  readonly env?: NodeJS.ProcessEnv;
  readonly platform?: NodeJS.Platform;
  /** By an option or a plan: then nothing else is tried. */
  readonly named?: string | undefined;
  /** What `setup --python` was told last. */
  readonly told?: string | null;
}

/**
 * Each file once. What is merely looked for is there; what the user named, or activated, comes as it is, so that it can be said what is wrong with it.
 * `named`, and RPCBENCH_PYTHON, are the user's word: then nothing else is tried.
 */
export function pythonCandidates(dataFolder: string, surroundings: Surroundings = {}): Candidate[] {
  const { env = process.env, platform = process.platform, named, told = null } = surroundings;
  const word = named !== undefined ? { value: named, owner: "the option" } : { value: env.RPCBENCH_PYTHON ?? "", owner: "RPCBENCH_PYTHON" };
  if (word.value !== "") {
    const file = programNamed(word.value, env) ?? word.value;
    return [{ file, args: [], source: named !== undefined ? "the one that was named" : word.owner, owner: word.owner }];
  }
  const own = venvPython(dataFolder, platform);
  const found = (name: string, source: string, args: readonly string[] = []): Candidate[] => {
    const file = findProgram(name, env, platform);
    return file === null ? [] : [{ file, args, source, owner: null }];
  };
  const active = (variable: "VIRTUAL_ENV" | "CONDA_PREFIX", source: string, within: typeof inConda): Candidate[] => {
    const folder = env[variable];
    return folder && isFull(folder, platform) ? [{ file: within(folder, platform), args: [], source, owner: variable }] : [];
  };
  const candidates: Candidate[] = [
    // an environment may be made inside of conda's
    ...active("VIRTUAL_ENV", "the active virtual environment", inEnvironment),
    ...active("CONDA_PREFIX", "the active conda environment", inConda),
    ...(told === null ? [] : [{ file: told, args: [], source: "the one given to setup", owner: "setup --python" }]),
    ...(isThere(own) ? [{ file: own, args: [], source: ownSource, owner: null }] : []),
    ...(platform === "win32" ? found("py", "py -3", ["-3"]) : []),
    ...found("python3", "python3"),
    ...found("python", "python"),
    ...(platform !== "win32" && isThere("/usr/bin/python3")
      ? [{ file: "/usr/bin/python3", args: [], source: "the system's python3", owner: null }]
      : []),
  ];
  return candidates.filter(
    ({ file, args }, index) => candidates.findIndex((other) => other.file === file && other.args.length === args.length) === index,
  );
}

function isThere(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false }) !== undefined;
}
