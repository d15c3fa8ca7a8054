// Whether today's cells keep to their limits beside those of another runtime, which took turns with them in the same run.
import type { Cell, Run } from "../../generated/result.d.ts";
import { RpcBenchError } from "../errors/problem.ts";
import { today } from "../plan/registry.ts";
import { asRatio, estimateMean } from "../stats/interval.ts";
import { criticalValue, upperTail } from "../stats/student.ts";
import { mean, standardDeviation } from "../stats/summary.ts";
import { holm } from "../stats/verdict.ts";
import type { Figure, Limit } from "./limits.ts";

export type Outcome = "Held" | "Slower" | "Inconclusive";

/** One figure of one cell. */
export interface Row {
  readonly cellId: string;
  readonly referenceId: string;
  readonly title: string;
  readonly placement: string;
  readonly figure: Figure;
  readonly limit: number;
  /** Today's and the other's, in us; of errors their number. */
  readonly value: number | null;
  readonly reference: number | null;
  readonly ratio: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly launches: number;
  readonly outcome: Outcome;
  readonly reason: string;
}

export interface Judged {
  readonly runId: string;
  readonly against: readonly string[];
  readonly outcome: Outcome;
  readonly rows: readonly Row[];
}

/** As for any verdict: what differs from start to start is not known from fewer. */
const leastLaunches = 5;
/** Of a launch, from which on its p99 is a figure and no luck. */
const callsForP99 = 1_000;
/** So close together are made-up launches alone. */
const smallestError = 1e-12;

/** `names`: of the runtimes; empty: all that the run has. Throws NothingToJudge. */
export function judgeRun(run: Run, limits: readonly Limit[], names: readonly string[] = []): Judged {
  const wanted = (cell: Cell) => names.length === 0 || names.some((name) => name.toLowerCase() === cell.runtimeName?.toLowerCase());
  const pairs = run.cells.flatMap((cell) =>
    cell.runtimeName !== today || cell.twinOf !== null || isDescribed(cell, run)
      ? []
      : run.cells.filter((other) => isOther(cell, other) && wanted(other)).map((reference) => ({ cell, reference })),
  );
  if (pairs.length === 0) throw RpcBenchError.of("NothingToJudge", { runId: run.runId, names });
  const alpha = 1 - run.plan.confidence;
  const drafts = pairs.flatMap((pair) => limits.map((limit) => weighed(pair, limit, run, alpha)));
  const stands = holm(
    drafts.map(({ p }) => p),
    alpha,
  );
  const tests = drafts.filter(({ isTest }) => isTest).length;
  const rows = drafts.map((draft, index) => decided(draft, stands[index] === true, alpha / Math.max(tests, 1)));
  const outcome = (["Slower", "Inconclusive", "Held"] as const).find((each) => rows.some((row) => row.outcome === each)) ?? "Held";
  return { runId: run.runId, against: [...new Set(pairs.flatMap(({ reference }) => reference.runtimeName ?? []))], outcome, rows };
}

const groupOf = (cell: Cell, { groups }: Run) => groups.find(({ id }) => id === cell.groupId);
const isDescribed = (cell: Cell, run: Run) => groupOf(cell, run)?.role === "Described";

const isOther = (cell: Cell, other: Cell) =>
  other.groupId === cell.groupId &&
  other.twinOf === null &&
  other.runtimeName !== undefined &&
  other.runtimeName !== today &&
  (["framework", "runtime", "api", "variant"] as const).every((key) => other[key] === cell[key]);

interface Draft {
  readonly row: Omit<Row, "outcome" | "reason" | "low" | "high">;
  readonly logs: readonly number[];
  /** Of the better claim, held or slower; 1 where neither can be made. */
  readonly p: number;
  readonly claim: Exclude<Outcome, "Inconclusive">;
  /** A count is compared and not tested. */
  readonly isTest: boolean;
  /** Why there is nothing to weigh; null: there is. */
  readonly obstacle: string | null;
}

