// What a result's members are made of.
import type { Cell, Run } from "../../generated/result.d.ts";

export interface ResultFacts {
  readonly run: Run;
  readonly cell: Cell;
  /** Of the same group, runtime and API. */
  readonly floor: Cell | undefined;
  /** The same where a call's work is judged: the cell itself there. */
  readonly work: Cell | undefined;
  readonly group: string;
  /** The run's file; null where it could not be written. */
  readonly path: string | null;
}

export type Of = (facts: ResultFacts) => unknown;

export const cell =
  (of: (cell: Cell) => unknown): Of =>
  (facts) =>
    of(facts.cell);
