import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Run } from "../../generated/result.d.ts";
import { judgeRun } from "../../src/gate/judge.ts";
import { parseLimits } from "../../src/gate/limits.ts";
import { besideSample, claims } from "../../src/gate/sample.ts";
import { seededRandom } from "../../src/stats/random.ts";
import { pair, steady, times } from "./sides.ts";

const outcomes = (run: Run, limits: string) => judgeRun(run, parseLimits(limits)).rows.map(({ figure, outcome }) => [figure, outcome]);

describe("a gate", () => {
  it("holds where it is surely below the limit, fails where it is surely above, each figure by its own test", () => {
    const limits = "us=+3pct,cpu=+3pct,p99=+15pct,errors=0";
    assert.deepEqual(outcomes(pair({ us: times(1.005) }, { us: steady }), limits), [
      ["UsPerCall", "Held"],
      ["CpuUs", "Held"],
      ["P99", "Held"],
      ["Errors", "Held"],
    ]);
    assert.deepEqual(outcomes(pair({ us: times(1.08) }, { us: steady }), limits), [
      ["UsPerCall", "Slower"],
      ["CpuUs", "Slower"],
      ["P99", "Held"],
      ["Errors", "Held"],
    ]);
  });

  it("compares launch by launch: what both had in a bad one is no difference", () => {
    const wild = [100, 200, 150, 400, 120, 300];
    assert.deepEqual(outcomes(pair({ us: wild.map((us) => us * 1.06) }, { us: wild }), "us=+3pct"), [["UsPerCall", "Slower"]]);
  });

  it("cannot tell where the limit is finer than the run resolves, and says what that resolves", () => {
    const [row] = judgeRun(pair({ us: [100, 130, 90, 120, 95] }, { us: [100, 100, 100, 100, 100] }), parseLimits("us=+1pct")).rows;
    assert.equal(row?.outcome, "Inconclusive");
    assert.match(row?.reason ?? "", /\d+(\.\d)?%/);
  });

  it("cannot tell from few launches, a p99 of few calls, a run that is not fit, or a cell that failed", () => {
    const four = steady.slice(0, 4);
    assert.deepEqual(outcomes(pair({ us: four }, { us: four }), "us=+3pct"), [["UsPerCall", "Inconclusive"]]);
    const few = { us: steady, calls: 999 };
    assert.deepEqual(outcomes(pair(few, few), "us=+3pct,p99=+15pct"), [
      ["UsPerCall", "Held"],
      ["P99", "Inconclusive"],
    ]);
    assert.deepEqual(outcomes(pair({ us: steady }, { us: steady }, { fit: false }), "us=+3pct"), [["UsPerCall", "Inconclusive"]]);
    const failed = { us: steady, more: { state: "Failed" as const, errors: [{ id: "WrongAnswer", message: "x", count: 3 }] } };
    assert.deepEqual(outcomes(pair(failed, { us: steady }), "us=+3pct,errors=0"), [
      ["UsPerCall", "Inconclusive"],
      ["Errors", "Slower"],
    ]);
  });

  it("says of what is slower in one placement what the other placement found", () => {
    const both = (oneCore: readonly number[], asDeployed: readonly number[]) => {
      const placedIn = (placement: "OneCore" | "AsDeployed", us: readonly number[]) => {
        const run = pair({ us }, { us: steady });
        const there = (id: string) => id.replace(/^([^/]+\/[^/]+)\/\w+/, `$1/${placement}`);
        const cells = run.cells.map((cell) => ({ ...cell, id: there(cell.id), groupId: there(cell.groupId), placement }));
        return { ...run, cells, groups: run.groups.map((group) => ({ ...group, id: there(group.id), placement })) };
      };
      const [work, deployed] = [placedIn("OneCore", oneCore), placedIn("AsDeployed", asDeployed)];
      const run = { ...work, cells: [...work.cells, ...deployed.cells], groups: [...work.groups, ...deployed.groups] };
      return judgeRun(run, parseLimits("us=+3pct")).rows.map(({ outcome, reason }) => [outcome, reason.split("; ")[1]]);
    };
    const noisy = [100, 130, 90, 120, 95, 105, 110];
    assert.deepEqual(both(times(1.08), times(1.08)), [
      ["Slower", "as deployed: slower too (+8.0%)"],
      ["Slower", "work, one core: slower too (+8.0%)"],
    ]);
    assert.deepEqual(both(times(1.08), steady), [
      ["Slower", "as deployed: within the limit"],
      ["Held", undefined],
    ]);
    assert.deepEqual(both(times(1.08), noisy)[0], ["Slower", "as deployed: inconclusive"]);
  });

  it("says in what today's is not as the other: its version, its options, what it needs", () => {
    const run = pair({ us: steady, more: { frameworkVersion: "1.15.0" } }, { us: steady });
    const packages = (version: string) => ({ "@grpc/grpc-js": { "@grpc/grpc-js": "x", long: version } });
    const [own] = run.runtimes;
    assert.ok(own !== undefined);
    const runtimes = [
      { ...own, packages: packages("5.2.3") },
      { ...own, name: "old", packages: packages("5.0.0") },
    ];
    assert.deepEqual(judgeRun({ ...run, runtimes }, parseLimits("us=+3pct")).changes, [
      { since: "old", what: "gRPC on Node", was: "1.14.7", is: "1.15.0" },
      { since: "old", what: "what gRPC on Node needs", was: "long 5.0.0", is: "long 5.2.3" },
    ]);
  });

  it("spends no more than the look that closed a group early has spent", () => {
    const near = { us: [0.03, -0.01, 0.03, -0.01, 0.03, -0.01, 0.01].map((change) => 100 * (1 + change)) };
    const level = { us: steady.map(() => 100) };
    assert.deepEqual(outcomes(pair(near, level), "us=+3pct"), [["UsPerCall", "Held"]]);
    assert.deepEqual(outcomes(pair(near, level, { alpha: 0.01 }), "us=+3pct"), [["UsPerCall", "Inconclusive"]]);
  });

  it("is slower as a whole where one is, and refuses a run that has nothing to judge", () => {
    assert.equal(judgeRun(pair({ us: times(1.08) }, { us: steady }), parseLimits("us=+3pct,p99=+15pct")).outcome, "Slower");
    const described = pair({ us: steady }, { us: steady }, { role: "Described" });
    for (const [run, names] of [
      [described, []],
      [pair({ us: steady }, { us: steady }), ["other"]],
    ] as const) {
      assert.throws(
        () => judgeRun(run, parseLimits("us=+3pct"), { against: names }),
        (error: { problem?: { id?: string } }) => error.problem?.id === "NothingToJudge",
      );
    }
  });

  it("errs no more often than it may, at a change of exactly the limit and of none", () => {
    const random = seededRandom(20261130);
    const normal = () => Math.sqrt(-2 * Math.log(1 - random.uniform())) * Math.cos(2 * Math.PI * random.uniform());
    const rate = (change: number, of: "slower" | "held") => {
      let claimed = 0;
      const trials = 4_000;
      for (let trial = 0; trial < trials; trial++) {
        const logs = Array.from({ length: 7 }, () => Math.log1p(change) + 0.02 * normal());
        if (claims(besideSample(logs), 0.03)[of] < 0.05) claimed++;
      }
      return claimed / trials;
    };
    // three standard errors of 4,000 trials at 5%
    const most = 0.05 + 3 * Math.sqrt((0.05 * 0.95) / 4_000);
    for (const of of ["slower", "held"] as const) assert.ok(rate(0.03, of) < most);
    assert.ok(rate(0, "slower") < 0.001);
    assert.ok(rate(0.1, "slower") > 0.99);
  });
});
