// A report as Markdown, to be read by itself; what fits a comment on a pull request is exporters/formats/markdown.ts. The answers, the verdicts of each subject, where payloads cross, what the checks found.

import { differenceInWords } from "../exporters/comparisons.ts";
import { figureFrom, timeInWords } from "../exporters/numbers.ts";
import { formatShare } from "../plan/units.ts";
import { countOf } from "../text/count.ts";
import { titleOf } from "./html.ts";
import type { CellModel, GroupModel, ImplementationModel, ReportModel, RunModel } from "./model/types.ts";
import { sentenceOf } from "./paragraph.ts";

export function renderMarkdown(model: ReportModel): string {
  const run = model.runs.at(-1);
  if (run === undefined) return "";
  const blocks = [
    `# ${text(titleOf(model))}`,
    ...(run.fit ? [] : ["**Unfit**: do not rely on this run. See the findings below."]),
    list([...run.answers.map(sentenceOf), ...run.unasked.map((question) => `${question}: not measured.`)]),
    ...changeOf(model),
    ...run.subjects.flatMap(({ title, groups }) => groups.map((group) => groupOf(title, group, run, model.implementations))),
    ...crossingsOf(run),
    ...findingsOf(run),
    ...(run.notMeasured.length === 0 ? [] : ["## Not measured", list(run.notMeasured)]),
    "## Measured on",
    list([...run.facts.map(({ name, value }) => `${name}: ${value}`)]),
    `Run it again:\n\n\`\`\`\n${run.command}\n\`\`\``,
  ];
  return `${blocks.filter(Boolean).join("\n\n")}\n`;
}

function groupOf(title: string, group: GroupModel, run: RunModel, implementations: readonly ImplementationModel[]): string {
  const cells = group.cells.flatMap((place) => run.cells[place] ?? []);
  const head = ["", "a call", "against the best", "verdict", "p99", "calls/s", "CPU a call"];
  const rows = cells.map((cell) => [nameOf(cell, implementations), ...figuresOf(cell)]);
  const launches = countOf(group.launches, "launch");
  return [
    `## ${text(title)}, ${text(group.placement)}`,
    `${launches}${group.ended === "" ? "" : `; ${group.ended}`}${group.fit ? "" : "; unfit, do not rely on it"}.`,
    ...(group.orderDiffers === null ? [] : [text(group.orderDiffers)]),
    table(head, rows),
  ].join("\n\n");
}

const nameOf = (cell: CellModel, implementations: readonly ImplementationModel[]) => {
  const implementation = implementations[cell.implementation];
  return `${implementation?.name ?? ""}${cell.isFloor ? " (floor)" : ""}`;
};

function figuresOf(cell: CellModel): string[] {
  if (cell.state === "Failed") return [`failed: ${cell.errors.join(", ")}`, "", "", "", "", ""];
  const { grounds, verdict, openLoop } = cell;
  const time = (ns: number | null) => (ns === null || grounds === "TooFew" ? "-" : timeInWords(ns, grounds));
  const isBest = verdict?.word === "Best";
  return [
    cell.said,
    verdict === null || isBest ? "" : differenceInWords({ ratio: verdict.ratio, low: verdict.low, high: verdict.high }),
    verdict === null ? "" : isBest && verdict.unsure ? "Inconclusive" : verdict.word,
    time(openLoop === null ? cell.p99Ns[0] : openLoop.responseP99Ns),
    figureFrom(openLoop === null ? cell.callsPerSecond[0] : openLoop.achieved, grounds),
    cell.cpuUs[0] === null ? "-" : time(cell.cpuUs[0] * 1000),
  ];
}

function crossingsOf({ payloads }: RunModel): string[] {
  const found = payloads.flatMap(({ title, crossings }) => crossings.map((line) => `${title}: ${line}`));
  return found.length === 0 ? [] : ["## Where one overtakes the other as payloads grow", list(found)];
}

function findingsOf({ findings }: RunModel): string[] {
  const grave = findings.filter(({ severity }) => severity !== "Info");
  return grave.length === 0
    ? []
    : ["## What the checks found", list(grave.map(({ id, seen, remedy }) => `${id}: ${seen} ${remedy}`.trim()))];
}

function changeOf({ change, runs, implementations }: ReportModel): string[] {
  if (change === null) return [];
  const rows = change.cells.map((cell) => [
    implementations[cell.implementation]?.name ?? "",
    cell.title,
    timeInWords(cell.before[0] ?? 0),
    timeInWords(cell.after[0] ?? 0),
    differenceInWords({ ratio: cell.ratio, low: cell.interval?.[0] ?? null, high: cell.interval?.[1] ?? null }),
    cell.verdict,
  ]);
  return [
    change.baseline === null ? `## ${runs[0]?.runId} and ${runs[1]?.runId}` : `## Against the baseline ${text(change.baseline.name)}`,
    change.baseline === null
      ? "They were not measured in alternation, so their figures are shown side by side, without verdicts."
      : `Held: the increase is clearly below ${formatShare(change.baseline.limit)}. Slower: clearly above it.`,
    ...(change.facts.length === 0
      ? []
      : [
          table(
            ["what changed", "before", "after"],
            change.facts.map(({ name, before, after }) => [name, before, after]),
          ),
        ]),
    ...(rows.length === 0 ? [] : [table(["", "calls", "before", "after", "difference", "verdict"], rows)]),
  ];
}

const list = (lines: readonly string[]) => lines.map((line) => `- ${text(line)}`).join("\n");

const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [head, head.map((_, index) => (index === 0 ? "---" : "---:")), ...rows.map((row) => row.map(text))]
    .map((row) => `| ${row.join(" | ")} |`)
    .join("\n");

/** Whatever comes from a run stays text: no markup, no table's border, no line of its own. */
const text = (value: string): string => value.replace(/[\\`*_[\]<>|#&~]/g, (sign) => `\\${sign}`).replace(/\s+/g, " ");
