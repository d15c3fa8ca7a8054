import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { clockOffset, type RoundTrip } from "../../src/coordinator/clock-offset.ts";

/** Another clock that is `aheadNs` before ours, read `thereNs` after the question was sent and `backNs` before the answer came. */
const trip = (aheadNs: number, sentNs: number, thereNs: number, backNs: number): RoundTrip => ({
  sentNs,
  clockNs: sentNs + thereNs + aheadNs,
  receivedNs: sentNs + thereNs + backNs,
});

describe("the offset of another clock", () => {
  it("is that of the shortest round trip, half of which it may be off", () => {
    const trips = [trip(5_000_000, 100, 900, 100), trip(5_000_000, 2_000, 60, 40), trip(5_000_000, 3_000, 50, 900)];
    assert.deepEqual(clockOffset(trips), { offsetNs: 5_000_010, errorNs: 50 });
  });

  it("is never further from the truth than it says, however long either way took", () => {
    const delay = fc.integer({ min: 0, max: 50_000_000 });
    const anyTrips = fc.array(fc.tuple(fc.integer({ min: 0, max: 1e12 }), delay, delay), { minLength: 1, maxLength: 20 });
    const property = fc.property(fc.integer({ min: -1e12, max: 1e12 }), anyTrips, (aheadNs, trips) => {
      const { offsetNs, errorNs } = clockOffset(trips.map(([sentNs, thereNs, backNs]) => trip(aheadNs, sentNs, thereNs, backNs)));
      assert.ok(Math.abs(offsetNs - aheadNs) <= errorNs + 0.5, `${offsetNs} +- ${errorNs} for ${aheadNs}`);
    });
    fc.assert(property);
  });
});
