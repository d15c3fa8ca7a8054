// What a gate says, for people, and the exit code that it comes to.

import { plainTable } from "../exporters/plain-table.ts";
import { wrapped } from "../exporters/wrapped.ts";
import type { Series } from "../gate/repeat.ts";
import type { Outcome, Row } from "../gate/row.ts";
import { differenceOf, figureTitles, inUs } from "../gate/summary.ts";
import { unique } from "../plan/checks.ts";
import { nameOf } from "../plan/registry.ts";
import { exitCodes } from "./exit-codes.ts";

export function exitCodeOfGate(outcome: Outcome, inconclusivePasses: boolean): number {
  if (outcome === "Slower") return exitCodes.slower;
  return outcome === "Held" || inconclusivePasses ? exitCodes.ok : exitCodes.couldNotTell;
}

const said = { Held: "Held", Slower: "SLOWER", Inconclusive: "Cannot tell" } as const;

/** By groups, in lines that a terminal does not break. */
export function renderCheck(judged: Series): string {
  const { outcome, rows, against, baseline, runId, repeatIds, changes, onlyNow, onlyBefore } = judged;
  const others = [...against, ...(baseline === null ? [] : [`the baseline ${baseline}`])];
  return `${[
    ...wrapped(`${said[outcome]}: today against ${others.join(", ")}, run ${[runId, ...repeatIds].join(", and again ")}`),
    ...unique(rows.map(({ title }) => title)).flatMap((title) => [
      "",
      title,
      ...renderGroup(
        rows.filter((row) => row.title === title),
        others.length > 1,
      ),
    ]),
    ...unique(changes.map(({ since }) => since)).flatMap((name) =>
      section(
        name === baseline ? `Changed since the baseline ${name}` : `Differences between today and ${name}`,
        changes.filter(({ since }) => since === name).map(({ what, was, is }) => `${what}: ${was} -> ${is}`),
      ),
    ),
    ...section("Measured now but not in the baseline", onlyNow),
    ...section("In the baseline but not measured now", onlyBefore),
  ].join("\n")}\n`;
}

/** What held needs no reason; of the rest it stands below. */
function renderGroup(rows: readonly Row[], isAmongOthers: boolean): string[] {
  const nameOfRow = (row: Row) => `${cellOf(row)}${isAmongOthers ? ` / ${referenceOf(row)}` : ""}`;
  const table = plainTable(
    [
      { header: "cell" },
      { header: "figure" },
      { header: "today", align: "right" },
      { header: "other", align: "right" },
      { header: "difference", align: "right" },
      { header: "" },
    ],
    rows.map((row) => [nameOfRow(row), figureTitles[row.figure], ...figuresOf(row), said[row.outcome]]),
  );
  const reasons = rows
    .filter(({ outcome }) => outcome !== "Held")
    .flatMap((row) => wrapped(`${nameOfRow(row)}, ${figureTitles[row.figure]}: ${row.reason}.`, indent));
  return [...table, ...reasons].map((line) => `${indent}${line}`);
}

const indent = "  ";

const section = (title: string, lines: readonly string[]) =>
  lines.length === 0 ? [] : ["", title, ...lines.flatMap((line) => wrapped(line, indent)).map((line) => `${indent}${line}`)];

/** gRPC on Node, as an id has it behind its placement. */
function cellOf({ cellId }: Row): string {
  const [framework = "", runtime = "", api = "", variant = ""] = cellId.split("/").slice(-4);
  return nameOf({ framework, runtime, api, variant });
}

const referenceOf = ({ referenceId }: Row) => referenceId.split("@")[1] ?? "saved";

function figuresOf(row: Row): string[] {
  if (row.figure === "Errors") return [String(row.value), String(row.reference), "-"];
  return [shown(row.value), shown(row.reference), differenceOf(row) ?? "-"];
}

const shown = (us: number | null) => (us === null ? "-" : inUs(us));
