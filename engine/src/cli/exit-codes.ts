import type { Run } from "../../generated/result.d.ts";
import type { ProblemKind } from "../errors/catalog.ts";

/** What scripts may rely on; `rpcbench --help` and the README list them. */
export const exitCodes = {
  ok: 0,
  cellFailed: 1,
  input: 2,
  environment: 3,
  slower: 10,
  couldNotTell: 20,
  internal: 70,
  interrupted: 130,
} as const;

export function exitCodeOfError(kind: ProblemKind): number {
  return kind === "measurement" ? exitCodes.cellFailed : exitCodes[kind];
}

/** A script that goes on with the file it named must not take an older one, or none, for this run's. */
export function exitCodeOfRun({ run, isWhereAsked }: { run: Run; isWhereAsked: boolean }): number {
  if (!isWhereAsked) return exitCodes.environment;
  if (run.state === "Partial") return exitCodes.interrupted;
  return run.cells.some((cell) => cell.state === "Failed") ? exitCodes.cellFailed : exitCodes.ok;
}
