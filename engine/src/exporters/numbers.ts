// Figures for people: three significant digits, of small ones two, no thousands separators, a point in every culture. "-" is not known.
import type { Cell } from "../../generated/result.d.ts";
import type { Rate } from "../scenarios/scenario.ts";

export const notKnown = "-";

export function figure(value: number | null): string {
  if (value === null) return notKnown;
  if (value >= 100) return value.toFixed(0);
  if (value >= 10) return value.toFixed(1);
  if (value >= 0.1 || value <= 0) return value.toFixed(2);
  return value.toFixed(Math.min(20, 1 - Math.floor(Math.log10(value))));
}

/** How many calls stand behind a cell's figures. */
export type Grounds = "Many" | "Few" | "TooFew";

const fewCalls = 30;
const fewRotations = 5;
const tooFewCalls = 5;

/** Fewer than 30 calls or 5 rotations are few; fewer than 5 calls say nothing. An open loop has its own account. */
export function groundsOf({ calls, launches, openLoop }: Cell): Grounds {
  if (openLoop !== null) return "Many";
  if (calls.counted < tooFewCalls) return "TooFew";
  const rotations = launches.reduce((sum, launch) => sum + launch.rotations, 0);
  return calls.counted < fewCalls || rotations < fewRotations ? "Few" : "Many";
}

/** As `figure`, but of few calls with two digits and a mark: ~410. */
export function figureFrom(value: number | null, grounds: Grounds): string {
  if (value === null || grounds === "TooFew") return notKnown;
  return grounds === "Few" ? `~${twoDigits(value)}` : figure(value);
}

function twoDigits(value: number): string {
  const rounded = Number(value.toPrecision(2));
  return rounded.toFixed(rounded >= 10 ? 0 : rounded >= 1 ? 1 : 2);
}

export interface TimeUnit {
  readonly name: "us" | "ms";
  readonly ns: number;
}

const microseconds: TimeUnit = { name: "us", ns: 1_000 };
const milliseconds: TimeUnit = { name: "ms", ns: 1_000_000 };

/** One unit for a whole column, so that its figures can be compared by eye. */
export function timeUnitFor(values: readonly (number | null)[]): TimeUnit {
  const largest = Math.max(0, ...values.map((value) => value ?? 0));
  return largest >= 10_000_000 ? milliseconds : microseconds;
}

export function time(ns: number | null, unit: TimeUnit, grounds: Grounds = "Many"): string {
  return figureFrom(ns === null ? null : ns / unit.ns, grounds);
}

/** A time in a sentence, with the unit that suits it. */
export function timeInWords(ns: number, grounds: Grounds = "Many"): string {
  const unit = timeUnitFor([ns]);
  return `${time(ns, unit, grounds)} ${unit.name}`;
}

/** 1 MB is 1024 x 1024 bytes. */
export function megabytes(bytes: number | null, grounds: Grounds = "Many"): string {
  return figureFrom(bytes === null ? null : bytes / 1024 ** 2, grounds);
}

/** Without its unit, which is in `rate.header`. */
export function rateOf(cell: Cell, rate: Rate): string {
  const value = cell.throughput[rate.figure];
  return rate.in === "Megabytes" ? megabytes(value, groundsOf(cell)) : figureFrom(value, groundsOf(cell));
}
