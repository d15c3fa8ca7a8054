// What a run made of one group.
import type { Run } from "../../generated/result.d.ts";
import type { GroupPlan } from "../plan/expand.ts";
import type { CellRecord } from "./cell-record.ts";
import type { Judged, Level } from "./comparisons.ts";

export type Finding = Run["findings"][number];
export type Decision = "Launches" | "Decided" | "Precision" | "MaxTime" | "Stopped";

export interface GroupOutcome {
  readonly group: GroupPlan;
  readonly records: readonly CellRecord[];
  readonly launches: number;
  readonly launchesPlanned: number;
  readonly decidedBy: Decision;
  /** At which error it was judged. */
  readonly level: Level;
  /** Null in a placement that is only described. */
  readonly judged: Judged | null;
}
