// What a reader has to know to compare the frameworks of a run.
import type { Run } from "../../generated/result.d.ts";
import { registry } from "../plan/registry.ts";

/** A line for each framework that was measured, where there is something to know. */
export function renderNotes(run: Run): string[] {
  const measured = new Set(run.cells.filter(({ state }) => state !== "Failed").map(({ framework }) => framework));
  const notes = registry.frameworks.filter(({ name }) => measured.has(name)).flatMap(({ note }) => note ?? []);
  const isCompressed = run.plan.scenarios.includes("Payload") && run.plan.payloadContent === "Random" && measured.has("RPyC");
  return isCompressed
    ? [...notes, "RPyC compresses, and payloads of random bytes are its worst case: --payload-content text beside it."]
    : notes;
}
