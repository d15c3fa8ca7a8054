import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { resolvePlan } from "../../src/plan/resolve.ts";
import { slowInWords, slownessOf } from "../../src/plan/slow.ts";

describe("slownessOf", () => {
  const cases: [Parameters<typeof slownessOf>[0], ReturnType<typeof slownessOf>][] = [
    [{}, null],
    [{ slowShare: 0.02 }, { share: 0.02, forNs: 5e6 }],
    [{ slowSeconds: 0.05 }, { share: 0.01, forNs: 50e6 }],
    [
      { slowShare: 0.1, slowSeconds: 0.001 },
      { share: 0.1, forNs: 1e6 },
    ],
  ];
  for (const [asked, expected] of cases) {
    it(`of ${JSON.stringify(asked)}`, () => assert.deepEqual(slownessOf(asked), expected));
  }

  it("is in a group's id and title, so that it is never taken for one without", () => {
    const plan = resolvePlan({ version: 1 }, () => 1);
    assert.deepEqual(slowInWords({ ...plan, slowShare: 0.015 }), { key: "-slow1.5pct5ms", title: ", 1.5% of calls 5 ms late" });
    assert.deepEqual(slowInWords(plan), { key: "", title: "" });
  });
});
