import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { trialBursts, trialCalls, usualWakingCalls, wakingCalls } from "../../src/coordinator/waking.ts";
import { seededRandom } from "../../src/stats/random.ts";

/** Trial bursts of calls that take `factors[place]` times 100 us, 100 us behind them, with up to 10% of noise. */
function trials(factors: readonly number[], users = 1) {
  const random = seededRandom(7);
  return Array.from({ length: trialBursts }, () =>
    Array.from({ length: trialCalls * users }, (_, index) => {
      const factor = factors[Math.floor(index / users)] ?? 1;
      return 100_000 * factor * (1 + random.below(1000) / 10_000);
    }),
  );
}

describe("wakingCalls", () => {
  it("drops nothing where calls after a pause are like any other", () => assert.equal(wakingCalls(trials([]), 1), 0));

  it("drops those that are not settled yet", () => {
    const dropped = wakingCalls(trials([3, 2, 1.5, 1.3, 1.2]), 1);
    assert.ok(dropped >= 4 && dropped <= 6, String(dropped));
  });

  it("counts each user's calls where there are several", () => {
    const dropped = wakingCalls(trials([3, 2, 2], 8), 8);
    assert.ok(dropped >= 2 && dropped <= 4, String(dropped));
  });

  it("takes what is usual where nothing was measured", () => assert.equal(wakingCalls([], 1), usualWakingCalls));

  it("never drops more than leaves settled calls to compare with", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 1, max: 10, noNaN: true }), { maxLength: trialCalls }), (factors) => {
        const dropped = wakingCalls(trials(factors), 1);
        return dropped >= 0 && dropped <= trialCalls - 8;
      }),
    );
  });
});
