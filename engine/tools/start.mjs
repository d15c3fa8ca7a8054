// `npm start`: sets everything up once, then compares all frameworks in about a minute. Arguments after `--` go to `rpcbench run` instead.
import path from "node:path";
import { ensureBuilt, ensurePackages, ensurePython, root, run } from "./ensure.mjs";

// Streams of 200 in place of 1,000: eight users reading 1,000 values from RPyC take over a second, several times.
const comparison = [
  "--payload-size",
  "1MB",
  "--scenario",
  "SimpleCall,Stream,Payload",
  "--argument",
  "int",
  "--stream-count",
  "200",
  "--concurrency",
  "1,8",
  "--duration",
  "500ms",
  // an overview: verdicts need five launches and more, which is what `rpcbench run` makes
  "--launches",
  "1",
  "--placement",
  "as-deployed",
];

await ensurePackages();
await ensureBuilt();
await ensurePython();
const asked = process.argv.slice(2);
process.exitCode = await run(process.execPath, [
  path.join(root, "engine/dist/rpcbench.mjs"),
  "run",
  ...(asked.length > 0 ? asked : comparison),
]);
