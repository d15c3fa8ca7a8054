// One run: launch after launch, in each of which all groups are measured, until they are precise enough or time is up.
import { setMaxListeners } from "node:events";
import type { StartedEvent } from "../../generated/events.d.ts";
import type { Cell, Run } from "../../generated/result.d.ts";
import type { Hello } from "../../generated/worker-reply.d.ts";
import { hookFindings } from "../checks/index.ts";
import { type Problem, problem } from "../errors/problem.ts";
import { describeMachine } from "../machine/describe.ts";
import { judges } from "../plan/expand.ts";
import { scenarioOf } from "../scenarios/index.ts";
import { loadCurves } from "../stats/load-curve.ts";
import { leastLaunches } from "../stats/looks.ts";
import { seededRandom } from "../stats/random.ts";
import { toldApart } from "../stats/resolution.ts";
import { CellRecord } from "./cell-record.ts";
import { comparisonCount, type ErrorBudget, errorBudget, type Judged, judgeGroup, type Level } from "./comparisons.ts";
import { ConnectBudget, holdMs } from "./connect-budget.ts";
import { connectFindings } from "./connect-findings.ts";
import { describeComparisons, describeGroup, describeMissing, describePlan, describeProblems, describeStatistics } from "./describe-run.ts";
import { groupCells } from "./group-cells.ts";
import { groupFindings, placementFindings } from "./group-findings.ts";
import type { GroupState } from "./launch-options.ts";
import { LaunchTimes } from "./launch-times.ts";
import { launchAll } from "./launches.ts";
import type { Decision, GroupOutcome } from "./outcome.ts";
import { Progress } from "./progress.ts";
import { Remarks } from "./remarks.ts";
import type { RunInput } from "./run-input.ts";
import { Stopped } from "./stop.ts";
import { leastLaunchSeconds, plannedSeconds, planTime, type TimePlan } from "./time-plan.ts";
import { warmupFindings } from "./warmup.ts";

/** Minimum interval between two writes of the intermediate result. */
const keepMs = 5_000;
/** What is printed may differ each time, by a time or a process id. */
const straysAtMost = 5;

/**
 * Never throws for what goes wrong in a cell: that is in the run. Throws MaxTimeTooShort before anything is started. The caller writes the run.
 */
