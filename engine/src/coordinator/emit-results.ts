// The cells of a group as the result has them, and which of them are results of their own: the floor only when asked for, a twin never.
import type { EngineEvent } from "../../generated/events.d.ts";
import type { Cell } from "../../generated/result.d.ts";
import type { Plan } from "../plan/resolve.ts";
import { cellFigures } from "./cell-figures.ts";
import type { CellRecord } from "./cell-record.ts";
import type { GroupOutcome } from "./outcome.ts";

/** Twins and floors included. */
export function groupCells({ records: all, judged, decidedBy }: GroupOutcome): Cell[] {
  const records = all.filter((record) => decidedBy !== "Stopped" || record.measured || record.failed);
  return records.map((record) =>
    cellFigures(record, { floor: floorOf(record, records), call: judged?.call.get(record), cpu: judged?.cpu.get(record) }),
  );
}

export function resultsOf(outcomes: readonly GroupOutcome[], cells: readonly Cell[], plan: Plan): EngineEvent[] {
  return outcomes.flatMap(({ records }) =>
    records.flatMap((record): EngineEvent[] => {
      const cell = cells.find(({ id }) => id === record.plan.id);
      if (cell === undefined || record.isTwin || (record.isFloor && !plan.includeFloor)) return [];
      const floor = floorOf(record, records);
      const floorCell = floor === undefined || floor.failed ? undefined : cells.find(({ id }) => id === floor.plan.id);
      return [{ type: "result", cell: { ...cell }, floor: floorCell === undefined ? null : { ...floorCell } }];
    }),
  );
}

/** There is one of each runtime and API, whatever the variant. */
export function floorOf(record: CellRecord, records: readonly CellRecord[]): CellRecord | undefined {
  const { implementation } = record.plan;
  return records.find(
    (other) =>
      other.isFloor &&
      !other.isTwin &&
      other.plan.implementation.entry.runtime === implementation.entry.runtime &&
      other.plan.implementation.api === implementation.api,
  );
}
