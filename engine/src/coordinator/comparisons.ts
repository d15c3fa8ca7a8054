// Which cells of a group are compared, and what was judged of each comparison.
import type { Run } from "../../generated/result.d.ts";
import type { CellPlan, GroupPlan } from "../plan/expand.ts";
import { isAsked } from "../plan/implementations.ts";
import type { Plan } from "../plan/resolve.ts";
import { planLooks } from "../stats/looks.ts";
import { type Place, rank } from "../stats/ranking.ts";
import { judge, type Verdict, weigh } from "../stats/verdict.ts";
import { factorOf, logRatios } from "./cell-figures.ts";
import type { CellRecord } from "./cell-record.ts";

export type Comparison = Run["comparisons"][number];

/** Over how much the run's error is shared out. Known before anything is measured, whatever then fails. */
export interface ErrorBudget {
  readonly comparisons: number;
  readonly intervals: number;
  readonly looks: readonly number[];
  /** Of all comparisons together at one look, and of all intervals together. */
  readonly alphaPerLook: number;
  readonly alphaPerInterval: number;
}

export function errorBudget(groups: readonly GroupPlan[], plan: Plan, launches: number): ErrorBudget {
  const judged = groups.filter((group) => group.judges);
  const comparisons = judged.reduce((sum, group) => sum + pairCount(group, plan), 0);
  // each cell's figure and its ratio to the floor, and each comparison's ratio, the twin's included
  const closed = groups.filter((group) => group.load.kind === "Closed");
  const intervals = closed.reduce((sum, group) => sum + 2 * group.cells.length, 0) + comparisons + judged.length;
  const { atLaunches, alpha } = planLooks(launches, 1 - plan.confidence, plan.precision !== null);
  return { comparisons, intervals, looks: atLaunches, alphaPerLook: alpha, alphaPerInterval: alpha / Math.max(intervals, 1) };
}

export function pairCount(group: GroupPlan, plan: Plan): number {
  const n = group.cells.filter((cell) => isCompared(cell, plan)).length;
  return (n * (n - 1)) / 2;
}

/** The floor is compared only where it was asked for by name; a twin only with the cell it is a copy of. */
function isCompared({ implementation, twinOf }: CellPlan, plan: Plan): boolean {
  return twinOf === null && (!implementation.framework.isFloor || isAsked(implementation, plan));
}

export interface Judged {
  readonly comparisons: readonly Comparison[];
  readonly places: ReadonlyMap<CellRecord, Place>;
  /** The widest of the pairs' intervals as a share of its ratio, either way; null while some interval is not known. */
  readonly widest: number | null;
  readonly twin: Comparison | undefined;
}

/** `stillOpen`: comparisons of the run outside of this group. A cell of one launch is not compared: what differs between starts is not known. */
export function judgeGroup(records: readonly CellRecord[], plan: Plan, budget: ErrorBudget, stillOpen: number): Judged {
  const compared = records.filter((record) => isCompared(record.plan, plan) && !record.failed && record.logMeans.size > 1);
  const pairs = compared.flatMap((cell, index) => compared.slice(index + 1).map((reference) => ({ cell, reference })));
  const verdicts = judge(
    pairs.map(({ cell, reference }) => logRatios(cell, reference)),
    plan.threshold,
    budget.alphaPerLook,
    stillOpen,
  );
  const comparisons = pairs.map(({ cell, reference }, index) =>
    describe("Pair", cell, reference, verdicts[index] ?? "Inconclusive", plan, budget),
  );
  const verdictOf = (a: number, b: number): Verdict => {
    const at = pairs.findIndex(({ cell, reference }) => cell === compared[Math.min(a, b)] && reference === compared[Math.max(a, b)]);
    const verdict = verdicts[at] ?? "Inconclusive";
    return a < b ? verdict : reversed(verdict);
  };
  const places = rank(compared.length, verdictOf);
  return {
    comparisons,
    places: new Map(compared.map((record, index) => [record, places[index] as Place])),
    widest: widestOf(comparisons),
    twin: compareTwin(records, plan, budget),
  };
}

const reversed = (verdict: Verdict): Verdict => (verdict === "Faster" ? "Slower" : verdict === "Slower" ? "Faster" : verdict);

/** On its own at the run's confidence: the more easily a twin fails, the more careful the run. */
function compareTwin(records: readonly CellRecord[], plan: Plan, budget: ErrorBudget): Comparison | undefined {
  const twin = records.find((record) => record.isTwin && !record.failed);
  const original = records.find((record) => record.plan.id === twin?.plan.twinOf && !record.failed);
  if (twin === undefined || original === undefined) return undefined;
  const [verdict = "Inconclusive"] = judge([logRatios(twin, original)], plan.threshold, budget.alphaPerLook);
  return describe("Twin", twin, original, verdict, plan, budget);
}

function describe(
  kind: Comparison["kind"],
  cell: CellRecord,
  reference: CellRecord,
  verdict: Verdict,
  plan: Plan,
  { alphaPerInterval }: ErrorBudget,
): Comparison {
  const logs = logRatios(cell, reference);
  const { ratio, low, high } = factorOf(logs, alphaPerInterval);
  const { faster, slower, same } = weigh(logs, plan.threshold);
  return {
    groupId: cell.group.id,
    kind,
    cellId: cell.plan.id,
    referenceId: reference.plan.id,
    ratio,
    low,
    high,
    launches: logs.length,
    verdict,
    pFaster: faster,
    pSlower: slower,
    pSame: same,
  };
}

function widestOf(comparisons: readonly Comparison[]): number | null {
  let widest = 0;
  for (const { low, high } of comparisons) {
    if (low === null || high === null) return null;
    widest = Math.max(widest, Math.sqrt(high / low) - 1);
  }
  return widest;
}
