#!/usr/bin/env node
// The command `rpcbench`: the built engine, or a sentence that says how to build it.
import { existsSync } from "node:fs";

const engine = new URL("../dist/rpcbench.mjs", import.meta.url);
if (existsSync(engine)) await import(engine.href);
else {
  // there is nobody left to say it to
  process.stderr.on("error", () => {});
  process.stderr.write(
    "rpcbench: The engine is not built. [EngineNotBuilt]\n  Run: npm run build (or npm start, which sets everything up)\n",
  );
  process.exitCode = 3;
}
