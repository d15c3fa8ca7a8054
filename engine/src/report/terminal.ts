// A report for a terminal: the answers, and of each subject a bar a call.
import { differenceInWords } from "../exporters/comparisons.ts";
import { timeInWords } from "../exporters/numbers.ts";
import { plainTable } from "../exporters/plain-table.ts";
import { wrapped } from "../exporters/wrapped.ts";
import { percent } from "../text/share.ts";
import type { GroupModel, ReportModel, RunModel } from "./model/types.ts";
import { sentenceOf } from "./paragraph.ts";

export interface Terminal {
  readonly columns: number;
  /** Block elements can be shown. */
  readonly canDraw: boolean;
}

const mostBar = 30;

export function renderTerminal(model: ReportModel, { columns, canDraw }: Terminal): string {
  const run = model.runs.at(-1);
  if (run === undefined) return "";
  const names = model.implementations.map(({ name, isFloor }) => `${name}${isFloor ? " (floor)" : ""}`);
  const blocks = [
    lines([...run.answers.map(sentenceOf), ...run.unasked.map((question) => `${question}: not measured.`), ...run.notes]),
    changeOf(model, names),
    ...run.subjects.flatMap(({ title, groups }) =>
      groups.map((group) => groupOf(`${title}, ${group.placement}`, group, run, names, columns, canDraw)),
    ),
    ...run.payloads.flatMap(({ title, crossings }) =>
      crossings.length === 0 ? [] : [[`As payloads grow, ${title}:`, ...crossings.map((line) => `  ${line}`)].join("\n")],
    ),
    ...run.findings
      .filter(({ severity }) => severity === "Unfit")
      .map(({ seen, remedy }) => lines([`Unfit, do not rely on this run: ${seen} ${remedy}`.trim()])),
  ];
  return `${blocks.filter(Boolean).join("\n\n")}\n`;
}

const lines = (sentences: readonly string[]): string => sentences.flatMap((sentence) => wrapped(sentence)).join("\n");

/** A run against its baseline, or two beside each other: what is slower first. */
function changeOf({ change, runs }: ReportModel, names: readonly string[]): string {
  if (change === null) return "";
  const heads = [
    { header: "" },
    { header: "before", align: "right" as const },
    { header: "after", align: "right" as const },
    { header: "difference", align: "right" as const },
    { header: "verdict" },
  ];
  const titles = [...new Set(change.cells.map(({ title }) => title))];
  const tables = titles.map((title) => {
    const rows = change.cells
      .filter((cell) => cell.title === title)
      .map(({ implementation, before, after, ratio, interval, verdict }) => [
        names[implementation] ?? "",
        timeInWords(before[0] ?? 0),
        timeInWords(after[0] ?? 0),
        differenceInWords({ ratio, low: interval?.[0] ?? null, high: interval?.[1] ?? null }),
        verdict,
      ]);
    return [title, ...plainTable(heads, rows).map((line) => `  ${line}`)].join("\n");
  });
  const lead =
    change.baseline === null
      ? `${runs[0]?.runId} and ${runs[1]?.runId}were not measured in alternation, so there are no verdicts.`
      : `Against the baseline ${change.baseline.name}. Held: the increase is clearly below ${percent(change.baseline.limit)}. Slower: clearly above it.`;
  const changed = change.facts.map(({ name, before, after }) => `  ${name}: ${before} -> ${after}`);
  return [lines([lead]), ...(changed.length === 0 ? [] : [lines(["What changed:", ...changed])]), ...tables].join("\n\n");
}

function groupOf(title: string, group: GroupModel, run: RunModel, names: readonly string[], columns: number, canDraw: boolean): string {
  const cells = group.cells.flatMap((place) => run.cells[place] ?? []);
  const timeOf = ({ openLoop, perCallNs, p50Ns }: (typeof cells)[number]) =>
    (openLoop === null ? (perCallNs[0] ?? p50Ns[0]) : openLoop.responseP50Ns) ?? 0;
  const longest = Math.max(...cells.map(timeOf));
  const widest = Math.max(...cells.map((cell) => (names[cell.implementation] ?? "").length));
  // names, figure, verdict and what is between them
  const room = Math.min(mostBar, columns - widest - 32);
  const rows = cells.map((cell) => {
    const { verdict } = cell;
    const word = verdict === null ? "" : verdict.word === "Best" && verdict.unsure ? "Inconclusive" : verdict.word;
    const drawn = canDraw && room >= 8 ? [bar(longest === 0 ? 0 : timeOf(cell) / longest, room)] : [];
    return [names[cell.implementation] ?? "", cell.state === "Failed" ? "failed" : cell.said, word, ...drawn];
  });
  const heads = [
    { header: "" },
    { header: "a call", align: "right" as const },
    { header: "verdict" },
    ...(canDraw && room >= 8 ? [{ header: "" }] : []),
  ];
  return [title, ...plainTable(heads, rows).map((line) => `  ${line}`)].join("\n");
}

const eighths = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"];

/** Of block elements, to an eighth of a column. */
function bar(share: number, room: number): string {
  const parts = Math.round(Math.max(0, Math.min(1, share)) * room * 8);
  return `${"█".repeat(Math.floor(parts / 8))}${eighths[parts % 8] ?? ""}` || "▏";
}
