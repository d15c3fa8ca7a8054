import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { mean, median, standardDeviation } from "../../src/stats/summary.ts";

fc.configureGlobal({ seed: 4 });

describe("median", () => {
  it("is the middle of an odd number and between the middle two of an even one", () => {
    assert.equal(median([3, 1, 2]), 2);
    assert.equal(median([4, 1, 3, 2]), 2.5);
    assert.equal(median([]), null);
  });

  it("is what sorting finds, and leaves the values as they are", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 1, maxLength: 60 }), (values) => {
        const before = [...values];
        const sorted = [...values].sort((a, b) => a - b);
        const [low, high] = [sorted[(values.length - 1) >> 1] as number, sorted[values.length >> 1] as number];
        assert.equal(median(values), (low + high) / 2);
        assert.deepEqual(values, before);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("mean and standardDeviation", () => {
  it("are those of a worked example, with n - 1", () => {
    // squared deviations 9, 1, 1, 1, 0, 0, 4, 16: their sum is 32, over 7
    assert.equal(mean([2, 4, 4, 4, 5, 5, 7, 9]), 5);
    assert.equal(standardDeviation([2, 4, 4, 4, 5, 5, 7, 9]), Math.sqrt(32 / 7));
  });

  it("are not known of too few values", () => {
    assert.deepEqual([mean([]), mean([3]), standardDeviation([3]), standardDeviation([])], [null, 3, null, null]);
  });
});
