// One run: all series of a plan, one after the other, each in its launches.
import { randomBytes } from "node:crypto";
import type { EngineEvent } from "../../generated/events.d.ts";
import type { Cell, Run, RuntimeInfo } from "../../generated/result.d.ts";
import { type Problem, problem } from "../errors/problem.ts";
import { describeMachine } from "../machine/describe.ts";
import { withoutHome } from "../machine/paths.ts";
import { type Affinity, cpusOrObstacle } from "../placement/affinity.ts";
import { nowhereInParticular } from "../placement/cpus.ts";
import type { GroupPlan, MissingRow } from "../plan/expand.ts";
import type { Plan } from "../plan/resolve.ts";
import { seededRandom } from "../stats/random.ts";
import type { StartWorker } from "../workers/command-line.ts";
import type { BlockWatch } from "./block-watch.ts";
import { errorBudget, pairCount } from "./comparisons.ts";
import { emitResults } from "./emit-results.ts";
import { groupFindings } from "./group-findings.ts";
import { Progress } from "./progress.ts";
import { type GroupOutcome, runSeries } from "./series.ts";
import { type GroupTime, planTime } from "./time-plan.ts";

export type Finding = Run["findings"][number];

export interface RunInput {
  readonly runId: string;
  readonly engineVersion: string;
  readonly plan: Plan;
  readonly groups: readonly GroupPlan[];
  readonly missing: readonly MissingRow[];
  readonly runtimes: readonly RuntimeInfo[];
  readonly startWorker: StartWorker;
  readonly affinity: Affinity;
  /** Aborted by the owner's stop or by Ctrl+C. */
  readonly signal: AbortSignal;
  readonly nowMs: () => number;
  /** What the checks found before anything was started. */
  readonly before: readonly Finding[];
  newWatch(): BlockWatch;
  /** What the checks make of all that was measured. */
  after(outcomes: readonly GroupOutcome[]): Promise<Finding[]>;
  emit(event: EngineEvent): void;
}

/**
 * Never throws for what goes wrong in a cell: that is in the run. Throws MaxTimeTooShort before anything is started. The caller writes the run.
 */
