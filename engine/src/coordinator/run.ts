// One run: all series of a plan, one after the other, each in its launches.
import { randomBytes } from "node:crypto";
import { setMaxListeners } from "node:events";
import type { EngineEvent } from "../../generated/events.d.ts";
import type { Cell, Run, RuntimeInfo } from "../../generated/result.d.ts";
import type { PortUse } from "../checks/index.ts";
import { problem } from "../errors/problem.ts";
import { describeMachine } from "../machine/describe.ts";
import type { Affinity } from "../placement/affinity.ts";
import type { EfficiencyMode } from "../placement/efficiency-mode.ts";
import type { GroupPlan, MissingRow } from "../plan/expand.ts";
import type { Plan } from "../plan/resolve.ts";
import type { StartedProcess } from "../results/run-record.ts";
import { loadCurves } from "../stats/load-curve.ts";
import { seededRandom } from "../stats/random.ts";
import type { StartWorker } from "../workers/command-line.ts";
import type { BlockWatch } from "./block-watch.ts";
import { errorBudget, pairCount } from "./comparisons.ts";
import { ConnectBudget, holdMs } from "./connect-budget.ts";
import { connectFindings } from "./connect-findings.ts";
import { describeComparisons, describeGroup, describeMissing, describePlan, describeProblems, describeStatistics } from "./describe-run.ts";
import { emitResults } from "./emit-results.ts";
import { groupFindings } from "./group-findings.ts";
import { Progress } from "./progress.ts";
import { Remarks } from "./remarks.ts";
import { type GroupOutcome, runSeries } from "./series.ts";
import { type GroupTime, leastLaunchSeconds, planTime } from "./time-plan.ts";

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
  /** Whether the system's efficiency mode is off; undefined, or absent, where it has none. */
  efficiencyMode?(): EfficiencyMode | undefined;
  /** Aborted by the owner's stop or by Ctrl+C. */
  readonly signal: AbortSignal;
  readonly nowMs: () => number;
  /** By `nowMs`, when whoever asked began to wait: what was looked at before the first launch is of the time that was allowed. */
  readonly startedMs: number;
  /** What is known of ports, before anything was started. */
  readonly ports: PortUse;
  /** What the checks found before anything was started. */
  readonly before: readonly Finding[];
  newWatch(): BlockWatch;
  /** What the checks make of all that was measured. */
  after(outcomes: readonly GroupOutcome[]): Promise<Finding[]>;
  onProcess(started: StartedProcess): void;
  /** What has been measured so far, after each series but the last: an engine that is killed loses the series it was in, and no more. */
  keep(partial: Run): Promise<void>;
  emit(event: EngineEvent): void;
}

/**
 * Never throws for what goes wrong in a cell: that is in the run. Throws MaxTimeTooShort before anything is started. The caller writes the run.
 */
export async function runPlan(input: RunInput): Promise<Run> {
  const { plan, groups, emit } = input;
  const time = planTime(groups, plan);
  const startedAt = new Date().toISOString();
  const remarks = new Remarks(emit);
  const series = bySeries(groups);
  const progress = new Progress(emit, input.nowMs, series.length);
  const deadline = new AbortController();
  const timer = setTimeout(() => deadline.abort(), plan.deadlines.runSeconds * 1000);
  timer.unref();
  const signal = AbortSignal.any([input.signal, deadline.signal]);
  // each cell of a group listens to it, and how many there are is the plan's affair
  setMaxListeners(0, signal);
  const budget = errorBudget(groups, plan, plan.launches);
  const random = seededRandom(plan.seed);
  const token = randomBytes(32).toString("hex");
  const maxPayloadBytes = plan.scenarios.includes("Payload") ? Math.max(...plan.payloadBytes) : 1024;
  const connecting = groups.filter(({ call }) => call.scenario === "Connect");
  const connects = new ConnectBudget({
    ...input.ports,
    holdMs: holdMs(process.platform),
    nowMs: input.nowMs,
    launches:
      plan.precision === null ? connecting.reduce((sum, group) => sum + (time.get(group.id)?.launches ?? 0), 0) : Number.POSITIVE_INFINITY,
    launchSeconds: Math.min(...connecting.map(leastLaunchSeconds)),
  });
  const cells: Cell[] = [];
  const outcomes: GroupOutcome[] = [];

  const describe = (state: Run["state"]): Run => {
    const { findings, warnings, errors } = remarks;
    return {
      kind: "RpcBench.Run",
      version: 1,
      runId: input.runId,
      state,
      startedAt,
      finishedAt: new Date().toISOString(),
      engine: { version: input.engineVersion, nodeVersion: process.versions.node },
      machine: describeMachine(input.efficiencyMode?.()),
      runtimes: [...input.runtimes],
      plan: describePlan(plan),
      statistics: describeStatistics(budget),
      groups: groups.map((group) => describeGroup(group, { outcomes, cells, findings, affinity: input.affinity, plan })),
      cells,
      comparisons: describeComparisons(outcomes),
      curves: loadCurves(cells),
      findings,
      missing: describeMissing(input.missing),
      warnings: describeProblems(warnings),
      errors: describeProblems(errors),
    };
  };

  emit({
    type: "started",
    version: 1,
    runId: input.runId,
    engineVersion: input.engineVersion,
    cells: groups.reduce((sum, group) => sum + group.cells.filter((cell) => cell.twinOf === null).length, 0),
    groups: groups.length,
    plan: { ...plan },
  });
  remarks.find(input.before);
  remarks.fewerLaunches(groups, time, plan);
  for (const [index, together] of series.entries()) {
    if (signal.aborted) break;
    const done = await runSeries(together, {
      context: { plan, startWorker: input.startWorker, token, maxPayloadBytes, onProcess: input.onProcess },
      affinity: input.affinity,
      random,
      nowMs: input.nowMs,
      signal,
      time,
      budget,
      connects,
      stillOpen: budget.comparisons - together.reduce((sum, group) => sum + (group.judges ? pairCount(group, plan) : 0), 0),
      deadlineMs: deadlineOf(series, index, time, plan, input.startedMs, input.nowMs()),
      newWatch: input.newWatch,
      onProgress: (fraction, group, phase) => progress.at(index, fraction, `${group.title}: ${phase}`),
      onFailure: (_, failure) => remarks.fail(failure),
    });
    outcomes.push(...done);
    for (const outcome of done) {
      remarks.find(groupFindings(outcome, plan));
      cells.push(...emitResults(outcome, plan, budget, emit));
    }
    if (index < series.length - 1 && !signal.aborted) await input.keep(describe("Partial"));
  }
  clearTimeout(timer);
  remarks.find(await input.after(outcomes));
  remarks.find(connectFindings(connects, outcomes));
  remarks.restless(cells, groups);
  if (deadline.signal.aborted) remarks.warn(problem("DeadlineReached", { what: "The run", seconds: plan.deadlines.runSeconds }));
  else if (input.signal.aborted) remarks.warn(problem("Interrupted", {}));

  return describe(signal.aborted ? "Partial" : cells.every((cell) => cell.state === "Failed") ? "Failed" : "Completed");
}

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
