// `rpcbench results`: the saved runs, or one of them as it was shown when it ended.
import path from "node:path";
import { plainTable } from "../../exporters/plain-table.ts";
import { dataFolder } from "../../machine/paths.ts";
import { savedRuns } from "../../results/index-file.ts";
import { findRun, parseRun, readText } from "../../results/saved-run.ts";
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
  const file = await findRun(which, folder);
  const text = await readText(file);
  if (json) {
    print(text.endsWith("\n") ? text : `${text}\n`);
    return;
  }
  const run = parseRun(text, file);
  const { renderRun } = await import("../render-run.ts");
  print(renderRun(run, file, tables === undefined ? {} : { tables }));
}
