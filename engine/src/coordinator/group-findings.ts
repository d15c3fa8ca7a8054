// What a group's own data say about whether it can be relied on: its twin, whether it is warm, whether slices leave something behind for the next,
// and where its two placements, or its calls' mean and median, are judged opposite ways.

import type { Run } from "../../generated/result.d.ts";
import { judges } from "../plan/expand.ts";
import { placementTitle } from "../plan/registry.ts";
import type { Plan } from "../plan/resolve.ts";
import { estimateMean } from "../stats/interval.ts";
import { isWithheld, twoGroupsOf } from "../stats/two-groups.ts";
import { weigh } from "../stats/verdict.ts";
import { countOf } from "../text/count.ts";
import { percent } from "../text/share.ts";
import { logRatios } from "./cell-figures.ts";
import type { CellRecord } from "./cell-record.ts";
import { type Comparison, isCompared, typicalVerdict } from "./comparisons.ts";
import { openLoopFinding } from "./open-loop-figures.ts";
import type { GroupOutcome } from "./outcome.ts";
import { pairKey } from "./pair.ts";

type Finding = Run["findings"][number];

/** A smaller effect of a slice on the next cell's is not reported. */
const noticeableCarryOver = 0.02;
/** From the first third of a launch to its last a cell may get this much faster, beside a floor that does not. */
const settledWithin = 0.05;
/** One-sided, for all cells of a group together. */
const warmingAlpha = 0.05;
/** A quarter: no longer an exception. */
const disturbedShare = 0.25;

export function groupFindings(outcome: GroupOutcome, plan: Plan): Finding[] {
  if (!judges(outcome.group)) return outcome.records.flatMap(openLoopFinding);
  return [
    ...twinFindings(outcome, plan),
    ...twoGroupFindings(outcome, plan),
    ...warmingFindings(outcome, plan),
    ...disturbedFindings(outcome),
    ...shortWindowFindings(outcome),
    ...carryOverFindings(outcome, plan),
  ];
}

function twinFindings({ judged, group, launches, decidedBy }: GroupOutcome, plan: Plan): Finding[] {
  const twin = judged?.twin;
  if (twin === undefined || twin.ratio === null) return [];
  const threshold = percent(plan.threshold);
  const width = twin.low === null || twin.high === null ? "" : ` (${percent(twin.low - 1)} to ${percent(twin.high - 1)})`;
  const seen = `In '${group.title}' a second copy of the same cell differed by ${percent(twin.ratio - 1)}${width}`;
  const target = group.id;
  if (twin.verdict === "Faster" || twin.verdict === "Slower") {
    const remedy = "Close other programs and run it again; the difference between two copies of the same comes from this machine.";
    return [{ id: "TwinDiffers", severity: "Unfit", seen: `${seen}: ${twin.verdict}, although both are the same.`, remedy, target }];
  }
  if (twin.verdict === "Same") return [];
  const remedy =
    launches < plan.launches
      ? `Allow more launches (--max-time, --effort standard); this run made ${launches}.`
      : "Measure longer (--effort thorough, --precision 2pct), or on a quieter machine.";
  return [
    {
      id: "ThresholdNotResolved",
      // with one launch, or after a stop, there are no verdicts, and the table says so; if everything is decided, nothing is missing
      severity: decidedBy === "Stopped" || decidedBy === "Decided" || launches < 2 ? "Info" : "Warning",
      seen: `${seen}, which does not show that they are the same within ${threshold}: this run cannot resolve differences of that size.`,
      remedy,
      target,
    },
  ];
}

/** Pairs whose launches are bimodal. So few launches do not show how often each mode occurs. */
function twoGroupFindings({ group, records, judged }: GroupOutcome, plan: Plan): Finding[] {
  const find = (cellId: string) => records.find(({ plan: { id } }) => id === cellId);
  const told = (judged?.comparisons ?? []).flatMap(({ of, cellId, referenceId }) => {
    const [cell, reference] = [find(cellId), find(referenceId)];
    if (of !== "Call" || cell === undefined || reference === undefined) return [];
    const logs = logRatios(cell, reference);
    const groups = twoGroupsOf(logs);
    if (groups === null) return [];
    const { lower, upper, counts } = groups;
    const kinds = `${Math.exp(lower).toFixed(2)} in ${countOf(counts[0], "launch")} and ${Math.exp(upper).toFixed(2)} in ${counts[1]}`;
    const withheld = isWithheld(logs, plan.threshold) ? ", so there is no verdict" : "";
    return [`${cell.who} over ${reference.who} is ${kinds}${withheld}`];
  });
  if (told.length === 0) return [];
  return [
    {
      id: "LaunchesInTwoGroups",
      severity: "Warning",
      seen: `In '${group.title}' the launches are bimodal: ${told.join("; ")}.`,
      remedy: "Make more launches (--effort thorough, --launch-count 20) to see how often each mode occurs.",
      target: group.id,
    },
  ];
}

