import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, it } from "node:test";
import { exporterNamed } from "../../../src/exporters/formats/formats.ts";
import { statistics } from "../../../src/exporters/formats/pytest-benchmark.ts";
import { cell, example, failed, golden, runOf } from "../examples.ts";

const python = "/usr/bin/python3";
const hasPytestBenchmark = (): boolean => {
  try {
    execFileSync(python, ["-c", "import pytest_benchmark.stats"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
};
const skip = hasPytestBenchmark() ? false : "needs pytest-benchmark";
const isRefused = (id: string) => (error: { problem?: { id?: string } }) => error.problem?.id === id;

/** Launches with these us/call. */
const withLaunches = (framework: string, us: number[]) => {
  const one = cell(framework, 1000);
  const [launch] = one.launches;
  assert.ok(launch !== undefined);
  return { ...one, launches: us.map((each, index) => ({ ...launch, launch: index + 1, calls: 100, perCallNs: each * 1000 })) };
};

describe("pytest-benchmark's form", () => {
  it("has a benchmark for each cell and a round for each launch, in seconds", () => {
    const run = runOf([withLaunches("ZeroMQ", [400, 410, 430]), failed("RPyC")]);
    const { benchmarks, machine_info } = JSON.parse(exporterNamed("pytest-benchmark").render(run));
    assert.deepEqual(
      benchmarks.map((each: { name: string; stats: { data: number[]; iterations: number; rounds: number } }) => [
        each.stats.data,
        each.stats.rounds,
        each.stats.iterations,
      ]),
      [[[0.0004, 0.00041, 0.00043], 3, 100]],
    );
    assert.equal(machine_info.node, "");
  });

  it("has the statistics that its own code makes of the same data", { skip }, () => {
    const code = `
import json, sys
from pytest_benchmark.stats import Stats
answers = []
for data in json.loads(sys.argv[1]):
    stats = Stats()
    for value in data:
        stats.update(value)
    answers.append(stats.as_dict())
print(json.dumps(answers))`;
    const cases = [
      [3],
      [3, 1],
      [5, 1, 9],
      [4, 2, 8, 6],
      [1, 2, 3, 4, 100],
      [7, 1, 5, 3, 9, 2],
      [2, 9, 4, 7, 1, 8, 40],
      [1, 1, 1, 1, 1, 1, 1, 50],
    ];
    const theirs = JSON.parse(execFileSync(python, ["-c", code, JSON.stringify(cases)], { encoding: "utf8" }));
    for (const [index, data] of cases.entries()) {
      const { data: _, ...ours } = statistics(data);
      for (const [name, value] of Object.entries(ours)) {
        const other = theirs[index][name];
        if (typeof value === "number") assert.ok(Math.abs(value - other) < 1e-9, `${name} of ${data}: ${value}, not ${other}`);
        else assert.equal(value, other);
      }
    }
  });

  it("is what its own compare reads, which shows both runs", { skip }, () => {
    const folder = mkdtempSync(path.join(tmpdir(), "rpcbench-export-"));
    try {
      const files = [
        ["0001_before", [400, 410, 430]],
        ["0002_after", [500, 510, 530]],
      ] as const;
      const paths = files.map(([name, us]) => {
        const file = path.join(folder, `${name}.json`);
        writeFileSync(file, exporterNamed("PytestBenchmark").render(runOf([withLaunches("ZeroMQ", [...us])])));
        return file;
      });
      const main = "import sys; from pytest_benchmark.cli import main; main()";
      const shown = execFileSync(python, ["-c", main, "compare", ...paths, "--columns=min,mean,rounds"], { encoding: "utf8", cwd: folder });
      assert.match(shown, /ZeroMQ on \w+ \(0001_bef?.*\) +400\.0000 .* 3\s*$/m);
      assert.match(shown, /ZeroMQ on \w+ \(0002_aft?.*\) +500\.0000 .* 3\s*$/m);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe("github-action-benchmark's form", () => {
  it("is a list with name, unit and value, smaller being better", () => {
    const entries = JSON.parse(exporterNamed("githubActionBenchmark").render(example));
    assert.ok(entries.length > 0);
    for (const { name, unit, value, extra } of entries) {
      assert.equal(typeof name, "string");
      assert.equal(unit, "us");
      assert.ok(value > 0);
      assert.match(extra, /run \d{8}-/);
    }
    assert.equal(new Set(entries.map(({ name }: { name: string }) => name)).size, entries.length);
  });
});

describe("Markdown's form", () => {
  it("is a table of a screen at most, also of hundreds of cells, and a bar in a name does not end a column", () => {
    const cells = Array.from({ length: 300 }, (_, index) => withLaunches(`F|${index}`, [100 + index]));
    const text = exporterNamed("markdown").render(runOf(cells));
    assert.ok(text.split("\n").length <= 40);
    assert.match(text, /^\| --- \|/m);
    assert.match(text, /F\\\|0 on /);
    assert.match(text, /280 more rows/);
  });

  it("says first where a run is not fit", () => {
    const text = exporterNamed("markdown").render(runOf([withLaunches("ZeroMQ", [100])], { fit: false }));
    assert.match(text, /^### RpcBench: \*\*unfit/);
  });
});

describe("every form", () => {
  it("refuses a run that has nothing in a closed loop, and an unknown name with the nearest", () => {
    for (const name of ["PytestBenchmark", "GitHubActionBenchmark", "Markdown"]) {
      assert.throws(() => exporterNamed(name).render(runOf([failed("RPyC")])), isRefused("NothingToExport"));
      assert.ok(exporterNamed(name).render(golden("full")).length > 0);
    }
    assert.throws(() => exporterNamed("markdwon"), isRefused("UnknownFormat"));
  });
});
