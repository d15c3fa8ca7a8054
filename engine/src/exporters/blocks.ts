// A table that is wider than a terminal, as several below each other, each of which says again what its rows are of.
import type { Cell } from "../../generated/result.d.ts";
import type { Column } from "./column.ts";
import { notKnown } from "./numbers.ts";
import { plainTable } from "./plain-table.ts";

/** What every terminal has, less one: PowerShell keeps the last column of a console free, and breaks what reaches it anywhere, also within a number. */
export const width = 79;
const indent = "  ";
const between = 2;

interface Parts {
  /** In front, once. */
  readonly first: readonly Column[];
  /** What a row is of: in front of every block. */
  readonly of: readonly Column[];
  /** Columns that belong together are not parted. */
  readonly figures: readonly (readonly Column[])[];
  /** Each block has only what says something there, in this order, by the first of its figures. Absent: the first block has all, in the order given. */
  readonly compare?: (figure: number, a: Cell, b: Cell) => number;
}

export function inBlocks({ first, of, figures, compare }: Parts, cells: readonly Cell[]): string[] {
  const blocks = [{ figure: 0, columns: [...first, ...of] }];
  for (const [figure, together] of figures.entries()) {
    const last = blocks.at(-1) as (typeof blocks)[number];
    if (figure > 0 && widthOf([...last.columns, ...together], cells) > width) blocks.push({ figure, columns: [...of, ...together] });
    else last.columns.push(...together);
  }
  return blocks.flatMap(({ figure, columns }, index) => {
    const own = columns.slice(index === 0 ? first.length + of.length : of.length);
    // a floor has no more to say in a block of what is over the floor's
    const rows = index === 0 && compare === undefined ? cells : cells.filter((cell) => saysAnything(cell, own));
    const ordered = compare === undefined ? rows : [...rows].sort((a, b) => compare(figure, a, b));
    return [...(index === 0 ? [] : [""]), ...tableOf(columns, ordered)];
  });
}

/** The first block alone: the header, and a row each. What is wider than it is left out. */
export function firstBlock({ first, of, figures }: Parts, cells: readonly Cell[]): string[] {
  const columns = [...first, ...of];
  for (const together of figures) {
    if (columns.length > first.length + of.length && widthOf([...columns, ...together], cells) > width) continue;
    columns.push(...together);
  }
  return tableOf(columns, cells);
}

function widthOf(columns: readonly Column[], cells: readonly Cell[]): number {
  const widths = columns.map(({ header, text }) => Math.max(header.length, ...cells.map((cell) => text(cell).length)));
  return widths.reduce((sum, each) => sum + each, indent.length + between * (columns.length - 1));
}

const saysAnything = (cell: Cell, columns: readonly Column[]) => columns.some(({ text }) => !["", notKnown].includes(text(cell).trim()));

const tableOf = (columns: readonly Column[], cells: readonly Cell[]) =>
  plainTable(
    columns.map(({ header, left }) => ({ header, align: left ? "left" : "right" })),
    cells.map((cell) => columns.map(({ text }) => text(cell))),
  ).map((line) => `${indent}${line}`.trimEnd());
