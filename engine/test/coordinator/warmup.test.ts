import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { warmUp } from "../../src/coordinator/warmup.ts";

/** A burst whose windows take the given latencies, the last one from then on. */
let nowMs = 0;
const clock = () => nowMs;

function windows(latenciesNs: readonly number[], errors: { id: string; message: string; count: number }[] = []) {
  let window = 0;
  return async (calls: number) => {
    const ns = latenciesNs[Math.min(window, latenciesNs.length - 1)] as number;
    window += 1;
    nowMs += (ns * calls) / 1e6;
    return {
      type: "samples",
      id: 1,
      elapsedNs: ns * calls,
      latenciesNs: Array(calls).fill(ns),
      finished: calls,
      dropped: 0,
      errors,
      stream: null,
    } as const;
  };
}

const mutable = (burst: ReturnType<typeof windows>) => burst as unknown as Parameters<typeof warmUp>[0];

describe("warmUp", () => {
  it("ends when latency no longer falls", async () => {
    const result = await warmUp(mutable(windows([900_000, 500_000, 300_000, 200_000, 199_000, 201_000])), 1, 10, clock);
    assert.equal(result.stable, true);
    assert.equal(result.callNs, 201_000);
  });

  it("goes on through a call that got faster over a dozen windows", async () => {
    const falling = Array.from({ length: 12 }, (_, index) => 97_000_000 - index * 5_500_000);
    const result = await warmUp(mutable(windows(falling)), 1, 60, clock);
    assert.ok(result.callNs <= 40_000_000);
  });

  it("ends at its time limit and says that it was not stable", async () => {
    const result = await warmUp(mutable(windows([800_000_000, 400_000_000, 100_000_000])), 1, 0.1, clock);
    assert.equal(result.stable, false);
    assert.equal(result.calls, 1);
  });

  it("makes no more calls than it may, and says that it was not stable", async () => {
    const halving = Array.from({ length: 20 }, (_, index) => 1_000_000 / 2 ** index);
    for (const limit of [1, 7, 50]) {
      const result = await warmUp(mutable(windows(halving)), 1, 60, clock, limit);
      assert.deepEqual([result.calls, result.stable], [limit, false]);
    }
  });

  it("ends at the first failed call", async () => {
    const result = await warmUp(mutable(windows([100], [{ id: "WrongAnswer", message: "no", count: 1 }])), 1, 10, clock);
    assert.equal(result.calls, 1);
  });
});
