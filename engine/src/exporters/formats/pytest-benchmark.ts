// A run as pytest-benchmark saves its own, so that `pytest-benchmark compare` and what else reads such files can read it. A launch is a round.
import type { Cell, Run } from "../../../generated/result.d.ts";
import { nameOf } from "../../plan/registry.ts";
import { type Exporter, exported, launchCalls, nothingIn } from "./exporter.ts";

export const pytestBenchmark: Exporter = {
  name: "PytestBenchmark",
  extension: ".json",
  about: "what pytest-benchmark saves: a benchmark for each cell, a round for each launch, in seconds a call",
  render(run) {
    const benchmarks = exported(run).map((cell) => benchmark(cell, run));
    if (benchmarks.length === 0) throw nothingIn(run);
    return `${JSON.stringify({ ...about(run), benchmarks, datetime: run.startedAt, version: "3.2.2" }, null, 2)}\n`;
  },
};

function about({ machine, runtimes, runId, engine }: Run) {
  const python = runtimes.find(({ runtime }) => runtime === "Python");
  return {
    machine_info: {
      // no host name: results are shared
      node: "",
      processor: machine.cpuModel,
      machine: machine.architecture,
      system: machine.os,
      release: machine.osVersion,
      ...(python === undefined ? {} : { python_version: python.version }),
      cpu: { brand_raw: machine.cpuModel, count: machine.logicalCpus, arch: machine.architecture },
    },
    commit_info: { id: "unversioned", time: null, author_time: null, dirty: false, project: "rpcbench", branch: "(unknown)" },
    rpcbench: { run_id: runId, engine_version: engine.version },
  };
}

function benchmark(cell: Cell, { groups, runId }: Run) {
  const { framework, runtime, api, variant, frameworkVersion, runtimeVersion, verdicts, cost, latency } = cell;
  const seconds = launchCalls(cell).map(({ perCallNs }) => perCallNs / 1e9);
  const calls = launchCalls(cell).map((launch) => launch.calls);
  return {
    group: groups.find(({ id }) => id === cell.groupId)?.title ?? cell.groupId,
    name: nameOf(cell),
    fullname: cell.id,
    params: { framework, runtime, api, variant },
    param: null,
    extra_info: {
      run_id: runId,
      framework_version: frameworkVersion,
      runtime_version: runtimeVersion,
      placement: cell.placement,
      verdict: verdicts.verdict,
      cpu_us_per_call: cost?.cpuUsPerCall ?? null,
      p50_us: latency.p50Ns === null ? null : latency.p50Ns / 1000,
      p99_us: latency.p99Ns === null ? null : latency.p99Ns / 1000,
    },
    options: { disable_gc: false, timer: "monotonic", min_rounds: seconds.length, warmup: true },
    stats: { ...statistics(seconds), iterations: Math.round(calls.reduce((sum, each) => sum + each, 0) / calls.length) },
  };
}

/** As pytest_benchmark.stats.Stats has them of the same data, quartiles and all. */
export function statistics(data: readonly number[]) {
  const sorted = [...data].sort((a, b) => a - b);
  const at = (index: number) => sorted[index] ?? Number.NaN;
  const rounds = sorted.length;
  const total = data.reduce((sum, value) => sum + value, 0);
  const mean = total / rounds;
  const stddev = rounds > 1 ? Math.sqrt(data.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (rounds - 1)) : 0;
  const [q1, q3] = quartiles(sorted);
  const iqr = q3 - q1;
  const beyond = (low: number, high: number) => data.filter((value) => value < low || value > high).length;
  const lowest = sorted.findIndex((value) => value >= q1 - 1.5 * iqr);
  const above = sorted.findIndex((value) => value > q3 + 1.5 * iqr);
  const stddevOutliers = beyond(mean - stddev, mean + stddev);
  const iqrOutliers = beyond(q1 - 1.5 * iqr, q3 + 1.5 * iqr);
  return {
    min: at(0),
    max: at(rounds - 1),
    mean,
    stddev,
    rounds,
    median: median(sorted),
    iqr,
    q1,
    q3,
    iqr_outliers: iqrOutliers,
    stddev_outliers: stddevOutliers,
    outliers: `${stddevOutliers};${iqrOutliers}`,
    ld15iqr: at(rounds === 1 ? 0 : lowest),
    hd15iqr: rounds === 1 ? at(0) : above < 0 ? at(rounds - 1) : at(above),
    ops: rounds / total,
    total,
    data,
  };
}

function quartiles(sorted: readonly number[]): [number, number] {
  const at = (index: number) => sorted[index] ?? Number.NaN;
  const rounds = sorted.length;
  const n = Math.floor(rounds / 4);
  if (rounds === 1) return [at(0), at(0)];
  if (rounds % 2 === 0) return [median(sorted.slice(0, rounds / 2)), median(sorted.slice(rounds / 2))];
  if (rounds % 4 === 1) return [0.25 * at(n - 1) + 0.75 * at(n), 0.75 * at(3 * n) + 0.25 * at(3 * n + 1)];
  return [0.75 * at(n) + 0.25 * at(n + 1), 0.25 * at(3 * n + 1) + 0.75 * at(3 * n + 2)];
}

function median(sorted: readonly number[]): number {
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? Number.NaN) + upper) / 2;
}
