// The same cells by the engine and by pytest-benchmark (engine/python/bench), in turns on one machine: us/call beside the mean.
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { dataFolder, knownPython, mean, pythonWorkerFolder } from "../engine/dist-bench/api.mjs";
import { sayHowIdle } from "./kit/idle.mjs";
import { RunLog } from "./kit/run-log.mjs";
import { withinBounds } from "./kit/verdict.mjs";
import { ratioOf } from "./minimal/ratio.mjs";
import { benchFolder, options, say } from "./support.mjs";

const given = options({ rounds: 5, seconds: 0.5, log: "" });
const bounds = [0.9, 1.1];
const log = new RunLog(given.log);
const run = promisify(execFile);
const python = (await knownPython(dataFolder()))?.path;
if (python === undefined) stop("no Python has the frameworks' packages: rpcbench setup");
await run(python, ["-c", "import pytest_benchmark"]).catch(() => stop(`${python} has no pytest-benchmark: rpcbench setup --tests`));
const engine = path.join(benchFolder, "..", "engine", "bin", "rpcbench.mjs");
const sizes = { 1024: "1KB", 65536: "64KB", 1048576: "1MB", 10485760: "10MB" };
const runtimes = ["--framework", "rpyc,zeromq,grpc,tcp", "--runtime", "python", "--api", "all"];
const what = ["--scenario", "SimpleCall,Stream,Payload", "--value-type", "int", "--payload-size", Object.values(sizes).join(",")];
const how = ["--placement", "free", "--launch-count", "1", "--measure-time", `${given.seconds}s`];

/** Each cell's name and its us/call. */
async function byEngine(folder) {
  const file = path.join(folder, "run.json");
  await run(process.execPath, [engine, "run", ...runtimes, ...what, ...how, "--output", file], { maxBuffer: 1 << 26 });
  const { cells } = JSON.parse(await readFile(file, "utf8"));
  return cells.map((cell) => {
    const scenario =
      cell.scenario === "Payload" ? `payload ${sizes[cell.payloadBytes]}` : cell.scenario === "Stream" ? "stream" : "simple call";
    return [`${scenario}/${cell.framework}/${cell.api}`, cell.latency.perCallNs / 1000];
  });
}

const names = { rpyc: "RPyC", zeromq: "ZeroMQ", grpc: "gRPC", tcp: "Tcp" };

/** Likewise, and the empty coroutine. */
async function byPytest(folder) {
  const file = path.join(folder, "pytest.json");
  const lane = path.join(pythonWorkerFolder, "bench");
  const quiet = ["-q", "-p", "no:cacheprovider", "--benchmark-only", `--benchmark-max-time=${given.seconds}`, `--benchmark-json=${file}`];
  await run(python, ["-m", "pytest", ...quiet, lane], { cwd: folder, maxBuffer: 1 << 26 });
  const { benchmarks } = JSON.parse(await readFile(file, "utf8"));
  return benchmarks.map(({ name, stats }) => {
    const [, test, framework, api, size] = /^test_(\w+?)(?:\[(\w+)-(\w+?)(?:-(\w+))?\])?$/.exec(name);
    const scenario = test.replace("_", " ") + (size === undefined ? "" : ` ${size}`);
    return [framework === undefined ? scenario : `${scenario}/${names[framework]}/${api}`, stats.mean * 1e6];
  });
}

const found = new Map();
const keep = (by, cells) => {
  for (const [cell, us] of cells) {
    const entry = found.get(cell) ?? { engine: [], pytest: [] };
    entry[by].push(Math.log(us));
    found.set(cell, entry);
  }
};

await sayHowIdle("pytest-lane");
const folder = await mkdtemp(path.join(tmpdir(), "rpcbench-lane-"));
try {
  for (let round = 0; round < given.rounds; round++) {
    const settings = { seconds: given.seconds, round };
    keep("engine", await log.once({ by: "engine", ...settings }, () => byEngine(folder)));
    keep("pytest", await log.once({ by: "pytest", ...settings }, () => byPytest(folder)));
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
const middle = (logs) => (logs.length === 0 ? null : Math.exp(mean(logs)));
for (const [cell, { engine: ours, pytest: theirs }] of found) {
  const us = { engineUs: middle(ours), pytestUs: middle(theirs) };
  const line = { bench: "pytest-lane", cell, rounds: given.rounds, ...us };
  if (ours.length === 0 || ours.length !== theirs.length) say({ ...line, ratio: null });
  else {
    const ratio = ratioOf(ours.map((own, round) => own - theirs[round]));
    // a coroutine needs a loop of its own there for each call, so only blocking calls are the same thing
    say({ ...line, ...ratio, ...(cell.endsWith("/Sync") ? { verdict: withinBounds(ratio, bounds) } : {}) });
  }
}

function stop(reason) {
  say({ bench: "pytest-lane", skipped: reason });
  process.exit(0);
}
