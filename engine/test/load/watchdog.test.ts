import assert from "node:assert/strict";
import { test } from "node:test";
import { IDLE, watchCalls } from "../../src/load/watchdog.ts";

function watched(startsMs: number[], deadlineMs: number) {
  const state = { nowMs: 0, waits: [] as number[], overdue: [] as number[], fire: () => {}, cancelled: 0 };
  const starts = Float64Array.from(startsMs);
  const stop = watchCalls({
    startsMs: starts,
    deadlineMs,
    nowMs: () => state.nowMs,
    schedule: (ms, action) => {
      state.waits.push(ms);
      state.fire = action;
      return () => {
        state.cancelled++;
      };
    },
    overdue: (index) => state.overdue.push(index),
  });
  return { state, starts, stop };
}

test("waits first for as long as a call may take, then until the oldest call is due", () => {
  const { state, starts } = watched([IDLE, IDLE], 1000);
  state.nowMs = 1000;
  starts.set([700, 900]);
  state.fire();
  assert.deepEqual([state.waits, state.overdue], [[1000, 700], []]);
});

test("reports each overdue call once, and no other", () => {
  const { state } = watched([0, 500, IDLE], 1000);
  state.nowMs = 1000;
  state.fire();
  state.nowMs = 1400;
  state.fire();
  assert.deepEqual(state.overdue, [0]);
});

test("waits a whole deadline while everybody is idle", () => {
  const { state } = watched([IDLE], 1000);
  state.nowMs = 5000;
  state.fire();
  assert.deepEqual([state.waits, state.overdue], [[1000, 1000], []]);
});

test("a deadline longer than a timer can be does not fire at once", () => {
  const { state } = watched([0], 1e12);
  assert.deepEqual(state.waits, [2 ** 31 - 1]);
});

test("stops", () => {
  const { state, stop } = watched([0], 1000);
  stop();
  assert.equal(state.cancelled, 1);
});
