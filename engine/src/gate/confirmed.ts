// One core finds a change, for little else varies there; as deployed confirms that users see it. Either may fail a gate, and each row says what the other found.
import type { Run } from "../../generated/result.d.ts";
import { placementTitle } from "../plan/registry.ts";
import { change } from "../text/share.ts";
import type { Outcome, Row } from "./row.ts";

/** The reason of what is slower, with what the same cell does in the run's other placement. Calls that failed are a count, and nothing confirms it. */
export function withOtherPlacement(rows: readonly Row[], { cells }: Run): Row[] {
  const seriesOf = ({ cellId, placement }: Row) => {
    const groupId = cells.find(({ id }) => id === cellId)?.groupId ?? "";
    return `${groupId.slice(0, -placement.length)}${cellId.slice(groupId.length)}`;
  };
  return rows.map((row) => {
    if (row.outcome !== "Slower" || row.figure === "Errors") return row;
    const other = rows.find(
      (each) =>
        each.placement !== row.placement &&
        each.figure === row.figure &&
        each.referenceId.split("@")[1] === row.referenceId.split("@")[1] &&
        seriesOf(each) === seriesOf(row),
    );
    return other === undefined
      ? row
      : { ...row, reason: `${row.reason}; ${placementTitle(other.placement)}: ${said[other.outcome](other)}` };
  });
}

const said: Readonly<Record<Outcome, (row: Row) => string>> = {
  Slower: ({ ratio }) => `slower too${ratio === null ? "" : ` (${change(ratio)})`}`,
  Held: () => "within the limit",
  Inconclusive: () => "inconclusive",
};
