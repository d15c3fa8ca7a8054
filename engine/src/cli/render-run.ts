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
      ...(tables ? [] : ["For percentiles, rates, CPU, memory and the other placements, use --tables or read the result file."]),
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
          "response: from the scheduled start, waiting included; service: from the actual start; [in brackets]: unusable, because the generator was late.",
        ]
      : []),
    ...(has("Closed")
      ? [
          "us/call: the mean latency of a call, with the fastest and the slowest launch in brackets; p50, p99: the median and the 99th percentile.",
          "x floor: us/call divided by that of a raw TCP socket in the same runtime, measured in the same rotations; cpu: CPU time of a call, both sides; server MB: its peak memory minus the floor's.",
          "pauses: share of the time spent in calls that took more than ten times the p50; client gap: time between two calls of a user, shown if it exceeds 3% of a call.",
        ]
      : []),
    '"-": unknown; "~": from fewer than 30 calls or 5 rotations.',
  ];
}
