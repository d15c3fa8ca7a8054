// `--control -`: a program drives the engine. stdin: what it wants on the first line, then commands. stdout: events, one a line.

import { control as controlContract } from "../../generated/contracts/control.ts";
import { plan as planContract } from "../../generated/contracts/plan.ts";
import type { EngineEvent, FinishedEvent } from "../../generated/events.d.ts";
import type { PlanRequest } from "../../generated/plan.d.ts";
import type { Contract } from "../contracts/contract.ts";
import { toLine } from "../contracts/lines.ts";
import { parseContract } from "../contracts/read.ts";
import { asRefusal } from "../contracts/refusal.ts";
import { problem, RpcBenchError } from "../errors/problem.ts";
import { CallerAffinity } from "../placement/caller.ts";
import { withoutPeriod } from "../text/sentence.ts";
import { closeCallerInput, readRequest } from "./caller-input.ts";
import { problemForCaller } from "./caller-words.ts";
import { endNow } from "./end-now.ts";
import { exitCodeOfError } from "./exit-codes.ts";
import { onReaderGone, print } from "./output.ts";
import { Stopping } from "./stopping.ts";

const emit = (event: EngineEvent): void => {
  print(toLine("problem" in event ? { ...event, problem: problemForCaller(event.problem) } : event));
};

interface Asked {
  readonly request: PlanRequest;
  /** Sets affinities for us, where the caller can. */
  readonly caller?: CallerAffinity;
  emit(event: EngineEvent): void;
}

/** Reads the plan, lets `work` do what is asked, and ends with `finished`, whatever happens. A `stop` line, or the end of stdin, aborts. */
export async function answerCaller(work: (asked: Asked) => Promise<FinishedEvent>, stopping = new Stopping({ endNow })): Promise<void> {
  // a caller that does not listen cannot be asked for a placement either, and is told of no result
  onReaderGone(() => stopping.controller.abort());
  await ending(async () => {
    const state: Caller = { stopping };
    const { callerCpus, callerCores, ...request } = await readCaller(state);
    if (callerCpus !== undefined) state.affinity = new CallerAffinity(callerCpus, emit, callerCores);
    return await work({ request, emit, ...(state.affinity === undefined ? {} : { caller: state.affinity }) });
  });
}

/** Ends with `finished`, whatever happens. */
async function ending(work: () => Promise<FinishedEvent>): Promise<void> {
  try {
    const finished = await work();
    process.exitCode = finished.exitCode;
    emit(finished);
  } catch (thrown) {
    const error = RpcBenchError.from(thrown);
    process.exitCode = exitCodeOfError(error.kind);
    emit({ type: "failed", problem: { ...error.problem }, terminating: true });
    emit({ type: "finished", state: "Failed", runId: null, path: null, exitCode: process.exitCode });
    if (error.kind === "internal") process.stderr.write(`${error.stack}\n${error.cause instanceof Error ? error.cause.stack : ""}\n`);
  } finally {
    await closeCallerInput();
  }
}

/** Reads one question and answers it with events, `finished` behind them. */
export async function answerQuestion<T>(
  asked: { contract: Contract<T>; onRefused: (error: unknown) => unknown },
  answers: (question: T) => AsyncIterable<EngineEvent>,
): Promise<void> {
  await ending(async () => {
    const controller = new AbortController();
    const onNothing = () => RpcBenchError.of("BadArguments", { reason: "Standard input ended before a line arrived" });
    const question = await readRequest({ ...asked, controller, onLine: () => {}, onNothing });
    for await (const event of answers(question)) emit(event);
    return { type: "finished", state: "Completed", runId: null, path: null, exitCode: 0 };
  });
}

/** The plan of a caller that is answered at once, without events. */
export async function readPlanOnly(): Promise<PlanRequest> {
  try {
    return await readCaller({ stopping: new Stopping({ endNow }) });
  } finally {
    await closeCallerInput();
  }
}

interface Caller {
  readonly stopping: Stopping;
  affinity?: CallerAffinity;
}

/** Resolves with the plan; from then on a `stop` line, or the end of stdin, aborts, and a second `stop` ends the process. */
function readCaller(caller: Caller): Promise<PlanRequest> {
  return readRequest({
    contract: planContract,
    controller: caller.stopping.controller,
    onLine: (line) => obey(line, caller),
    onRefused: (error) => asRefusal(error, "BadPlan"),
    onNothing: () => RpcBenchError.of("BadPlan", { reason: "standard input ended before a plan arrived" }),
  });
}

function obey(line: string, { stopping, affinity }: Caller): void {
  try {
    const command = parseContract(controlContract, line);
    if (command.type === "stop") stopping.ask();
    else affinity?.answer(command.id, command.error);
  } catch (error) {
    const reason = error instanceof Error ? withoutPeriod(error.message) : String(error);
    emit({ type: "warning", problem: { ...problem("BadControl", { reason }) } });
  }
}
