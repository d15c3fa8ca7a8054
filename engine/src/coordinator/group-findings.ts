// What a group's own data say about whether it can be relied on: its twin, and whether turns leave something behind for the next.
import type { Run } from "../../generated/result.d.ts";
import type { Plan } from "../plan/resolve.ts";
import { estimateMean } from "../stats/interval.ts";
import { openLoopFinding } from "./open-loop-figures.ts";
import type { GroupOutcome } from "./series.ts";

type Finding = Run["findings"][number];

/** Turns that change the next cell's by less than this are not worth a word. */
const noticeableCarryOver = 0.02;

const percent = (share: number) => `${Math.round(share * 1000) / 10}%`;

export function groupFindings(outcome: GroupOutcome, plan: Plan): Finding[] {
  if (outcome.judged === null) return outcome.records.flatMap(openLoopFinding);
  return [...twinFindings(outcome, plan), ...carryOverFindings(outcome, plan)];
}

function twinFindings({ judged, group, launches, decidedBy }: GroupOutcome, plan: Plan): Finding[] {
  const twin = judged?.twin;
  if (twin === undefined || twin.ratio === null) return [];
  const threshold = percent(plan.threshold);
  const width = twin.low === null || twin.high === null ? "" : ` (${percent(twin.low - 1)} to ${percent(twin.high - 1)})`;
  const seen = `In '${group.title}' a second copy of the same cell came out at ${percent(twin.ratio - 1)}${width}`;
  const target = group.id;
  if (twin.verdict === "Faster" || twin.verdict === "Slower") {
    const remedy = "Close other programs and run it again; a difference between two of the same is a difference of this machine.";
    return [{ id: "TwinDiffers", severity: "Unfit", seen: `${seen}: ${twin.verdict}, though they are the same.`, remedy, target }];
  }
  if (twin.verdict === "Same") return [];
  const remedy =
    launches < plan.launches
      ? `Allow more launches (--max-time, --effort standard): ${launches} ${launches === 1 ? "was" : "were"} made.`
      : "Measure longer (--effort thorough, --precision 2pct), or on a quieter machine.";
  return [
    {
      id: "ThresholdNotResolved",
      // with one launch, or stopped, nothing was going to be judged, and the table says so
      severity: decidedBy === "Stopped" || launches < 2 ? "Info" : "Warning",
      seen: `${seen}, which does not show them to be the same within ${threshold}: differences of that size cannot be judged here.`,
      remedy,
      target,
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
      seen: `In '${group.title}' calls depend on whose turn was before: ${list}. The order is balanced, so it falls on all cells alike.`,
      remedy: "Nothing has to be done; the steady pass shows each cell without a neighbour.",
      target: group.id,
    },
  ];
}
