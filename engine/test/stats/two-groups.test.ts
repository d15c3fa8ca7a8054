import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { isWithheld, twoGroupsOf } from "../../src/stats/two-groups.ts";
import { synthetic } from "./synthetic.ts";

const logs = (...ratios: number[]) => ratios.map(Math.log);

describe("twoGroupsOf", () => {
  it("finds one launch that is far off, and half of them", () => {
    const one = twoGroupsOf(logs(1.03, 1.05, 1.6, 1.05, 1.07));
    assert.deepEqual(one?.counts, [4, 1]);
    assert.ok(Math.abs(Math.exp(one?.upper ?? 0) - 1.6) < 1e-9);
    assert.deepEqual(twoGroupsOf(logs(1, 1.5, 1.01, 1.52, 0.99, 1.49, 1, 1.51))?.counts, [4, 4]);
  });

  const none: [what: string, values: number[]][] = [
    ["a gap of less than 15%", logs(1, 1.001, 1.14, 1.002, 1.141)],
    ["a gap that is no more than the spread beside it", logs(1, 1.1, 1.2, 1.3, 1.6)],
    ["too few launches", logs(1, 1, 1, 2)],
    ["none", []],
  ];
  for (const [what, values] of none) it(`is null of ${what}`, () => assert.equal(twoGroupsOf(values), null));

  it("hardly ever takes noise for two kinds: at most one run in a hundred, of five or ten launches that differ by 10%", () => {
    const { normal } = synthetic(8);
    const runs = 4000;
    for (const launches of [5, 10]) {
      let found = 0;
      for (let run = 0; run < runs; run++) if (twoGroupsOf(Array.from({ length: launches }, () => 0.1 * normal())) !== null) found += 1;
      assert.ok(found / runs <= (launches === 5 ? 0.03 : 0.01), `${found} of ${runs} runs of ${launches}`);
    }
  });
});

describe("isWithheld", () => {
  const turning = logs(1, 1.01, 0.99, 1, 1.01, 1.5, 1.49);
  it("where the two kinds would be judged differently", () => assert.equal(isWithheld(turning, 0.03), true));
  it("not where either kind says the same", () => {
    assert.equal(isWithheld(logs(1.3, 1.31, 1.3, 1.29, 1.3, 1.8, 1.81), 0.03), false);
    assert.equal(isWithheld(logs(0.5, 0.51, 0.5, 0.49, 0.5, 0.8, 0.81), 0.03), false);
  });
  it("also where one of the kinds is the same, and the other faster", () =>
    assert.equal(isWithheld(logs(1, 1.01, 0.99, 1, 1.01, 0.6, 0.61), 0.03), true));
  it("not with fewer than seven launches", () => assert.equal(isWithheld(turning.slice(1), 0.03), false));
});
