// What a gate says, for people, and the exit code that it comes to.

import { plainTable } from "../exporters/plain-table.ts";
import type { Series } from "../gate/repeat.ts";
import type { Outcome, Row } from "../gate/row.ts";
import { change } from "../text/share.ts";
import { exitCodes } from "./exit-codes.ts";

export function exitCodeOfGate(outcome: Outcome, inconclusivePasses: boolean): number {
  if (outcome === "Slower") return exitCodes.slower;
  return outcome === "Held" || inconclusivePasses ? exitCodes.ok : exitCodes.couldNotTell;
}

export const figureTitles = { UsPerCall: "us/call", CpuUs: "CPU us", P99: "p99 us", Errors: "errors" } as const;
const said = { Held: "Held", Slower: "SLOWER", Inconclusive: "Could not tell" } as const;

export function renderCheck({ outcome, rows, against, baseline, runId, repeatIds, changes, onlyNow, onlyBefore }: Series): string {
  const table = plainTable(
    [
      { header: "group" },
      { header: "cell" },
      { header: "figure" },
      { header: "today", align: "right" },
      { header: "other", align: "right" },
      { header: "difference", align: "right" },
      { header: "outcome" },
      { header: "why" },
    ],
    rows.map((row) => [row.title, cellOf(row), figureTitles[row.figure], ...figuresOf(row), said[row.outcome], row.reason]),
  );
  const others = [...against, ...(baseline === null ? [] : [`the baseline ${baseline}`])].join(", ");
  return `${[
    `${said[outcome]}: today's against ${others}, run ${[runId, ...repeatIds].join(", and again ")}`,
    "",
    ...table,
    ...section(
      `Changed since the baseline ${baseline}`,
      changes.map(({ what, was, is }) => `${what}: ${was} -> ${is}`),
    ),
    ...section("Measured now and not in the baseline", onlyNow),
    ...section("In the baseline and not measured now", onlyBefore),
  ].join("\n")}\n`;
}

const section = (title: string, lines: readonly string[]) => (lines.length === 0 ? [] : ["", title, ...lines.map((line) => `  ${line}`)]);

const cellOf = ({ referenceId, placement }: Row) => referenceId.slice(referenceId.indexOf(`/${placement}/`) + placement.length + 2);

function figuresOf(row: Row): string[] {
  if (row.figure === "Errors") return [String(row.value), String(row.reference), "-"];
  return [inUs(row.value), inUs(row.reference), difference(row)];
}

const inUs = (value: number | null) => (value === null ? "-" : value >= 100 ? value.toFixed(0) : value.toPrecision(3));

function difference({ ratio, low, high }: Row): string {
  if (ratio === null) return "-";
  return low === null || high === null ? change(ratio) : `${change(ratio)} (${change(low)}..${change(high)})`;
}
