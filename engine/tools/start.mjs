// `npm start`: sets everything up once, then compares all frameworks in one and a half to two minutes. Arguments after `--` go to `rpcbench run` instead.
import path from "node:path";
import { ensureBuilt, ensurePackages, ensurePython, root, run } from "./ensure.mjs";

// Each question once: small calls of one user and of eight, streams, payloads. Streams of 200 in place of 1,000: RPyC takes 50 ms for one by default.
const comparison = [
  "--effort",
  "quick",
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
  // as long as it takes to start everything five times; on a slower machine fewer groups are measured
  "--max-time",
  "2m",
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
