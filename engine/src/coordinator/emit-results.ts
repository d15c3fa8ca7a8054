// Cells that take turns end together, so their results leave together; the floor's only when asked for, a twin's never.
import type { EngineEvent } from "../../generated/events.d.ts";
import type { Cell } from "../../generated/result.d.ts";
import type { Plan } from "../plan/resolve.ts";
import { cellFigures } from "./cell-figures.ts";
import type { CellRecord } from "./cell-record.ts";
import type { ErrorBudget } from "./comparisons.ts";
import type { GroupOutcome } from "./series.ts";

/** The group's cells as the result has them, twins and floors included. */
export function emitResults(outcome: GroupOutcome, plan: Plan, budget: ErrorBudget, emit: (event: EngineEvent) => void): Cell[] {
  const { judged, decidedBy } = outcome;
  const records = outcome.records.filter((record) => decidedBy !== "Stopped" || record.measured || record.failed);
  const figures = new Map(
    records.map((record) => [
      record,
      cellFigures(record, { floor: floorOf(record, records), alpha: budget.alphaPerInterval, place: judged?.places.get(record) }),
    ]),
  );
  for (const [record, cell] of figures) {
    if (record.isTwin || (record.isFloor && !plan.includeFloor)) continue;
    const floor = floorOf(record, records);
    const floorCell = floor === undefined || floor.failed ? undefined : figures.get(floor);
    emit({ type: "result", cell: { ...cell }, floor: floorCell === undefined ? null : { ...floorCell } });
  }
  return [...figures.values()];
}

/** There is one of each runtime and API, whatever the variant. */
function floorOf(record: CellRecord, records: readonly CellRecord[]): CellRecord | undefined {
  const { implementation } = record.plan;
  return records.find(
    (other) =>
      other.isFloor &&
      !other.isTwin &&
      other.plan.implementation.entry.runtime === implementation.entry.runtime &&
      other.plan.implementation.api === implementation.api,
  );
}
