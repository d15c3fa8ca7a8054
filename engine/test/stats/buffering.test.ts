import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { delaysNs, heldBackNs, mostAhead, type Passage } from "../../src/stats/buffering.ts";

const passage = (rows: readonly (readonly [producedNs: number, takenNs: number])[]): Passage => ({
  producedNs: Float64Array.from(rows, ([produced]) => produced),
  takenNs: Float64Array.from(rows, ([, taken]) => taken),
});
const ms = 1e6;

describe("what lies between a producer and its reader", () => {
  it("is how long each value waited", () => {
    assert.deepEqual(
      [
        ...delaysNs(
          passage([
            [10, 12],
            [11, 30],
          ]),
        ),
      ],
      [2, 19],
    );
  });

  it("is at most so many values: made, and not taken yet", () => {
    const three = passage([
      [0, 5],
      [1, 6],
      [2, 7],
      [8, 9],
    ]);
    assert.equal(mostAhead(three, 100), 3);
    // one that is taken as the next is made is not ahead of it
    assert.equal(
      mostAhead(
        passage([
          [0, 1],
          [1, 2],
          [2, 3],
        ]),
        100,
      ),
      1,
    );
    assert.equal(mostAhead(three, 1), 2, "until then");
    assert.equal(mostAhead(passage([]), 100), 0);
  });

  it("agrees with counting at every moment", () => {
    const steps = fc.array(fc.tuple(fc.nat({ max: 5 }), fc.nat({ max: 9 })), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(steps, fc.nat({ max: 100 }), (made, untilNs) => {
        let [at, taken] = [0, 0];
        const rows = made.map(([step, wait]): [number, number] => {
          at += step;
          taken = Math.max(taken, at + 1 + wait);
          return [at, taken];
        });
        const counted = rows
          .map(([moment]) => moment)
          .filter((moment) => moment <= untilNs)
          .map((moment) => rows.filter(([made, taken]) => made <= moment && taken > moment).length);
        assert.equal(mostAhead(passage(rows), untilNs), Math.max(0, ...counted));
      }),
    );
  });

  it("holds the producer back for what is longer than making a value takes, up to the end of the pace", () => {
    const rows: [number, number][] = [
      [0, 1],
      [ms, 2 * ms],
      [21 * ms, 22 * ms],
      [22 * ms, 23 * ms],
    ];
    assert.equal(heldBackNs(passage(rows), 23 * ms), 20 * ms);
    assert.equal(heldBackNs(passage(rows), 11 * ms), 10 * ms, "until then");
    assert.equal(heldBackNs(passage(rows), 50 * ms), 20 * ms + 28 * ms, "and at its end, too");
    assert.equal(heldBackNs(passage([]), 50 * ms), 50 * ms, "a producer that made nothing at all");
  });
});
