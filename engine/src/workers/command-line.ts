// How a worker of each runtime is started. An argument array always, never a shell.
import path from "node:path";
import { neutralFolder } from "../machine/neutral-folder.ts";
import { projectRoot } from "../machine/paths.ts";
import type { AdapterCommand, Aside, Implementation } from "../plan/registry.ts";

export type Role = "server" | "client";

export interface CommandLine {
  readonly file: string;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  /** Absent: the neutral folder, for Python takes modules, and Windows programs and libraries, from there first. */
  readonly cwd?: string;
}

export interface RuntimePaths {
  /** The Python that runs Python workers; absent when there is none. */
  readonly python?: string | undefined;
}

export const nodeWorker = path.join(projectRoot, "engine", "dist", "worker.mjs");
export const pythonWorkerFolder = neutralFolder;

export type StartWorker = (implementation: Implementation, role: Role) => CommandLine;

/**
 * With the run's mark: how Stop-RpcBenchmarkRun knows what is left of a run. Whatever the worker starts inherits the variable. Windows shows nobody
 * another process's environment, but its command line; an adapter's own is not added to.
 */
export const markedBy = (line: CommandLine, runId: string): CommandLine => ({
  ...line,
  args: line.cwd === undefined ? [...line.args, "--run", runId] : line.args,
  env: { ...line.env, RPCBENCH_RUN: runId },
});

/** Whether the Python that the engine found is needed. */
export const needsPython = ({ entry, adapter, aside }: Implementation): boolean =>
  aside !== undefined ? false : adapter === undefined ? entry.runtime === "Python" : adapter.command.includes(pythonPlaceholder);

/** Whether the engine's own Node is needed. */
export const needsNode = ({ entry, adapter, aside }: Implementation): boolean =>
  aside !== undefined ? false : adapter === undefined ? entry.runtime === "Node" : adapter.command.includes(nodePlaceholder);

const pythonPlaceholder = "{python}";
const nodePlaceholder = "{node}";
export const placeholders: readonly string[] = [pythonPlaceholder, nodePlaceholder];

export function workerCommandLine({ framework, entry, api, adapter, aside }: Implementation, role: Role, paths: RuntimePaths): CommandLine {
  const args = ["--framework", framework.module, "--api", api, "--role", role];
  if (adapter !== undefined) return adapterCommandLine(adapter, args, paths);
  if (aside !== undefined) return asideCommandLine(aside, args);
  switch (entry.runtime) {
    case "Node":
      return { file: process.execPath, args: [nodeWorker, ...args], env: process.env };
    case "Python": {
      if (paths.python === undefined) throw new Error("A Python worker was asked for without a Python.");
      const pythonPath = [pythonWorkerFolder, process.env.PYTHONPATH].filter(Boolean).join(path.delimiter);
      // -B: an installed module's folder is not ours to write to, and what a signed one holds stands in its catalogue
      return { file: paths.python, args: ["-u", "-B", "-m", "rpcbench_worker", ...args], env: { ...process.env, PYTHONPATH: pythonPath } };
    }
    default:
      throw new Error(`No way to start a ${entry.runtime} worker.`);
  }
}

/** Its own interpreter and packages. What the user's variables would put in front of them is left out: it would be measured in their place. */
function asideCommandLine({ runtime, interpreter, packagesFolder, isolated }: Aside, args: readonly string[]): CommandLine {
  if (runtime === "Node") {
    const { NODE_PATH, ...env } = process.env;
    return { file: interpreter.path, args: [nodeWorker, ...args, ...(packagesFolder === null ? [] : ["--packages", packagesFolder])], env };
  }
  const { PYTHONHOME, ...rest } = process.env;
  const env = { ...rest, PYTHONPATH: pythonWorkerFolder, ...(isolated ? { PYTHONNOUSERSITE: "1" } : {}) };
  return { file: interpreter.path, args: ["-u", "-B", "-m", "rpcbench_worker", ...args], env };
}

function adapterCommandLine({ folder, command, environment }: AdapterCommand, args: readonly string[], paths: RuntimePaths): CommandLine {
  const [program = "", ...own] = command.map((element) => filledIn(element, paths));
  return {
    // a relative path would be looked for from another folder on some systems
    file: program.startsWith("./") || program.startsWith("../") ? path.join(folder, program) : program,
    args: [...own, ...args],
    env: { ...process.env, ...environment },
    cwd: folder,
  };
}

function filledIn(element: string, { python }: RuntimePaths): string {
  if (element === nodePlaceholder) return process.execPath;
  if (element !== pythonPlaceholder) return element;
  if (python === undefined) throw new Error("An adapter's worker was asked for without a Python.");
  return python;
}
