import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { asRatio, type Estimate, estimateMean } from "../../src/stats/interval.ts";
import { bestClaim, holm, judge, type Verdict, weigh } from "../../src/stats/verdict.ts";

fc.configureGlobal({ seed: 4 });

const threshold = 0.03;
const alpha = 0.01;
const logs = (...ratios: number[]) => ratios.map(Math.log);
const within = (actual: number, expected: number) => assert.ok(Math.abs(actual / expected - 1) < 1e-6, `${actual} is not ${expected}`);

/** Launches about some ratio between 0.85 and 1.18, close together or not. */
const logRatios = fc
  .record({
    centre: fc.integer({ min: -1600, max: 1600 }),
    spread: fc.constantFrom(1, 10, 100, 1000),
    launches: fc.array(fc.integer({ min: -100, max: 100 }), { minLength: 2, maxLength: 12 }),
  })
  .map(({ centre, spread, launches }) => launches.map((launch) => centre / 1e4 + (launch * spread) / 1e6));
const comparisons = fc.array(logRatios, { minLength: 1, maxLength: 6 });
const pValues = fc.array(fc.constantFrom(1e-6, 0.0005, 0.001, 0.0015, 0.002, 0.0025, 0.003, 0.004, 0.005, 0.008, 0.01, 0.02, 0.5, 1), {
  minLength: 1,
  maxLength: 6,
});

describe("weigh", () => {
  // Student's sleep data (Biometrika 6, 1908), as R's t.test and the TOSTER package's vignette use it: mean -1.58, t(9) = -4.0621, two-sided
  // p 0.002833; against bounds of -0.5 and 0.5 t is -2.7766 and -5.3476. Tails by closed form with 110 digits (see student.test.ts).
  const sleep = [-1.2, -2.4, -1.3, -1.3, 0, -1, -1.8, -0.8, -4.6, -1.4];

  it("without a threshold is the one-sided t-test: Student's sleep data", () => {
    assert.equal((2 * weigh(sleep, 0).faster).toFixed(6), "0.002833");
  });

  it("tests against both ends of the threshold: Student's sleep data and bounds of 0.5", () => {
    const { slower, faster, same } = weigh(sleep, Math.expm1(0.5));
    within(faster, 0.010759243378387);
    within(same, 1 - 0.010759243378387);
    within(1 - slower, 0.000231902704482);
  });

  it("is TOST's larger p-value where the launches lie between: t(9) = -16.466 and 16.902", () => {
    const { same } = weigh(logs(1.004, 0.996, 1.009, 0.991, 1.002, 0.998, 1.006, 1.001, 0.994, 1.003), threshold);
    within(same, 2.503013639e-8);
  });

  it("is the one-sided test beyond the threshold where they lie above: t(9) = 8.6761", () => {
    const { slower } = weigh(logs(1.048, 1.061, 1.039, 1.055, 1.044, 1.052, 1.058, 1.041, 1.05, 1.047), threshold);
    within(slower, 5.755558719575e-6);
  });

  it("is certain where launches agree to the last bit", () => {
    const rounded = (launches: number[]) => Object.values(weigh(launches, threshold)).map((p) => Math.round(p * 1e9) / 1e9);
    assert.deepEqual(rounded([0, 0, 0]), [1, 1, 0]);
    assert.deepEqual(rounded([0.5, 0.5, 0.5]), [0, 1, 1]);
    assert.deepEqual(rounded([-0.5, -0.5]), [1, 0, 1]);
    assert.deepEqual(rounded([Math.log1p(threshold), Math.log1p(threshold)]), [0.5, 1, 0.5]);
  });

  it("has no evidence from fewer than two launches or from what is not a number", () => {
    for (const launches of [[], [0.5], [0.5, Number.NaN], [0.5, Number.POSITIVE_INFINITY]])
      assert.deepEqual(weigh(launches, threshold), { slower: 1, faster: 1, same: 1 });
  });
});

describe("bestClaim", () => {
  it("needs twice the best one-sided p-value", () => {
    assert.deepEqual(bestClaim({ slower: 0.004, faster: 1, same: 0.9 }), { claim: "Slower", p: 0.008 });
    assert.deepEqual(bestClaim({ slower: 0.9, faster: 0.8, same: 0.3 }), { claim: "Same", p: 0.6 });
    assert.deepEqual(bestClaim({ slower: 1, faster: 0.7, same: 0.8 }), { claim: "Faster", p: 1 });
  });
});

