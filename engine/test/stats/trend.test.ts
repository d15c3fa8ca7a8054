import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { trendOf } from "../../src/stats/trend.ts";

describe("a trend", () => {
  it("has the slope of a line whatever one point in eight says", () => {
    fc.assert(
      fc.property(fc.double({ min: -5, max: 5, noNaN: true }), fc.integer({ min: 8, max: 40 }), (slope, n) => {
        const points = Array.from({ length: n }, (_, at) => ({ at, value: at % 8 === 3 ? 1e6 : slope * at }));
        const trend = trendOf([points]);
        assert.ok(Math.abs((trend?.slope ?? Number.NaN) - slope) < Math.max(Math.abs(slope), 1) * 1e-9);
      }),
    );
  });

  it("has Kendall's score: worked example", () => {
    // 5 rising points: S = 10, variance 5 * 4 * 15 / 18 = 16.67, score (10 - 1) / 4.082
    const score = (values: readonly number[]) => trendOf([values.map((value, at) => ({ at, value }))])?.score ?? 0;
    assert.ok(Math.abs(score([1, 2, 3, 4, 5]) - 2.2045) < 1e-4);
    assert.ok(Math.abs(score([5, 4, 3, 2, 1]) + 2.2045) < 1e-4);
    // one pair of equal values: S = 9, variance 16.67 - 2 * 1 * 9 / 18 = 15.67
    assert.ok(Math.abs(score([1, 2, 2, 3, 4]) - 8 / Math.sqrt(47 / 3)) < 1e-4);
    assert.equal(score([7, 7, 7, 7]), 0);
  });

  it("does not compare points of different series", () => {
    const flat = (value: number) => Array.from({ length: 5 }, (_, at) => ({ at, value }));
    assert.deepEqual(trendOf([flat(1), flat(9)]), { slope: 0, score: 0 });
    assert.equal(
      trendOf([
        [
          { at: 0, value: 1 },
          { at: 1, value: 2 },
        ],
      ]),
      null,
    );
  });
});
