// Makes a report of saved runs: read, rendered, written whole or not at all.
import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import type { Run } from "../../generated/result.d.ts";
import { RpcBenchError } from "../errors/problem.ts";
import { withinDeadline, writeDeadlineMs } from "../files/deadline.ts";
import { makeFolder } from "../files/make-folder.ts";
import { writeWhole } from "../files/write-whole.ts";
import { knownOf } from "../gate/known.ts";
import { projectRoot } from "../machine/paths.ts";
import { savedRuns } from "../results/index-file.ts";
import { runIn } from "../results/read-run.ts";
import { findRun, readText, refuseVersion1 } from "../results/saved-run.ts";
import type { Form } from "./forms.ts";
import { renderHtml } from "./html.ts";
import { renderMarkdown } from "./markdown.ts";
import { reportModel } from "./model/build.ts";
import { renderParagraph } from "./paragraph.ts";
import { renderTerminal, type Terminal } from "./terminal.ts";

export interface LoadedRun {
  readonly file: string;
  readonly run: Run;
}

/**
 * `which`: ids, beginnings of them, or files; none is the latest. Throws ResultNotFound, ResultNotReadable, UnsupportedVersion, NoSavedRun, TooManyRuns.
 */
export async function loadRuns(which: readonly string[], folder: string): Promise<LoadedRun[]> {
  const files = which.length === 0 ? [await latest(folder)] : await Promise.all(which.map((each) => findRun(each, folder)));
  const distinct = [...new Set(files)];
  if (distinct.length > 2) throw RpcBenchError.of("TooManyRuns", { found: distinct.length });
  return Promise.all(distinct.map(async (file) => ({ file, run: runIn(await readText(file), file) })));
}

async function latest(folder: string): Promise<string> {
  const { runs } = await savedRuns(folder);
  const newest = runs.find(({ version }) => version === 2);
  if (newest === undefined) throw RpcBenchError.of("NoSavedRun", { folder });
  return newest.path;
}

/**
 * `baseline`: the name of one that the run is held to. Throws BaselineNotFound, BaselineNotReadable, NothingInCommon, TooManyRuns; ResultNotReadable for a run of
 * version 1 beside another.
 */
export async function render(
  loaded: readonly LoadedRun[],
  form: Form,
  engineVersion: string,
  terminal: Terminal,
  baseline?: string,
): Promise<string> {
  const known = await knownOf(baseline);
  if (known !== undefined && loaded.length > 1) throw RpcBenchError.of("TooManyRuns", { found: loaded.length + 1 });
  if (known !== undefined || loaded.length > 1) for (const { run, file } of loaded) refuseVersion1(run, file);
  const model = await reportModel(
    loaded.map(({ run }) => run),
    engineVersion,
    known,
  );
  const runs = [...(known === undefined ? [] : [known.baseline.run]), ...loaded.map(({ run }) => run)];
  switch (form) {
    case "Html":
      return renderHtml(await readFile(path.join(projectRoot, "engine", "dist", "report.html"), "utf8"), model, runs);
    case "Markdown":
      return renderMarkdown(model);
    case "Terminal":
      return renderTerminal(model, terminal);
    case "Summary":
      return `${renderParagraph(model)}\n`;
  }
}

/** Beside the newer run's file and named after it, so that it goes when the run is removed. */
export function besideRun(loaded: readonly LoadedRun[]): string {
  const [newest] = [...loaded].sort((a, b) => (a.run.startedAt < b.run.startedAt ? 1 : -1));
  return newest === undefined ? "report.html" : path.join(path.dirname(newest.file), `${newest.run.runId}.html`);
}

/** Throws FileExists, ReportNotWritable. */
export async function writeReport(file: string, text: string, noClobber: boolean): Promise<void> {
  if (noClobber && (await exists(file))) throw RpcBenchError.of("FileExists", { path: file });
  try {
    await withinDeadline(writeDeadlineMs, async () => {
      await makeFolder(path.dirname(file));
      await writeWhole(file, text);
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw RpcBenchError.of("ReportNotWritable", { path: file, reason }, { cause: error });
  }
}

const exists = (file: string) =>
  stat(file).then(
    () => true,
    () => false,
  );