/**
 * Cells that were still getting faster while they were measured. The trend of each launch is beside that of a floor, for the machine's own pace falls
 * on both; the floor whose own trend is nearest to none is taken for settled. (One that gets slower, as Node's did by 8% on one core, would make all
 * others look as if they got faster.)
 */
function warmingFindings({ group, records }: GroupOutcome, plan: Plan): Finding[] {
  const floors = records.filter(({ isFloor, isTwin, failed }) => isFloor && !isTwin && !failed);
  const reference = floors.reduce<CellRecord | undefined>(
    (best, floor) => (best === undefined || Math.abs(meanTrend(floor)) < Math.abs(meanTrend(best)) ? floor : best),
    undefined,
  );
  const cells = records.filter((record) => !record.failed && !record.isTwin && record !== reference);
  const warming = cells.flatMap((record) => {
    const trends = trendsBeside(record, reference);
    const estimate = estimateMean(trends, warmingAlpha);
    if (estimate === null || trends.length < 3 || -estimate.mean <= Math.log1p(settledWithin)) return [];
    // a trend of this size is rarely chance
    return weigh(trends, 0).faster > warmingAlpha / Math.max(cells.length, 1) ? [] : [{ record, fall: -Math.expm1(estimate.mean) }];
  });
  if (warming.length === 0) return [];
  const list = warming.map(({ record, fall }) => `${record.who} ${percent(fall)}`).join(", ");
  return [
    {
      id: "StillWarming",
      // no verdict is made of a floor that nobody asked for
      severity: warming.some(({ record }) => isCompared(record.plan, plan)) ? "Unfit" : "Warning",
      seen: `In '${group.title}' calls were still getting faster during the measurement, from the first third of a launch to the last: ${list}.`,
      remedy:
        "Measure longer (--measure-time), or report the implementation: its warm-up in frameworks.json, or in its adapter's manifest, is too short.",
      target: group.id,
    },
  ];
}

const meanTrend = (record: CellRecord) => estimateMean(ownTrends(record), 0.5)?.mean ?? 0;
const ownTrends = ({ counted }: CellRecord) => counted.flatMap(({ trend }) => trend ?? []);

function trendsBeside(record: CellRecord, reference: CellRecord | undefined): number[] {
  return record.counted.flatMap(({ record: { launch }, trend }) => {
    const other = reference?.counted.find((state) => state.record.launch === launch)?.trend ?? 0;
    return trend === null ? [] : [trend - other];
  });
}

/** Rotations that were left out because others used the machine. */
function disturbedFindings({ group, records }: GroupOutcome): Finding[] {
  // all cells of a group have the same rotations, except one that failed
  const blocks = (records.find(({ failed }) => !failed)?.launches ?? []).flatMap(({ record }) => record.blocks);
  const rotations = (of: typeof blocks) => of.reduce((sum, block) => sum + block.rotations, 0);
  const disturbed = rotations(blocks.filter((block) => block.disturbed));
  const share = disturbed / Math.max(rotations(blocks), 1);
  if (disturbed === 0 || share <= disturbedShare / 5) return [];
  return [
    {
      id: "RotationsDisturbed",
      severity: share > disturbedShare ? "Unfit" : "Warning",
      seen: `In '${group.title}' other programs, or other machines on the same host, used the processor during ${disturbed} of ${rotations(blocks)} rotations (${percent(share)}). These are left out for every cell if enough others remain.`,
      remedy: "Close other programs, wait until updates, indexing and backups are done, and measure again.",
      target: group.id,
    },
  ];
}

/** Windows that were shorter than a call: they contain only one call of each user. */
function shortWindowFindings({ group, records }: GroupOutcome): Finding[] {
  const short = records.filter(({ shortWindows, windows }) => shortWindows > windows / 2);
  if (short.length === 0) return [];
  return [
    {
      id: "WindowShorterThanCall",
      severity: "Info",
      seen: `In '${group.title}' windows were shorter than a call, so each held only one call of each user: ${short.map(({ who }) => who).join(", ")}.`,
      remedy: "Allow more time (--max-time, --measure-time) if their rate matters; their latency is right.",
      target: group.id,
    },
  ];
}

