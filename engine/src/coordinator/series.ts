// One series: the groups that measure the same in different placements, launch by launch, until they are precise enough or time is up.
import { cpusOrObstacle } from "../placement/affinity.ts";
import { nowhereInParticular } from "../placement/cpus.ts";
import type { GroupPlan } from "../plan/expand.ts";
import type { BlockWatch } from "./block-watch.ts";
import { CellRecord } from "./cell-record.ts";
import { type ErrorBudget, type Judged, judgeGroup } from "./comparisons.ts";
import { ConnectAllowance, type ConnectBudget } from "./connect-budget.ts";
import { type GroupSpending, plannedPairedMs, stretchOf } from "./keep-to-time.ts";
import { type LaunchOptions, runLaunch } from "./launch.ts";
import { launchOrder } from "./launch-order.ts";
import { Stopped } from "./stop.ts";
import { type GroupTime, mostCellSeconds } from "./time-plan.ts";

export type Decision = "Launches" | "Precision" | "MaxTime" | "Stopped";

export interface SeriesOptions
  extends Pick<LaunchOptions, "context" | "affinity" | "random" | "nowMs" | "signal" | "deadlineMs" | "onFailure"> {
  readonly time: ReadonlyMap<string, GroupTime>;
  readonly budget: ErrorBudget;
  readonly connects: ConnectBudget;
  /** Comparisons of the run outside of this series. */
  readonly stillOpen: number;
  /** Watches the blocks of one series, whose launches come one after the other. */
  newWatch(): BlockWatch;
  /** `fraction` of this series from 0 to 1. */
  onProgress(fraction: number, group: GroupPlan, phase: string): void;
}

export interface GroupOutcome {
  readonly group: GroupPlan;
  readonly records: readonly CellRecord[];
  readonly launches: number;
  readonly launchesPlanned: number;
  readonly decidedBy: Decision;
  /** Null in a placement that only describes. */
  readonly judged: Judged | null;
}

interface GroupState {
  readonly group: GroupPlan;
  readonly time: GroupTime;
  readonly records: readonly CellRecord[];
  launches: number;
  /** How long the last launch took. */
  lastMs: number;
  /** How long all of them took, and what of it their turns were to take. */
  spentMs: number;
  pairedMs: number;
}

interface LaunchingOptions extends SeriesOptions {
  readonly watch: BlockWatch;
}

/** A launch that would end this far (of its length) past the time is still begun. */
const overrun = 0.15;

/** Never throws Stopped: what was measured until then is in the outcome, decided by "Stopped". */
export async function runSeries(groups: readonly GroupPlan[], options: SeriesOptions): Promise<GroupOutcome[]> {
  const states = groups.map((group): GroupState => {
    const time = options.time.get(group.id);
    if (time === undefined) throw new Error(`No time was planned for ${group.id}.`);
    return {
      group,
      time,
      records: group.cells.map((cell) => new CellRecord(cell, group)),
      launches: 0,
      lastMs: 0,
      spentMs: 0,
      pairedMs: 0,
    };
  });
  const watch = options.newWatch();
  let decidedBy: Decision = "Launches";
  try {
    decidedBy = await launchAll(states, { ...options, watch });
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
    decidedBy = "Stopped";
    for (const record of states.flatMap((state) => state.records)) record.stop();
  }
  for (const record of states.flatMap((state) => state.records)) record.settleSpins((spinNs) => watch.spinRatioOf(spinNs));
  return states.map(({ group, time, records, launches }) => ({
    group,
    records,
    launches,
    launchesPlanned: time.launches,
    decidedBy,
    judged: group.judges ? judgeGroup(records, options.context.plan, options.budget, options.stillOpen) : null,
  }));
}

