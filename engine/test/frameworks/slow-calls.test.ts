import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { SlowCalls, slowOptions } from "../../src/frameworks/slow-calls.ts";

describe("SlowCalls", () => {
  it("are the same ones in Node and in Python, about the share that was asked for", () => {
    const slow = new SlowCalls({ share: 0.01, forNs: 5e6 });
    const waits = Array.from({ length: 1000 }, () => slow.nextMs());
    const late = waits.flatMap((ms, index) => (ms > 0 ? [index] : []));
    assert.deepEqual(late, [102, 124, 202, 299, 333, 466, 608, 635, 668, 676, 744, 834]);
    assert.deepEqual([...new Set(waits)], [0, 5]);
  });

  it("that are to be busy have had their wait when they are told", () => {
    const slow = new SlowCalls({ share: 1, forNs: 1, busy: true });
    const took = (forNs: number) => {
      slow.forNs = forNs;
      const beganMs = performance.now();
      assert.equal(slow.nextMs(), 0);
      return performance.now() - beganMs;
    };
    assert.ok(took(3e6) >= 3, "it worked for as long as it was told");
    assert.deepEqual(slowOptions({ share: 1, forNs: 1, busy: true }), { "slow.share": 1, "slow.ns": 1, "slow.busy": true });
  });

  it("are about as many as were asked for, of many", () => {
    const slow = new SlowCalls({ share: 0.2, forNs: 1e6 });
    const late = Array.from({ length: 100_000 }, () => slow.nextMs()).filter((ms) => ms > 0).length;
    assert.ok(Math.abs(late - 20_000) < 400, String(late));
  });
});
