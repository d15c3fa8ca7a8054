// RpcBench's own virtual environment: made, filled by pip, and made anew without losing the one that is there.
import { existsSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { type ProgramEnd, runProgram } from "../system/run-program.ts";
import { ownSource, venvFolder, venvPython } from "./candidates.ts";
import { type PythonInfo, probePython } from "./probe.ts";

export interface VenvOptions {
  /** pip's file of what is to be there. */
  readonly requirements: string;
  /** Also where an environment is there that works. */
  readonly anew: boolean;
  readonly signal?: AbortSignal | undefined;
  /** A step begins. */
  say(step: string): void;
  /** What the program says that does it. */
  detail(line: string): void;
}

/** The environment's Python, or why there is none. `base` is the interpreter that makes it, not the environment's own. */
export async function makeVenv(dataFolder: string, base: PythonInfo, options: VenvOptions): Promise<PythonInfo | string> {
  const { requirements, anew, signal, say, detail } = options;
  const folder = venvFolder(dataFolder);
  const python = venvPython(dataFolder);
  const run = (file: string, args: readonly string[]) =>
    runProgram(file, args, { signal, onLine: detail, env: { ...process.env, PYTHONIOENCODING: "utf-8" } });
  try {
    say(`Creating a virtual environment for Python ${base.version} in ${folder} ...`);
    const works = !anew && (await runProgram(python, ["-m", "pip", "--version"], { signal })).code === 0;
    if (!works) {
      if (existsSync(folder)) await rename(folder, aside(dataFolder));
      const made = await run(base.path, ["-m", "venv", "--clear", folder]);
      if (made.code !== 0) return await without(dataFolder, `a virtual environment could not be created (${said(made)})`);
      if (!existsSync(python)) return await without(dataFolder, `${base.path} created no environment in ${folder}: ${elsewhere(base)}`);
    }
    say("Installing the Python packages with pip ...");
    const installed = await installPackages(run, python, requirements);
    if (installed.code !== 0) {
      const reason = `pip could not install the packages (${installed.lastLine})`;
      // one that was there before may have all that measuring needs, though not what was wanted now
      return works ? reason : await without(dataFolder, reason);
    }
    await rm(aside(dataFolder), removal);
    const probed = await probePython({ file: python, args: [], source: ownSource });
    return "python" in probed ? probed.python : `the new virtual environment's Python ${probed.refusal.said}`;
  } catch (error) {
    // Windows renames no folder in which a program runs
    return `the folder ${folder} could not be changed (${error instanceof Error ? error.message : String(error)})`;
  }
}

function installPackages(
  run: (file: string, args: readonly string[]) => Promise<ProgramEnd>,
  python: string,
  requirements: string,
): Promise<ProgramEnd> {
  const patience = ["--retries", "1", "--timeout", "15"];
  return run(python, ["-m", "pip", "install", "--disable-pip-version-check", "--no-input", ...patience, "-r", requirements]);
}

/** Debian's and Ubuntu's Pythons come without what makes environments, and name the package first and what failed last. */
function said({ lines, lastLine }: ProgramEnd): string {
  const install = lines.find((line) => /\bapt(-get)? install\b/.test(line));
  return install === undefined ? lastLine : `first: sudo ${install}`;
}

/** What it writes below AppData, Windows puts elsewhere and shows to it alone. */
const elsewhere = ({ path }: PythonInfo) =>
  path.includes("WindowsApps")
    ? "it is from the Microsoft Store, and other programs do not see the files it writes; install Python from python.org or with winget install Python.Python.3.12"
    : "it reported success, but there is no python in it";

/** A scanner may hold a file for a moment. */
const removal = { recursive: true, force: true, maxRetries: 5 } as const;

/** Where the environment that is there waits while another is made in its place. */
const aside = (dataFolder: string) => `${venvFolder(dataFolder)}.before`;

/** Half an environment would be found as a Python, and preferred. The one that was there before comes back. */
async function without(dataFolder: string, reason: string): Promise<string> {
  await rm(venvFolder(dataFolder), removal);
  await recoverVenv(dataFolder);
  return reason;
}

/** After a set-up that was killed before it had the new one whole: the one before it comes back. */
export async function recoverVenv(dataFolder: string): Promise<void> {
  if (!existsSync(aside(dataFolder))) return;
  await rm(venvFolder(dataFolder), removal);
  await rename(aside(dataFolder), venvFolder(dataFolder));
}
