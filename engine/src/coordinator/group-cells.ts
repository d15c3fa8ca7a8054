// The cells of a group as the result has them.
import type { Cell } from "../../generated/result.d.ts";
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

/** One for each runtime and API, whatever the variant. */
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
