import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { budgetOf, sliceMs, turnOf } from "../../src/coordinator/budget.ts";

describe("budgetOf", () => {
  it("spends the duration over launches, passes and slices, no more and no less", () => {
    for (const [durationSeconds, launches] of [
      [0.4, 1],
      [5, 1],
      [60, 10],
    ] as const) {
      const { pairedSeconds, slices, sliceSeconds } = budgetOf({ durationSeconds, launches });
      assert.ok(Math.abs((pairedSeconds + slices * sliceSeconds) * launches - durationSeconds) < 1e-9);
    }
  });

  it("keeps slices uninterrupted for at least a second where there is time for one", () => {
    assert.ok(budgetOf({ durationSeconds: 5, launches: 1 }).sliceSeconds >= 1);
    assert.equal(budgetOf({ durationSeconds: 0.4, launches: 1 }).slices, 1);
  });
});

describe("turnOf", () => {
  it("makes a burst of at least four calls of each user, more where calls are short", () => {
    assert.deepEqual(turnOf(400_000, 1), { calls: 4, warmupCalls: 5, warmupKind: "Same" });
    assert.equal(turnOf(50_000, 1).calls, 20);
    assert.equal(turnOf(1, 8).calls, 32 * 8);
  });

  it("counts one long call, or one of every second user, after two small ones", () => {
    assert.equal(turnOf(100_000_000, 1).calls, 1);
    assert.deepEqual(turnOf(100_000_000, 8), { calls: 4, warmupCalls: 2, warmupKind: "Small" });
  });
});

describe("sliceMs", () => {
  it("is as long as asked, or as long as one and a half calls take", () => {
    assert.equal(sliceMs(1, 200_000), 1000);
    assert.equal(sliceMs(0.1, 500_000_000), 750);
    assert.equal(sliceMs(0.0001, 0), 1);
  });
});
