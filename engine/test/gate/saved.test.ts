import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { BaselineRun } from "../../generated/baseline-run.d.ts";
import type { Run } from "../../generated/result.d.ts";
import { madeOf } from "../../src/baselines/cells.ts";
import type { Baseline } from "../../src/baselines/store.ts";
import { judgeRun } from "../../src/gate/judge.ts";
import { parseLimits } from "../../src/gate/limits.ts";
import { claims, savedSample } from "../../src/gate/sample.ts";
import type { Known } from "../../src/gate/saved.ts";
import { seededRandom } from "../../src/stats/random.ts";
import { cellId, judgedRun, type Made, side, steady } from "./sides.ts";

const random = seededRandom(20261130);
const normal = () => Math.sqrt(-2 * Math.log(1 - random.uniform())) * Math.cos(2 * Math.PI * random.uniform());

const now = (made: Made, more: Partial<Run> = {}) => judgedRun([side(null, made)], {}, { runId: "20261130-000000-abcdef", ...more });
const before = now({ us: steady }, { runId: "20261101-000000-abcdef" });
const baseline: Baseline = {
  ...{ kind: "RpcBench.Baseline", version: 1, name: "main", setAt: before.startedAt, engineVersion: "0.1.0", forced: false },
  ...{ plan: { version: 1 }, recipe: [], run: before },
};
const made = madeOf(side(null, { us: steady }), before);

/** Runs of the baseline that differ by about 2%. */
const earlier = (count: number, more: Partial<BaselineRun> = {}, launches = 7): BaselineRun[] =>
  Array.from({ length: count }, (_, index) => {
    const usPerCall = Array.from({ length: launches }, () => 100 * Math.exp(0.02 * Math.sin(index * 2.4)));
    const { os, osVersion, architecture, cpuModel, logicalCpus, memoryBytes } = before.machine;
    return {
      ...{
        kind: "RpcBench.BaselineRun",
        version: 1,
        runId: `run-${index}`,
        startedAt: before.startedAt,
        engineVersion: before.engine.version,
      },
      machine: { os, osVersion, architecture, cpuModel, logicalCpus, memoryBytes },
      cells: [{ id: cellId, made, usPerCall, cpuUs: usPerCall, p99Us: usPerCall }],
      ...more,
    };
  });

const judged = (run: Run, runs: BaselineRun[], limits = "us=+10pct") => {
  const known: Known = { baseline, runs };
  return judgeRun(run, parseLimits(limits), { baseline: known });
};
const times = (factor: number) => ({ us: steady.map((us) => us * factor) });

describe("saved figures", () => {
  it("are judged from ten runs of the baseline on, by how these differ", () => {
    const [held] = judged(now(times(1)), earlier(10)).rows;
    assert.deepEqual([held?.outcome, held?.basis, held?.runs, held?.launches], ["Held", "Saved", 10, 7]);
    assert.equal(judged(now(times(1.25)), earlier(10)).outcome, "Slower");
    assert.equal(judged(now(times(1.1)), earlier(10)).outcome, "Inconclusive");
  });

  it("are not judged by fewer: no ratio of two days is even shown", () => {
    const [row] = judged(now(times(1.25)), earlier(9)).rows;
    assert.deepEqual([row?.outcome, row?.runs, row?.ratio, row?.low], ["Inconclusive", 9, null, null]);
  });

  it("of another machine, another operating system or another RpcBench do not count, nor does the run itself", () => {
    const others: [string, Partial<BaselineRun>][] = [
      ["machine", { machine: { ...before.machine, cpuModel: "another" } as BaselineRun["machine"] }],
      ["system", { machine: { ...before.machine, osVersion: "99" } as BaselineRun["machine"] }],
      ["engine", { engineVersion: "99.0.0" }],
      ["itself", { runId: "20261130-000000-abcdef" }],
    ];
    for (const [name, more] of others) {
      assert.deepEqual([name, judged(now(times(1)), [...earlier(9), ...earlier(10, more)]).rows[0]?.runs], [name, 9]);
    }
    const other = judged(now(times(1), { machine: { ...before.machine, osVersion: "99" } }), earlier(10));
    assert.equal(other.outcome, "Inconclusive");
    assert.deepEqual(other.changes, [
      {
        ...{ since: "main", what: "the operating system" },
        ...{ was: `${before.machine.os} ${before.machine.osVersion}`, is: `${before.machine.os} 99` },
      },
    ]);
  });

  it("of another version or of other options do not count, and what changed is said", () => {
    assert.equal(
      judged(now(times(1)), earlier(10, { cells: [{ ...(earlier(1)[0]?.cells[0] as BaselineRun["cells"][number]), made: "other" }] }))
        .rows[0]?.runs,
      0,
    );
    const upgraded = now({ us: steady, more: { frameworkVersion: "1.15.0", serverOptions: { a: 1 } } });
    assert.ok(
      judged(upgraded, earlier(10)).changes.some(({ what, was, is }) => what === "gRPC on Node" && was === "1.14.7" && is === "1.15.0"),
    );
  });

  it("are compared by as many launches of each as the run with the fewest has", () => {
    const wild = [...steady.slice(0, 5), 1_000, 1_000];
    const [row] = judged(now({ us: wild }), earlier(10, {}, 5)).rows;
    assert.deepEqual([row?.outcome, row?.launches], ["Held", 5]);
  });

  it("cannot tell where the limit is finer than runs of the baseline differ, and says by how much they do", () => {
    const [row] = judged(now(times(1)), earlier(10), "us=+1pct").rows;
    assert.equal(row?.outcome, "Inconclusive");
    assert.match(row?.reason ?? "", /\b10\b.*\d+(\.\d)?%/);
  });

  it("give way to a baseline that ran beside today's", () => {
    const both = judgedRun([side("today", times(1.05)), side("main", { us: steady })]);
    const [row] = judged({ ...both, plan: { ...both.plan, baseline: "main" } }, [], "us=+3pct").rows;
    assert.deepEqual([row?.basis, row?.outcome], ["Beside", "Slower"]);
  });

  it("of cells that only one of the two has are listed, and none in common is an error", () => {
    const more = { ...side(null, { us: steady }), id: "Payload-1/c1/OneCore/gRPC/Node/Async/Default" };
    const { rows, onlyNow, onlyBefore } = judged(judgedRun([side(null, times(1)), more]), earlier(10));
    assert.deepEqual([rows.length, onlyNow, onlyBefore], [1, [more.id], []]);
    assert.throws(
      () => judged(judgedRun([more]), earlier(10)),
      (error: { problem?: { id?: string } }) => error.problem?.id === "NothingInCommon",
    );
  });

  it("err no more often than they may, with ten runs to learn from", () => {
    const rate = (change: number, of: "slower" | "held") => {
      let claimed = 0;
      const trials = 4_000;
      for (let trial = 0; trial < trials; trial++) {
        const known = Array.from({ length: 10 }, () => 0.02 * normal());
        if (claims(savedSample(Math.log1p(change) + 0.02 * normal(), known), 0.03)[of] < 0.05) claimed++;
      }
      return claimed / trials;
    };
    const most = 0.05 + 3 * Math.sqrt((0.05 * 0.95) / 4_000);
    for (const of of ["slower", "held"] as const) assert.ok(rate(0.03, of) < most);
    assert.ok(rate(0.03, "slower") > 0.03, "nor is it so careful that nothing is found");
    assert.ok(rate(0.15, "slower") > 0.95);
  });
});
