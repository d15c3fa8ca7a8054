// What is said of a worker that is not started, or is of another version, or lacks a package.
import { isOutOfFiles, RpcBenchError } from "../errors/problem.ts";
import { setupCommand } from "../python/setup-command.ts";

export const otherVersion =
  "RpcBench's own workers must be of the engine's version: run npm run build. An adapter must be written for the worker protocol of this one.";
export const notStarted = (who: string, error: Error) =>
  isOutOfFiles(error)
    ? RpcBenchError.of("FileHandlesUsedUp", { what: `${who} could not be started` }, { cause: error })
    : RpcBenchError.of("WorkerNotStarted", { who, reason: error.message }, { cause: error });
/** It is installed, for that was looked at before, and does not load. */
export const brokenPackageRemedy = `Run rpcbench doctor, which says of each framework whether it loads. For Python's packages anew, in an environment of RpcBench's own: ${setupCommand} --force`;