/** The regression on the predecessor, one effect a launch, tested over launches. */
function carryOverFindings({ group, records }: GroupOutcome, plan: Plan): Finding[] {
  const effects = records.flatMap((record) => {
    const perLaunch = record.launches.flatMap((launch) => (launch.carryOver === null ? [] : [launch.carryOver]));
    const estimate = estimateMean(perLaunch, (1 - plan.confidence) / records.length);
    if (estimate === null || estimate.halfWidth === null) return [];
    const sure = Math.abs(estimate.mean) - estimate.halfWidth;
    return sure > noticeableCarryOver ? [{ who: record.who, effect: estimate.mean }] : [];
  });
  if (effects.length === 0) return [];
  const list = effects.map(({ who, effect }) => `${who} ${effect > 0 ? "+" : ""}${percent(Math.expm1(effect))}`).join(", ");
  return [
    {
      id: "CarryOver",
      severity: "Info",
      seen: `In '${group.title}' calls depend on which cell had the turn before: ${list}. The order is balanced, so all cells are affected alike.`,
      remedy: "Nothing has to be done.",
      target: group.id,
    },
  ];
}

/** Where the order differs between the two placements with verdicts, and where a few long calls reverse it. */
export function placementFindings(outcomes: readonly GroupOutcome[], plan: Plan): Finding[] {
  return outcomes
    .filter(({ group }) => group.role === "AsDeployed")
    .flatMap((outcome) => {
      const work = outcomes.find(({ group }) => group.role === "Work" && group.seriesId === outcome.group.seriesId);
      return [...(work === undefined ? [] : orderFindings(outcome, work)), ...pauseFindings(outcome, plan)];
    });
}

const isDecided = ({ kind, of, verdict }: Comparison) => kind === "Pair" && of === "Call" && (verdict === "Faster" || verdict === "Slower");

function orderFindings(deployed: GroupOutcome, work: GroupOutcome): Finding[] {
  const keyOf = (outcome: GroupOutcome, cellId: string) => {
    const record = outcome.records.find(({ plan: { id } }) => id === cellId);
    return record === undefined ? "" : pairKey(record.plan);
  };
  const turned = (deployed.judged?.comparisons ?? []).filter(isDecided).flatMap((comparison) => {
    const [a, b] = [keyOf(deployed, comparison.cellId), keyOf(deployed, comparison.referenceId)];
    const other = work.judged?.comparisons.find(
      (each) => isDecided(each) && keyOf(work, each.cellId) === a && keyOf(work, each.referenceId) === b,
    );
    if (other === undefined || other.verdict === comparison.verdict) return [];
    const who = (cellId: string) => deployed.records.find(({ plan: { id } }) => id === cellId)?.who ?? cellId;
    const [faster, slower] =
      comparison.verdict === "Faster" ? [comparison.cellId, comparison.referenceId] : [comparison.referenceId, comparison.cellId];
    return [`${who(faster)} is faster than ${who(slower)} as deployed and slower on one core`];
  });
  if (turned.length === 0) return [];
  return [
    {
      id: "OrderDiffers",
      severity: "Warning",
      seen: `In '${deployed.group.title}' the order depends on the placement: ${turned.join("; ")}.`,
      remedy: `Use '${placementTitle(deployed.group.placement)}' for what users get, and '${placementTitle(work.group.placement)}' if the cores are busy anyway.`,
      target: deployed.group.id,
    },
  ];
}

function pauseFindings({ group, records, judged, level }: GroupOutcome, plan: Plan): Finding[] {
  const find = (cellId: string) => records.find(({ plan: { id } }) => id === cellId);
  const turned = (judged?.comparisons ?? []).filter(isDecided).flatMap((comparison) => {
    const [cell, reference] = [find(comparison.cellId), find(comparison.referenceId)];
    if (cell === undefined || reference === undefined) return [];
    const typical = typicalVerdict(cell, reference, plan, level);
    const isOpposite = (typical === "Faster" || typical === "Slower") && typical !== comparison.verdict;
    return isOpposite ? [`${cell.who} is ${comparison.verdict} than ${reference.who} by us/call and ${typical} by the typical call`] : [];
  });
  if (turned.length === 0) return [];
  return [
    {
      id: "PausesDecide",
      severity: "Warning",
      seen: `In '${group.title}' a few long calls decide: ${turned.join("; ")}.`,
      remedy: "Choose by us/call if throughput or cost matters, and by the median and p99 if single calls matter.",
      target: group.id,
    },
  ];
}
