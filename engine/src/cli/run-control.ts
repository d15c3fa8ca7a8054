// `run --control -`. Apart from control.ts, for what measures is most of the engine, and questions are asked more often than runs are started.
import { runSession } from "../coordinator/session.ts";
import { answerCaller } from "./control.ts";
import { exitCodeOfRun } from "./exit-codes.ts";
import type { Stopping } from "./stopping.ts";

export async function runControlled(engineVersion: string, stopping: Stopping): Promise<void> {
  await answerCaller(async (asked) => {
    const outcome = await runSession({ ...asked, engineVersion, signal: stopping.controller.signal });
    const { run, path } = outcome;
    return { type: "finished", state: run.state, runId: run.runId, path, exitCode: exitCodeOfRun(outcome) };
  }, stopping);
}
