// `rpcbench report`: a saved run, or two beside each other, as a page, as Markdown, for a terminal, or in one paragraph.
import path from "node:path";
import { dataFolder } from "../../machine/paths.ts";
import { formOf } from "../../report/forms.ts";
import { openInBrowser } from "../../report/open/index.ts";
import { besideRun, loadRuns, render, writeReport } from "../../report/write.ts";
import { print } from "../output.ts";

export interface ReportOptions {
  readonly from?: string;
  readonly out?: string;
  readonly as?: string;
  readonly open?: boolean;
  /** Commander's name of --no-clobber. */
  readonly clobber?: boolean;
}

/** Prints the path of what it wrote; what is not a page and goes into no file is printed itself. */
export async function reportCommand(which: readonly string[], options: ReportOptions, engineVersion: string): Promise<void> {
  const form = formOf(options.as, options.out);
  const loaded = await loadRuns(which, options.from ?? path.join(dataFolder(), "results"));
  const text = await render(loaded, form, engineVersion, thisTerminal());
  if (form !== "Html" && options.out === undefined) return print(text);
  const file = path.resolve(options.out ?? besideRun(loaded));
  await writeReport(file, text, options.clobber === false);
  print(`${file}\n`);
  if (options.open) await openInBrowser(file);
}

/** Block elements only where something is there that shows them; redirected output is for programs of any kind. */
function thisTerminal() {
  const isTerminal = process.stdout.isTTY === true;
  const isUnicode = process.platform === "win32" ? "WT_SESSION" in process.env : /utf-?8/i.test(localeOf(process.env));
  return { columns: process.stdout.columns ?? 80, canDraw: isTerminal && isUnicode };
}

const localeOf = ({ LC_ALL, LC_CTYPE, LANG }: NodeJS.ProcessEnv) => LC_ALL || LC_CTYPE || LANG || "";
