import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { launchOrder } from "../../src/coordinator/launch-order.ts";

describe("launchOrder", () => {
  it("gives each group its launches, spread evenly", () => {
    assert.deepEqual(launchOrder([4, 2]), [0, 1, 0, 0, 1, 0]);
    assert.deepEqual(launchOrder([1, 1]), [0, 1]);
    assert.deepEqual(launchOrder([3, 0]), [0, 0, 0]);
  });

  it("never lets more than the ratio of the counts pass between two launches of a group", () => {
    const order = launchOrder([10, 4]);
    assert.equal(order.filter((group) => group === 0).length, 10);
    const at = order.flatMap((group, index) => (group === 1 ? [index] : []));
    assert.equal(at.length, 4);
    assert.ok(at.every((place, index) => index === 0 || place - (at[index - 1] ?? 0) <= 4));
  });
});
