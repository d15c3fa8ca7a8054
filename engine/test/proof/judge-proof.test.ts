// Runs of a proof, made by hand: what has to come out where the gate fails, where it does not, and where nobody can tell.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Cell, Run } from "../../generated/result.d.ts";
import { parseLimits } from "../../src/gate/limits.ts";
import { judgeProof } from "../../src/proof/judge-proof.ts";
import { rungsFor } from "../../src/proof/rungs.ts";
import { cell, runOf } from "../exporters/examples.ts";

const steady = [100, 101, 99, 100, 102, 98, 100];

/** A copy by this name whose calls take `factor` times as long; `scatter`: by how much its launches differ. */
function copy(runtimeName: string, factor: number, scatter = 0.001): Cell {
  const one = cell("gRPC", 1);
  const [launch] = one.launches;
  assert.ok(launch !== undefined);
  const launches = steady.map((us, index) => {
    const perCallNs = us * 1000 * factor * (1 + (index % 2 === 0 ? scatter : -scatter));
    return { ...launch, launch: index + 1, calls: 5_000, perCallNs, cpuUsPerCall: perCallNs / 2000, p99Ns: perCallNs * 3 };
  });
  const id = `${one.groupId}/gRPC${runtimeName === "today" ? "" : `@${runtimeName}`}`;
  return { ...one, id, runtimeName, launches, errors: [], calls: { ...one.calls, failed: 0 }, concurrency: 1 };
}

function judged(limits: string, ...copies: Cell[]) {
  const parsed = parseLimits(limits);
  const run: Run = runOf([copy("today", 1), ...copies], { role: "Work", fit: true, alpha: 0.05 });
  const rungs = rungsFor(parsed);
  return judgeProof({ ...run, plan: { ...run.plan, confidence: 0.95 } }, "r1", rungs, parsed);
}

describe("a proof", () => {
  it("is one where the slowed copy fails and the other holds, with the smallest change that was found", () => {
    const proof = judged("us=+3pct,errors=0", copy("as-it-is", 1.001), copy("slowed", 1.06));
    assert.equal(proof.isProved, true);
    assert.deepEqual(
      proof.rows.map(({ figure, isProved }) => [figure, isProved]),
      [["UsPerCall", true]],
    );
    const [row] = proof.rows;
    assert.ok(Math.abs((row?.smallestFound ?? 0) - 0.06) < 0.002, String(row?.smallestFound));
    // above the limit, and no more than launches so alike make it
    assert.ok((row?.finds ?? 0) > 0.03 && (row?.finds ?? 1) < 0.04, String(row?.finds));
  });

  it("is none where what was not slowed is called slower, where the slowed copy holds, or where it cannot be told", () => {
    const cases: readonly (readonly [Cell, Cell])[] = [
      [copy("as-it-is", 1.06), copy("slowed", 1.12)],
      [copy("as-it-is", 1), copy("slowed", 1.01)],
      [copy("as-it-is", 1, 0.2), copy("slowed", 1.06, 0.2)],
    ];
    const reasons = cases.map(([asItIs, slowed]) => {
      const { isProved, rows } = judged("us=+3pct", asItIs, slowed);
      assert.equal(isProved, false);
      return rows[0]?.reason;
    });
    assert.equal(new Set(reasons).size, cases.length);
  });

  it("is none where a copy was not measured", () => {
    assert.equal(judged("us=+3pct", copy("as-it-is", 1)).isProved, false);
  });

  it("holds each figure to its own copy: p99 to the one that is slowed by more", () => {
    const copies = [copy("as-it-is", 1), copy("slowed", 1.06), copy("slowed-more", 1.4)];
    const proof = judged("us=+3pct,p99=+15pct", ...copies);
    assert.deepEqual(
      proof.rows.map(({ figure, failed, isProved }) => [figure, failed?.cellId.split("@")[1], isProved]),
      [
        ["UsPerCall", "slowed", true],
        ["P99", "slowed-more", true],
      ],
    );
  });
});

describe("the copies of a proof", () => {
  it("are slowed by shares that are twice the limits, and one is not", () => {
    const of = (limits: string) => rungsFor(parseLimits(limits)).map(({ name, by }) => [name, by]);
    assert.deepEqual(of("us=+3pct,cpu=+5pct"), [
      ["as-it-is", {}],
      ["slowed", { UsPerCall: 0.06, CpuUs: 0.1 }],
    ]);
    assert.deepEqual(of("p99=+15pct"), [
      ["as-it-is", {}],
      ["slowed-more", { P99: 0.3 }],
    ]);
    assert.deepEqual(of("errors=0"), [["as-it-is", {}]]);
  });
});
