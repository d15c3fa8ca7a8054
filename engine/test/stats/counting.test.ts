import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import {
  addCounted,
  type CallColumns,
  callsByUser,
  countCalls,
  countTogether,
  endedPerSecond,
  gapNs,
  noSums,
  perCallNs,
} from "../../src/stats/counting.ts";

type Call = readonly [user: number, startNs: number, lengthNs: number];
const columns = (calls: readonly Call[]): CallColumns => ({
  users: Uint32Array.from(calls, ([user]) => user),
  startsNs: Float64Array.from(calls, ([, start]) => start),
  lengthsNs: Float64Array.from(calls, ([, , length]) => length),
});
const window = { openedNs: 100, closedNs: 200 };

describe("countCalls", () => {
  it("counts a call by its start, however long it takes", () => {
    const { lengthsNs, uncounted } = countCalls(
      columns([
        [0, 99, 50],
        [0, 150, 1_000],
        [0, 1_200, 5],
      ]),
      window,
    );
    assert.deepEqual(lengthsNs, [1_000]);
    assert.equal(uncounted, 2);
  });

  it("counts a call that starts as the window opens, and not one that starts as it closes", () => {
    assert.deepEqual(
      countCalls(
        columns([
          [0, 100, 7],
          [1, 200, 9],
        ]),
        window,
      ).lengthsNs,
      [7],
    );
  });

  it("counts ends for the rate, whenever their calls began", () => {
    assert.equal(
      countCalls(
        columns([
          [0, 50, 100],
          [0, 160, 30],
          [0, 195, 100],
        ]),
        window,
      ).ended,
      2,
    );
  });

  it("takes for a gap what is between the end of a counted call and the same user's next start", () => {
    const counted = countCalls(
      columns([
        [0, 50, 49],
        [0, 110, 20],
        [1, 120, 30],
        [0, 135, 100],
        [1, 160, 70],
        [1, 240, 5],
      ]),
      window,
    );
    assert.equal(counted.gaps, 3);
    assert.equal(counted.gapsNs, 5 + 10 + 10);
  });

  it("adds up several processes' calls, and their windows not at all", () => {
    const part = countCalls(columns([[0, 100, 50]]), window);
    const both = countTogether([part, part]);
    assert.deepEqual([both.lengthsNs.length, both.sumNs, both.ended, both.windowNs], [2, 100, 2, 100]);
  });

  it("makes users over rate the latency and the gap, whatever the calls are", () => {
    const lengths = fc.array(fc.integer({ min: 1, max: 2_000 }), { minLength: 400, maxLength: 400 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), lengths, fc.integer({ min: 0, max: 50 }), (users, latencies, gap) => {
        const calls = Array.from({ length: users }, (_, user) => {
          let at = user;
          return latencies.map((length): Call => {
            const call: Call = [user, at, length];
            at += length + gap;
            return call;
          });
        });
        const shortest = Math.min(...calls.map((own) => (own.at(-1) as Call)[1]));
        const sums = noSums();
        addCounted(sums, countCalls(columns(calls.flat()), { openedNs: users, closedNs: shortest }));
        const little = (users * 1e9) / (endedPerSecond(sums) as number);
        // a window's ends cut a cycle each
        const cut = 2 * Math.max(...latencies, gap) * users;
        const sum = (perCallNs(sums) as number) + (gapNs(sums) ?? 0);
        assert.ok(Math.abs(little / sum - 1) < 0.01 + (2 * cut) / (shortest - users), `${little} ${sum}`);
      }),
      { numRuns: 50 },
    );
  });
});

describe("callsByUser", () => {
  it("gives each user's calls in their order, no more than asked", () => {
    assert.deepEqual(
      callsByUser(
        columns([
          [0, 0, 1],
          [1, 0, 2],
          [0, 1, 3],
          [0, 4, 5],
        ]),
        2,
      ),
      [[1, 3], [2]],
    );
  });
});