/** The fixed number of launches first; then, where a precision is asked for, on from look to look. */
async function launchAll(states: readonly GroupState[], options: LaunchingOptions): Promise<Decision> {
  const { budget, context } = options;
  const { precision } = context.plan;
  let planned = states.map(({ time }) => time.launches);
  for (const look of budget.looks) {
    const order = launchOrder(states.map(({ launches }, index) => Math.max(0, (planned[index] ?? 0) - launches)));
    for (const index of order) {
      const state = states[index] as GroupState;
      if (state.launches > 0 && options.nowMs() + state.lastMs * (1 - overrun) > options.deadlineMs) return "MaxTime";
      if (!anythingLeft(state, options)) continue;
      await launchOnce(state, planned, states, options);
    }
    if (precision === null) return "Launches";
    const widest = Math.max(...states.filter(({ group }) => group.judges).map((state) => widestOf(state, options)));
    if (widest <= precision) return "Precision";
    // the looks are in launches of the placement that judges; the others have said what they have to say
    const scale = budget.looks[budget.looks.indexOf(look) + 1];
    if (scale !== undefined) planned = states.map(({ group, time, launches }) => (group.judges ? nextLook(time, scale, budget) : launches));
  }
  return "Launches";
}

/** The looks are planned for the launches that were asked for; a group that got fewer for want of time has its looks in proportion. */
const nextLook = (time: GroupTime, look: number, { looks }: ErrorBudget) => Math.ceil((time.launches * look) / (looks[0] ?? look));

function widestOf({ records }: GroupState, { context, budget, stillOpen }: SeriesOptions): number {
  return judgeGroup(records, context.plan, budget, stillOpen).widest ?? Number.POSITIVE_INFINITY;
}

/** Floors alone are not measured unless they were asked for. */
function anythingLeft({ records }: GroupState, { context }: SeriesOptions): boolean {
  const running = records.filter((record) => !record.failed);
  return running.some((record) => !record.isTwin && (!record.isFloor || context.plan.includeFloor));
}

/** Where the time is what was given; a duration is of the passes, and looks have their share of the time each. */
function stretch(states: readonly GroupState[], planned: readonly number[], { context, deadlineMs, nowMs }: SeriesOptions): number {
  const { durationSeconds, precision } = context.plan;
  if (durationSeconds !== null || precision !== null) return 1;
  const spending = states.map((state, index): GroupSpending => {
    const { group, records } = state;
    return {
      ...state,
      cells: records.filter((record) => !record.failed).length,
      stretches: group.judges && group.load.kind === "Closed",
      launchesLeft: Math.max(0, (planned[index] ?? 0) - state.launches),
    };
  });
  return stretchOf(spending, deadlineMs - nowMs());
}

/** All cells of a launch may open as many connections, where connections are what is measured. */
function allowances({ group }: GroupState, cells: number, { connects }: SeriesOptions): () => ConnectAllowance | null {
  if (group.call.scenario !== "Connect") return () => null;
  const each = connects.forCell(cells);
  return () => new ConnectAllowance(connects, group.title, each);
}

/** `planned`: launches of each of `states`. */
async function launchOnce(
  state: GroupState,
  planned: readonly number[],
  states: readonly GroupState[],
  options: LaunchingOptions,
): Promise<void> {
  const { affinity, nowMs } = options;
  const { pairedSeconds } = state.time;
  const factor = state.group.judges ? stretch(states, planned, options) : 1;
  const time = { ...state.time, pairedSeconds: Math.min(pairedSeconds * factor, Math.max(pairedSeconds, mostCellSeconds)) };
  const ofGroup = planned[states.indexOf(state)] ?? 0;
  const placed = cpusOrObstacle(state.group.placement, affinity);
  const started = nowMs();
  const done = states.reduce((sum, { launches }) => sum + launches, 0);
  const total = Math.max(
    states.reduce((sum, { launches, time }) => sum + Math.max(launches, time.launches), 0),
    done + 1,
  );
  const running = state.records.filter((record) => !record.failed);
  await runLaunch(running, {
    ...options,
    allowance: allowances(state, running.length, options),
    launch: state.launches + 1,
    time,
    cpus: "cpus" in placed ? placed.cpus : nowhereInParticular,
    onProgress: (fraction, phase) =>
      options.onProgress((done + fraction) / total, state.group, `launch ${state.launches + 1} of ${Math.max(ofGroup, 1)}, ${phase}`),
  });
  state.launches += 1;
  state.lastMs = nowMs() - started;
  state.spentMs += state.lastMs;
  state.pairedMs += plannedPairedMs({ time, cells: running.length });
}
