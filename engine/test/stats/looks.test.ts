import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { type Look, looksAtVerdicts, looksAtWidths } from "../../src/stats/looks.ts";

fc.configureGlobal({ seed: 4 });

const launchesOf = (looks: readonly Look[]) => looks.map(({ launches }) => launches);
const sharesOf = (looks: readonly Look[], alpha: number) => looks.map((look) => Math.round((look.alpha / alpha) * 1000) / 1000);

describe("looksAtVerdicts", () => {
  const cases: [launches: number, at: number[], shares: number[]][] = [
    [1, [1], [1]],
    [5, [5], [1]],
    [7, [5, 7], [0.8, 0.2]],
    [10, [5, 7, 10], [0.5, 0.3, 0.2]],
    [20, [10, 14, 20], [0.5, 0.3, 0.2]],
  ];
  for (const [launches, at, shares] of cases) {
    it(`of ${launches} launches: after ${at.join(", ")}, with ${shares.join(", ")} of the error`, () => {
      const looks = looksAtVerdicts(launches, 0.01);
      assert.deepEqual([launchesOf(looks), sharesOf(looks, 0.01)], [at, shares]);
    });
  }
});

describe("looksAtWidths", () => {
  it("are at the fixed number first and at up to four times as many, each for a fifth of the error", () => {
    const looks = looksAtWidths(10, 0.01);
    assert.deepEqual(
      [launchesOf(looks), sharesOf(looks, 0.01)],
      [
        [10, 15, 20, 30, 40],
        [0.2, 0.2, 0.2, 0.2, 0.2],
      ],
    );
  });
});

for (const [name, plan] of Object.entries({ looksAtVerdicts, looksAtWidths })) {
  it(`${name} ascend, include the fixed number, and spend no more than the error`, () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 }), fc.double({ min: 1e-4, max: 0.2, noNaN: true }), (launches, alpha) => {
        const looks = plan(launches, alpha);
        assert.ok(launchesOf(looks).includes(launches));
        assert.ok(looks.every((look, index) => index === 0 || look.launches > (looks[index - 1]?.launches ?? 0)));
        assert.ok(looks.reduce((sum, look) => sum + look.alpha, 0) <= alpha * (1 + 1e-12));
      }),
    );
  });
}
