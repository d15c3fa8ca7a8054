import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { isLong, mostWakingCalls, trialCalls, trialsOf, usualWakingCalls, wakingCalls } from "../../src/coordinator/waking.ts";
import { seededRandom } from "../../src/stats/random.ts";

/** Of each user and trial calls that take `factors[place]` times 100 us, 100 us behind them, with up to 10% of noise. */
function trials(factors: readonly number[], users = 1) {
  const random = seededRandom(7);
  return Array.from({ length: 8 * users }, () =>
    Array.from({ length: trialCalls }, (_, place) => 100_000 * (factors[place] ?? 1) * (1 + random.below(1000) / 10_000)),
  );
}

describe("wakingCalls", () => {
  it("drops nothing where calls after a pause are like any other", () => assert.equal(wakingCalls(trials([])), 0));

  it("drops those that are not settled yet", () => {
    const dropped = wakingCalls(trials([3, 2, 1.5, 1.3, 1.2]));
    assert.ok(dropped >= 4 && dropped <= 6, String(dropped));
  });

  it("looks at the calls of every user", () => {
    const awake = trials([], 1);
    const asleep = trials([3, 3, 3], 7);
    assert.ok(wakingCalls([...awake, ...asleep]) >= 2);
  });

  it("takes what is usual where nothing was tried, or no user made so many calls", () => {
    assert.equal(wakingCalls([]), usualWakingCalls);
    assert.equal(wakingCalls([[1, 2, 3]]), usualWakingCalls);
  });

  it("never drops more than leaves settled calls to compare with", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 1, max: 10, noNaN: true }), { maxLength: trialCalls }), (factors) => {
        const dropped = wakingCalls(trials(factors));
        return dropped >= 0 && dropped <= mostWakingCalls;
      }),
    );
  });
});

describe("the trials of a cell", () => {
  const cases: [what: string, callNs: number, expected: number][] = [
    ["short calls have the most", 100_000, 8],
    ["a call of 1 ms has as many as take 100 ms", 1_000_000, 5],
    ["longer ones have two", 4_000_000, 2],
    ["nothing known yet", 0, 8],
  ];
  for (const [what, callNs, expected] of cases) it(`${what}: ${expected}`, () => assert.equal(trialsOf(callNs), expected));

  it("are not made of long calls, of which one wakes everything up", () => {
    assert.deepEqual([isLong(4_999_999), isLong(5_000_000)], [false, true]);
  });
});
