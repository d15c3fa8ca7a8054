import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type CpuClock, measureCpuResolutionUs } from "../../src/machine/cpu-resolution.ts";

/** CPU time that moves in steps, and a wall clock that moves by a microsecond with every reading of either. */
function ticking(stepUs: number): CpuClock {
  let us = 7;
  return {
    cpuUs: () => Math.floor(++us / stepUs) * stepUs,
    nowMs: () => ++us / 1000,
  };
}

describe("the resolution of CPU time", () => {
  for (const stepUs of [1000, 10_000, 15_625]) {
    it(`is found where it is ${stepUs} us`, () => assert.equal(measureCpuResolutionUs(ticking(stepUs)), stepUs));
  }

  it("is as long as was looked for where nothing moved", () => assert.equal(measureCpuResolutionUs(ticking(1e9)), 40_000));

  it("is one that this system can have", () => {
    const found = measureCpuResolutionUs();
    assert.ok(found >= 1 && found <= 40_000, String(found));
  });
});
