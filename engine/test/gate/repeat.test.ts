import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { plan as planContract } from "../../generated/contracts/plan.ts";
import { readContract } from "../../src/contracts/read.ts";
import { parseLimits } from "../../src/gate/limits.ts";
import { judgeSeries } from "../../src/gate/repeat.ts";
import { resolvePlan } from "../../src/plan/resolve.ts";
import { pair, steady, times } from "./sides.ts";

const limits = parseLimits("us=+3pct,p99=+15pct");
const slow = () => pair({ us: times(1.08) }, { us: steady });
const same = () => pair({ us: times(1) }, { us: steady });
const unsure = () => pair({ us: [100, 130, 90, 120, 95, 110, 100] }, { us: steady });
const outcomeOf = (runs: Parameters<typeof judgeSeries>[0], repeats: number) => {
  const { outcome, repeat, repeatIds } = judgeSeries(runs, limits, { repeats });
  return [outcome, repeat === null ? "final" : "open", repeatIds.length];
};

describe("a gate that fails", () => {
  it("asks for what failed alone, in the placement and of the implementation that failed", () => {
    const { repeat } = judgeSeries([slow()], limits, { repeats: 1 });
    assert.deepEqual(repeat?.implementations, [{ framework: "gRPC", runtime: "Node", api: "Async", variant: "Default" }]);
    const [group] = slow().groups;
    assert.deepEqual([repeat?.scenarios, repeat?.placements, repeat?.concurrency], [[group?.scenario], [slow().cells[0]?.placement], [1]]);
    // the engine takes it as it is, and so it goes to PowerShell and back
    const plan = resolvePlan(readContract(planContract, JSON.parse(JSON.stringify(repeat))), () => 1);
    assert.deepEqual([plan.implementations?.length, plan.launches, plan.confidence], [1, slow().plan.launches, slow().plan.confidence]);
    assert.deepEqual([repeat?.seed, repeat?.outputPath, repeat?.frameworks], [undefined, undefined, undefined]);
  });

  it("is final where nothing is to be repeated, or nothing failed", () => {
    assert.deepEqual(outcomeOf([slow()], 0), ["Slower", "final", 0]);
    assert.deepEqual(outcomeOf([same()], 2), ["Held", "final", 0]);
    assert.deepEqual(outcomeOf([unsure()], 2), ["Inconclusive", "final", 0]);
  });

  it("cries where fresh launches say the same, and not where they do not", () => {
    assert.deepEqual(outcomeOf([slow()], 2), ["Slower", "open", 0]);
    assert.deepEqual(outcomeOf([slow(), slow()], 2), ["Slower", "final", 1]);
    assert.deepEqual(outcomeOf([slow(), same()], 2), ["Held", "final", 1]);
    assert.deepEqual(outcomeOf([slow(), unsure()], 2), ["Inconclusive", "open", 1]);
    assert.deepEqual(outcomeOf([slow(), unsure(), slow()], 2), ["Slower", "final", 2]);
    assert.deepEqual(outcomeOf([slow(), unsure(), unsure()], 2), ["Inconclusive", "final", 2]);
  });

  it("shares its error among all the runs that it may take", () => {
    const width = (repeats: number) => {
      const [row] = judgeSeries([same()], limits, { repeats }).rows;
      return (row?.high ?? 0) / (row?.low ?? 1);
    };
    assert.ok(width(2) > width(0));
  });

  it("does not forgive calls that failed", () => {
    const failing = pair({ us: steady, more: { calls: { ...slow().cells[0]?.calls, failed: 3 } as never } }, { us: steady });
    const { outcome, repeat } = judgeSeries([failing, same()], parseLimits("errors=0"), { repeats: 1 });
    assert.deepEqual([outcome, repeat], ["Slower", null]);
  });
});