function weighed({ cell, reference }: { cell: Cell; reference: Cell }, { figure, most }: Limit, run: Run, alpha: number): Draft {
  const group = groupOf(cell, run);
  const common = {
    cellId: cell.id,
    referenceId: reference.id,
    title: group?.title ?? cell.groupId,
    placement: cell.placement,
    figure,
    limit: most,
  };
  if (figure === "Errors") {
    const [value, other] = [failedCalls(cell), failedCalls(reference)];
    const row = { ...common, value, reference: other, ratio: null, launches: cell.launches.length };
    return { row, logs: [], p: 0, claim: value > most ? "Slower" : "Held", isTest: false, obstacle: null };
  }
  const both = launchesOfBoth(cell, reference, figure);
  const logs = both.map(([own, other]) => Math.log(own / other));
  const estimate = estimateMean(logs, 0.5);
  const middle = (values: readonly number[]) => (values.length === 0 ? null : Math.exp(mean(values.map(Math.log)) ?? 0));
  const row = {
    ...common,
    value: middle(both.map(([own]) => own)),
    reference: middle(both.map(([, other]) => other)),
    ratio: estimate === null ? null : asRatio(estimate).ratio,
    launches: logs.length,
  };
  const obstacle = obstacleTo(cell, reference, figure, logs, group);
  if (obstacle !== null) return { row, logs, p: 1, claim: "Held", isTest: true, obstacle };
  // a group that was closed at an early look has spent no more than that look's error
  const share = alpha / Math.min(group?.alpha ?? alpha, alpha);
  const { slower, held } = claims(logs, most);
  return { row, logs, p: Math.min(1, Math.min(slower, held) * share), claim: slower < held ? "Slower" : "Held", isTest: true, obstacle };
}

/**
 * One-sided t-tests over launches of the mean log-ratio against log(1 + limit): slower, above it; held, below it. One of the two is true whatever the
 * truth is, so the other is the only false claim that can be made, and needs no doubling.
 */
export function claims(logs: readonly number[], limit: number): { readonly slower: number; readonly held: number } {
  const centre = mean(logs) ?? Number.NaN;
  const error = Math.max((standardDeviation(logs) ?? Number.NaN) / Math.sqrt(logs.length), smallestError);
  if (!Number.isFinite(centre) || !Number.isFinite(error)) return { slower: 1, held: 1 };
  const t = (centre - Math.log1p(limit)) / error;
  return { slower: upperTail(t, logs.length - 1), held: upperTail(-t, logs.length - 1) };
}

const failedCalls = ({ calls, errors }: Cell) => Math.max(calls.failed, errors.length);

/** Each launch in which the figure of both is known: today's and the other's. */
function launchesOfBoth(cell: Cell, reference: Cell, figure: Exclude<Figure, "Errors">): [number, number][] {
  const of = ({ perCallNs, cpuUsPerCall, p99Ns, calls }: Cell["launches"][number]) => {
    if (figure === "UsPerCall") return perCallNs === null ? null : perCallNs / 1000;
    if (figure === "CpuUs") return cpuUsPerCall;
    return p99Ns === null || calls < callsForP99 ? null : p99Ns / 1000;
  };
  return cell.launches.flatMap((launch): [number, number][] => {
    const other = reference.launches.find((each) => each.launch === launch.launch);
    const [own, its] = [of(launch), other === undefined ? null : of(other)];
    return own === null || its === null || own <= 0 || its <= 0 ? [] : [[own, its]];
  });
}

function obstacleTo(cell: Cell, reference: Cell, figure: Figure, logs: readonly number[], group: Run["groups"][number] | undefined) {
  const failed = [cell, reference].find(({ state }) => state === "Failed");
  if (failed !== undefined)
    return `${failed === cell ? "today's" : "the other's"} calls failed (${failed.errors.map(({ id }) => id).join(", ")})`;
  if (group?.fit === false) return "the run is not fit to be relied on; its findings say why";
  if (logs.length >= leastLaunches) return null;
  const what = figure === "P99" ? `with ${callsForP99} calls of each or more` : "in which both were measured";
  return `there are ${logs.length} launches ${what}, and ${leastLaunches} are needed`;
}

function decided({ row, logs, claim, isTest, obstacle }: Draft, stands: boolean, alpha: number): Row {
  if (!isTest) {
    const reason = `${row.value} failed, and ${row.limit} are let pass`;
    return { ...row, low: null, high: null, outcome: claim, reason };
  }
  const estimate = estimateMean(logs, 2 * alpha);
  const { low, high } = estimate === null ? { low: null, high: null } : asRatio(estimate);
  if (obstacle !== null) return { ...row, low, high, outcome: "Inconclusive", reason: obstacle };
  const allowed = `+${percent(row.limit)}`;
  if (stands) {
    const reason = claim === "Held" ? `surely below ${allowed}` : `surely more than ${allowed}`;
    return { ...row, low, high, outcome: claim, reason };
  }
  const error = (standardDeviation(logs) ?? Number.NaN) / Math.sqrt(logs.length);
  const resolved = Math.expm1(criticalValue(alpha, logs.length - 1) * error);
  const finer = resolved > row.limit ? `; this run tells ${percent(resolved)} apart, and the limit is finer` : "";
  return { ...row, low, high, outcome: "Inconclusive", reason: `neither surely below ${allowed} nor surely above it${finer}` };
}

const percent = (share: number) => `${Math.round(share * 1000) / 10}%`;
