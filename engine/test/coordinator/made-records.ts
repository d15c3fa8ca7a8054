// Records of cells as a run would have left them, without a process: what is judged and found is a matter of figures alone.

import { CellRecord, type LaunchState } from "../../src/coordinator/cell-record.ts";
import { errorBudget, judgeGroup } from "../../src/coordinator/comparisons.ts";
import type { GroupOutcome } from "../../src/coordinator/outcome.ts";
import { expandGroups, type GroupPlan, judges, selectImplementations } from "../../src/plan/expand.ts";
import { type Plan, type PlanRequest, resolvePlan } from "../../src/plan/resolve.ts";
import { addCounted } from "../../src/stats/counting.ts";

/** One launch of one cell. */
export interface MadeLaunch {
  readonly perCallNs: number;
  /** Of all calls but one, which makes up the rest of their sum. */
  readonly typicalNs?: number;
  readonly cpuUsPerCall?: number | null;
  readonly trend?: number | null;
  readonly rotations?: number;
  readonly disturbedRotations?: number;
  readonly whole?: boolean;
}

const calls = 100;

export function planOf(request: Partial<PlanRequest> = {}): Plan {
  const usual = {
    runtimes: ["Node"],
    frameworks: ["ZeroMQ", "gRPC"],
    arguments: ["Int"],
    placements: ["AsDeployed"],
    launches: 5,
    seed: 1,
  };
  return resolvePlan({ version: 1, ...usual, ...request }, () => 1);
}

/** The group of each placement of the plan, as they come. */
export const groupsOf = (plan: Plan): GroupPlan[] => expandGroups(plan, selectImplementations(plan).implementations);

export function addLaunch(record: CellRecord, launch: number, made: MadeLaunch): LaunchState {
  const state = record.beginLaunch(launch);
  const { perCallNs, typicalNs = perCallNs, cpuUsPerCall = null, rotations = 20, disturbedRotations = 0 } = made;
  const lengthsNs = [...Array<number>(calls - 1).fill(typicalNs), perCallNs * calls - typicalNs * (calls - 1)];
  const sumNs = perCallNs * calls;
  addCounted(state.sums, { lengthsNs, sumNs, ended: calls, windowNs: sumNs, gapsNs: 0, gaps: calls - 1, uncounted: 0 });
  state.histogram.recordAll(lengthsNs);
  state.cpuUsPerCall = cpuUsPerCall;
  state.trend = made.trend ?? null;
  state.whole = made.whole ?? true;
  const block = { seconds: 1, perCallNs, spinRatio: null, stealShare: null, otherShare: null };
  const blocks = [
    { ...block, rotations, disturbed: false },
    { ...block, rotations: disturbedRotations, disturbed: true },
  ];
  Object.assign(state.record, { rotations, disturbedRotations, blocks });
  record.windows += rotations;
  record.settle(state);
  return state;
}

/** By framework, or framework and runtime ("Tcp/Node"), and "twin"; a cell that is not named has none. */
export type MadeCells = Readonly<Record<string, readonly MadeLaunch[]>>;

/** All groups of `plan` with what was measured in each, by its placement, judged as a run judges them. Histograms have to be loaded. */
export function outcomesOf(plan: Plan, made: Readonly<Record<string, MadeCells>>): GroupOutcome[] {
  const groups = groupsOf(plan);
  const budget = errorBudget(groups, plan, plan.launches);
  const level = { alpha: budget.alpha, comparisons: budget.comparisons, twins: budget.twins };
  return groups.map((group): GroupOutcome => {
    const records = group.cells.map((cell) => {
      const record = new CellRecord(cell, group);
      const { framework, entry } = cell.implementation;
      const cells = made[group.placement] ?? {};
      const key = cell.twinOf === null ? framework.name : "twin";
      const own = cells[`${key}/${entry.runtime}`] ?? cells[key];
      for (const [index, launch] of (own ?? []).entries()) addLaunch(record, index + 1, launch);
      return record;
    });
    const launches = Math.max(0, ...records.map((record) => record.launches.length));
    return {
      ...{ group, records, launches, launchesPlanned: plan.launches, decidedBy: "Launches", level },
      judged: judges(group) ? judgeGroup(records, plan, level, 0) : null,
    };
  });
}

/** Launches that differ by little, around `ns`. */
export const around = (ns: number, facts: Partial<MadeLaunch> = {}): MadeLaunch[] =>
  [0, 0.002, -0.002, 0.001, -0.001].map((noise) => ({ ...facts, perCallNs: ns * (1 + noise) }));
