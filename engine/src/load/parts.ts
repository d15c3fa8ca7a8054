// What is known of a call beside its start and length: numbers by name. proto/README.md says which each scenario has.
import type { Column } from "./columns.ts";

/** Filled between calls, never within one. */
export interface Parts {
  readonly columns: Readonly<Record<string, Column>>;
  /** Of the user's last call, which started in the window. */
  keep(userIndex: number, startMs: number, endMs: number): void;
  /** Of what is on its way then there is still room. */
  isFull(): boolean;
}

export const isAnyFull = (columns: Parts["columns"]): boolean => Object.values(columns).some((column) => column.isFull);
