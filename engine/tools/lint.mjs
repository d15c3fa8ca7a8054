// `npm run lint`: format and lint rules for TypeScript and JSON, types, and Python's where flake8 is found. `--write` mends what can be mended.

import { existsSync } from "node:fs";
import path from "node:path";
import { root, run } from "./ensure.mjs";

const at = (...parts) => path.join(root, ...parts);
const write = process.argv.includes("--write");
const node = (script, args) => run(process.execPath, [at(script), ...args]);

const codes = [
  await node("engine/tools/generate.mjs", write ? [] : ["--check"]),
  await node("node_modules/@biomejs/biome/bin/biome", ["check", "--error-on-warnings", ...(write ? ["--write"] : [])]),
  existsSync(at("engine/generated/result.d.ts")) ? 0 : await node("engine/tools/build.mjs", []),
  await node("node_modules/typescript/bin/tsc", ["--project", root]),
  await node("node_modules/typescript/bin/tsc", ["--project", at("engine/web")]),
  await flake8(),
];
process.exitCode = codes.some((code) => code !== 0) ? 1 : 0;

async function flake8() {
  try {
    return await run("flake8", ["--config", at("engine/python/.flake8"), at("engine/python"), at("examples")]);
  } catch {
    console.log("flake8 was not found: Python's style was not checked.");
    return 0;
  }
}
