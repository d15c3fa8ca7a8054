// What was judged, as rows of a table and sentences have it: from the row's side.
import type { Cell, Run } from "../../generated/result.d.ts";
import { change, changePoints } from "../text/share.ts";
import { notKnown } from "./numbers.ts";

export type Comparison = Run["comparisons"][number];
export type Verdicts = Cell["verdicts"];

/** Of two of the same; undefined where there were none. */
export function twinComparison(run: Run, twin: Cell, of: Comparison["of"]): Comparison | undefined {
  return run.comparisons.find((each) => each.kind === "Twin" && each.of === of && each.cellId === twin.id);
}

interface Ratio {
  readonly ratio: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** Against the best of the group. */
export const ratioOf = ({ ratioToBest, ratioLow, ratioHigh }: Verdicts): Ratio => ({ ratio: ratioToBest, low: ratioLow, high: ratioHigh });

/** +12.3% (9.8..14.9); from a factor of two on as a factor, 3.31x (3.2..3.4). */
export function differenceInWords(difference: Ratio): string {
  const { ratio, low, high } = difference;
  if (ratio === null) return notKnown;
  return ratio >= 2 ? factor("x", difference) : `${change(ratio)}${interval(low, high, changePoints)}`;
}

/** 1.24 (1.21..1.26) */
export const factorInWords = (difference: Ratio): string => factor("", difference);

function factor(unit: "" | "x", { ratio, low, high }: Ratio): string {
  return ratio === null ? notKnown : `${threeDigits(ratio)}${unit}${interval(low, high, threeDigits)}`;
}

/** 1.24, 35.2, 117: more is never known of a ratio. */
const threeDigits = (value: number) => value.toFixed(value >= 99.95 ? 0 : value >= 9.995 ? 1 : 2);

const interval = (low: number | null, high: number | null, show: (value: number) => string) =>
  low === null || high === null ? "" : ` (${show(low)}..${show(high)})`;

/** Of several that could not be told apart none is the best, though one has the least. */
export const verdictWord = ({ verdict, placeUnsure }: Verdicts): Verdicts["verdict"] =>
  verdict === "Best" && placeUnsure ? "Inconclusive" : verdict;

/** 2, or 2= where another is the same, or 2? where another could not be told apart. */
export function rankInWords(cell: Cell, cells: readonly Cell[]): string {
  const { place, placeUnsure } = cell.verdicts;
  if (place === null) return "";
  if (placeUnsure) return `${place}?`;
  return cells.some((other) => other !== cell && other.verdicts.place === place) ? `${place}=` : String(place);
}
