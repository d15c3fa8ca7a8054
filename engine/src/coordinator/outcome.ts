// What a run made of one group.
import type { Run } from "../../generated/result.d.ts";
import type { GroupPlan } from "../plan/expand.ts";
import type { CellRecord } from "./cell-record.ts";
import type { Judged } from "./comparisons.ts";

export type Finding = Run["findings"][number];
export type Decision = "Launches" | "Precision" | "MaxTime" | "Stopped";

export interface GroupOutcome {
  readonly group: GroupPlan;
  readonly records: readonly CellRecord[];
  readonly launches: number;
  readonly launchesPlanned: number;
  readonly decidedBy: Decision;
  /** Null in a placement that is only described. */
  readonly judged: Judged | null;
}
