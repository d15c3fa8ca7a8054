// The same pairs of servers as pytest-benchmark's `--benchmark-compare-fail=mean:5%` judges them, on runs of the same length: one server
// measured to the end, then the other. Its comparison fails when the second mean is more than 5% above the first.
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import * as api from "../../engine/dist-bench/api.mjs";
import { benchFolder } from "../support.mjs";

const python = (await api.knownPython(api.dataFolder()))?.path;
const test = path.join(benchFolder, "discernment", "test_contrast.py");

/** Shares of pairs that fail; `pairs` of each kind. Says so where pytest-benchmark is not installed. `log`: a RunLog. */
export async function contrast({ contrast: pairs, seconds, share }, log) {
  if (spawnSync(python, ["-c", "import pytest_benchmark"]).status !== 0) return { missing: "pytest-benchmark is not installed" };
  const failed = { identical: 0, slowed: 0 };
  for (let pair = 0; pair < pairs; pair++) {
    for (const [kind, slowedShare] of [
      ["identical", 0],
      ["slowed", share],
    ]) {
      const result = await log.once({ placement: "pytest-benchmark", seconds, share: slowedShare, pair }, judgePair);
      if (result.failed) failed[kind] += 1;
    }
  }
  return { rule: "mean:5%", pairs, identicalFailed: failed.identical / pairs, slowedFailed: failed.slowed / pairs };
}

async function judgePair({ seconds, share }) {
  const storage = mkdtempSync(path.join(tmpdir(), "rpcbench-contrast-"));
  try {
    await benchmark(storage, 0, seconds / 2, ["--benchmark-save=first"]);
    const compare = ["--benchmark-compare=0001", "--benchmark-compare-fail=mean:5%"];
    return { failed: await benchmark(storage, share, seconds / 2, compare) };
  } finally {
    rmSync(storage, { recursive: true, force: true });
  }
}

/** Whether the comparison failed. */
async function benchmark(storage, slowedShare, seconds, more) {
  const args = [
    "-m",
    "pytest",
    "-q",
    "-p",
    "no:cacheprovider",
    test,
    `--benchmark-storage=file://${storage}`,
    `--benchmark-max-time=${seconds}`,
  ];
  const env = {
    ...process.env,
    RPCBENCH_SLOWED_SHARE: String(slowedShare),
    PYTHONPATH: [path.join(benchFolder, "discernment"), api.pythonWorkerFolder].join(path.delimiter),
  };
  const child = spawn(python, [...args, "--benchmark-warmup=on", "--benchmark-warmup-iterations=2000", ...more], {
    cwd: storage,
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += chunk));
  const code = await new Promise((resolve) => child.once("close", resolve));
  const performance = /Performance has regressed/.test(output);
  if (code !== 0 && !performance) throw new Error(`pytest ended with ${code}: ${output}`);
  return performance;
}
