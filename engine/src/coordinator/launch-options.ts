// What a launch is given: its groups as they stand, and what all launches of a run share.
import type { Problem } from "../errors/problem.ts";
import type { Affinity } from "../placement/affinity.ts";
import type { GroupPlan } from "../plan/expand.ts";
import type { Random } from "../stats/random.ts";
import type { BlockWatch } from "./block-watch.ts";
import type { CellRecord } from "./cell-record.ts";
import type { ConnectBudget } from "./connect-budget.ts";
import type { LaunchContext } from "./pair.ts";

/** One group over the run. */
export interface GroupState {
  readonly group: GroupPlan;
  readonly records: readonly CellRecord[];
  launches: number;
  /** Of each user in a slice; decided in the group's first launch, the same for all cells. */
  wakingCalls: number | null;
  /** The factor by which it is measured longer than planned, because its launches agree better than their own scatter predicts. */
  factor: 1 | 2;
  /** Of the error, what looks have spent that left something to decide. */
  spent: number;
  /** The error of the look at which all was decided, or precise enough; null: it is still open. */
  closedAt: number | null;
  /** There is no time for it: with it no group would get the launches that a verdict needs. */
  leftOut: boolean;
}

/** What is measured in several placements: its users stay open from one to the next. */
export type SeriesState = readonly GroupState[];

export interface LaunchOptions {
  readonly launch: number;
  readonly context: LaunchContext;
  readonly affinity: Affinity;
  readonly watch: BlockWatch;
  readonly random: Random;
  readonly connects: ConnectBudget;
  readonly nowMs: () => number;
  readonly signal: AbortSignal;
  /** No group begins later, and no call. */
  readonly deadlineMs: number;
  /** Of one cell of the group in this launch. */
  cellSeconds(group: GroupPlan): number;
  /** `fraction` of the launch from 0 to 1; called between slices only. */
  onProgress(fraction: number, what: string): void;
  /** All have started that do. */
  onStarted(): void;
  /** A load has been measured in all of its placements, which took so long; called when nothing is timed. */
  /** `tookMs`: without what no later launch does again. */
  onSeries(seriesId: string, tookMs: number): Promise<void>;
  onFailure(record: CellRecord, problem: Problem): void;
}
