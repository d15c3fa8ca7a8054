// `rpcbench setup`: a Python that has the packages, found or made. What is missing afterwards is said and does not stop the rest.

import { RpcBenchError } from "../../errors/problem.ts";
import { dataFolder } from "../../machine/paths.ts";
import { makePython } from "../../python/make.ts";
import { pythonFacts } from "../../python/probe.ts";
import { exitCodeOfError } from "../exit-codes.ts";
import { print } from "../output.ts";
import { formatProblem } from "../report-error.ts";

export interface SetupCommandOptions {
  readonly tests?: boolean;
  readonly python?: string;
  readonly force?: boolean;
  readonly json?: boolean;
}

export async function setupCommand(options: SetupCommandOptions, controller: AbortController): Promise<void> {
  const { tests = false, python: named, force = false, json = false } = options;
  const data = dataFolder();
  try {
    const { python } = await makePython(data, {
      forTests: tests,
      python: named,
      force,
      signal: controller.signal,
      say: (step) => process.stderr.write(`${step}\n`),
    });
    if (json) print(`${JSON.stringify({ python: pythonFacts(python) })}\n`);
    else print(`Python ${python.version} at ${python.path} (${python.source}) has everything.\n`);
  } catch (error) {
    if (!(error instanceof RpcBenchError)) throw error;
    const without = error.problem.id === "OutputNotWritable" ? "" : "The Node implementations run without it.\n";
    process.stderr.write(`${formatProblem(error.problem)}\n${without}`);
    process.exitCode = exitCodeOfError(error.kind);
  }
}
