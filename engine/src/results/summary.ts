// A saved run in a few words, for lists of hundreds.
import type { Run } from "../../generated/result.d.ts";

export interface RunSummary {
  readonly runId: string;
  readonly path: string;
  readonly version: number;
  readonly state: string;
  readonly startedAt: string;
  readonly finishedAt: string;
  /** No finding of the run made it unfit to be relied on. */
  readonly fit: boolean;
  readonly tags: readonly string[];
  readonly frameworks: readonly string[];
  readonly runtimes: readonly string[];
  readonly scenarios: readonly string[];
  readonly placements: readonly string[];
  readonly effort: string;
  readonly groups: number;
  readonly cells: number;
  readonly failedCells: number;
}

/** Also of a run of version 1, which has these. A floor is named where it was asked for. Throws where `run` is none. */
export function summarize(run: Run, path: string): RunSummary {
  const cells = run.cells.filter(({ twinOf }) => twinOf === null);
  const measured = cells.filter(({ isFloor }) => !isFloor || run.plan.includeFloor);
  const distinct = (values: readonly string[]) => [...new Set(values)];
  return {
    runId: run.runId,
    path,
    version: run.version,
    state: run.state,
    startedAt: run.startedAt,
    finishedAt: run.finishedAt,
    fit: run.findings.every(({ severity }) => severity !== "Unfit"),
    tags: run.plan.tags ?? [],
    frameworks: distinct(measured.map(({ framework }) => framework)),
    runtimes: distinct(measured.map(({ runtime }) => runtime)),
    scenarios: distinct(measured.map(({ scenario }) => scenario)),
    placements: distinct(run.groups.map(({ placement }) => placement)),
    effort: run.plan.effort,
    groups: run.groups.length,
    cells: cells.length,
    failedCells: cells.filter(({ state }) => state === "Failed").length,
  };
}
