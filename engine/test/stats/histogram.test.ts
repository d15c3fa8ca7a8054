import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import fc from "fast-check";
import { hasTail, LatencyHistogram, loadHistograms } from "../../src/stats/histogram.ts";

const latencies = fc.array(fc.integer({ min: 1, max: 60_000_000_000 }), { minLength: 1, maxLength: 300 });
const histogramOf = (values: readonly number[]) => {
  const histogram = new LatencyHistogram();
  histogram.recordAll(values);
  return histogram;
};

describe("LatencyHistogram", () => {
  before(loadHistograms);

  it("has quantiles within 0.1% of the exact order statistics", () => {
    fc.assert(
      fc.property(latencies, fc.constantFrom(0.5, 0.9, 0.99, 1), (values, q) => {
        const sorted = [...values].sort((a, b) => a - b);
        const exact = sorted[Math.max(Math.ceil(q * sorted.length), 1) - 1] as number;
        const quantile = histogramOf(values).quantile(q) as number;
        return Math.abs(quantile - exact) <= Math.max(exact * 0.001, 0.5);
      }),
    );
  });

  it("adds up exactly, whatever the order and through its encoding", () => {
    fc.assert(
      fc.property(latencies, latencies, (a, b) => {
        const sum = LatencyHistogram.decode(histogramOf(a).encode() as string);
        sum.add(histogramOf(b));
        const whole = histogramOf([...b, ...a]);
        assert.equal(sum.count, whole.count);
        for (let percent = 0; percent <= 100; percent += 5) assert.equal(sum.quantile(percent / 100), whole.quantile(percent / 100));
      }),
      { numRuns: 30 },
    );
  });

  it("knows nothing when it is empty", () => {
    const empty = new LatencyHistogram();
    assert.deepEqual([empty.count, empty.quantile(0.5), empty.mean, empty.max, empty.encode()], [0, null, null, null, null]);
  });

  it("gives a tail quantile only with at least 10 calls above it", () => {
    assert.equal(histogramOf(Array(999).fill(5)).tailQuantile(0.99), null);
    assert.equal(histogramOf(Array(1000).fill(5)).tailQuantile(0.99), 5);
    assert.equal(hasTail(99, 0.9), false);
    assert.equal(hasTail(100, 0.9), true);
  });
});
