// `npm start`: sets everything up once, then compares all frameworks in three to five minutes. Arguments after `--` go to `rpcbench run` instead.
import path from "node:path";
import { comparison } from "./comparison.mjs";
import { ensureBuilt, ensurePackages, ensurePython, root, run } from "./ensure.mjs";

await ensurePackages();
await ensureBuilt();
await ensurePython();
const asked = process.argv.slice(2);
const rpcbench = (...words) => run(process.execPath, [path.join(root, "engine/dist/rpcbench.mjs"), ...words]);
process.exitCode = await rpcbench("run", ...(asked.length > 0 ? asked : comparison));
// a failed cell is in the report as well
if (asked.length === 0 && process.exitCode <= 1) {
  console.log("\nThe report, a page for the browser:");
  await rpcbench("report");
}