describe("holm", () => {
  it("is right on the textbook's example: of 0.01, 0.04, 0.03, 0.005 at 5% the first and the last stand", () => {
    // 0.005 <= 0.05 / 4, 0.01 <= 0.05 / 3, but 0.03 > 0.05 / 2, and with it 0.04 falls, which alone would have been below 0.05
    assert.deepEqual(holm([0.01, 0.04, 0.03, 0.005], 0.05), [true, false, false, true]);
    assert.deepEqual(holm([0.01, 0.04, 0.02, 0.005], 0.05), [true, true, true, true]);
  });

  it("shares the level with comparisons that are still open", () => {
    assert.deepEqual(holm([0.01, 0.005], 0.05), [true, true]);
    // 0.005 <= 0.05 / 6, 0.01 <= 0.05 / 5; then with one more open 0.05 / 7 and 0.05 / 6
    assert.deepEqual(holm([0.01, 0.005], 0.05, 4), [true, true]);
    assert.deepEqual(holm([0.01, 0.005], 0.05, 5), [false, true]);
    assert.deepEqual(holm([0.01, 0.005], 0.05, 9), [false, false]);
  });

  it("is the closure of Bonferroni: a hypothesis falls when every set of hypotheses with it has one that falls", () => {
    fc.assert(
      fc.property(pValues, (values) => {
        const sets = Array.from({ length: 2 ** values.length - 1 }, (_, bits) => values.map((_p, at) => ((bits + 1) >> at) % 2 === 1));
        const falls = (set: boolean[]) => {
          const members = values.filter((_p, at) => set[at]);
          return Math.min(...members) <= alpha / members.length;
        };
        const closed = values.map((_p, at) => sets.filter((set) => set[at]).every(falls));
        assert.deepEqual(holm(values, alpha), closed);
      }),
    );
  });

  it("never takes a decision back when some p-value gets smaller", () => {
    fc.assert(
      fc.property(pValues, fc.nat(5), fc.double({ min: 0, max: 1, noNaN: true }), (values, which, share) => {
        const smaller = values.map((p, at) => (at === which ? p * share : p));
        const [before, after] = [holm(values, alpha), holm(smaller, alpha)];
        return before.every((stood, at) => !stood || after[at]);
      }),
    );
  });

  it("with comparisons still open decides nothing that it would not over the whole, whatever they turn out to be", () => {
    fc.assert(
      fc.property(pValues, pValues, (values, others) => {
        const early = holm(values, alpha, others.length);
        const whole = holm([...values, ...others], alpha);
        return early.every((stood, at) => !stood || whole[at]);
      }),
    );
  });
});

describe("judge", () => {
  const swapped = (verdict: Verdict): Verdict => (verdict === "Faster" ? "Slower" : verdict === "Slower" ? "Faster" : verdict);

  it("says of the swapped cells the opposite", () => {
    fc.assert(
      fc.property(comparisons, fc.nat(3), (all, stillOpen) => {
        const turned = all.map((launches) => launches.map((log) => -log));
        assert.deepEqual(judge(turned, threshold, alpha, stillOpen), judge(all, threshold, alpha, stillOpen).map(swapped));
      }),
    );
  });

  it("never makes an Inconclusive comparison a decided one by adding comparisons, nor changes what it claims", () => {
    fc.assert(
      fc.property(comparisons, comparisons, (all, more) => {
        const before = judge(all, threshold, alpha);
        const after = judge([...all, ...more], threshold, alpha).slice(0, all.length);
        return before.every((verdict, at) => after[at] === verdict || after[at] === "Inconclusive");
      }),
    );
  });

  it("of one comparison says where its interval lies: beyond the threshold, within it, or across an end", () => {
    const seen = new Set<Verdict>();
    fc.assert(
      fc.property(logRatios, (launches) => {
        const { low, high } = asRatio(estimateMean(launches, alpha) as Estimate);
        if (low === null || high === null) return;
        const [bottom, top] = [1 / (1 + threshold), 1 + threshold];
        // an end within rounding of the threshold may go either way
        fc.pre([low, high].every((end) => [bottom, top].every((limit) => Math.abs(end / limit - 1) > 1e-6)));
        const expected: Verdict = low > top ? "Slower" : high < bottom ? "Faster" : low > bottom && high < top ? "Same" : "Inconclusive";
        seen.add(expected);
        assert.deepEqual(judge([launches], threshold, alpha), [expected]);
      }),
      { numRuns: 500 },
    );
    assert.equal(seen.size, 4, "not every verdict was seen");
  });
});
