import type { EngineEvent } from "../../generated/events.d.ts";
import { problem } from "../errors/problem.ts";
import { exitCodes } from "./exit-codes.ts";
import { minimumNode } from "./node-version.ts";

/** Says so to whoever asked, as an event when that is a program. */
export function refuseOldNode(): void {
  // there is nobody left to say it to
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
  const old = problem("NodeTooOld", { version: process.versions.node, minimum: minimumNode });
  if (process.argv.includes("--control")) {
    const events: EngineEvent[] = [
      { type: "failed", problem: { ...old }, terminating: true },
      { type: "finished", state: "Failed", runId: null, path: null, exitCode: exitCodes.environment },
    ];
    for (const event of events) process.stdout.write(`${JSON.stringify(event)}\n`);
  } else {
    process.stderr.write(`rpcbench: ${old.message} [${old.id}]\n${old.remedy ?? ""}\n`);
  }
  process.exitCode = exitCodes.environment;
}
