// What is learnt of this machine's last runs, and what the next plan makes of it.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { atItsBest, paceOf, type Times, usualPace } from "../../src/coordinator/pace.ts";

const times = (start: [number, number], series: Record<string, [number, number]> = {}): Times => ({
  start: { guessed: start[0], took: start[1] },
  series: Object.entries(series).map(([id, [guessed, took]]) => ({ id, guessed, took })),
});

describe("the pace of a machine", () => {
  it("is as guessed where there were no runs", () => {
    const pace = paceOf([]);
    assert.deepEqual([pace.start, pace.of("Payload-1024/c1")], [usualPace.start, usualPace.of("Payload-1024/c1")]);
  });

  it("is the median of its last runs over what was guessed of them: one that stood still does not count", () => {
    assert.equal(paceOf([times([10, 15]), times([4, 6.4]), times([10, 1000])]).start, 1.6);
  });

  it("is of each series what it took, and of one that was never measured what all took", () => {
    const pace = paceOf([
      times([1, 1], { a: [2, 6], b: [1, 1] }),
      times([1, 1], { a: [2, 4], b: [1, 1.2] }),
      times([1, 1], { a: [2, 8], c: [0, 3] }),
    ]);
    assert.deepEqual([pace.of("a"), pace.of("b"), pace.of("c"), pace.of("d")], [3, 1.1, 1, 2]);
  });

  it("has bounds, so that a run of another kind does not make plans of hours", () => {
    assert.deepEqual([paceOf([times([1, 100])]).start, paceOf([times([100, 1])]).start], [5, 0.2]);
  });

  it("is that of a quick machine where a time that was asked for would be refused, or of this one where that is quicker", () => {
    const pace = atItsBest(paceOf([times([1, 3], { a: [2, 1], b: [1, 2] })]));
    assert.deepEqual([pace.start, pace.of("a"), pace.of("b")], [0.6, 0.3, 0.6]);
  });
});
