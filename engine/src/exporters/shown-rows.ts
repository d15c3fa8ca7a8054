// A run's results one by one, as PowerShell shows them: the table of a group in a console of 80 columns, a row at a time.
import type { Cell, Run } from "../../generated/result.d.ts";
import { defaultOf } from "../plan/options.ts";
import { renderAnswers } from "./answers.ts";
import { firstBlock } from "./blocks.ts";
import type { Column } from "./column.ts";
import { rolesInOrder } from "./leading-groups.ts";
import { renderNotes } from "./notes.ts";
import { groundsOf, notKnown, time, timeUnitFor } from "./numbers.ts";
import { columnsOf, inOrder, launchesInWords, linesBelow, versionOf } from "./table.ts";
import { renderVersions } from "./versions.ts";
import { wrapped } from "./wrapped.ts";

type Group = Run["groups"][number];

export interface ShownRow {
  /** Above the first row of the group: what it is, what is the same in all rows, the names of the columns. */
  readonly heading: string;
  readonly row: string;
  /** Below the last row of the group, and below that of the run. */
  readonly below: string;
}

/** The results that `isShown`, in the order in which they are: what leads first, then by rank. Each once. */
export function shownRows(run: Run, isShown: (cell: Cell) => boolean): { cell: Cell; shown: ShownRow }[] {
  const groups = rolesInOrder.flatMap((role) => run.groups.filter((group) => group.role === role));
  const rows = groups.flatMap((group) => rowsOf(group, run, isShown));
  // a file by hand may have cells of groups that it does not have
  const others = run.cells.filter((cell) => cell.twinOf === null && isShown(cell) && !groups.some(({ id }) => id === cell.groupId));
  rows.push(...others.map((cell) => ({ cell, shown: { heading: cell.groupId, row: `  ${cell.framework} ${cell.runtime}`, below: "" } })));
  const last = rows.at(-1);
  if (last !== undefined) {
    // what version 1 judged is no figure of today
    const isOld = run.cells.some((cell) => "resultVersion" in cell);
    const ends = isOld ? [] : [renderAnswers(run), renderNotes(run), renderVersions(run)];
    const below = [last.shown.below, ...ends.map((lines) => lines.flatMap((line) => wrapped(line)).join("\n"))];
    last.shown = { ...last.shown, below: below.filter((part) => part !== "").join("\n\n") };
  }
  return rows;
}

function rowsOf(group: Group, run: Run, isShown: (cell: Cell) => boolean): { cell: Cell; shown: ShownRow }[] {
  const all = run.cells.filter(({ groupId, twinOf }) => groupId === group.id && twinOf === null);
  const cells = all.filter(isShown).sort(inOrder);
  const measured = cells.filter(({ state }) => state !== "Failed");
  const { columns, same } = subjectColumns(cells);
  const { first, figures: inCommand } = columnsOf(group, measured);
  // the launches stand in UsPerCallMin and UsPerCallMax: ratio, interval and verdict need their place
  const figures = group.load === "Closed" ? [[perCallColumn(measured)], ...inCommand.slice(1)] : inCommand;
  const isKnown = ({ text }: Column) => measured.some((cell) => !["", notKnown].includes(text(cell).trim()));
  const unknown = figures.flatMap((together) => together.filter((column) => !isKnown(column)));
  const known = figures.map((together) => together.filter(isKnown)).filter((together) => together.length > 0);
  const [names = "", ...lines] = measured.length === 0 ? [] : firstBlock({ first, of: columns, figures: known }, measured);
  const notes = [
    ...same,
    ...(unknown.length === 0 || measured.length === 0 ? [] : [`not known: ${unknown.map(({ header }) => header.trim()).join(", ")}`]),
  ];
  const title = [`${group.title}  (${launchesInWords(group.launches)})`, ...notes.map((note) => `  ${note}`)].join("\n");
  const heading = measured.length === 0 ? title : `${title}\n${names}`;
  const below = linesBelow(group, run)
    .flatMap((line) => wrapped(line))
    .join("\n");
  return cells.map((cell, index) => {
    const at = measured.indexOf(cell);
    const row = at < 0 ? failedRow(cell, columns) : (lines[at] ?? "");
    return { cell, shown: { heading, row, below: index === cells.length - 1 ? below : "" } };
  });
}

function perCallColumn(cells: readonly Cell[]): Column {
  const unit = timeUnitFor(cells.map(({ latency }) => latency.perCallNs));
  return { header: `${unit.name}/call`, text: (cell) => time(cell.latency.perCallNs, unit, groundsOf(cell)) };
}

const failedRow = (cell: Cell, columns: readonly Column[]) =>
  `  ${columns.map(({ text }) => text(cell)).join(" ")}: failed, ${[...new Set(cell.errors.map(({ id }) => id))].join(", ")}`;

/** What a row is of; an API or a tuning that all rows have is said above them, and the usual one not at all. */
function subjectColumns(cells: readonly Cell[]): { columns: Column[]; same: string[] } {
  const columns: Column[] = [
    { header: "framework", left: true, text: (cell) => (cell.isFloor ? `${cell.framework} (floor)` : cell.framework) },
    { header: "runtime", left: true, text: (cell) => cell.runtime },
  ];
  if (cells.some(({ runtimeName }) => runtimeName !== undefined)) columns.push({ header: "version", left: true, text: versionOf });
  const same: string[] = [];
  for (const [header, of, usual] of [
    ["API", ({ api }: Cell) => api, defaultOf("apis")],
    ["tuning", ({ variant }: Cell) => variant, defaultOf("variants")],
    ["state", ({ state }: Cell) => state, ["Completed"]],
  ] as const) {
    // one that failed says so in its row, and a floor has no tuning
    const values = [...new Set(cells.filter((cell) => !cell.isFloor && cell.state !== "Failed").map(of))];
    const [only] = values;
    if (values.length > 1) columns.push({ header, left: true, text: of });
    else if (only !== undefined && !(usual as readonly string[]).includes(only)) same.push(`${header} ${only}`);
  }
  return { columns, same };
}
