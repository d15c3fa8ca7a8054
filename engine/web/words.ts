// Figures as the tables of the terminal have them: the same functions, so that a figure reads the same everywhere.
import { figure, figureFrom, type Grounds, notKnown, timeInWords } from "../src/exporters/numbers.ts";
import type { Ranged } from "../src/report/model/types.ts";

export { countOf } from "../src/text/count.ts";
export { duration as timeTick } from "../src/text/duration.ts";
export { percent } from "../src/text/share.ts";
export { figure, notKnown };

/** "63.2 us" */
export const time = (ns: number | null, grounds: Grounds = "Many"): string =>
  ns === null || grounds === "TooFew" ? notKnown : timeInWords(ns, grounds);

/** "63.2 us (60.1 to 65.0)": with the launches that had the least and the most. */
export function timeRange([value, low, high]: Ranged, grounds: Grounds = "Many"): string {
  if (value === null || grounds === "TooFew") return notKnown;
  const [scale, unit] = value >= 10_000_000 ? [1_000_000, "ms"] : [1_000, "us"];
  return `${figureFrom(value / scale, grounds)} ${unit}${range([value / scale, scaled(low, scale), scaled(high, scale)], grounds)}`;
}

/** "4070 calls/s (3990 to 4160)" */
export const rateRange = ([value, low, high]: Ranged, unit: string, grounds: Grounds = "Many"): string =>
  value === null || grounds === "TooFew" ? notKnown : `${figureFrom(value, grounds)} ${unit}${range([value, low, high], grounds)}`;

const scaled = (value: number | null, scale: number) => (value === null ? null : value / scale);

function range([, low, high]: Ranged, grounds: Grounds): string {
  return low === null || high === null || low === high ? "" : ` (${figureFrom(low, grounds)} to ${figureFrom(high, grounds)})`;
}

export const megabytes = (bytes: number | null): string => (bytes === null ? notKnown : `${figure(bytes / 1024 ** 2)} MB`);

export const bytesPerSecond = ([value, low, high]: Ranged, grounds: Grounds = "Many"): string =>
  rateRange([scaled(value, 1024 ** 2), scaled(low, 1024 ** 2), scaled(high, 1024 ** 2)], "MB/s", grounds);

/** 1024 as "1 KB". */
export function size(bytes: number): string {
  for (const [unit, each] of [
    ["GB", 1024 ** 3],
    ["MB", 1024 ** 2],
    ["KB", 1024],
  ] as const) {
    if (bytes >= each) return `${Number((bytes / each).toPrecision(3))} ${unit}`;
  }
  return `${Number(bytes.toPrecision(3))} B`;
}

/** "1.69x (1.54 to 1.85)"; small differences as "+3.1% (2.0 to 4.2)". */
export function ratio(value: number, low: number | null, high: number | null): string {
  const small = value < 2 && value > 0.5;
  const show = small ? (one: number) => ((one - 1) * 100).toFixed(1) : (one: number) => one.toFixed(2);
  const ends = low === null || high === null ? "" : ` (${show(low)} to ${show(high)})`;
  return small ? `${value >= 1 ? "+" : ""}${show(value)}%${ends}` : `${show(value)}x${ends}`;
}

/** "1x", "+10%", "3x" for the axis of a ratio. */
export function ratioTick(value: number): string {
  if (value >= 2 || value <= 0.5) return `${Number(value.toPrecision(2))}x`;
  if (value === 1) return "equal";
  return `${value > 1 ? "+" : "-"}${Math.round(Math.abs(value - 1) * 100)}%`;
}

export function countTick(value: number): string {
  if (value >= 1e6) return `${Number((value / 1e6).toPrecision(3))}M`;
  if (value >= 1e4) return `${Number((value / 1e3).toPrecision(3))}k`;
  return String(Number(value.toPrecision(3)));
}

/** 2026-11-22 15:05 UTC */
export const when = (iso: string): string => `${iso.slice(0, 16).replace("T", " ")} UTC`;
