// Today's cells and those of another runtime, which took turns with them in the same run.
import type { Cell, Run } from "../../generated/result.d.ts";
import { today } from "../plan/registry.ts";
import { callsForP99, figureOf, type LaunchFigure } from "../results/launch-figures.ts";
import { leastLaunches } from "../stats/looks.ts";
import { mean } from "../stats/summary.ts";
import type { Figure, Limit } from "./limits.ts";
import { counted, type Draft, tested } from "./row.ts";
import { besideSample } from "./sample.ts";

export interface Pair {
  readonly cell: Cell;
  readonly reference: Cell;
}

export const groupOf = (cell: Cell, { groups }: Run) => groups.find(({ id }) => id === cell.groupId);

/** `names`: of the runtimes; empty: all that the run has. */
export function pairsOf(run: Run, names: readonly string[]): Pair[] {
  const isWanted = ({ runtimeName }: Cell) => names.length === 0 || names.some((name) => name.toLowerCase() === runtimeName?.toLowerCase());
  return run.cells.flatMap((cell) =>
    cell.runtimeName !== today || cell.twinOf !== null || groupOf(cell, run)?.role === "Described"
      ? []
      : run.cells.filter((other) => isOther(cell, other) && isWanted(other)).map((reference) => ({ cell, reference })),
  );
}

const isOther = (cell: Cell, other: Cell) =>
  other.groupId === cell.groupId &&
  other.twinOf === null &&
  other.runtimeName !== undefined &&
  other.runtimeName !== today &&
  (["framework", "runtime", "api", "variant"] as const).every((key) => other[key] === cell[key]);

export const failedCalls = ({ calls, errors }: Cell) => Math.max(calls.failed, errors.length);
/** Of positive values. */
export const middle = (values: readonly number[]) => (values.length === 0 ? null : Math.exp(mean(values.map(Math.log)) ?? 0));

export function weighBeside({ cell, reference }: Pair, { figure, most }: Limit, run: Run): Draft {
  const group = groupOf(cell, run);
  const common = {
    ...{ cellId: cell.id, referenceId: reference.id, title: group?.title ?? cell.groupId, placement: cell.placement },
    ...{ figure, limit: most, basis: "Beside" as const, runs: null },
  };
  if (figure === "Errors") {
    return counted({ ...common, value: failedCalls(cell), reference: failedCalls(reference), launches: cell.launches.length });
  }
  const both = launchesOfBoth(cell, reference, figure);
  const row = {
    ...common,
    value: middle(both.map(([own]) => own)),
    reference: middle(both.map(([, other]) => other)),
    launches: both.length,
  };
  const alpha = 1 - run.plan.confidence;
  // a group that was closed at an early look has spent no more than that look's error
  const share = alpha / Math.min(group?.alpha ?? alpha, alpha);
  const sample = besideSample(both.map(([own, other]) => Math.log(own / other)));
  return tested(row, sample, obstacleTo(cell, figure, both.length, group) ?? failureOf(reference, "the other's"), share);
}

/** Each launch in which the figure of both is known: today's and the other's. */
function launchesOfBoth(cell: Cell, reference: Cell, figure: LaunchFigure): [number, number][] {
  return cell.launches.flatMap((launch): [number, number][] => {
    const other = reference.launches.find((each) => each.launch === launch.launch);
    const [own, its] = [figureOf(launch, figure), other === undefined ? null : figureOf(other, figure)];
    return own === null || its === null ? [] : [[own, its]];
  });
}

/** Of the run itself; null: there is none. */
export function obstacleTo(cell: Cell, figure: Figure, launches: number, group: Run["groups"][number] | undefined): string | null {
  const failure = failureOf(cell, "today's");
  if (failure !== null) return failure;
  if (group?.fit === false) return "the run is unfit; its findings say why";
  if (launches >= leastLaunches) return null;
  const what = figure === "P99" ? `with ${callsForP99} calls of each or more` : "in which both were measured";
  return `too few launches ${what}: ${launches} of the ${leastLaunches} needed`;
}

function failureOf({ state, errors }: Cell, whose: string): string | null {
  return state === "Failed" ? `${whose} calls failed (${errors.map(({ id }) => id).join(", ")})` : null;
}
