// The cells of a run that can be a baseline's, and how they are found again.
import { createHash } from "node:crypto";
import type { Cell, Run } from "../../generated/result.d.ts";
import { registry, today } from "../plan/registry.ts";

/** Today's own cells of placements that are judged: no floor, no twin, nobody else's runtime. Their ids say what they are of, in any run. */
export const ownCells = (run: Run): Cell[] => {
  const judged = new Set(run.groups.filter(({ role }) => role !== "Described").map(({ id }) => id));
  return run.cells.filter(
    ({ groupId, isFloor, twinOf, runtimeName = today }) => judged.has(groupId) && !isFloor && twinOf === null && runtimeName === today,
  );
};

/** As the cell of another runtime of this name has it in the same run: engine/src/plan/expand.ts. */
export const besideId = (id: string, name: string): string => `${id}@${name}`;

/** What a cell's framework needs in its turn, by their versions, as its run had them; none where that is not known. */
export function needsOfCell({ framework, runtime, runtimeName = today }: Cell, { runtimes }: Run): Readonly<Record<string, string>> {
  const described = runtimes.find((each) => each.runtime === runtime && (each.name ?? today) === runtimeName);
  const entries = registry.frameworks.find(({ name }) => name === framework)?.implementations ?? [];
  const own = entries.find((entry) => entry.runtime === runtime && entry.package !== null)?.package ?? "";
  const { [own]: _, ...needs } = described?.packages?.[own] ?? {};
  return needs;
}

/** A sum over what a cell's figures are of: two with the same one differ in nothing that is known but the day. */
export function madeOf(cell: Cell, run: Run): string {
  const { frameworkVersion, runtimeVersion, serverOptions, clientOptions, payloadContent } = cell;
  const needs = sorted(needsOfCell(cell, run));
  const facts = [frameworkVersion, runtimeVersion, sorted(serverOptions), sorted(clientOptions), payloadContent, needs];
  return createHash("sha256").update(JSON.stringify(facts)).digest("hex").slice(0, 16);
}

const sorted = (options: Readonly<Record<string, unknown>>) => Object.entries(options).sort(([a], [b]) => (a < b ? -1 : 1));
