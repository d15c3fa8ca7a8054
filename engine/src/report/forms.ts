// The forms of a report, and which one a file's name means.
import path from "node:path";
import { RpcBenchError } from "../errors/problem.ts";
import { isSameName, nearestName } from "../plan/registry.ts";

export const forms = ["Html", "Markdown", "Terminal", "Summary"] as const;
export type Form = (typeof forms)[number];

const byExtension: Readonly<Record<string, Form>> = { ".html": "Html", ".htm": "Html", ".md": "Markdown", ".txt": "Summary" };

/** Throws UnknownReportForm: for a name that is none, and for a file whose name says nothing where no form was named. */
export function formOf(named: string | undefined, out: string | undefined): Form {
  if (named !== undefined) {
    const form = forms.find((each) => isSameName(each, named));
    if (form === undefined) throw RpcBenchError.of("UnknownReportForm", { value: named, nearest: nearestName(named, forms), known: forms });
    return form;
  }
  if (out === undefined) return "Html";
  const form = byExtension[path.extname(out).toLowerCase()];
  if (form === undefined) throw RpcBenchError.of("UnknownReportForm", { value: path.basename(out), known: forms });
  return form;
}
