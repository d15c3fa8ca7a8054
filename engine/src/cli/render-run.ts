// What a person reads when a run has ended: the answers, what they were decided from, what was measured, and where it is kept.
import type { Run } from "../../generated/result.d.ts";
import { renderAnswers } from "../exporters/answers.ts";
import { renderNotes } from "../exporters/notes.ts";
import { renderTables } from "../exporters/table.ts";
import { renderVerdicts } from "../exporters/verdict-table.ts";
import { renderVersions } from "../exporters/versions.ts";
import { rowName } from "../plan/absence.ts";
import { registry } from "../plan/registry.ts";
import { scenarioNamed } from "../scenarios/index.ts";

/** `tables`: every figure of every group, before the answers. */
export function renderRun(run: Run, path: string | null, { tables = false } = {}): string {
  const sections = [
    ...(tables ? [renderTables(run), legend(run).join("\n")] : []),
    renderAnswers(run).join("\n"),
    ...(tables ? [] : [renderVerdicts(run)]),
    renderNotes(run).join("\n"),
    renderVersions(run).join("\n"),
    notMeasured(run).join("\n"),
    [
      ...(tables ? [] : ["Percentiles, rates, CPU and memory, and the other placements: the same with --tables, or the result file."]),
      path === null ? "The result could not be written." : `Result file: ${path}`,
    ].join("\n"),
  ];
  return `${sections.filter(Boolean).join("\n\n")}\n`;
}

function notMeasured({ missing }: Run): string[] {
  if (missing.length === 0) return [];
  return [
    "Not measured",
    ...missing.map((row) => (row.id === "NotImplemented" ? `  ${row.message}` : `  ${rowName(row)}: ${row.message} ${row.remedy}`)),
  ];
}

/** What the columns mean, of the kinds that there are. */
function legend(run: Run): string[] {
  const has = (load: Run["groups"][number]["load"]) => run.groups.some((group) => group.load === load);
  return [
    ...run.plan.scenarios.flatMap((name) => scenarioNamed(name).legend),
    ...run.plan.placements.map((name) => {
      const { title, about } = registry.placements.find((placement) => placement.name === name) ?? { title: name, about: "" };
      return `${title}: ${about.charAt(0).toLowerCase()}${about.slice(1)}.`;
    }),
    ...(has("Open")
      ? [
          "response: from the scheduled start, waiting included; service: from the real start; [in brackets]: the generator was late, not usable.",
        ]
      : []),
    ...(has("Closed")
      ? [
          "us/call: all the time of the calls over their number, with the launches that had the least and the most; p50, p99: the median and the 99th percentile.",
          "x floor: us/call over that of a raw TCP socket in the same runtime, in the same turns; cpu: CPU time of a call, both sides; server MB: its most memory, less the floor's.",
          "pauses: share of the time in calls of over ten times the p50; client gap: from one call's end to a user's next, where it is over 3%.",
        ]
      : []),
    '"-": not known; "~": from fewer than 30 calls or 5 rotations.',
  ];
}
