import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { rotations } from "../../src/coordinator/rotation.ts";
import { CarryOver } from "../../src/stats/carry-over.ts";
import { seededRandom } from "../../src/stats/random.ts";
import { synthetic } from "./synthetic.ts";

interface Launch {
  readonly own: readonly number[];
  /** What each cell leaves behind, in log. */
  readonly left: readonly number[];
  readonly noiseSd?: number;
  readonly rotations?: number;
}

/** The effects found in a launch whose cells take turns as in a run, each rotation's first after the last of the one before. */
function effectsOf({ own, left, noiseSd = 0, rotations: count = 400 }: Launch): (number | null)[] {
  const carryOver = new CarryOver(own.length);
  const { normal } = synthetic(7);
  const order = rotations(
    own.map((_, cell) => cell),
    seededRandom(3),
  );
  let last: number | null = null;
  for (let rotation = 0; rotation < count; rotation++) {
    for (const cell of order.next().value) {
      const log = (own[cell] as number) + (last === null ? 0 : (left[last] as number)) + noiseSd * normal();
      if (last !== null) carryOver.add(cell, last, log);
      last = cell;
    }
  }
  return carryOver.effects();
}

const near = (actual: readonly (number | null)[], expected: readonly number[], tolerance: number) => {
  for (const [cell, value] of actual.entries())
    assert.ok(value !== null && Math.abs(value - (expected[cell] as number)) <= tolerance, `${actual} is not ${expected}`);
};

describe("CarryOver", () => {
  for (const { name, own, left } of [
    { name: "three cells (an odd number: the design has twice the rows)", own: [11, 12, 13], left: [0.06, -0.02, -0.04] },
    { name: "four cells", own: [11, 11.5, 14, 9], left: [0.1, 0, -0.05, -0.05] },
    { name: "seven cells", own: [11, 12, 9, 10, 11, 11, 15], left: [0.3, -0.05, -0.05, -0.05, -0.05, -0.05, -0.05] },
  ]) {
    it(`finds what each cell leaves behind, whatever its own time, of ${name}`, () => near(effectsOf({ own, left }), left, 0.002));
  }

  it("finds it under noise ten times as large", () => {
    const left = [0.02, -0.01, -0.01, 0];
    near(effectsOf({ own: [11, 11.5, 14, 9], left, noiseSd: 0.2, rotations: 4000 }), left, 0.006);
  });

  it("is 0 where nothing is left behind", () => near(effectsOf({ own: [11, 11.5, 14, 9], left: [0, 0, 0, 0] }), [0, 0, 0, 0], 0.002));

  it("is relative to the mean: what all cells leave alike cannot be told from their own times", () => {
    near(effectsOf({ own: [11, 11.5, 14, 9], left: [0.3, 0.3, 0.3, 0.3] }), [0, 0, 0, 0], 0.002);
  });

  it("knows nothing of one or two cells, for there the predecessor is always the same", () => {
    assert.deepEqual(effectsOf({ own: [11, 12], left: [0.1, -0.1] }), [null, null]);
    assert.deepEqual(effectsOf({ own: [11], left: [0] }), [null]);
  });

  it("leaves out a cell that never had a turn", () => {
    const carryOver = new CarryOver(4);
    const left = [0.06, -0.02, -0.04];
    for (const cell of [0, 1, 2])
      for (const last of [0, 1, 2]) if (cell !== last) carryOver.add(cell, last, 10 + cell + (left[last] as number));
    const effects = carryOver.effects();
    near(effects.slice(0, 3), left, 1e-12);
    assert.equal(effects[3], null);
  });
});
