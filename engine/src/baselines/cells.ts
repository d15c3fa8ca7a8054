// The cells of a run that can be a baseline's, and how they are found again.
import { createHash } from "node:crypto";
import type { Cell, Run } from "../../generated/result.d.ts";
import { today } from "../plan/registry.ts";

/** Today's own cells of placements that are judged: no floor, no twin, nobody else's runtime. Their ids say what they are of, in any run. */
export const ownCells = (run: Run): Cell[] => {
  const judged = new Set(run.groups.filter(({ role }) => role !== "Described").map(({ id }) => id));
  return run.cells.filter(
    ({ groupId, isFloor, twinOf, runtimeName = today }) => judged.has(groupId) && !isFloor && twinOf === null && runtimeName === today,
  );
};

/** As the cell of another runtime of this name has it in the same run: engine/src/plan/expand.ts. */
export const besideId = (id: string, name: string): string => `${id}@${name}`;

/** A sum over what a cell's figures are of: two with the same one differ in nothing that is known but the day. */
export function madeOf({ frameworkVersion, runtimeVersion, serverOptions, clientOptions, payloadContent }: Cell): string {
  const facts = [frameworkVersion, runtimeVersion, sorted(serverOptions), sorted(clientOptions), payloadContent];
  return createHash("sha256").update(JSON.stringify(facts)).digest("hex").slice(0, 16);
}

const sorted = (options: Cell["serverOptions"]) => Object.entries(options).sort(([a], [b]) => (a < b ? -1 : 1));
