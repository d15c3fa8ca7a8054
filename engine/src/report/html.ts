// One file that has everything inside: the page as the build made it, and in it the model and the runs.
import { gzipSync } from "node:zlib";
import type { Run } from "../../generated/result.d.ts";
import type { ReportModel } from "./model/types.ts";
import { renderParagraph } from "./paragraph.ts";

/** `page`: engine/dist/report.html. Whatever comes from a run is text in it and nothing else, whatever signs it has. */
export function renderHtml(page: string, model: ReportModel, runs: readonly Run[]): string {
  const inTime = [...runs].sort((a, b) => (a.startedAt < b.startedAt ? -1 : 1));
  const parts: Readonly<Record<string, string>> = {
    title: escaped(titleOf(model)),
    text: escaped(renderParagraph(model)),
    model: inScript(JSON.stringify(model)),
    runs: gzipSync(JSON.stringify(inTime), { level: 9 }).toString("base64"),
  };
  // by a function: in a replacement text $& and the like would mean something
  return page.replace(/\{\{(title|text|model|runs)\}\}/g, (_, name: string) => parts[name] ?? "");
}

export function titleOf({ implementations, runs }: ReportModel): string {
  const names = [...new Set(implementations.filter(({ isFloor }) => !isFloor).map(({ framework }) => framework))];
  const listed =
    names.length === 0 ? "RpcBench" : names.length === 1 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
  return runs.length === 2 ? `${listed}: two runs` : `${listed}, measured`;
}

/** No sign is left of which a browser would make markup; and no line end of its own that a script may not have. */
const inScript = (json: string): string => json.replaceAll("<", "\\u003c").replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029");

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? "");
