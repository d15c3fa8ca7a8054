// What was judged of one figure, in words that are the same wherever they are shown.
import { formatShare } from "../plan/units.ts";
import { change } from "../text/share.ts";
import type { Row } from "./row.ts";

export const figureTitles = { UsPerCall: "us/call", CpuUs: "CPU us", P99: "p99 us", Errors: "errors" } as const;

/** Of a figure in us: 413, 41.3, 4.13. */
export const inUs = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toPrecision(3));

/** +9.9% (+8.1%..+11.8%); null: nothing is known of it. */
export function differenceOf({ ratio, low, high }: Row): string | null {
  if (ratio === null) return null;
  return low === null || high === null ? change(ratio) : `${change(ratio)} (${change(low)}..${change(high)})`;
}

/** us/call 413 against 375: +9.9% (+8.1%..+11.8%), limit +3%. The cell, and why, stand beside it. */
export function summaryOf(row: Row): string {
  const { figure, value, reference, limit } = row;
  const shown = (one: number | null) => (one === null ? "not known" : figure === "Errors" ? String(one) : inUs(one));
  const difference = differenceOf(row);
  return [
    `${figureTitles[figure]} ${shown(value)} against ${shown(reference)}`,
    difference === null ? "" : `: ${difference}`,
    `, limit ${figure === "Errors" ? limit : `+${formatShare(limit)}`}`,
  ].join("");
}
