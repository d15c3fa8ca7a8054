// Which cells of a group are compared, and the verdict of each comparison.
import type { Cell, Run } from "../../generated/result.d.ts";
import { type CellPlan, type GroupPlan, judges } from "../plan/expand.ts";
import { isAsked } from "../plan/implementations.ts";
import type { Plan } from "../plan/resolve.ts";
import { asRatio, estimateMean, type Ratio } from "../stats/interval.ts";
import { type Look, leastLaunches, looksAtVerdicts, looksAtWidths } from "../stats/looks.ts";
import { rank } from "../stats/ranking.ts";
import { isWithheld } from "../stats/two-groups.ts";
import { judge, reversed, type Verdict, weigh } from "../stats/verdict.ts";
import { logRatios } from "./cell-figures.ts";
import type { CellRecord, Figure } from "./cell-record.ts";

export type Comparison = Run["comparisons"][number];
/** Where a cell stands among those of its group. */
export type Standing = Cell["verdicts"];

/** The number of comparisons that share the run's error. Fixed before anything is measured, whatever fails later. */
export interface ErrorBudget {
  readonly comparisons: number;
  /** Pairs of copies. They have the same error once more, and share it among themselves. */
  readonly twins: number;
  /** Of all comparisons and looks together. */
  readonly alpha: number;
  /** Ascending; never none. */
  readonly looks: readonly Look[];
}

/** At which error a group is judged: that of its look, of all comparisons of the run together. */
export interface Level {
  readonly alpha: number;
  readonly comparisons: number;
  readonly twins: number;
}

const perInterval = ({ alpha, comparisons }: Level) => alpha / Math.max(comparisons, 1);
const perTwin = ({ alpha, twins }: Level) => alpha / Math.max(twins, 1);

/** What is judged for each pair: the latency of a call, and its CPU time. */
const judgedFigures = ["Call", "Cpu"] as const;

export function errorBudget(groups: readonly GroupPlan[], plan: Plan, launches: number): ErrorBudget {
  const judged = groups.filter(judges);
  const comparisons = judged.reduce((sum, group) => sum + comparisonCount(group, plan), 0);
  const twins = judged.filter(({ cells }) => cells.some(({ twinOf }) => twinOf !== null)).length;
  const alpha = 1 - plan.confidence;
  return { comparisons, twins, alpha, looks: looksOf(plan, launches, alpha) };
}

/** If the total time of a cell was requested, it is used up, even if everything is decided earlier. */
function looksOf({ precision, durationSeconds }: Plan, launches: number, alpha: number): Look[] {
  if (precision !== null) return looksAtWidths(launches, alpha);
  return durationSeconds === null ? looksAtVerdicts(launches, alpha) : [{ launches, alpha }];
}

export function comparisonCount(group: GroupPlan, plan: Plan): number {
  const n = group.cells.filter((cell) => isCompared(cell, plan)).length;
  return judgedFigures.length * ((n * (n - 1)) / 2);
}

/** The floor is compared only where it was asked for by name; a twin only with the cell it is a copy of. */
export function isCompared({ implementation, twinOf }: CellPlan, plan: Plan): boolean {
  return twinOf === null && (!implementation.framework.isFloor || isAsked(implementation, plan));
}

export interface Judged {
  readonly comparisons: readonly Comparison[];
  readonly call: ReadonlyMap<CellRecord, Standing>;
  readonly cpu: ReadonlyMap<CellRecord, Standing>;
  /** The widest interval of calls, as a share of its ratio in either direction; null while an interval is not known. */
  readonly widest: number | null;
  readonly twin: Comparison | undefined;
}

interface Pair {
  readonly figure: (typeof judgedFigures)[number];
  readonly cell: CellRecord;
  readonly reference: CellRecord;
}

/**
 * `stillOpen`: comparisons of the run outside of this group. A cell of fewer than five launches is not compared: what differs between starts is hardly
 * known.
 */
export function judgeGroup(records: readonly CellRecord[], plan: Plan, level: Level, stillOpen: number): Judged {
  const compared = records.filter((record) => isCompared(record.plan, plan) && isKnown(record));
  const pairs = judgedFigures.flatMap((figure) =>
    compared.flatMap((cell, index) => compared.slice(index + 1).map((reference): Pair => ({ figure, cell, reference }))),
  );
  const samples = pairs.map(({ figure, cell, reference }) => enough(logRatios(cell, reference, figure)));
  const verdicts = judge(samples, plan.threshold, level.alpha, stillOpen).map(
    (verdict, index): Verdict => (isWithheld(samples[index] ?? [], plan.threshold) ? "Inconclusive" : verdict),
  );
  const comparisons = pairs.map((pair, index) => describe("Pair", pair, verdicts[index] ?? "Inconclusive", plan, perInterval(level)));
  const calls = comparisons.filter((comparison) => comparison.of === "Call");
  return {
    comparisons,
    call: standings("Call", compared, comparisons),
    cpu: standings("Cpu", compared, comparisons),
    widest: widestOf(calls),
    twin: compareTwin(records, plan, level),
  };
}

const isKnown = (record: CellRecord) => !record.failed && record.logs("Call").size >= leastLaunches;

