import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import fc from "fast-check";
import { LatencyHistogram, loadHistograms } from "../../src/stats/histogram.ts";
import { modesOf } from "../../src/stats/modes.ts";
import { drawFrom, histogramOf, one, type Part, two } from "./samples.ts";

/** These hold for nearly all samples, not for all: of 2,000 drawn at random none failed, but a test must not fail by chance. */
const repeatable = { seed: 1 };
const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 });
const medians = fc.integer({ min: 20_000, max: 50_000_000 });
const counts = fc.integer({ min: 500, max: 20_000 });

describe("the modes of a distribution", () => {
  before(loadHistograms);

  it("are one for a lognormal, however wide", () => {
    fc.assert(
      fc.property(medians, fc.double({ min: 0.01, max: 1.2, noNaN: true }), counts, seeds, (medianNs, sigma, count, seed) => {
        assert.equal(modesOf(histogramOf([one(medianNs, sigma)], count, seed)).length, 1);
      }),
      { numRuns: 60, ...repeatable },
    );
  });

  it("are one for exponential latencies and for a floor with a long tail", () => {
    fc.assert(
      fc.property(counts, seeds, fc.boolean(), (count, seed, isTail) => {
        const draw = drawFrom(seed);
        const histogram = new LatencyHistogram();
        // Pareto with exponent 2, or exponential, above a floor
        for (let call = 0; call < count; call++)
          histogram.record(isTail ? 50_000 * draw.uniform() ** -0.5 : 50_000 - 100_000 * Math.log(draw.uniform()));
        assert.equal(modesOf(histogram).length, 1);
      }),
      { numRuns: 40, ...repeatable },
    );
  });

  it("are two for a mixture of two that lie apart, where and as heavy as they were made", () => {
    const ratios = fc.double({ min: 2.5, max: 1000, noNaN: true });
    fc.assert(
      fc.property(
        medians,
        ratios,
        fc.double({ min: 0.1, max: 0.9, noNaN: true }),
        fc.integer({ min: 1000, max: 20_000 }),
        seeds,
        (ns, ratio, share, count, seed) => {
          const modes = modesOf(histogramOf(two(ns, ns * ratio, share), count, seed));
          assert.equal(modes.length, 2);
          assert.ok(Math.abs(Math.log((modes[0]?.ns ?? 0) / ns)) < 0.1);
          assert.ok(Math.abs(Math.log((modes[1]?.ns ?? 0) / (ns * ratio))) < 0.1);
          assert.ok(Math.abs((modes[1]?.share ?? 0) - share) < 0.06);
        },
      ),
      { numRuns: 60, ...repeatable },
    );
  });

  it("are two only where the valley between is at most half as high", () => {
    const equal = (ratio: number): Part[] => [
      { weight: 0.5, medianNs: 1e5, sigma: 0.25 },
      { weight: 0.5, medianNs: ratio * 1e5, sigma: 0.25 },
    ];
    // normal densities in the middle: 2 * exp(-(ln(ratio) / 0.5)^2 / 2) of a peak is 0.29 and 0.76
    assert.deepEqual(
      [2.7, 2].map((ratio) => modesOf(histogramOf(equal(ratio), 20_000, 1)).length),
      [2, 1],
    );
  });

  it("are not a handful of calls", () => {
    const handful = (calls: number) => {
      const histogram = histogramOf([one(100_000)], 500, 1);
      for (let call = 0; call < calls; call++) histogram.record(41e6);
      return modesOf(histogram).length;
    };
    assert.deepEqual([handful(7), handful(40)], [1, 2]);
  });

  it("are not counted among few calls", () => assert.deepEqual(modesOf(histogramOf(two(1e5, 1e7, 0.5), 499, 1)), []));

  it("are not the steps of a coarse clock", () => {
    const draw = drawFrom(3);
    const histogram = new LatencyHistogram();
    for (let call = 0; call < 5000; call++) histogram.record(1000 * Math.round(6 * Math.exp(0.2 * draw.normal())));
    assert.equal(modesOf(histogram).length, 1);
  });

  it("are one where every call takes the same", () => {
    const histogram = new LatencyHistogram();
    for (let call = 0; call < 1000; call++) histogram.record(77_777);
    assert.deepEqual(
      modesOf(histogram).map(({ share }) => share),
      [1],
    );
  });
});
