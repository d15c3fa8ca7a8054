// `npm run bench [-- name ...]`: what proves the claims about RpcBench itself; each prints JSON lines with ratios taken within one run.
import { readdirSync } from "node:fs";
import path from "node:path";
import { ensureBuilt, ensurePackages, ensurePython, fail, root, run } from "./ensure.mjs";

const folder = path.join(root, "bench");
const names = readdirSync(folder)
  .filter((file) => file.endsWith(".mjs") && !["engine.mjs", "support.mjs", "workers.mjs"].includes(file))
  .map((file) => path.basename(file, ".mjs"));
const asked = process.argv.slice(2);
const unknown = asked.find((name) => !names.includes(name));
if (unknown !== undefined) fail(`There is no bench '${unknown}'. There are: ${names.join(", ")}.`, 2);

await ensurePackages();
await ensureBuilt("bench");
await ensurePython();
for (const name of asked.length > 0 ? asked : names) {
  const code = await run(process.execPath, [path.join(folder, `${name}.mjs`)]);
  if (code !== 0) process.exitCode = 1;
}
