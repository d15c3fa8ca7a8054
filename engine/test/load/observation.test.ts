// Streams that are observed: what is told of them, and that a value that is lost, late or out of order is an error.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { produce } from "../../src/frameworks/production.ts";
import { observe } from "../../src/load/observation.ts";
import { scheduleTimeout } from "../../src/load/watchdog.ts";
import { usageNow } from "../../src/worker/usage.ts";
import { floatsOf } from "./read-columns.ts";
import { fakeUser } from "./simulation.ts";

const timing = { nowMs: () => performance.now(), schedule: scheduleTimeout, callDeadlineMs: 10_000 };
const asked = { periodNs: 0, forNs: 50, mostValues: 100, takeEveryNs: 0 };

/** In time that passes only as values are taken, 10 ns each, and while a reader waits. */
async function observed(values: readonly number[], changes: Partial<typeof asked> = {}) {
  let nowNs = 1_000;
  const pauses: number[] = [];
  const user = {
    ...fakeUser({}),
    async *producedValues() {
      for (const value of values) {
        nowNs += 10;
        yield value;
      }
    },
  };
  const pause = async (ms: number) => {
    pauses.push(ms * 1e6);
    nowNs += ms * 1e6;
  };
  const reply = await observe([user], { ...asked, ...changes }, { timing, usageNow, nowNs: () => nowNs, pause });
  return { ...reply, produced: [...floatsOf(reply.producedNs)], taken: [...floatsOf(reply.takenNs)], pauses };
}

describe("an observation", () => {
  it("tells when each value was made and when it was taken, from its beginning", async () => {
    const { produced, taken, errors, pauses } = await observed([1_001, 1_012, 1_012, -3]);
    assert.deepEqual([produced, taken, errors, pauses], [[1, 12, 12], [10, 20, 30], [], []]);
  });

  it("takes one value after the other at its pace, and what is left at once when the pace is over", async () => {
    const { taken, pauses } = await observed([1_001, 1_002, 1_003, 1_004, -4], { takeEveryNs: 20 });
    assert.deepEqual(
      [taken, pauses],
      [
        [10, 40, 70, 80],
        [20, 20],
      ],
    );
  });

  it("says of a value that is lost, out of order, after the end or from another clock that it is wrong", async () => {
    for (const values of [
      [1_001, 1_002, -3],
      [1_001, 1_002],
      [1_005, 1_002, -2],
      [1_001, -1, 1_002],
      [9_999, -1],
    ]) {
      assert.deepEqual(
        (await observed(values)).errors.map(({ id }) => id),
        ["WrongAnswer"],
        values.join(" "),
      );
    }
  });

  it("is refused where a framework's streams cannot be observed", async () => {
    await assert.rejects(observe([fakeUser({})], asked, { timing, usageNow }), { id: "BadCommand" });
  });
});

describe("a production", () => {
  const madeIn = async (production: Parameters<typeof produce>[0], stepNs: number) => {
    let nowNs = 0;
    const values: number[] = [];
    for await (const value of produce(production, () => (nowNs += stepNs))) values.push(value);
    return values;
  };

  it("says when each value was made, and then how many there were", async () => {
    const values = await madeIn({ periodNs: 0, forNs: 1e9, mostValues: 3 }, 5);
    assert.deepEqual(values, [10, 15, 20, -3]);
  });

  it("makes none after its time", async () => {
    const values = await madeIn({ periodNs: 0, forNs: 12, mostValues: 1_000 }, 5);
    assert.deepEqual(values, [10, 15, -2]);
  });
});
