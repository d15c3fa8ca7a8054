import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { rotations, williamsDesign } from "../../src/coordinator/rotation.ts";
import { seededRandom } from "../../src/stats/random.ts";

describe("williamsDesign", () => {
  for (const n of [1, 2, 3, 4, 5, 6, 7, 8]) {
    it(`is balanced over places and predecessors for ${n}`, () => {
      const rows = williamsDesign(n);
      const places = new Map<string, number>();
      const pairs = new Map<string, number>();
      for (const row of rows) {
        assert.deepEqual(
          [...row].sort(),
          Array.from({ length: n }, (_, index) => index),
        );
        row.forEach((treatment, place) => {
          places.set(`${treatment}@${place}`, (places.get(`${treatment}@${place}`) ?? 0) + 1);
          if (place > 0) pairs.set(`${row[place - 1]}>${treatment}`, (pairs.get(`${row[place - 1]}>${treatment}`) ?? 0) + 1);
        });
      }
      assert.equal(places.size, n * n);
      assert.equal(new Set(places.values()).size, 1);
      assert.equal(pairs.size, n * (n - 1));
      assert.ok(new Set(pairs.values()).size <= 1);
    });
  }
});

describe("rotations", () => {
  const take = (seed: number, count: number) => {
    const turns = rotations(["a", "b", "c"], seededRandom(seed));
    return Array.from({ length: count }, () => turns.next().value.join(""));
  };

  it("repeats itself for the same seed and not for another", () => {
    assert.deepEqual(take(1, 30), take(1, 30));
    assert.notDeepEqual(take(1, 30), take(2, 30));
  });

  it("goes through whole designs, each in fresh order", () => {
    const designs = [take(5, 18).slice(0, 6), take(5, 18).slice(6, 12), take(5, 18).slice(12)];
    for (const rows of designs) assert.equal(new Set(rows).size, 6);
    assert.notDeepEqual(designs[0], designs[1]);
  });
});
