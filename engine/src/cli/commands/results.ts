// `rpcbench results`: the saved runs, or one of them as it was shown when it ended. With `--control -` a question on stdin, and objects on stdout.
import path from "node:path";
import { question as questionContract } from "../../../generated/contracts/question.ts";
import type { Question } from "../../../generated/question.d.ts";
import { answer, runsFor } from "../../answers/answer.ts";
import { asRefusal } from "../../contracts/refusal.ts";
import { dataFolder } from "../../machine/paths.ts";
import type { RunSummary } from "../../results/summary.ts";
import { answerQuestion } from "../control.ts";
import { print } from "../output.ts";

export interface ResultsOptions {
  readonly from?: string;
  readonly last?: number;
  readonly tag?: readonly string[];
  readonly framework?: readonly string[];
  readonly runtime?: readonly string[];
  readonly scenario?: readonly string[];
  readonly after?: string;
  readonly before?: string;
  readonly want?: Question["want"];
  readonly tables?: boolean;
  readonly json?: boolean;
}

/** `which`: a run's id, the beginning of one, or a file. Throws ResultNotFound, ResultNotReadable, UnsupportedVersion. */
export async function resultsCommand(which: string | undefined, options: ResultsOptions): Promise<void> {
  const folder = options.from ?? path.join(dataFolder(), "results");
  if (options.want !== undefined) await listObjects(which, folder, options, options.want);
  else if (which !== undefined) await show(which, folder, options);
  else await list(folder, options);
}

/** The same for a program. */
export async function resultsControlled(): Promise<void> {
  const onRefused = (error: unknown) => asRefusal(error, "BadArguments");
  await answerQuestion({ contract: questionContract, onRefused }, (question: Question) =>
    answer(question, path.join(dataFolder(), "results")),
  );
}

/** What a program gets in lines, as one JSON. Warnings about single files are among the objects. */
async function listObjects(which: string | undefined, folder: string, options: ResultsOptions, want: Question["want"]): Promise<void> {
  const place = which === undefined ? { path: null } : { path: await (await import("../../results/saved-run.ts")).findRun(which, folder) };
  const objects = [];
  const problems = [];
  for await (const event of answer({ ...conditionsOf(options), version: 1, want, places: [place] }, folder)) {
    if (event.type === "object") objects.push(event.members);
    else if ("problem" in event) problems.push(event.problem);
  }
  print(`${JSON.stringify({ kind: `RpcBench.${want}`, version: 1, objects, problems }, null, 2)}\n`);
}

function conditionsOf({ last, tag, framework, runtime, scenario, after, before }: ResultsOptions): Partial<Question> {
  const conditions = { last, after, before, tags: tag, frameworks: framework, runtimes: runtime, scenarios: scenario };
  return Object.fromEntries(
    Object.entries(conditions).flatMap(([name, value]) => (value === undefined ? [] : [[name, Array.isArray(value) ? [...value] : value]])),
  );
}

async function list(folder: string, options: ResultsOptions): Promise<void> {
  if (options.json) return await listObjects(undefined, folder, options, "Runs");
  const { found, unreadable } = await runsFor({ ...conditionsOf(options), version: 1, want: "Runs", places: [{ path: null }] }, folder);
  print(await render([...found].reverse(), folder, unreadable));
}

async function render(runs: readonly RunSummary[], folder: string, unreadable: readonly string[]): Promise<string> {
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
  const { plainTable } = await import("../../exporters/plain-table.ts");
  const table = plainTable(
    shown.map(({ header }) => ({ header })),
    rows.map((row) => shown.map(({ index }) => row[index] ?? "")),
  );
  return [
    ...(runs.length === 0
      ? [`No such runs in ${folder}.`]
      : [...table, "", "To show a run with all its tables: rpcbench results <run> --tables"]),
    ...unreadable.map((file) => `Not a complete run: ${file}`),
    "",
  ].join("\n");
}

async function show(which: string, folder: string, { tables, json }: ResultsOptions): Promise<void> {
  const { findRun, parseRun, readText } = await import("../../results/saved-run.ts");
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
