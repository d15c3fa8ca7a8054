// What a reader has to know to compare the frameworks of a run.
import type { Run } from "../../generated/result.d.ts";
import { unique } from "../plan/checks.ts";
import { registry } from "../plan/registry.ts";
import { scenarioNamed } from "../scenarios/index.ts";

/** A line for each framework that was measured, where there is something to know. */
export function renderNotes(run: Run): string[] {
  const measured = new Set(run.cells.filter(({ state }) => state !== "Failed").map(({ framework }) => framework));
  const notes = registry.frameworks.filter(({ name }) => measured.has(name)).flatMap(({ note }) => note ?? []);
  const asked = run.plan.scenarios.map(scenarioNamed);
  // scenarios of one kind say the same
  return unique([...notes, ...asked.flatMap((scenario) => scenario.note(run.plan, measured) ?? [])]);
}
