import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { commonWindow, Lead, togetherness } from "../../src/coordinator/common-window.ts";

describe("a common window", () => {
  it("begins after the lead, is as long as asked for, and holds for two clock errors and a little", () => {
    const { fromNs, untilNs, holdNs } = commonWindow(1_000_000.4, 500_000, 10_000_000, 70_000, 0);
    assert.deepEqual([fromNs, untilNs], [1_500_000, 11_500_000]);
    assert.ok(holdNs > 140_000 && holdNs < 200_000);
    const longer = commonWindow(1_000_000.4, 500_000, 10_000_000, 70_000, 30_000_000);
    assert.equal(longer.holdNs - holdNs, 30_000_000);
  });

  const window = { fromNs: 10_000, untilNs: 20_000, holdNs: 0, errorNs: 100 };
  const all = { fromNs: 9_000, lastEndNs: 20_000, untilNs: 21_000, errorNs: 100 };
  const cases: [what: string, activities: (typeof all)[], expected: string][] = [
    ["all users there before and after, by more than the clocks may err", [all, { ...all, fromNs: 9_800, untilNs: 20_200 }], "Together"],
    ["one that may have come too late", [all, { ...all, fromNs: 9_801 }], "Late"],
    ["one that came too late by a clock known exactly", [all, { ...all, fromNs: 9_901, errorNs: 0 }], "Late"],
    ["one that never was there", [all, { ...all, fromNs: Number.POSITIVE_INFINITY }], "Late"],
    ["one that may have stopped too early", [{ ...all, untilNs: 20_199 }, all], "EndedEarly"],
    ["one that stopped before another's last call may have ended", [all, { ...all, lastEndNs: 20_801 }], "EndedEarly"],
    ["one that stopped just after it", [all, { ...all, lastEndNs: 20_800 }], "Together"],
    ["one that came too late and stopped too early", [all, { ...all, fromNs: 11_000, untilNs: 12_000, errorNs: 0 }], "Late"],
  ];
  for (const [what, activities, expected] of cases)
    it(`${what}: ${expected}`, () => assert.equal(togetherness(activities, window), expected));

  it("is held by users that go on as long as they are told, whatever their clocks are off", () => {
    const errors = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 8 });
    const property = fc.property(errors, fc.integer({ min: 1, max: 1e9 }), (errorsNs, lengthNs) => {
      const longest = 3_000_000;
      const planned = commonWindow(0, 50_000_000, lengthNs, Math.max(...errorsNs), longest);
      const { untilNs, holdNs } = planned;
      const activities = errorsNs.map((errorNs) => ({
        fromNs: 1_000_000,
        lastEndNs: untilNs + longest,
        untilNs: untilNs + holdNs,
        errorNs,
      }));
      assert.equal(togetherness(activities, planned), "Together");
    });
    fc.assert(property);
  });
});

describe("the lead of a window", () => {
  it("is twice what the slowest process took", () => {
    const lead = new Lead();
    lead.learn(30_000_000, false);
    assert.equal(lead.deliveryNs, 60_000_000);
  });

  it("becomes shorter by and by, and not shorter than two milliseconds", () => {
    const lead = new Lead();
    const first = lead.deliveryNs;
    lead.learn(100_000, false);
    assert.ok(lead.deliveryNs < first && lead.deliveryNs > first / 2);
    for (let window = 0; window < 100; window++) lead.learn(100_000, false);
    assert.equal(lead.deliveryNs, 2_000_000);
  });

  it("doubles at least when it was too short, also when nobody knows by how much", () => {
    const lead = new Lead();
    const first = lead.deliveryNs;
    lead.learn(Number.POSITIVE_INFINITY, true);
    assert.equal(lead.deliveryNs, 2 * first);
    lead.learn(1, true);
    assert.equal(lead.deliveryNs, 4 * first);
  });
});
