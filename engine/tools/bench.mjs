// `npm run bench` lists what proves the claims about RpcBench itself; `npm run bench -- name ... option=value ...` runs some, `all` runs every one.
// Each prints JSON lines with ratios taken within one run.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { ensureBuilt, ensurePackages, ensurePython, fail, root, run } from "./ensure.mjs";

const folder = path.join(root, "bench");
const names = readdirSync(folder)
  .filter((file) => file.endsWith(".mjs") && !["engine.mjs", "support.mjs", "workers.mjs"].includes(file))
  .map((file) => path.basename(file, ".mjs"));
const isOption = (argument) => argument.includes("=") || argument === "full";
const options = process.argv.slice(2).filter(isOption);
const asked = process.argv.slice(2).filter((argument) => !isOption(argument));
const chosen = asked.includes("all") ? names : asked;
const unknown = chosen.find((name) => !names.includes(name));
if (unknown !== undefined) fail(`There is no bench '${unknown}'. Use one of: ${names.join(", ")}, or all.`, 2);
if (chosen.length === 0) {
  for (const name of names) console.log(`${name.padEnd(16)}${whatItIs(name)}`);
  process.exit(0);
}

await ensurePackages();
await ensureBuilt("bench");
await ensurePython();
for (const name of chosen) {
  const code = await run(process.execPath, [path.join(folder, `${name}.mjs`), ...options]);
  if (code !== 0) process.exitCode = 1;
}

/** The first sentence of its first comment, which may go over two lines. */
function whatItIs(name) {
  const lines = readFileSync(path.join(folder, `${name}.mjs`), "utf8")
    .split("\n")
    .slice(0, 3);
  const comment = lines.filter((line) => line.startsWith("// ")).map((line) => line.slice(3));
  return /^.*?[.?](?= |$)/.exec(comment.join(" "))?.[0] ?? "";
}
