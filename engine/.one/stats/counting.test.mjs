// engine/test/stats/counting.test.ts
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";

// engine/src/stats/counting.ts
function countCalls({ users, startsNs, lengthsNs }, { openedNs, closedNs }) {
  const counted = [];
  let sumNs = 0;
  let ended = 0;
  let gapsNs = 0;
  let gaps = 0;
  const lastEnds = /* @__PURE__ */ new Map();
  for (let index = 0; index < startsNs.length; index++) {
    const user = users[index];
    const startNs = startsNs[index];
    const lengthNs = lengthsNs[index];
    const endNs = startNs + lengthNs;
    const before = lastEnds.get(user);
    if (before !== void 0) {
      gapsNs += startNs - before;
      gaps += 1;
      lastEnds.delete(user);
    }
    if (endNs > openedNs && endNs <= closedNs) ended += 1;
    if (startNs < openedNs || startNs >= closedNs) continue;
    counted.push(lengthNs);
    sumNs += lengthNs;
    lastEnds.set(user, endNs);
  }
  const uncounted = startsNs.length - counted.length;
  return { lengthsNs: counted, sumNs, ended, windowNs: closedNs - openedNs, gapsNs, gaps, uncounted };
}
function countTogether(parts) {
  const sum = (of) => parts.reduce((total, part) => total + of(part), 0);
  return {
    lengthsNs: parts.flatMap(({ lengthsNs }) => lengthsNs),
    sumNs: sum((part) => part.sumNs),
    ended: sum((part) => part.ended),
    windowNs: sum((part) => part.windowNs) / parts.length,
    gapsNs: sum((part) => part.gapsNs),
    gaps: sum((part) => part.gaps),
    uncounted: sum((part) => part.uncounted)
  };
}
function callsByUser({ users, lengthsNs }, most) {
  const byUser = /* @__PURE__ */ new Map();
  for (let index = 0; index < users.length; index++) {
    const user = users[index];
    const calls = byUser.get(user) ?? [];
    if (calls.length < most) calls.push(lengthsNs[index]);
    byUser.set(user, calls);
  }
  return [...byUser.values()];
}
var noSums = () => ({ calls: 0, sumNs: 0, ended: 0, seconds: 0, gapsNs: 0, gaps: 0 });
function addCounted(sums, counted) {
  addSums(sums, {
    calls: counted.lengthsNs.length,
    sumNs: counted.sumNs,
    ended: counted.ended,
    seconds: counted.windowNs / 1e9,
    gapsNs: counted.gapsNs,
    gaps: counted.gaps
  });
}
function addSums(sums, more) {
  sums.calls += more.calls;
  sums.sumNs += more.sumNs;
  sums.ended += more.ended;
  sums.seconds += more.seconds;
  sums.gapsNs += more.gapsNs;
  sums.gaps += more.gaps;
}
var perCallNs = ({ calls, sumNs }) => calls === 0 ? null : sumNs / calls;
var gapNs = ({ gaps, gapsNs }) => gaps === 0 ? null : gapsNs / gaps;

// engine/test/stats/counting.test.ts
var columns = (calls) => ({
  users: Uint32Array.from(calls, ([user]) => user),
  startsNs: Float64Array.from(calls, ([, start]) => start),
  lengthsNs: Float64Array.from(calls, ([, , length]) => length)
});
var window = { openedNs: 100, closedNs: 200 };
describe("countCalls", () => {
  it("counts a call by its start, however long it takes", () => {
    const { lengthsNs, uncounted } = countCalls(
      columns([
        [0, 99, 50],
        [0, 150, 1e3],
        [0, 1200, 5]
      ]),
      window
    );
    assert.deepEqual(lengthsNs, [1e3]);
    assert.equal(uncounted, 2);
  });
  it("counts a call that starts as the window opens, and not one that starts as it closes", () => {
    assert.deepEqual(
      countCalls(
        columns([
          [0, 100, 7],
          [1, 200, 9]
        ]),
        window
      ).lengthsNs,
      [7]
    );
  });
  it("counts ends for the rate, whenever their calls began", () => {
    assert.equal(
      countCalls(
        columns([
          [0, 50, 100],
          [0, 160, 30],
          [0, 195, 100]
        ]),
        window
      ).ended,
      2
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
        [1, 240, 5]
      ]),
      window
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
    const lengths = fc.array(fc.integer({ min: 1, max: 2e3 }), { minLength: 400, maxLength: 400 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), lengths, fc.integer({ min: 0, max: 50 }), (users, latencies, gap) => {
        const calls = Array.from({ length: users }, (_, user) => {
          let at = user;
          return latencies.map((length) => {
            const call = [user, at, length];
            at += length + gap;
            return call;
          });
        });
        const shortest = Math.min(...calls.map((own) => own.at(-1)[1]));
        const sums = noSums();
        addCounted(sums, countCalls(columns(calls.flat()), { openedNs: users, closedNs: shortest }));
        const little = users * 1e9 / endedPerSecond(sums);
        const cut = 2 * Math.max(...latencies, gap) * users;
        const sum = perCallNs(sums) + (gapNs(sums) ?? 0);
        assert.ok(Math.abs(little / sum - 1) < 0.01 + 2 * cut / (shortest - users), `${little} ${sum}`);
      }),
      { numRuns: 50 }
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
          [0, 4, 5]
        ]),
        2
      ),
      [[1, 3], [2]]
    );
  });
});