/** If two cells failed in different launches, too few common launches may be left to compare them. */
const enough = (logs: readonly number[]) => (logs.length < leastLaunches ? [] : logs);

/** Compared with the cell that has the smallest figure. None if fewer than two are compared. */
function standings(
  figure: (typeof judgedFigures)[number],
  compared: readonly CellRecord[],
  comparisons: readonly Comparison[],
): ReadonlyMap<CellRecord, Standing> {
  const middleOf = (record: CellRecord) => {
    const logs = [...record.logs(figure).values()];
    return logs.length === 0 ? Number.POSITIVE_INFINITY : logs.reduce((sum, log) => sum + log, 0) / logs.length;
  };
  const known = compared.filter((record) => Number.isFinite(middleOf(record)));
  if (known.length < 2) return new Map();
  const best = known.reduce((least, record) => (middleOf(record) < middleOf(least) ? record : least));
  const between = (cell: CellRecord, reference: CellRecord) => comparisonBetween(comparisons, figure, cell, reference);
  const places = rank(known.length, (a, b) => between(known[a] as CellRecord, known[b] as CellRecord)?.verdict ?? "Inconclusive");
  return new Map(
    known.map((record, index): [CellRecord, Standing] => {
      const { place, unsure } = places[index] as { place: number; unsure: boolean };
      const against = record === best ? undefined : between(record, best);
      return [
        record,
        {
          place,
          placeUnsure: unsure,
          ratioToBest: record === best ? 1 : (against?.ratio ?? null),
          ratioLow: against?.low ?? null,
          ratioHigh: against?.high ?? null,
          verdict: record === best ? "Best" : (against?.verdict ?? "Inconclusive"),
        },
      ];
    }),
  );
}

/** The comparison, seen from the cell. */
function comparisonBetween(
  comparisons: readonly Comparison[],
  figure: Comparison["of"],
  { plan: { id: cellId } }: CellRecord,
  { plan: { id: referenceId } }: CellRecord,
): Pick<Comparison, "ratio" | "low" | "high" | "verdict"> | undefined {
  for (const comparison of comparisons) {
    if (comparison.of !== figure) continue;
    if (comparison.cellId === cellId && comparison.referenceId === referenceId) return comparison;
    if (comparison.cellId !== referenceId || comparison.referenceId !== cellId) continue;
    const inverse = (value: number | null) => (value === null ? null : 1 / value);
    return {
      ratio: inverse(comparison.ratio),
      low: inverse(comparison.high),
      high: inverse(comparison.low),
      verdict: reversed(comparison.verdict),
    };
  }
  return undefined;
}

/**
 * All twins of a run together are tested at its confidence, apart from its comparisons: a twin that fails more easily makes the run more careful. If each had the
 * whole error, chance alone would make one of four groups unfit in every fifth run.
 */
function compareTwin(records: readonly CellRecord[], plan: Plan, level: Level): Comparison | undefined {
  const twin = records.find((record) => record.isTwin && isKnown(record));
  const original = records.find((record) => record.plan.id === twin?.plan.twinOf && isKnown(record));
  if (twin === undefined || original === undefined) return undefined;
  const [verdict = "Inconclusive"] = judge([enough(logRatios(twin, original))], plan.threshold, perTwin(level));
  return describe("Twin", { figure: "Call", cell: twin, reference: original }, verdict, plan, perTwin(level));
}

/** What the typical calls of the two would be judged as, at the same level as one comparison of the run. */
export function typicalVerdict(cell: CellRecord, reference: CellRecord, plan: Plan, level: Level): Verdict {
  const [verdict = "Inconclusive"] = judge([enough(logRatios(cell, reference, "Typical"))], plan.threshold, perInterval(level));
  return verdict;
}

/** `alpha`: of its interval. */
function describe(kind: Comparison["kind"], { figure, cell, reference }: Pair, verdict: Verdict, plan: Plan, alpha: number): Comparison {
  const logs = logRatios(cell, reference, figure);
  const { ratio, low, high } = factorOf(logs, alpha);
  const { faster, slower, same } = weigh(logs, plan.threshold);
  return {
    groupId: cell.group.id,
    kind,
    of: figure,
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

/** The mean of `logs` as a factor with its interval at 1 - `alpha`; all null when there are none. */
function factorOf(logs: readonly number[], alpha: number): { [Key in keyof Ratio]: Ratio[Key] | null } {
  const estimate = estimateMean(logs, alpha);
  return estimate === null ? { ratio: null, low: null, high: null } : asRatio(estimate);
}

/** Whether further launches have nothing left to decide. A figure that is not known at all, as CPU time can be, is not waited for. */
export function isDecided({ comparisons }: Judged): boolean {
  const known = comparisons.filter(({ ratio }) => ratio !== null);
  return known.length > 0 && known.every(({ verdict }) => verdict !== "Inconclusive");
}

function widestOf(comparisons: readonly Comparison[]): number | null {
  let widest = 0;
  for (const { low, high } of comparisons) {
    if (low === null || high === null) return null;
    widest = Math.max(widest, Math.sqrt(high / low) - 1);
  }
  return widest;
}

export type { Figure };
