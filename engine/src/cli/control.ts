// `run --control -`: a program drives the engine. stdin: the plan on the first line, then commands. stdout: events, one a line.
import type { EngineEvent } from "../../generated/events.d.ts";
import type { PlanRequest } from "../../generated/plan.d.ts";
import * as contracts from "../contracts/contracts.ts";
import { toLine } from "../contracts/lines.ts";
import { ContractError, parseContract } from "../contracts/read.ts";
import { runSession } from "../coordinator/session.ts";
import { problem, RpcBenchError } from "../errors/problem.ts";
import { OwnerAffinity } from "../placement/owner.ts";
import { exitCodeOfError, exitCodeOfRun } from "./exit-codes.ts";
import { readRequest } from "./owner-input.ts";

const write = (event: EngineEvent): void => {
  process.stdout.write(toLine(event));
};

export async function runControlled(engineVersion: string, controller: AbortController): Promise<void> {
  try {
    const owner: Owner = { controller };
    const { ownerCpus, ...request } = await readOwner(owner);
    if (ownerCpus !== undefined) owner.affinity = new OwnerAffinity(ownerCpus, (place) => write({ type: "place", ...place }));
    const { run, path } = await runSession({
      request,
      engineVersion,
      signal: controller.signal,
      emit: write,
      ...(owner.affinity === undefined ? {} : { owner: owner.affinity }),
    });
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

interface Owner {
  readonly controller: AbortController;
  affinity?: OwnerAffinity;
}

/** Resolves with the plan; from then on a `stop` line, or the end of stdin, aborts. */
function readOwner(owner: Owner): Promise<PlanRequest> {
  return readRequest({
    contract: contracts.plan,
    controller: owner.controller,
    onLine: (line) => obey(line, owner),
    onRefused: asPlanError,
    onNothing: () => RpcBenchError.of("BadPlan", { reason: "standard input ended before a plan came" }),
  });
}

function obey(line: string, { controller, affinity }: Owner): void {
  try {
    const command = parseContract(contracts.control, line);
    if (command.type === "stop") controller.abort();
    else affinity?.answer(command.id, command.error);
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
