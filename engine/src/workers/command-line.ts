// How a worker of each runtime is started. An argument array always, never a shell.
import path from "node:path";
import { projectRoot } from "../machine/paths.ts";
import type { Implementation } from "../plan/registry.ts";

export type Role = "server" | "client";

export interface CommandLine {
  readonly file: string;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
}

export interface RuntimePaths {
  /** The Python that runs Python workers; absent when there is none. */
  readonly python?: string | undefined;
}

export const nodeWorker = path.join(projectRoot, "engine", "dist", "worker.mjs");
export const pythonWorkerFolder = path.join(projectRoot, "engine", "python");

export type StartWorker = (implementation: Implementation, role: Role) => CommandLine;

export function workerCommandLine({ framework, entry, api }: Implementation, role: Role, paths: RuntimePaths): CommandLine {
  const args = ["--framework", framework.module, "--api", api, "--role", role];
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
