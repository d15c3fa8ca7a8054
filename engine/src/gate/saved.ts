// Today's cells and the saved figures of a baseline that did not run beside them: judged by how runs of it have differed on this machine, or not at all.
import type { BaselineRun } from "../../generated/baseline-run.d.ts";
import type { Run } from "../../generated/result.d.ts";
import { madeOf } from "../baselines/cells.ts";
import type { Baseline } from "../baselines/store.ts";
import { valuesOf } from "../results/launch-figures.ts";
import { leastLaunches } from "../stats/looks.ts";
import { mean } from "../stats/summary.ts";
import { failedCalls, groupOf, middle, obstacleTo, type Pair } from "./beside.ts";
import type { Limit } from "./limits.ts";
import { counted, type Draft, tested } from "./row.ts";
import { savedSample } from "./sample.ts";

/** Of a spread that is learnt from fewer nothing is known. */
export const leastRuns = 10;

export interface Known {
  readonly baseline: Baseline;
  /** The latest first. */
  readonly runs: readonly BaselineRun[];
}

const saidBy = { UsPerCall: "usPerCall", CpuUs: "cpuUs", P99: "p99Us" } as const;

/** `reference`: the baseline's cell. */
export function weighSaved({ cell, reference }: Pair, { figure, most }: Limit, run: Run, known: Known): Draft {
  const group = groupOf(cell, run);
  const common = {
    ...{ cellId: cell.id, referenceId: reference.id, title: group?.title ?? cell.groupId, placement: cell.placement },
    ...{ figure, limit: most, basis: "Saved" as const },
  };
  if (figure === "Errors") {
    const counts = { value: failedCalls(cell), reference: failedCalls(reference), launches: cell.launches.length, runs: null };
    return counted({ ...common, ...counts });
  }
  const own = valuesOf(cell, figure);
  const earlier = comparable(run, known).flatMap(({ cells }) => {
    const values =
      cells.find(({ id, made }) => id === reference.id && made === madeOf(reference, known.baseline.run))?.[saidBy[figure]] ?? [];
    return values.length < leastLaunches ? [] : [values];
  });
  // of each as many launches as the one with the fewest has: more of them would differ less
  const launches = Math.min(own.length, ...earlier.map(({ length }) => length));
  const first = (values: readonly number[]) => mean(values.slice(0, launches).map(Math.log)) ?? Number.NaN;
  const isEnough = earlier.length >= leastRuns;
  const row = {
    ...common,
    value: middle(own.slice(0, launches)),
    reference: isEnough ? middle(earlier.map((values) => Math.exp(first(values)))) : middle(valuesOf(reference, figure)),
    ...{ launches, runs: earlier.length },
  };
  const obstacle = obstacleTo(cell, figure, own.length, group) ?? (isEnough ? null : whyTooFew(run, known, earlier.length));
  return tested(row, isEnough ? savedSample(first(own), earlier.map(first)) : null, obstacle);
}

type MachineFacts = BaselineRun["machine"];
const isSameMachine = (a: MachineFacts, b: MachineFacts) =>
  (["architecture", "cpuModel", "logicalCpus", "memoryBytes"] as const).every((fact) => a[fact] === b[fact]);
const isSameSystem = (a: MachineFacts, b: MachineFacts) => a.os === b.os && a.osVersion === b.osVersion;

/** Runs that say how this machine's differ, as it is today; never the one that is judged. */
const comparable = ({ runId, machine, engine }: Run, { runs }: Known) =>
  runs.filter(
    (each) =>
      each.runId !== runId &&
      each.engineVersion === engine.version &&
      isSameMachine(each.machine, machine) &&
      isSameSystem(each.machine, machine),
  );

function whyTooFew({ machine, engine }: Run, { baseline: { name, run } }: Known, known: number): string {
  const why = !isSameMachine(run.machine, machine)
    ? "the baseline was measured on another machine"
    : !isSameSystem(run.machine, machine)
      ? `the operating system has changed since, from ${run.machine.osVersion} to ${machine.osVersion}`
      : run.engine.version !== engine.version
        ? `the baseline was measured by RpcBench ${run.engine.version}, and this is ${engine.version}`
        : "the baseline was not measured again in this run";
  return `${why}, with ${known} of the ${leastRuns} runs that are needed to know how much its runs differ here: measure it again in the same run, with --baseline ${name}`;
}
