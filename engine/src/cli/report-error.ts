// How an error reaches a person.
import type { Problem } from "../errors/problem.ts";
import { RpcBenchError } from "../errors/problem.ts";
import { exitCodeOfError } from "./exit-codes.ts";

export function formatProblem({ id, message, remedy }: Problem): string {
  return `${message} [${id}]${remedy ? `\n  ${remedy}` : ""}`;
}

/** Writes the error to stderr and sets the exit code. RPCBENCH_DEBUG=1 shows where it came from. */
export function reportError(thrown: unknown): void {
  const error = RpcBenchError.from(thrown);
  process.stderr.write(`rpcbench: ${formatProblem(error.problem)}\n`);
  if (process.env.RPCBENCH_DEBUG) process.stderr.write(`${error.stack}\n${error.cause instanceof Error ? error.cause.stack : ""}\n`);
  process.exitCode = exitCodeOfError(error.kind);
}
