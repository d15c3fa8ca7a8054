// What is judged, a row for each figure of each cell.
import type { Change } from "../baselines/changes.ts";
import { formatShare } from "../plan/units.ts";
import { percent } from "../text/share.ts";
import type { Figure } from "./limits.ts";
import { claims, ratioOf, resolvedBy, type Sample } from "./sample.ts";

export type Outcome = "Held" | "Slower" | "Inconclusive";

export interface Row {
  readonly cellId: string;
  readonly referenceId: string;
  readonly title: string;
  readonly placement: string;
  readonly figure: Figure;
  readonly limit: number;
  /** Beside: both took turns in the run. Saved: against the figures of earlier runs of a baseline. */
  readonly basis: "Beside" | "Saved";
  /** Today's and the other's, in us; of errors their number. */
  readonly value: number | null;
  readonly reference: number | null;
  readonly ratio: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly launches: number;
  /** Of a baseline that are known here; null: none are asked for. */
  readonly runs: number | null;
  readonly outcome: Outcome;
  readonly reason: string;
}

export interface Judged {
  readonly runId: string;
  /** Runtimes that were measured beside today's. */
  readonly against: readonly string[];
  readonly baseline: string | null;
  readonly outcome: Outcome;
  readonly rows: readonly Row[];
  /** Between the baseline or the other runtime and today's. */
  readonly changes: readonly Change[];
  /** Cells that the run alone has, and those that the baseline alone has: nothing is judged of them. */
  readonly onlyNow: readonly string[];
  readonly onlyBefore: readonly string[];
}

/** Before all of them are decided together. */
export interface Draft {
  readonly row: Omit<Row, "outcome" | "reason" | "low" | "high" | "ratio">;
  readonly sample: Sample | null;
  /** Of the better claim, held or slower; 1 where neither can be made. */
  readonly p: number;
  readonly claim: Exclude<Outcome, "Inconclusive">;
  /** A count is compared and not tested. */
  readonly isTest: boolean;
  /** Why there is nothing to compare; null: there is. */
  readonly obstacle: string | null;
}

/** `share`: by how much more the run's error is than what these figures may spend. */
export function tested(row: Draft["row"], sample: Sample | null, obstacle: string | null, share = 1): Draft {
  if (obstacle !== null) return { row, sample, p: 1, claim: "Held", isTest: true, obstacle };
  const { slower, held } = claims(sample, row.limit);
  return { row, sample, p: Math.min(1, Math.min(slower, held) * share), claim: slower < held ? "Slower" : "Held", isTest: true, obstacle };
}

export function counted(row: Draft["row"]): Draft {
  const claim = (row.value ?? 0) > row.limit ? "Slower" : "Held";
  return { row, sample: null, p: 0, claim, isTest: false, obstacle: null };
}

/** `alpha`: that of this one's interval. */
export function decided({ row, sample, claim, isTest, obstacle }: Draft, stands: boolean, alpha: number): Row {
  if (!isTest) {
    const reason = `failed calls: ${row.value}; allowed: ${row.limit}`;
    return { ...row, ratio: null, low: null, high: null, outcome: claim, reason };
  }
  const known = { ...row, ...ratioOf(sample, alpha) };
  if (obstacle !== null || sample === null) return { ...known, outcome: "Inconclusive", reason: obstacle ?? "there is nothing to compare" };
  const allowed = `+${formatShare(row.limit)}`;
  if (stands) return { ...known, outcome: claim, reason: claim === "Held" ? `clearly below ${allowed}` : `clearly above ${allowed}` };
  const resolved = resolvedBy(sample, alpha);
  const what = row.basis === "Beside" ? "this run" : `a comparison with ${row.runs} runs of the baseline`;
  // rounded up: less than that it does not tell apart
  const finer =
    resolved > row.limit
      ? `; ${what} can resolve differences of ${percent(Math.ceil(resolved * 1000) / 1000)}, and the limit is smaller`
      : "";
  return { ...known, outcome: "Inconclusive", reason: `neither clearly below ${allowed} nor clearly above it${finer}` };
}

export const worst = (rows: readonly Row[]): Outcome =>
  (["Slower", "Inconclusive", "Held"] as const).find((each) => rows.some(({ outcome }) => outcome === each)) ?? "Held";
