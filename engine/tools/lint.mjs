// `npm run lint`: format and lint rules for TypeScript and JSON, types, and Python's where flake8 and mypy are found. `--write` mends what can be mended.

import { existsSync } from "node:fs";
import path from "node:path";
import { root, run } from "./ensure.mjs";

const at = (...parts) => path.join(root, ...parts);
const write = process.argv.includes("--write");
const node = (script, args) => run(process.execPath, [at(script), ...args]);

const codes = [
  await node("engine/tools/generate.mjs", write ? [] : ["--check"]),
  // types and validators are made from the schemas that the step before may have changed, and formats/ and docs/objects.md from the engine
  ...(write ? [await node("engine/tools/build.mjs", []), await node("engine/tools/formats.mjs", [])] : []),
  await node("node_modules/@biomejs/biome/bin/biome", ["check", "--error-on-warnings", ...(write ? ["--write"] : [])]),
  existsSync(at("engine/generated/result.d.ts")) ? 0 : await node("engine/tools/build.mjs", []),
  await node("node_modules/typescript/bin/tsc", ["--project", root]),
  await node("node_modules/typescript/bin/tsc", ["--project", at("engine/web")]),
  await python("flake8", ["--config", at("engine/python/.flake8"), at("engine/python"), at("examples")], "style was not checked"),
  // engine/python/pyproject.toml says of what, and how strictly
  await python("mypy", ["--no-error-summary"], "types were not checked"),
];
process.exitCode = codes.some((code) => code !== 0) ? 1 : 0;

async function python(program, args, otherwise) {
  try {
    return await run(program, args, { cwd: at("engine/python") });
  } catch {
    console.log(`${program} was not found, so Python's ${otherwise}.`);
    return 0;
  }
}
