// What the checks found, for a terminal.
import type { Finding } from "../checks/index.ts";
import { plainTable } from "../exporters/plain-table.ts";

/** Lines: what was seen as a table, then what to do about it. */
export function renderFindings(findings: readonly Finding[]): string[] {
  if (findings.length === 0) return ["The checks of this machine found nothing that would disturb a measurement."];
  const lines = plainTable(
    [{ header: "" }, { header: "check" }, { header: "seen" }],
    findings.map(({ id, severity, seen }) => [severity, id, seen]),
  );
  // what is merely told needs no doing; its remedy is in the JSON
  const grave = findings.filter(({ severity }) => severity !== "Info");
  if (grave.length === 0) return [...lines, "", "Nothing here would disturb a measurement."];
  const remedies = [...new Map(grave.map(({ id, remedy }) => [remedy, id]))].map(([remedy, id]) => `  ${id}: ${remedy}`);
  return [...lines, "", "Before you measure:", ...remedies];
}