export async function runPlan(input: RunInput): Promise<Run> {
  const { plan, groups, emit, nowMs, startedMs } = input;
  const time = planTime(groups, plan, input.last?.pace);
  const times = new LaunchTimes(groups);
  const startedAt = new Date().toISOString();
  const remarks = new Remarks(emit);
  const deadline = new AbortController();
  const timer = setTimeout(() => deadline.abort(), plan.deadlines.runSeconds * 1000);
  timer.unref();
  const signal = AbortSignal.any([input.signal, deadline.signal]);
  // each cell of a group adds a listener, and their number depends on the plan
  setMaxListeners(0, signal);
  const budget = errorBudget(groups, plan, time.launches);
  const states = groups.map((group): GroupState => {
    const records = group.cells.map((cell) => new CellRecord(cell, group));
    return { group, records, launches: 0, wakingCalls: null, factor: 1, spent: 0, closedAt: null, leftOut: false };
  });
  const watch = input.newWatch();
  let decidedBy: Decision = "Launches";

  const levelAt = (alpha: number): Level => ({ alpha, comparisons: budget.comparisons, twins: budget.twins });
  const judgedAt = ({ group, records }: GroupState, alpha: number): Judged | null => {
    if (!judges(group)) return null;
    return judgeGroup(records, plan, levelAt(alpha), budget.comparisons - comparisonCount(group, plan));
  };
  const outcomesNow = (): GroupOutcome[] => {
    for (const { records } of states) for (const record of records) record.settleSpins((spinNs) => watch.spinRatioOf(spinNs));
    return states.map((state) => {
      const { group, records, launches, spent, closedAt, leftOut } = state;
      const ended = closedAt === null || decidedBy === "Precision" ? decidedBy : "Decided";
      // between looks, the error that the looks so far have left
      const level = levelAt(closedAt ?? budget.alpha - spent);
      return {
        group,
        records,
        launches,
        launchesPlanned: time.groups.get(group.id)?.launches ?? 0,
        decidedBy: leftOut ? "MaxTime" : ended,
        level,
        judged: judgedAt(state, level.alpha),
      };
    });
  };
  const describe = (state: Run["state"], outcomes: readonly GroupOutcome[], cells: Cell[]): Run => {
    const { findings, warnings, errors } = remarks;
    return {
      kind: "RpcBench.Run",
      version: 2,
      runId: input.runId,
      state,
      startedAt,
      finishedAt: new Date().toISOString(),
      engine: { version: input.engineVersion, nodeVersion: process.versions.node },
      machine: describeMachine({ efficiencyMode: input.efficiencyMode?.(), networkDrivers: input.networkDrivers }),
      runtimes: [...input.runtimes],
      environment: { variables: [...input.variables] },
      plan: describePlan(plan),
      statistics: describeStatistics(budget),
      ...timesOf(times),
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
    runtimes: input.runtimes.map((runtime) => ({ ...runtime })),
    plan: { ...plan },
    expected: expectation(input, time, budget),
  });
  remarks.find(input.before);
  remarks.find(warmupFindings(plan));
  remarks.fewerLaunches(time.launches, plan);
  const straysTold = new Set<string>();
  const onStray = (stray: Problem) => {
    // every worker of a run would report the same
    const text = stray.message.slice(stray.message.indexOf(" printed '"));
    if (straysTold.has(text) || straysTold.size >= straysAtMost) return;
    straysTold.add(text);
    remarks.warn(stray);
  };
  const hooksTold = new Set<string>();
  const onHello = (hello: Hello) => {
    input.onHello?.(hello);
    const { runtime, hooks = [] } = hello;
    // once of a runtime: its workers are all started alike
    const findings = hookFindings(runtime, hooks).filter(({ seen }) => !hooksTold.has(seen));
    for (const { seen } of findings) hooksTold.add(seen);
    remarks.find(findings);
  };
  const connects = connectBudget(input, time);
  let keptMs = Number.NEGATIVE_INFINITY;
  try {
    decidedBy = await launchAll(states, time, {
      input,
      signal,
      budget,
      connects,
      watch,
      random: seededRandom(plan.seed),
      progress: new Progress(emit, nowMs),
      onFailure: (failure, who) => remarks.fail(failure, who),
      onPart: () => remarks.tellFailures(),
      onLaunch: (took) => times.add(took),
      onHello,
      onStray,
      judgedAt,
      onLeftOut: (left) =>
        remarks.warn(
          problem("GroupsLeftOut", {
            groups: left.map(({ title }) => title),
            seconds: plan.maxTimeSeconds ?? 0,
            launches: budget.looks[0]?.launches ?? 0,
          }),
        ),
      onSeries: async () => {
        if (nowMs() - keptMs < keepMs) return;
        keptMs = nowMs();
        // if the engine is killed now, the run counts as stopped here
        const outcomes = outcomesNow().map(
          (outcome): GroupOutcome => ({ ...outcome, decidedBy: outcome.decidedBy === "Decided" ? "Decided" : "Stopped" }),
        );
        await input.keep(describe("Partial", outcomes, outcomes.flatMap(groupCells)));
      },
    });
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
    decidedBy = "Stopped";
    for (const { records } of states) for (const record of records) record.stop();
  }
  clearTimeout(timer);
  const outcomes = outcomesNow();
  remarks.find(outcomes.flatMap((outcome) => groupFindings(outcome, plan)));
  remarks.find(placementFindings(outcomes, plan));
  remarks.find(await input.after(outcomes));
  remarks.find(connectFindings(connects, outcomes));
  const cells = outcomes.flatMap(groupCells);
  if (deadline.signal.aborted) remarks.warn(problem("DeadlineReached", { what: "The run", seconds: plan.deadlines.runSeconds }));
  else if (input.signal.aborted) remarks.warn(problem("Interrupted", {}));
  else remarks.lateness(plan, (nowMs() - startedMs) / 1000);
  const failed = cells.every((cell) => cell.state === "Failed");
  const counted = cells.some((cell) => cell.calls.counted > 0 || (cell.openLoop?.calls.finished ?? 0) > 0);
  // a table of dashes would look like a result
  if (!failed && !counted && !signal.aborted) remarks.fail(problem("NothingCounted", {}));
  remarks.tellFailures();
  return describe(signal.aborted ? "Partial" : failed || !counted ? "Failed" : "Completed", outcomes, cells);
}

/** If nothing is known about this machine: values of an idle virtual machine with two cores, as deployed. */
const usualLaunchSd = 0.06;

/** How long the run takes, and which differences it can resolve. */
function expectation(
  { plan, last: before }: RunInput,
  time: TimePlan,
  { alpha, comparisons, looks }: ErrorBudget,
): NonNullable<StartedEvent["expected"]> {
  const last = looks.at(-1);
  const launches = Math.min(last?.launches ?? 0, time.launches);
  const isJudged = comparisons > 0 && launches >= leastLaunches;
  const level = { alpha: last?.alpha ?? alpha, comparisons, launches, threshold: plan.threshold };
  const launchSd = before?.scatter?.launchSd ?? usualLaunchSd;
  return {
    seconds: Math.round(plannedSeconds(time, plan)),
    launches: time.launches,
    tellsApart: isJudged ? Number(toldApart({ ...level, launchSd }).toPrecision(2)) : null,
    fromRuns: before?.scatter?.runs ?? 0,
  };
}

const timesOf = (times: LaunchTimes): Pick<Run, "times"> => {
  const described = times.describe();
  return described === undefined ? {} : { times: described };
};

function connectBudget({ ports, groups, plan, nowMs }: RunInput, time: TimePlan): ConnectBudget {
  const connecting = groups.filter(({ call }) => scenarioOf(call).connectsAnew);
  return new ConnectBudget({
    share: plan.portShare,
    ...ports,
    holdMs: holdMs(process.platform),
    nowMs,
    launches: plan.precision === null ? connecting.length * time.launches : Number.POSITIVE_INFINITY,
    launchSeconds: connecting.length === 0 ? 1 : Math.max(leastLaunchSeconds(connecting), time.launchSeconds) / connecting.length,
  });
}
