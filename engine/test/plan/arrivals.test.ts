import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { type Arrivals, arrivalOffsets } from "../../src/plan/arrivals.ts";
import { seededRandom } from "../../src/stats/random.ts";

const seed = fc.integer({ min: 0, max: 0xffff_ffff });
const rate = fc.double({ min: 0.01, max: 20_000, noNaN: true });
const duration = fc.double({ min: 0.001, max: 2, noNaN: true });
const offsetsOf = (arrivals: Arrivals, ratePerSecond: number, seconds: number, from = 1) =>
  arrivalOffsets(arrivals, ratePerSecond, seconds, seededRandom(from));

test("Poisson: a random number of 0 is the shortest gap there is, and not one without end", () => {
  const numbers = [0, 0.5, 0.5, 1 - 2 ** -53];
  const random = { ...seededRandom(1), uniform: () => numbers.shift() ?? 0.5 };
  const gap = Math.round((Math.LN2 * 1e9) / 1_000);
  assert.deepEqual(arrivalOffsets("Poisson", 1_000, 0.01, random).slice(0, 3), [0, gap, 2 * gap]);
});

for (const arrivals of ["Constant", "Poisson"] as const) {
  test(`${arrivals}: whole nanoseconds, in order, all within the duration`, () => {
    fc.assert(
      fc.property(rate, duration, seed, (ratePerSecond, seconds, from) => {
        const offsets = offsetsOf(arrivals, ratePerSecond, seconds, from);
        assert.ok(offsets.every((offset, index) => Number.isSafeInteger(offset) && offset >= (offsets[index - 1] ?? 0)));
        assert.ok((offsets.at(-1) ?? -1) < seconds * 1e9 + 0.5);
      }),
    );
  });

  test(`${arrivals}: the same seed gives the same schedule`, () => {
    fc.assert(
      fc.property(rate, duration, seed, (ratePerSecond, seconds, from) => {
        assert.deepEqual(offsetsOf(arrivals, ratePerSecond, seconds, from), offsetsOf(arrivals, ratePerSecond, seconds, from));
      }),
    );
  });
}

describe("constant arrivals", () => {
  test("start at once, and the interval adds no drift over a million calls", () => {
    const offsets = offsetsOf("Constant", 3000, 1000 / 3);
    assert.equal(offsets.length, 1_000_000);
    assert.deepEqual(offsets.slice(0, 4), [0, 333_333, 666_667, 1_000_000]);
    assert.ok(offsets.every((offset, index) => Math.abs(offset - (index * 1e9) / 3000) <= 0.5));
  });

  test("are rate times duration, and one at least", () => {
    for (const [ratePerSecond, seconds, count] of [
      [1000, 1, 1000],
      [10, 0.3, 3],
      [0.1, 30, 3],
      [0.01, 1, 1],
      [2.5, 1, 3],
    ] as const) {
      assert.equal(offsetsOf("Constant", ratePerSecond, seconds).length, count, `${ratePerSecond}/s for ${seconds} s`);
    }
  });
});

describe("Poisson arrivals", () => {
  const ratePerSecond = 2000;
  const offsets = offsetsOf("Poisson", ratePerSecond, 50, 20_26);
  const gaps = offsets.map((offset, index) => offset - (offsets[index - 1] ?? 0)).toSorted((a, b) => a - b);
  const expected = ratePerSecond * 50;

  test("another seed gives another schedule", () => {
    assert.notDeepEqual(offsetsOf("Poisson", 100, 1, 1), offsetsOf("Poisson", 100, 1, 2));
  });

  test("are about rate times duration", () => {
    // a Poisson count has the standard deviation sqrt(expected); the seed is fixed, so this cannot come and go
    assert.ok(Math.abs(offsets.length - expected) < 4 * Math.sqrt(expected), `${offsets.length}`);
  });

  test("have a count whose variance is its mean", () => {
    const perTenth = new Array<number>(500).fill(0);
    for (const offset of offsets) perTenth[Math.floor(offset / 1e8)] = (perTenth[Math.floor(offset / 1e8)] ?? 0) + 1;
    const mean = offsets.length / 500;
    const variance = perTenth.reduce((sum, count) => sum + (count - mean) ** 2, 0) / 499;
    // the index of dispersion of 500 counts has the standard deviation sqrt(2 / 499), 0.063
    assert.ok(Math.abs(variance / mean - 1) < 4 * 0.0633, `${variance / mean}`);
  });

  test("have exponential gaps: the largest distance of distributions is below Kolmogorov's 99.9% point", () => {
    const n = gaps.length;
    let distance = 0;
    for (const [index, gap] of gaps.entries()) {
      const cumulative = 1 - Math.exp((-gap / 1e9) * ratePerSecond);
      distance = Math.max(distance, Math.abs(cumulative - index / n), Math.abs(cumulative - (index + 1) / n));
    }
    assert.ok(distance < 1.9495 / Math.sqrt(n), `${distance}`);
  });

  test("have the quantiles of the exponential distribution", () => {
    for (const q of [0.01, 0.1, 0.5, 0.9, 0.99]) {
      const exact = (-Math.log(1 - q) / ratePerSecond) * 1e9;
      // a sample quantile has the standard deviation sqrt(q (1 - q) / n) / density
      const deviation = (Math.sqrt((q * (1 - q)) / gaps.length) / (ratePerSecond * (1 - q))) * 1e9;
      const got = gaps[Math.ceil(q * gaps.length) - 1] ?? 0;
      assert.ok(Math.abs(got - exact) < 4 * deviation + 1, `p${q * 100}: ${got} for ${exact}`);
    }
  });

  test("do not know each other: a gap says nothing of the next", () => {
    const inOrder = offsets.map((offset, index) => offset - (offsets[index - 1] ?? 0));
    const mean = inOrder.reduce((sum, gap) => sum + gap, 0) / inOrder.length;
    let covariance = 0;
    let variance = 0;
    for (const [index, gap] of inOrder.entries()) {
      variance += (gap - mean) ** 2;
      const next = inOrder[index + 1];
      if (next !== undefined) covariance += (gap - mean) * (next - mean);
    }
    assert.ok(Math.abs(covariance / variance) < 4 / Math.sqrt(inOrder.length), `${covariance / variance}`);
  });
});
