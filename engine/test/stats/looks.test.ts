import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { planLooks } from "../../src/stats/looks.ts";

fc.configureGlobal({ seed: 4 });

describe("planLooks", () => {
  it("looks once, at the whole error, when nothing is to be reached", () => {
    assert.deepEqual(planLooks(10, 0.01, false), { atLaunches: [10], alpha: 0.01 });
  });

  it("looks at the fixed number first and at up to four times as many, each for a fifth of the error", () => {
    assert.deepEqual(planLooks(10, 0.01, true), { atLaunches: [10, 15, 20, 30, 40], alpha: 0.002 });
  });

  it("always begins with the fixed number, ascends, and spends no more than the error", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 }), fc.double({ min: 1e-4, max: 0.2, noNaN: true }), (launches, alpha) => {
        const looks = planLooks(launches, alpha, true);
        assert.equal(looks.atLaunches[0], launches);
        assert.ok(looks.atLaunches.every((at, index) => index === 0 || at > (looks.atLaunches[index - 1] as number)));
        assert.ok(looks.alpha * looks.atLaunches.length <= alpha * (1 + 1e-12));
      }),
    );
  });
});
