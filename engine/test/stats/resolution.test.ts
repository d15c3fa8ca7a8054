import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { toldApart } from "../../src/stats/resolution.ts";
import { judge } from "../../src/stats/verdict.ts";
import { synthetic } from "./synthetic.ts";

describe("what a run can tell apart", () => {
  for (const [launches, launchSd, comparisons] of [
    [5, 0.02, 1],
    [5, 0.05, 12],
    [10, 0.05, 12],
  ] as const)
    it(`is found in most of such runs: ${launches} launches, sd ${launchSd * 100}%, ${comparisons} comparisons`, () => {
      const facts = { launchSd, launches, comparisons, alpha: 0.05, threshold: 0.03 };
      const truth = Math.log1p(toldApart(facts));
      const { normal } = synthetic(9);
      const runs = 2000;
      let found = 0;
      for (let run = 0; run < runs; run++) {
        const logs = Array.from({ length: launches }, () => truth + launchSd * normal());
        if (judge([logs], 0.03, facts.alpha, comparisons - 1)[0] === "Slower") found += 1;
      }
      // about eight of ten: with few launches the approximation promises a little too much
      assert.ok(found / runs > 0.7 && found / runs < 0.95, `${found}`);
    });

  it("is more where launches differ more, and less with more of them", () => {
    const base = { launchSd: 0.05, launches: 5, comparisons: 12, alpha: 0.05, threshold: 0.03 };
    assert.ok(toldApart({ ...base, launchSd: 0.1 }) > toldApart(base));
    assert.ok(toldApart({ ...base, launches: 10 }) < toldApart(base));
    assert.ok(toldApart({ ...base, launchSd: 0 }) >= 0.03 - 1e-9);
  });
});
