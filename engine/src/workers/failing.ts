// What is said of a worker that is not started, or is of another version, or lacks a package.
import { isOutOfFiles, RpcBenchError } from "../errors/problem.ts";
import { setupCommand } from "../python/setup-command.ts";

export const otherVersion =
  "RpcBench's own workers must have the engine's version: run npm run build. An adapter must be written for this version of the worker protocol.";
export const notStarted = (who: string, error: Error) =>
  isOutOfFiles(error)
    ? RpcBenchError.of("FileHandlesUsedUp", { what: `${who} could not be started` }, { cause: error })
    : RpcBenchError.of("WorkerNotStarted", { who, reason: error.message }, { cause: error });
/** It is installed, for that was looked at before, and does not load. */
export const brokenPackageRemedy = `Run rpcbench doctor, which shows for each framework whether it loads. To install Python's packages again, in RpcBench's own environment: ${setupCommand} --force`;
