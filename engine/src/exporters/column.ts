// A column of a table of cells.
import type { Cell } from "../../generated/result.d.ts";

export interface Column {
  readonly header: string;
  readonly left?: boolean;
  text(cell: Cell): string;
}
