// `rpcbench report`: a saved run, or two beside each other, as a page, as Markdown, for a terminal, or in one paragraph.
import path from "node:path";
import { report as reportContract } from "../../../generated/contracts/report.ts";
import type { ReportAnswer } from "../../../generated/report-answer.d.ts";
import { toLine } from "../../contracts/lines.ts";
import { asRefusal } from "../../contracts/refusal.ts";
import { RpcBenchError } from "../../errors/problem.ts";
import { dataFolder } from "../../machine/paths.ts";
import { formOf } from "../../report/forms.ts";
import { openInBrowser } from "../../report/open/index.ts";
import { besideRun, loadRuns, render, writeReport } from "../../report/write.ts";
import { closeCallerInput, readRequest } from "../caller-input.ts";
import { problemForCaller } from "../caller-words.ts";
import { exitCodeOfError } from "../exit-codes.ts";
import { print } from "../output.ts";

export interface ReportOptions {
  readonly from?: string | undefined;
  readonly baseline?: string | undefined;
  readonly out?: string | undefined;
  readonly as?: string | undefined;
  readonly open?: boolean | undefined;
  /** Commander's name of --no-clobber. */
  readonly clobber?: boolean | undefined;
}

/** Prints the path of what it wrote; what is not a page and goes into no file is printed itself. */
export async function reportCommand(which: readonly string[], options: ReportOptions, engineVersion: string): Promise<void> {
  const { file, text } = await make(which, options, engineVersion, thisTerminal());
  print(file === null ? text : `${file}\n`);
  if (file !== null && options.open) await openInBrowser(file);
}

async function make(which: readonly string[], options: ReportOptions, engineVersion: string, terminal: Parameters<typeof render>[3]) {
  const form = formOf(options.as, options.out);
  const loaded = await loadRuns(which, options.from ?? path.join(dataFolder(), "results"));
  const text = await render(loaded, form, engineVersion, terminal, options.baseline);
  if (form !== "Html" && options.out === undefined) return { file: null, text };
  const file = path.resolve(options.out ?? besideRun(loaded));
  await writeReport(file, text, options.clobber === false);
  return { file, text };
}

/** The same for a program: what is wanted on the first line of stdin, one answer, whatever happens. */
export async function reportControlled(engineVersion: string): Promise<void> {
  let answer: ReportAnswer = { version: 1, path: null, text: null };
  try {
    const { runs, baseline, as, out, noClobber, open } = await readRequest({
      contract: reportContract,
      controller: new AbortController(),
      onLine: () => {},
      onRefused: (error) => asRefusal(error, "BadArguments"),
      onNothing: () => RpcBenchError.of("BadArguments", { reason: "Standard input ended before a line arrived" }),
    });
    const options = { baseline, as: as ?? undefined, out: out ?? undefined, clobber: noClobber !== true };
    const { file, text } = await make(runs, options, engineVersion, { columns: 80, canDraw: false });
    answer = file === null ? { ...answer, text } : { ...answer, path: file };
    if (file !== null && open) await openInBrowser(file);
  } catch (thrown) {
    const error = RpcBenchError.from(thrown);
    process.exitCode = exitCodeOfError(error.kind);
    const problem = problemForCaller(error.problem);
    // what was written is there, though no browser shows it
    answer = answer.path === null ? { ...answer, problem } : { ...answer, notShown: problem };
    if (error.kind === "internal") process.stderr.write(`${error.stack}\n`);
  } finally {
    await closeCallerInput();
  }
  print(toLine(answer));
}

/** Block elements only where something is there that shows them; redirected output is for programs of any kind. */
function thisTerminal() {
  const isTerminal = process.stdout.isTTY === true;
  const isUnicode = process.platform === "win32" ? "WT_SESSION" in process.env : /utf-?8/i.test(localeOf(process.env));
  return { columns: process.stdout.columns ?? 80, canDraw: isTerminal && isUnicode };
}

const localeOf = ({ LC_ALL, LC_CTYPE, LANG }: NodeJS.ProcessEnv) => LC_ALL || LC_CTYPE || LANG || "";
