// `run --control -`: a program drives the engine. stdin: the plan on the first line, then commands. stdout: events, one a line.
import type { EngineEvent } from "../../generated/events.d.ts";
import type { PlanRequest } from "../../generated/plan.d.ts";
import * as contracts from "../contracts/contracts.ts";
import { LineSplitter, toLine } from "../contracts/lines.ts";
import { ContractError, parseContract } from "../contracts/read.ts";
import { runSession } from "../coordinator/session.ts";
import { problem, RpcBenchError } from "../errors/problem.ts";
import { exitCodeOfError, exitCodeOfRun } from "./exit-codes.ts";

const write = (event: EngineEvent): void => {
  process.stdout.write(toLine(event));
};

export async function runControlled(engineVersion: string, controller: AbortController): Promise<void> {
  try {
    const request = await readOwner(controller);
    const { run, path } = await runSession({ request, engineVersion, signal: controller.signal, emit: write });
    process.exitCode = exitCodeOfRun(run, path);
    write({ type: "finished", state: run.state, runId: run.runId, path, exitCode: process.exitCode });
  } catch (thrown) {
    const error = RpcBenchError.from(thrown);
    process.exitCode = exitCodeOfError(error.kind);
    write({ type: "failed", problem: { ...error.problem }, terminating: true });
    write({ type: "finished", state: "Failed", runId: null, path: null, exitCode: process.exitCode });
    if (error.kind === "internal") process.stderr.write(`${error.stack}\n${error.cause instanceof Error ? error.cause.stack : ""}\n`);
  } finally {
    // an owner that keeps the pipe open must not keep the engine
    process.stdin.destroy();
  }
}

/** Resolves with the plan; from then on a `stop` line, or the end of stdin, aborts. */
function readOwner(controller: AbortController): Promise<PlanRequest> {
  return new Promise((resolve, reject) => {
    const lines = new LineSplitter();
    let planned = false;
    const onLine = (line: string) => {
      if (planned) return obey(line, controller);
      planned = true;
      try {
        resolve(parseContract(contracts.plan, line));
      } catch (error) {
        reject(asPlanError(error));
      }
    };
    process.stdin.on("data", (chunk: Buffer) => lines.push(chunk).forEach(onLine));
    const onEnd = () => {
      lines.end().forEach(onLine);
      controller.abort();
      if (!planned) reject(RpcBenchError.of("BadPlan", { reason: "standard input ended before a plan came" }));
    };
    process.stdin.once("end", onEnd);
    process.stdin.once("error", onEnd);
  });
}

function obey(line: string, controller: AbortController): void {
  try {
    parseContract(contracts.control, line);
    controller.abort();
  } catch (error) {
    const reason = error instanceof Error ? withoutPeriod(error.message) : String(error);
    write({ type: "warning", problem: { ...problem("BadControl", { reason }) } });
  }
}

function asPlanError(error: unknown): unknown {
  if (!(error instanceof ContractError)) return error;
  if (error.problem === "UnsupportedVersion") return RpcBenchError.of("UnsupportedVersion", { message: error.message }, { cause: error });
  return RpcBenchError.of("BadPlan", { reason: withoutPeriod(error.message) }, { cause: error });
}

const withoutPeriod = (sentence: string) => sentence.replace(/\.$/, "");
