// Comparisons as rows of a table read them: from the row's side.
import type { Cell, Run } from "../../generated/result.d.ts";
import { notKnown } from "./numbers.ts";

export type Comparison = Run["comparisons"][number];

/** The pair's comparison with `cell` as the one that is judged; undefined where the two were not compared. */
export function comparisonOf(run: Run, cell: Cell, reference: Cell): Comparison | undefined {
  const direct = run.comparisons.find((each) => each.kind === "Pair" && each.cellId === cell.id && each.referenceId === reference.id);
  if (direct !== undefined) return direct;
  const reverse = run.comparisons.find((each) => each.kind === "Pair" && each.cellId === reference.id && each.referenceId === cell.id);
  return reverse === undefined ? undefined : reversed(reverse);
}

const inverse = (value: number | null) => (value === null ? null : 1 / value);
const opposite = { Faster: "Slower", Slower: "Faster", Same: "Same", Inconclusive: "Inconclusive" } as const;

function reversed(comparison: Comparison): Comparison {
  return {
    ...comparison,
    cellId: comparison.referenceId,
    referenceId: comparison.cellId,
    ratio: inverse(comparison.ratio),
    low: inverse(comparison.high),
    high: inverse(comparison.low),
    verdict: opposite[comparison.verdict],
    pFaster: comparison.pSlower,
    pSlower: comparison.pFaster,
  };
}

/** +12.3% (9.8..14.9); from a factor of two on as a factor, 3.31x (3.2..3.4). */
export function differenceInWords({ ratio, low, high }: Pick<Comparison, "ratio" | "low" | "high">): string {
  if (ratio === null) return notKnown;
  const show = ratio >= 2 ? (value: number) => value.toFixed(2) : percent;
  const unit = ratio >= 2 ? "x" : "%";
  const range = low === null || high === null ? "" : ` (${show(low)}..${show(high)})`;
  return `${ratio >= 2 ? "" : sign(ratio)}${show(ratio)}${unit}${range}`;
}

/** Half the interval's width as a share of the figure: 2.1%. */
export function halfWidthInWords(low: number | null, high: number | null): string {
  if (low === null || high === null || low <= 0) return notKnown;
  const share = Math.sqrt(high / low) - 1;
  return share > 1 ? ">100%" : `${(share * 100).toFixed(1)}%`;
}

const percent = (ratio: number) => ((ratio - 1) * 100).toFixed(1);
const sign = (ratio: number) => (ratio >= 1 ? "+" : "");

/** 2, or 2= where another is the same, or 2? where another could not be told apart. */
export function placeInWords(cell: Cell, cells: readonly Cell[]): string {
  if (cell.place === null) return "";
  if (cell.placeUnsure) return `${cell.place}?`;
  return cells.some((other) => other !== cell && other.place === cell.place) ? `${cell.place}=` : String(cell.place);
}
