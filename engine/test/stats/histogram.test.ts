import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import fc from "fast-check";
import { build, type Float64Histogram } from "hdr-histogram-js";
import { NanosecondHistogram } from "../../src/stats/hdr-library.ts";
import { hasTail, LatencyHistogram, loadHistograms } from "../../src/stats/histogram.ts";
import { synthetic } from "./synthetic.ts";

fc.configureGlobal({ seed: 4 });

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

  it("has them from p50 to p99.99 of up to 100,000 latencies in two modes", () => {
    const { normal } = synthetic(1);
    for (const size of [1, 2, 10, 99, 1000, 9_999, 100_000]) {
      // some 80 us, and one in 16 in a mode at 40 ms
      const values = Array.from({ length: size }, (_, index) => (index % 16 === 0 ? 40_000_000 : 80_000) * Math.exp(0.3 * normal()));
      const sorted = values.map(Math.round).sort((a, b) => a - b);
      const histogram = histogramOf(values);
      for (const perMyriad of [5000, 7500, 9000, 9500, 9900, 9990, 9999, 10_000]) {
        const exact = sorted[Math.ceil((perMyriad * size) / 10_000) - 1] as number;
        const quantile = histogram.quantile(perMyriad / 10_000) as number;
        assert.ok(Math.abs(quantile / exact - 1) <= 0.001, `p${perMyriad / 100} of ${size}: ${quantile} is not ${exact}`);
      }
      assert.ok(Math.abs((histogram.mean as number) / (sorted.reduce((sum, value) => sum + value, 0) / size) - 1) <= 0.001);
    }
  });

  it("finds the place that the library finds", () => {
    const library = build({ bitBucketSize: 64, numberOfSignificantValueDigits: 3 }) as Float64Histogram;
    const ours = new NanosecondHistogram();
    const same = (value: number) => assert.equal(ours.countsArrayIndex(value), library.countsArrayIndex(value), `${value}`);
    for (let bits = 0; bits < 42; bits++) for (const step of [-1, 0, 1]) same(2 ** bits + step);
    fc.assert(fc.property(fc.integer({ min: 1, max: 3_600_000_000_000 }), same), { numRuns: 2000 });
    fc.assert(fc.property(fc.integer({ min: 1, max: 10_000_000 }), same), { numRuns: 2000 });
  });

  it("is the same when packed, and goes on from there", () => {
    fc.assert(
      fc.property(latencies, latencies, (a, b) => {
        const [packed, plain] = [histogramOf(a), histogramOf(a)];
        const same = () => {
          assert.equal(packed.count, plain.count);
          assert.equal(packed.encode(), plain.encode());
        };
        packed.pack();
        same();
        packed.pack();
        packed.pack();
        packed.recordAll(b);
        plain.recordAll(b);
        same();
        packed.pack();
        const [ofPacked, ofPlain] = [histogramOf(b), histogramOf(b)];
        ofPacked.add(packed);
        ofPlain.add(plain);
        for (let percent = 0; percent <= 100; percent += 5) assert.equal(ofPacked.quantile(percent / 100), ofPlain.quantile(percent / 100));
        assert.equal(packed.count, plain.count);
      }),
      { numRuns: 30 },
    );
  });

  it("has no quantile outside of its minimum and maximum, recorded, added or decoded", () => {
    fc.assert(
      fc.property(latencies, latencies, (a, b) => {
        const recorded = histogramOf(a);
        const added = histogramOf(b);
        added.add(recorded);
        for (const histogram of [recorded, added, LatencyHistogram.decode(added.encode() as string)]) {
          const [min, max] = [histogram.min as number, histogram.max as number];
          for (let percent = 0; percent <= 100; percent += 10) {
            const quantile = histogram.quantile(percent / 100) as number;
            assert.ok(min <= quantile && quantile <= max, `p${percent} ${quantile} is not within ${min} and ${max}`);
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  it("takes anything below 1 ns for 1 and anything above an hour for an hour", () => {
    const histogram = histogramOf([-5, 0, 0.4, 4e12]);
    assert.deepEqual([histogram.count, histogram.min, histogram.quantile(0.75)], [4, 1, 1]);
    assert.ok(Math.abs((histogram.max as number) / 3.6e12 - 1) <= 0.001);
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
    assert.deepEqual(
      [empty.count, empty.quantile(0.5), empty.mean, empty.min, empty.max, empty.encode()],
      [0, null, null, null, null, null],
    );
  });

  it("gives a tail quantile only with at least 10 calls above it", () => {
    assert.equal(histogramOf(Array(999).fill(5)).tailQuantile(0.99), null);
    assert.equal(histogramOf(Array(1000).fill(5)).tailQuantile(0.99), 5);
    assert.equal(hasTail(99, 0.9), false);
    assert.equal(hasTail(100, 0.9), true);
  });
});
