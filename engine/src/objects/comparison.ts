// RpcBench.Comparison: two cells side by side. What was judged while they took turns is said as it was judged; whatever else is Inconclusive.
import type { Cell, Run } from "../../generated/result.d.ts";
import { nameOf } from "../plan/registry.ts";
import { count, number, type ObjectType, text } from "./member.ts";

export type Figure = "Call" | "Cpu";

export interface Side {
  readonly run: Run;
  readonly cell: Cell;
  readonly path: string | null;
}

export interface ComparisonFacts {
  readonly of: Figure;
  readonly reference: Side;
  readonly difference: Side;
  readonly group: string;
  readonly ratio: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly verdict: "Faster" | "Slower" | "Same" | "Inconclusive";
  /** Why it could not be judged; null where it was. */
  readonly reason: string | null;
  readonly launches: number | null;
  /** As it stands in the run. */
  readonly judged?: Run["comparisons"][number];
  readonly twin:
    | { readonly ratio: number | null; readonly low: number | null; readonly high: number | null; readonly verdict: string }
    | undefined;
}

const usOf = ({ cell }: Side, of: Figure) =>
  of === "Cpu" ? (cell.cost?.cpuUsPerCall ?? null) : cell.latency.perCallNs === null ? null : cell.latency.perCallNs / 1000;

/** The smallest difference that this run can tell from none: as far as the interval of two of the same reaches. */
function resolved({ twin }: ComparisonFacts): number | null {
  if (twin === undefined || twin.low === null || twin.high === null || twin.low <= 0) return null;
  return Math.max(twin.high, 1 / twin.low) - 1;
}

const sideMembers = (prefix: "Reference" | "Difference", of: (facts: ComparisonFacts) => Side) => [
  text(prefix, "What is compared, in words", (facts: ComparisonFacts) => nameOf(of(facts).cell)),
  text(`${prefix}Framework`, "Its framework", (facts: ComparisonFacts) => of(facts).cell.framework),
  text(`${prefix}Runtime`, "Its runtime", (facts: ComparisonFacts) => of(facts).cell.runtime),
  text(`${prefix}Api`, "Its API", (facts: ComparisonFacts) => of(facts).cell.api),
  text(`${prefix}Tuning`, "Its tuning", (facts: ComparisonFacts) => of(facts).cell.variant),
  number(`${prefix}UsPerCall`, "Its figure, in microseconds", (facts: ComparisonFacts) => usOf(of(facts), facts.of)),
];

const sourceMembers = (prefix: "Reference" | "Difference", of: (facts: ComparisonFacts) => Side) => [
  text(`${prefix}CellId`, "Its cell", (facts: ComparisonFacts) => of(facts).cell.id),
  text(`${prefix}RunId`, "Its run", (facts: ComparisonFacts) => of(facts).run.runId),
  text(`${prefix}Path`, "The file of its run", (facts: ComparisonFacts) => of(facts).path),
];

export const comparisonType: ObjectType<ComparisonFacts, "Comparison"> = {
  name: "Comparison",
  about: "A comparison of two results, with its verdict.",
  members: [
    text("Group", "What was measured, in words", (it) => it.group),
    text("Placement", "AsDeployed, OneCore or Free", (it) => it.difference.cell.placement),
    text("Figure", "What is compared: UsPerCall or CpuUsPerCall", (it) => (it.of === "Call" ? "UsPerCall" : "CpuUsPerCall")),
    ...sideMembers("Difference", (it) => it.difference),
    ...sideMembers("Reference", (it) => it.reference),
    number("Ratio", "The figure of Difference divided by that of Reference", (it) => it.ratio),
    number("RatioLow", "Lower end of the interval of Ratio", (it) => it.low),
    number("RatioHigh", "Upper end of the interval of Ratio", (it) => it.high),
    text("Verdict", "Verdict on Difference against Reference: Faster, Slower, Same or Inconclusive", (it) => it.verdict),
    text("Reason", "Why there is no verdict", (it) => it.reason),
    number("Threshold", "Differences below this share do not count", (it) => it.difference.run.plan.threshold),
    number("Confidence", "The joint confidence of all comparisons of the run", (it) => it.difference.run.plan.confidence),
    count("LaunchCount", "Launches in which both were measured in alternation", (it) => it.launches),
    number("TwinRatio", "The same ratio for two identical copies in this group", (it) => it.twin?.ratio),
    number("TwinRatioLow", "Lower end of its interval", (it) => it.twin?.low),
    number("TwinRatioHigh", "Upper end of its interval", (it) => it.twin?.high),
    text(
      "TwinVerdict",
      "Faster or Slower: the group is unfit; Inconclusive: this run cannot resolve the threshold",
      (it) => it.twin?.verdict,
    ),
    number(
      "ResolvedDifference",
      "The smallest difference that this run can resolve, as a share: two identical copies may differ by as much",
      resolved,
    ),
    ...sourceMembers("Difference", (it) => it.difference),
    ...sourceMembers("Reference", (it) => it.reference),
    text("RunId", "The run of Difference", (it) => it.difference.run.runId),
    text("Path", "The file of that run", (it) => it.difference.path),
  ],
};
