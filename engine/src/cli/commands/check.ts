// `rpcbench check`: whether today's runtime keeps to its limits beside another, in a run that measured both.
import { plainTable } from "../../exporters/plain-table.ts";
import { type Judged, judgeRun, type Outcome, type Row } from "../../gate/judge.ts";
import { parseLimits } from "../../gate/limits.ts";
import { exportedRun } from "../../results/export.ts";
import { exitCodes } from "../exit-codes.ts";
import { print } from "../output.ts";

export interface CheckOptions {
  readonly failOn: string;
  readonly against?: readonly string[];
  readonly inconclusiveAs?: string;
  readonly from?: string;
  readonly json?: boolean;
}

export async function checkCommand(
  which: string | undefined,
  { failOn, against, inconclusiveAs, from, json = false }: CheckOptions,
): Promise<void> {
  const limits = parseLimits(failOn);
  const { run } = await exportedRun(which, from);
  const judged = judgeRun(run, limits, against);
  print(json ? `${JSON.stringify(judged, null, 2)}\n` : render(judged));
  process.exitCode = codeOf(judged.outcome, inconclusiveAs === "pass");
}

function codeOf(outcome: Outcome, passes: boolean): number {
  if (outcome === "Slower") return exitCodes.slower;
  return outcome === "Held" || passes ? exitCodes.ok : exitCodes.couldNotTell;
}

const units = { UsPerCall: "us/call", CpuUs: "CPU us", P99: "p99 us", Errors: "errors" } as const;
const said = { Held: "Held", Slower: "SLOWER", Inconclusive: "Could not tell" } as const;

function render({ outcome, rows, against, runId }: Judged): string {
  const number = (value: number | null) => (value === null ? "-" : value >= 100 ? value.toFixed(0) : value.toPrecision(3));
  const times = ({ ratio, low, high }: Row) =>
    ratio === null ? "-" : `${share(ratio)}${low === null || high === null ? "" : ` (${share(low)}..${share(high)})`}`;
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
    rows.map((row) => [
      row.title,
      row.referenceId.slice(row.referenceId.indexOf(`/${row.placement}/`) + row.placement.length + 2),
      units[row.figure],
      row.figure === "Errors" ? String(row.value) : number(row.value),
      row.figure === "Errors" ? String(row.reference) : number(row.reference),
      times(row),
      said[row.outcome],
      row.reason,
    ]),
  );
  return `${[`${said[outcome]}: today's beside ${against.join(", ")}, run ${runId}`, "", ...table].join("\n")}\n`;
}

const share = (ratio: number) => `${ratio >= 1 ? "+" : ""}${((ratio - 1) * 100).toFixed(1)}%`;
