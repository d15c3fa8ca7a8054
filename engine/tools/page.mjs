// The report's page (engine/web) as one file with places for what a report fills in: {{title}}, {{text}}, {{model}}, {{runs}}.
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import * as esbuild from "esbuild";

const common = { bundle: true, minify: true, write: false, metafile: true, legalComments: "none", logLevel: "warning" };
/** Browsers of 2023 and later: the first that all unpack what is compressed. */
const browsers = ["chrome111", "firefox113", "safari16.4"];

export async function buildPage(at) {
  const script = await esbuild.build({ ...common, entryPoints: [at("engine/web/main.ts")], format: "iife", target: browsers });
  const style = await esbuild.build({ ...common, entryPoints: [at("engine/web/style/main.css")], target: browsers });
  const code = script.outputFiles[0].text.trim();
  // in a string the browser reads the same; in the page it would end the script, or keep it from ending
  const safe = code.replace(/<(\/script|!--)/gi, "\\x3c$1");
  const parts = {
    script: safe,
    style: style.outputFiles[0].text.trim(),
    hash: `sha256-${createHash("sha256").update(safe).digest("base64")}`,
  };
  const template = await readFile(at("engine/web/page.html"), "utf8");
  const html = template.replace(/\{\{(script|style|hash)\}\}/g, (_, name) => parts[name]);
  return { html, metafiles: [script.metafile, style.metafile] };
}
