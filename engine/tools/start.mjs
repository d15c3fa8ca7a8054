// `npm start`: sets everything up once, then compares all frameworks in about two minutes. Arguments after `--` go to `rpcbench run` instead.
import path from "node:path";
import { ensureBuilt, ensurePackages, ensurePython, root, run } from "./ensure.mjs";

// Each question once: small calls of one user and of eight, streams, payloads. Streams of 200 in place of 1,000: RPyC takes 50 ms for one by default.
const comparison = [
  "--value-type",
  "int",
  "--stream-count",
  "200",
  "--payload-size",
  "1MB",
  "--scenario",
  "SimpleCall,Stream,Payload",
  "--concurrency-of",
  "SimpleCall=1,SimpleCall=8",
  // five launches take about two minutes of it; on a machine that is slower still fewer groups are measured
  "--max-time",
  "150s",
];

await ensurePackages();
await ensureBuilt();
await ensurePython();
const asked = process.argv.slice(2);
const rpcbench = (...words) => run(process.execPath, [path.join(root, "engine/dist/rpcbench.mjs"), ...words]);
process.exitCode = await rpcbench("run", ...(asked.length > 0 ? asked : comparison));
// a failed cell is in the report as well
if (asked.length === 0 && process.exitCode <= 1) {
  console.log("\nThe same as a page, to be opened in a browser:");
  await rpcbench("report");
}
