// One run: all groups of a plan, one after the other, each in its launches.
import { randomBytes } from "node:crypto";
import type { EngineEvent } from "../../generated/events.d.ts";
import type { Cell, Run, RuntimeInfo } from "../../generated/result.d.ts";
import { type Problem, problem } from "../errors/problem.ts";
import { describeMachine } from "../machine/describe.ts";
import { withoutHome } from "../machine/paths.ts";
import type { GroupPlan, MissingRow } from "../plan/expand.ts";
import type { Plan } from "../plan/resolve.ts";
import { seededRandom } from "../stats/random.ts";
import type { StartWorker } from "../workers/command-line.ts";
import { budgetOf } from "./budget.ts";
import { CellRecord } from "./cell-record.ts";
import { runLaunch } from "./launch.ts";
import { Progress } from "./progress.ts";
import { Stopped } from "./stop.ts";

export interface RunInput {
  readonly runId: string;
  readonly engineVersion: string;
  readonly plan: Plan;
  readonly groups: readonly GroupPlan[];
  readonly missing: readonly MissingRow[];
  readonly runtimes: readonly RuntimeInfo[];
  readonly startWorker: StartWorker;
  /** Aborted by the owner's stop or by Ctrl+C. */
  readonly signal: AbortSignal;
  readonly nowMs: () => number;
  emit(event: EngineEvent): void;
}

type GroupState = Run["groups"][number]["state"];

/** Never throws for what goes wrong in a cell: that is in the run. The caller writes the run. */
export async function runPlan(input: RunInput): Promise<Run> {
  const { plan, groups, emit } = input;
  const startedAt = new Date().toISOString();
  const collected: Collected = { warnings: [], errors: [] };
  const random = seededRandom(plan.seed);
  const progress = new Progress(emit, input.nowMs, groups.length);
  const deadline = new AbortController();
  const timer = setTimeout(() => deadline.abort(), plan.deadlines.runSeconds * 1000);
  timer.unref();
  const signal = AbortSignal.any([input.signal, deadline.signal]);
  const context = {
    plan,
    startWorker: input.startWorker,
    token: randomBytes(32).toString("hex"),
    maxPayloadBytes: plan.scenarios.includes("Payload") ? Math.max(...plan.payloadBytes) : 1024,
  };
  const cells: Cell[] = [];
  const states: GroupState[] = [];

  emit({
    type: "started",
    version: 1,
    runId: input.runId,
    engineVersion: input.engineVersion,
    cells: groups.reduce((sum, group) => sum + group.cells.length, 0),
    groups: groups.length,
    plan: { ...plan },
  });
  for (const [index, group] of groups.entries()) {
    if (signal.aborted) {
      states.push("NotStarted");
      continue;
    }
    const records = group.cells.map((cell) => new CellRecord(cell, group));
    let state: GroupState = "Completed";
    for (let launch = 1; launch <= plan.launches && state === "Completed"; launch++) {
      const running = records.filter((record) => !record.failed);
      if (running.every((record) => record.plan.implementation.framework.isFloor) && !plan.includeFloor) break;
      try {
        await runLaunch(running, {
          launch,
          budget: budgetOf(plan),
          context,
          random,
          nowMs: input.nowMs,
          signal,
          onProgress: (fraction, phase) => progress.at(index, (launch - 1 + fraction) / plan.launches, `${group.title}: ${phase}`),
          onFailure: (_, failure) => report(collected, emit, failure),
          onWarning: (warning) => warn(collected, emit, warning),
        });
      } catch (error) {
        if (!(error instanceof Stopped)) throw error;
        state = "Partial";
        for (const record of running) record.stop();
      }
    }
    states.push(state);
    const finished = records.filter((record) => state === "Completed" || record.measured || record.failed);
    cells.push(...emitResults(finished, plan, emit));
  }
  clearTimeout(timer);
  const restless = cells.filter(
    (cell) => cell.state !== "Failed" && cell.launches.some((launch) => launch.warmup.calls > 0 && !launch.warmup.stable),
  );
  if (restless.length > 0) warn(collected, emit, problem("WarmupNotStable", { cells: restless.map((cell) => cell.id), of: cells.length }));
  if (deadline.signal.aborted) warn(collected, emit, problem("DeadlineReached", { what: "The run", seconds: plan.deadlines.runSeconds }));
  else if (input.signal.aborted) warn(collected, emit, problem("Interrupted", {}));

  return {
    kind: "RpcBench.Run",
    version: 1,
    runId: input.runId,
    state: signal.aborted ? "Partial" : cells.every((cell) => cell.state === "Failed") ? "Failed" : "Completed",
    startedAt,
    finishedAt: new Date().toISOString(),
    engine: { version: input.engineVersion, nodeVersion: process.versions.node },
    machine: describeMachine(),
    runtimes: [...input.runtimes],
    plan: { ...plan, outputPath: plan.outputPath === null ? null : withoutHome(plan.outputPath) },
    groups: groups.map((group, index) => describeGroup(group, states[index] ?? "NotStarted", cells)),
    cells,
    missing: input.missing.map(({ framework, runtime, problem: { id, message, remedy } }) => ({
      framework,
      runtime,
      id,
      message,
      remedy: remedy ?? "",
    })),
    ...collected,
  };
}

interface Collected {
  readonly warnings: Problem[];
  readonly errors: Problem[];
}

function warn(collected: Collected, emit: RunInput["emit"], warning: Problem): void {
  collected.warnings.push(warning);
  emit({ type: "warning", problem: warning });
}

function report(collected: Collected, emit: RunInput["emit"], failure: Problem): void {
  collected.errors.push(failure);
  emit({ type: "failed", problem: failure, terminating: false });
}

/** Cells that take turns end together, so their results leave together; the floor's only when asked for. */
function emitResults(records: readonly CellRecord[], plan: Plan, emit: RunInput["emit"]): Cell[] {
  const isFloor = (record: CellRecord) => record.plan.implementation.framework.isFloor;
  const floorOf = (record: CellRecord) =>
    records.find(
      (other) =>
        isFloor(other) &&
        other.plan.implementation.entry.runtime === record.plan.implementation.entry.runtime &&
        other.plan.implementation.api === record.plan.implementation.api &&
        other.plan.variant === record.plan.variant,
    );
  return records.map((record) => {
    const floor = floorOf(record);
    const cell = record.toCell(floor);
    if (!isFloor(record) || plan.includeFloor) {
      emit({ type: "result", cell: { ...cell }, floor: floor === undefined || floor.failed ? null : { ...floor.toCell(floor) } });
    }
    return cell;
  });
}

function describeGroup(group: GroupPlan, state: GroupState, cells: readonly Cell[]): Run["groups"][number] {
  const { call } = group;
  return {
    id: group.id,
    title: group.title,
    scenario: call.scenario,
    argument: call.scenario === "SimpleCall" ? call.argument : null,
    payloadBytes: call.scenario === "Payload" ? call.payloadBytes : null,
    streamCount: call.scenario === "Stream" ? call.streamCount : null,
    concurrency: group.concurrency,
    state,
    cellIds: cells.filter((cell) => cell.groupId === group.id).map((cell) => cell.id),
  };
}
