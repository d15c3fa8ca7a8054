// `rpcbench results`: the saved runs, or one of them as it was shown when it ended.
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Run } from "../../../generated/result.d.ts";
import * as contracts from "../../contracts/contracts.ts";
import { ContractError, parseContract } from "../../contracts/read.ts";
import { RpcBenchError } from "../../errors/problem.ts";
import { plainTable } from "../../exporters/plain-table.ts";
import { dataFolder } from "../../machine/paths.ts";
import { savedRuns } from "../../results/index-file.ts";
import type { RunSummary } from "../../results/summary.ts";
import { print } from "../output.ts";

export interface ResultsOptions {
  readonly from?: string;
  readonly last?: number;
  readonly tag?: readonly string[];
  readonly framework?: readonly string[];
  readonly tables?: boolean;
  readonly json?: boolean;
}

/** `which`: a run's id, the beginning of one, or a file. Throws ResultNotFound, ResultNotReadable, UnsupportedVersion. */
export async function resultsCommand(which: string | undefined, options: ResultsOptions): Promise<void> {
  const folder = options.from ?? path.join(dataFolder(), "results");
  if (which !== undefined) await show(which, folder, options);
  else await list(folder, options);
}

async function list(folder: string, { last, tag, framework, json }: ResultsOptions): Promise<void> {
  const { runs, unreadable } = await savedRuns(folder);
  const asked = (wanted: readonly string[] | undefined, has: readonly string[]) =>
    wanted === undefined || has.some((name) => wanted.some((one) => one.toLowerCase() === name.toLowerCase()));
  const chosen = runs.filter((run) => asked(tag, run.tags) && asked(framework, run.frameworks)).slice(0, last);
  if (json) print(`${JSON.stringify({ kind: "RpcBench.Runs", version: 1, folder, runs: chosen, unreadable }, null, 2)}\n`);
  else print(render(chosen, folder, unreadable));
}

function render(runs: readonly RunSummary[], folder: string, unreadable: readonly string[]): string {
  const rows = runs.map(({ runId, state, fit, effort, frameworks, scenarios, tags, version }) => [
    runId,
    `${state}${fit ? "" : ", unfit"}${version === 1 ? ", version 1" : ""}`,
    effort,
    frameworks.join(", "),
    scenarios.join(", "),
    tags.join(", "),
  ]);
  const headers = ["run", "state", "effort", "frameworks", "scenarios", "tags"];
  const shown = headers
    .map((header, index) => ({ header, index }))
    .filter(({ index }) => index < 5 || rows.some((row) => row[index] !== ""));
  const table = plainTable(
    shown.map(({ header }) => ({ header })),
    rows.map((row) => shown.map(({ index }) => row[index] ?? "")),
  );
  return [
    ...(runs.length === 0
      ? [`There are no such runs in ${folder}.`]
      : [...table, "", "One of them, with all its tables: rpcbench results <run> --tables"]),
    ...unreadable.map((file) => `Not a whole run: ${file}`),
    "",
  ].join("\n");
}

async function show(which: string, folder: string, { tables, json }: ResultsOptions): Promise<void> {
  const file = await find(which, folder);
  const text = await readFile(file, "utf8").catch((error: Error) => {
    throw RpcBenchError.of("ResultNotReadable", { path: file, reason: error.message }, { cause: error });
  });
  if (json) {
    print(text.endsWith("\n") ? text : `${text}\n`);
    return;
  }
  const run = read(text, file);
  const { renderRun } = await import("../render-run.ts");
  print(renderRun(run, file, tables === undefined ? {} : { tables }));
}

function read(text: string, file: string): Run {
  try {
    return parseContract(contracts.result, text);
  } catch (error) {
    if (!(error instanceof ContractError)) throw error;
    if (error.problem === "UnsupportedVersion")
      throw RpcBenchError.of("UnsupportedVersion", { message: `${file}: ${error.message}` }, { cause: error });
    const isOld = error.problem === "Invalid" && JSON.parse(text.replace(/^\ufeff/, "")).version === 1;
    const reason = isOld
      ? "it is of version 1, whose figures were measured otherwise; the list of runs has it, and PowerShell shows its p50"
      : error.message.replace(/\.$/, "");
    throw RpcBenchError.of("ResultNotReadable", { path: file, reason }, { cause: error });
  }
}

async function find(which: string, folder: string): Promise<string> {
  if (/[\\/]/.test(which) || which.toLowerCase().endsWith(".json")) return path.resolve(which);
  const { runs } = await savedRuns(folder);
  const found = runs.filter(({ runId }) => runId.startsWith(which));
  const [only] = found;
  if (only === undefined || (found.length > 1 && !found.some(({ runId }) => runId === which)))
    throw RpcBenchError.of("ResultNotFound", { which, folder, found: found.length });
  return (found.find(({ runId }) => runId === which) ?? only).path;
}