export async function runPlan(input: RunInput): Promise<Run> {
  const { plan, groups, emit } = input;
  const time = planTime(groups, plan);
  const startedAt = new Date().toISOString();
  const collected: Collected = { warnings: [], errors: [] };
  const findings: Finding[] = [];
  const find = (finding: Finding) => {
    findings.push(finding);
    if (finding.severity !== "Info") emit({ type: "warning", problem: asProblem(finding) });
  };
  const series = bySeries(groups);
  const progress = new Progress(emit, input.nowMs, series.length);
  const deadline = new AbortController();
  const timer = setTimeout(() => deadline.abort(), plan.deadlines.runSeconds * 1000);
  timer.unref();
  const signal = AbortSignal.any([input.signal, deadline.signal]);
  const budget = errorBudget(groups, plan, plan.launches);
  const random = seededRandom(plan.seed);
  const token = randomBytes(32).toString("hex");
  const maxPayloadBytes = plan.scenarios.includes("Payload") ? Math.max(...plan.payloadBytes) : 1024;
  const startedMs = input.nowMs();
  const cells: Cell[] = [];
  const outcomes: GroupOutcome[] = [];

  emit({
    type: "started",
    version: 1,
    runId: input.runId,
    engineVersion: input.engineVersion,
    cells: groups.reduce((sum, group) => sum + group.cells.filter((cell) => cell.twinOf === null).length, 0),
    groups: groups.length,
    plan: { ...plan },
  });
  for (const finding of input.before) find(finding);
  sayIfFewer(groups, time, plan, collected, emit);
  for (const [index, together] of series.entries()) {
    if (signal.aborted) break;
    const done = await runSeries(together, {
      context: { plan, startWorker: input.startWorker, token, maxPayloadBytes },
      affinity: input.affinity,
      random,
      nowMs: input.nowMs,
      signal,
      time,
      budget,
      stillOpen: budget.comparisons - together.reduce((sum, group) => sum + (group.judges ? pairCount(group, plan) : 0), 0),
      deadlineMs: deadlineOf(series, index, time, plan, startedMs, input.nowMs()),
      newWatch: input.newWatch,
      onProgress: (fraction, group, phase) => progress.at(index, fraction, `${group.title}: ${phase}`),
      onFailure: (_, failure) => report(collected, emit, failure),
      onWarning: (warning) => warn(collected, emit, warning),
    });
    outcomes.push(...done);
    for (const outcome of done) {
      for (const finding of groupFindings(outcome, plan)) find(finding);
      cells.push(...emitResults(outcome, plan, budget, emit));
    }
  }
  clearTimeout(timer);
  for (const finding of await input.after(outcomes)) find(finding);
  sayIfRestless(cells, collected, emit);
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
    statistics: {
      comparisons: budget.comparisons,
      intervals: budget.intervals,
      looks: budget.looks.length,
      alphaPerLook: budget.alphaPerLook,
    },
    groups: groups.map((group) => describeGroup(group, outcomes, cells, findings, input)),
    cells,
    comparisons: outcomes.flatMap(({ judged }) =>
      judged === null ? [] : [...judged.comparisons, ...(judged.twin === undefined ? [] : [judged.twin])],
    ),
    findings,
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

const asProblem = ({ id, seen, remedy, target }: Finding): Problem => ({
  id,
  message: seen,
  remedy,
  ...(target === undefined ? {} : { target }),
});

function bySeries(groups: readonly GroupPlan[]): GroupPlan[][] {
  const series = new Map<string, GroupPlan[]>();
  for (const group of groups) series.set(group.seriesId, [...(series.get(group.seriesId) ?? []), group]);
  return [...series.values()];
}

/** What is left of the time goes to this series and those behind it in proportion to what was planned for them. */
function deadlineOf(
  series: readonly (readonly GroupPlan[])[],
  index: number,
  time: ReadonlyMap<string, GroupTime>,
  { maxTimeSeconds }: Plan,
  startedMs: number,
  nowMs: number,
): number {
  if (maxTimeSeconds === null) return Number.POSITIVE_INFINITY;
  const planned = series.map((groups) =>
    groups.reduce((sum, group) => sum + (time.get(group.id)?.launches ?? 0) * (time.get(group.id)?.totalSeconds ?? 0), 0),
  );
  const left = startedMs + maxTimeSeconds * 1000 - nowMs;
  const behind = planned.slice(index).reduce((sum, seconds) => sum + seconds, 0);
  return nowMs + left * ((planned[index] ?? 0) / behind);
}

function sayIfFewer(
  groups: readonly GroupPlan[],
  time: ReadonlyMap<string, GroupTime>,
  plan: Plan,
  collected: Collected,
  emit: RunInput["emit"],
): void {
  const judged = groups.find((group) => group.judges);
  const planned = judged === undefined ? plan.launches : (time.get(judged.id)?.launches ?? plan.launches);
  if (planned >= plan.launches || plan.maxTimeSeconds === null) return;
  warn(collected, emit, problem("FewerLaunches", { planned, asked: plan.launches, seconds: plan.maxTimeSeconds }));
}

function sayIfRestless(cells: readonly Cell[], collected: Collected, emit: RunInput["emit"]): void {
  const restless = cells.filter(
    (cell) => cell.state !== "Failed" && cell.launches.some((launch) => launch.warmup.calls > 0 && !launch.warmup.stable),
  );
  if (restless.length > 0) warn(collected, emit, problem("WarmupNotStable", { cells: restless.map((cell) => cell.id), of: cells.length }));
}

function describeGroup(
  group: GroupPlan,
  outcomes: readonly GroupOutcome[],
  cells: readonly Cell[],
  findings: readonly Finding[],
  { affinity, plan }: RunInput,
): Run["groups"][number] {
  const { call } = group;
  const outcome = outcomes.find((candidate) => candidate.group === group);
  const placed = cpusOrObstacle(group.placement, affinity);
  const { server, client, coordinator } = "cpus" in placed ? placed.cpus : nowhereInParticular;
  return {
    id: group.id,
    title: group.title,
    scenario: call.scenario,
    argument: call.scenario === "SimpleCall" ? call.argument : null,
    payloadBytes: call.scenario === "Payload" ? call.payloadBytes : null,
    streamCount: call.scenario === "Stream" ? call.streamCount : null,
    load: group.load.kind,
    concurrency: group.concurrency,
    placement: group.placement,
    cpus: { server: [...server], client: [...client], coordinator: [...coordinator] },
    judges: group.judges,
    state: outcome === undefined ? "NotStarted" : outcome.decidedBy === "Stopped" ? "Partial" : "Completed",
    cellIds: cells.filter((cell) => cell.groupId === group.id).map((cell) => cell.id),
    launchesPlanned: outcome?.launchesPlanned ?? 0,
    launches: outcome?.launches ?? 0,
    decidedBy: outcome?.decidedBy ?? null,
    fit: !findings.some(({ severity, target }) => severity === "Unfit" && (target === undefined || target === group.id)),
    rotationOrder: { design: "Williams", seed: plan.seed },
  };
}
