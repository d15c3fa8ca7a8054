// A report for a terminal: the answers, and of each subject a bar a call.
import { plainTable } from "../exporters/plain-table.ts";
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
    [...run.answers.map(sentenceOf), ...run.unasked.map((question) => `${question}: not measured.`)].join("\n"),
    ...run.subjects.flatMap(({ title, groups }) =>
      groups.map((group) => groupOf(`${title}, ${group.placement}`, group, run, names, columns, canDraw)),
    ),
    ...run.payloads.flatMap(({ title, crossings }) =>
      crossings.length === 0 ? [] : [[`As payloads grow, ${title}:`, ...crossings.map((line) => `  ${line}`)].join("\n")],
    ),
    ...run.findings
      .filter(({ severity }) => severity === "Unfit")
      .map(({ seen, remedy }) => `Not fit to be relied on: ${seen} ${remedy}`.trim()),
  ];
  return `${blocks.filter(Boolean).join("\n\n")}\n`;
}

function groupOf(title: string, group: GroupModel, run: RunModel, names: readonly string[], columns: number, canDraw: boolean): string {
  const cells = group.cells.flatMap((place) => run.cells[place] ?? []);
  const timeOf = (cell: (typeof cells)[number]) => (cell.openLoop === null ? cell.perCallNs[0] : cell.openLoop.responseP50Ns) ?? 0;
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
