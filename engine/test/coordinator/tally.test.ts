// What a pass leaves in a cell's record, from made-up windows.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { Tally } from "../../src/coordinator/tally.ts";
import { noSums } from "../../src/stats/counting.ts";

/** The trend of a launch whose rotations had windows of ten calls, each as long as that. */
function trendOf(callsUs: readonly number[]): number | null {
  const state = { record: { rotations: 0, blocks: [] }, sums: noSums(), histogram: { recordAll() {} }, spinsNs: [], trend: null };
  const tally = new Tally({ state, record: { uncounted: 0 } } as never);
  for (const us of callsUs) {
    const lengthsNs = Array<number>(10).fill(us * 1000);
    tally.count({ lengthsNs, sumNs: us * 10_000, ended: 10, windowNs: us * 10_000, gapsNs: 0, gaps: 9, uncounted: 0 });
  }
  tally.settleBlock(callsUs.length, 1, { spinNs: null, stealShare: null, otherShare: null, disturbed: false });
  tally.describe();
  return state.trend;
}

describe("the trend of a launch", () => {
  const level = Array<number>(12).fill(50);

  it("is the log of its last third over its first", () => {
    const trend = trendOf([60, 60, 60, 60, 55, 55, 55, 55, 50, 50, 50, 50]) ?? 0;
    assert.ok(Math.abs(trend - Math.log(50 / 60)) < 1e-12);
    assert.equal(trendOf(level), 0);
  });

  it("is not made by a pause in either third, however long", () => {
    for (const at of [1, 10]) assert.equal(trendOf(level.map((us, index) => (index === at ? 5_000 : us))), 0);
  });

  it("is not known of fewer than six rotations", () => assert.equal(trendOf(level.slice(0, 5)), null));
});
