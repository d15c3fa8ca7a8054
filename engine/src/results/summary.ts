// A saved run in a few words, for lists of hundreds.
import type { Run } from "../../generated/result.d.ts";
import { renderAnswers } from "../exporters/answers.ts";
import { median, standardDeviation } from "../stats/summary.ts";

export interface RunSummary {
  readonly runId: string;
  readonly path: string;
  readonly version: number;
  readonly state: string;
  readonly startedAt: string;
  readonly finishedAt: string;
  /** No finding of the run made it unfit to be relied on. */
  readonly fit: boolean;
  readonly findings: Run["findings"];
  readonly tags: readonly string[];
  readonly frameworks: readonly string[];
  readonly runtimes: readonly string[];
  readonly scenarios: readonly string[];
  readonly placements: readonly string[];
  /** Which of them together: framework, runtime and scenario, each once. */
  readonly measured: readonly (readonly [string, string, string])[];
  readonly effort: string;
  readonly seed: number;
  readonly groups: number;
  readonly cells: number;
  readonly failedCells: number;
  /** Between launches, of the logs of two cells' ratio: the median of all pairs; null where there are none, or the machine did something else. */
  readonly launchSd: number | null;
  /** How long its launches took; null where that was not recorded. */
  readonly times: NonNullable<Run["times"]> | null;
  readonly curves: number;
  readonly engine: Run["engine"];
  readonly machine: Pick<Run["machine"], "os" | "osVersion" | "architecture" | "cpuModel" | "logicalCpus" | "memoryBytes">;
  readonly answers: readonly string[];
}

const fewestLaunches = 3;

/** Of every pair of a group, floors and twins aside. */
function launchSdOf({ cells, findings }: Run): number | null {
  if (findings.some(({ severity }) => severity === "Unfit")) return null;
  const logs = cells
    .filter(({ isFloor, twinOf, state }) => !isFloor && twinOf === null && state !== "Failed")
    .map(({ groupId, launches }) => ({
      groupId,
      byLaunch: new Map(
        launches.flatMap(({ launch, perCallNs }) => (typeof perCallNs !== "number" ? [] : [[launch, Math.log(perCallNs)] as const])),
      ),
    }));
  const sds = logs.flatMap((one, index) =>
    logs.slice(index + 1).flatMap((other) => {
      if (one.groupId !== other.groupId) return [];
      const ratios = [...one.byLaunch].flatMap(([launch, log]) => {
        const beside = other.byLaunch.get(launch);
        return beside === undefined ? [] : [log - beside];
      });
      return ratios.length < fewestLaunches ? [] : (standardDeviation(ratios) ?? []);
    }),
  );
  return median(sds);
}

/** Also of a run of version 1, which has these. A floor is named where it was asked for. Throws where `run` is none. */
export function summarize(run: Run, path: string): RunSummary {
  const cells = run.cells.filter(({ twinOf }) => twinOf === null);
  const measured = cells.filter(({ isFloor }) => !isFloor || run.plan.includeFloor);
  const isOld = cells.some((cell) => "resultVersion" in cell);
  const { os, osVersion, architecture, cpuModel, logicalCpus, memoryBytes } = run.machine;
  return {
    runId: run.runId,
    path,
    version: isOld ? 1 : run.version,
    state: run.state,
    startedAt: timeOf(run.startedAt),
    finishedAt: timeOf(run.finishedAt),
    fit: run.findings.every(({ severity }) => severity !== "Unfit"),
    findings: run.findings,
    tags: run.plan.tags ?? [],
    frameworks: distinct(measured.map(({ framework }) => framework)),
    runtimes: distinct(measured.map(({ runtime }) => runtime)),
    scenarios: distinct(measured.map(({ scenario }) => scenario)),
    placements: distinct(run.groups.map(({ placement }) => placement)),
    measured: distinctTriples(cells.map(({ framework, runtime, scenario }) => [framework, runtime, scenario] as const)),
    effort: run.plan.effort,
    seed: run.plan.seed,
    groups: run.groups.length,
    cells: cells.length,
    failedCells: cells.filter(({ state }) => state === "Failed").length,
    launchSd: launchSdOf(run),
    times: run.times ?? null,
    curves: run.curves?.length ?? 0,
    engine: run.engine,
    machine: { os, osVersion, architecture, cpuModel, logicalCpus, memoryBytes },
    // what version 1 judged is no figure of today
    answers: isOld ? [] : renderAnswers(run),
  };
}

function timeOf(text: string): string {
  const time = Date.parse(text);
  if (Number.isNaN(time)) throw new Error(`'${text}' is not a time`);
  return new Date(time).toISOString();
}

const distinct = (values: readonly string[]) => [...new Set(values)];

const distinctTriples = (triples: readonly (readonly [string, string, string])[]) => [
  ...new Map(triples.map((triple) => [triple.join("\n"), triple])).values(),
];
