// What the PowerShell module costs: importing it, beside an empty module, and what a run takes longer than the engine's process lives. Each round in
// PowerShells of its own, the two modules in turns. Without pwsh there is nothing to measure, and that is said.
import { spawnSync } from "node:child_process";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { median, withDataFolder } from "./engine.mjs";
import { benchFolder, options, say } from "./support.mjs";

const { rounds, shell } = options({ rounds: 9, shell: "pwsh" });
const limits = { importMs: 300, runMs: 500 };

await withDataFolder(async (data) => {
  const empty = path.join(data, "Empty.psm1");
  const lifetime = path.join(data, "lifetime");
  await writeFile(empty, "");
  const hook = pathToFileURL(path.join(benchFolder, "hooks", "lifetime.mjs")).href;
  const measure = (module, ...more) => {
    const args = ["-NoProfile", "-NonInteractive", "-File", path.join(benchFolder, "module", "measure.ps1"), "-Module", module, ...more];
    const env = { ...process.env, RPCBENCH_DATA: data, NODE_OPTIONS: `--import=${hook}` };
    const { error, status, stdout, stderr } = spawnSync(shell, args, { env, encoding: "utf8" });
    if (error?.code === "ENOENT") return null;
    if (status !== 0) throw new Error(`${shell} ended with ${status}: ${stderr}${stdout}`);
    return JSON.parse(stdout);
  };
  if (measure(empty) === null) {
    console.log(`${shell} was not found: the module was not measured.`);
    return;
  }
  const ours = path.join(benchFolder, "..", "RpcBench.psd1");
  measure(ours, "-Run", "-Lifetime", lifetime); // finds a Python and remembers it
  const [emptyMs, importMs, added, engineMs] = [[], [], [], []];
  for (let round = 0; round < rounds; round++) {
    emptyMs.push(measure(empty).importMs);
    const { importMs: import_, runMs, engineMs: engine } = measure(ours, "-Run", "-Lifetime", lifetime);
    importMs.push(import_);
    added.push(runMs - engine);
    engineMs.push(engine);
  }
  const held = (value, limit) => (value < limit ? "Held" : "Missed");
  const figures = { importMs: median(importMs), emptyMs: median(emptyMs) };
  say({
    bench: "module",
    what: "import",
    rounds,
    ...figures,
    ratio: figures.importMs / figures.emptyMs,
    result: held(figures.importMs, limits.importMs),
  });
  const run = { addedMs: median(added), engineMs: median(engineMs) };
  say({
    bench: "module",
    what: "run",
    rounds,
    ...run,
    ratio: (run.addedMs + run.engineMs) / run.engineMs,
    result: held(run.addedMs, limits.runMs),
  });
});
