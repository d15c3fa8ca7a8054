// `serve --control -`: a program serves. stdin: what is wanted on the first line, then `stop` or the end, with which the server ends. stdout: events.

import { control as controlContract } from "../../generated/contracts/control.ts";
import { serve as serveContract } from "../../generated/contracts/serve.ts";
import type { EngineEvent } from "../../generated/events.d.ts";
import { toLine } from "../contracts/lines.ts";
import { parseContract } from "../contracts/read.ts";
import { asRefusal } from "../contracts/refusal.ts";
import { RpcBenchError } from "../errors/problem.ts";
import { serve } from "../serving/serve.ts";
import { closeCallerInput, readRequest } from "./caller-input.ts";
import { problemForCaller } from "./caller-words.ts";
import { exitCodeOfError, exitCodes } from "./exit-codes.ts";
import { onReaderGone, print } from "./output.ts";
import type { Stopping } from "./stopping.ts";

const emit = (event: EngineEvent): void => {
  print(toLine("problem" in event ? { ...event, problem: problemForCaller(event.problem) } : event));
};

export async function serveControlled(engineVersion: string, stopping: Stopping): Promise<void> {
  const { controller } = stopping;
  onReaderGone(() => controller.abort());
  try {
    const request = await readRequest({
      contract: serveContract,
      controller,
      onLine: (line) => obey(line, stopping),
      onRefused: (error) => asRefusal(error, "BadArguments"),
      onNothing: () => RpcBenchError.of("BadArguments", { reason: "Standard input ended before a line arrived" }),
    });
    await serve({
      request,
      engineVersion,
      signal: controller.signal,
      warn: (warning) => emit({ type: "warning", problem: { ...warning } }),
      onReady: async (endpoint) => emit({ type: "serving", version: 1, endpoint: { ...endpoint } }),
    });
    emit({ type: "finished", state: "Completed", runId: null, path: null, exitCode: exitCodes.ok });
  } catch (thrown) {
    const error = RpcBenchError.from(thrown);
    process.exitCode = exitCodeOfError(error.kind);
    emit({ type: "failed", problem: { ...error.problem }, terminating: true });
    emit({ type: "finished", state: "Failed", runId: null, path: null, exitCode: process.exitCode });
    if (error.kind === "internal") process.stderr.write(`${error.stack}\n`);
  } finally {
    await closeCallerInput();
  }
}

/** What else a caller may say means nothing here. */
function obey(line: string, stopping: Stopping): void {
  try {
    if (parseContract(controlContract, line).type === "stop") stopping.ask();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  }
}
