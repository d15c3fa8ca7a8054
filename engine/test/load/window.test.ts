import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import type { User } from "../../src/frameworks/interface.ts";
import { intCalls, tracedStreamCalls } from "../../src/load/call-kinds.ts";
import { toMs } from "../../src/load/clock.ts";
import { TurnCounter } from "../../src/load/turns.ts";
import { runWindow, type Window } from "../../src/load/window.ts";
import { fakeUser, Simulation } from "./simulation.ts";

const inWindow = (simulation: Simulation, users: readonly User[], window: Window, room = 10_000, kind = intCalls()) =>
  simulation.run(runWindow(users, kind, window, new Float64Array(room), simulation.timing));

const callsOf = (simulation: Simulation, ...durationsMs: number[]) => {
  let made = 0;
  return fakeUser({ simpleCall: (value) => simulation.delay(durationsMs[made++ % durationsMs.length] ?? 1).then(() => value) });
};

describe("a window", () => {
  test("counts the calls that started and ended in it; those that ended in it are throughput as well", async () => {
    const simulation = new Simulation();
    // begins at 1000 ms: calls 1000-1030, 1030-1060, ...
    const result = await inWindow(simulation, [callsOf(simulation, 30)], { fromMs: 1040, untilMs: 1140, holdMs: 20 });
    assert.deepEqual(
      result.latenciesNs.map((ns) => Math.round(ns / 1e6)),
      [30, 30],
    );
    // 1030-1060 ended in it, 1120-1150 did not
    assert.deepEqual([result.finished, result.dropped, result.elapsedNs], [3, 4, 100_000_000]);
    assert.deepEqual([Math.round(toMs(result.activeFromNs ?? 0)), Math.round(toMs(result.activeUntilNs))], [1000, 1180]);
  });

  test("counts nothing outside of it, whatever the users' calls take, and says when all of them were active", async () => {
    const durations = fc.array(fc.double({ min: 1, max: 100, noNaN: true }), { minLength: 1, maxLength: 5 });
    const anyLoad = fc.record({
      durations: fc.array(durations, { minLength: 1, maxLength: 5 }),
      leadMs: fc.double({ min: 0, max: 200, noNaN: true }),
      lengthMs: fc.double({ min: 1, max: 300, noNaN: true }),
      holdMs: fc.double({ min: 0, max: 50, noNaN: true }),
    });
    const property = fc.asyncProperty(anyLoad, async ({ durations, leadMs, lengthMs, holdMs }) => {
      const simulation = new Simulation();
      const made: { user: number; startMs: number; endMs: number }[] = [];
      const users = durations.map((ofUser, user) => {
        let count = 0;
        return fakeUser({
          async simpleCall(value) {
            const startMs = simulation.nowMs;
            await simulation.delay(ofUser[count++ % ofUser.length] ?? 1);
            made.push({ user, startMs, endMs: simulation.nowMs });
            return value;
          },
        });
      });
      const fromMs = simulation.nowMs + leadMs;
      const untilMs = fromMs + lengthMs;
      const result = await inWindow(simulation, users, { fromMs, untilMs, holdMs });
      // the clock moves a little with each reading: which side of the line is not to be told there
      const moments = made.flatMap(({ startMs, endMs }) => [startMs, endMs]);
      fc.pre(moments.every((at) => [fromMs, untilMs, untilMs + holdMs].every((line) => Math.abs(at - line) > 1e-3)));
      const ended = made.filter(({ endMs }) => endMs > fromMs && endMs <= untilMs);
      assert.equal(result.finished, ended.length);
      assert.equal(result.latenciesNs.length, ended.filter(({ startMs }) => startMs >= fromMs).length);
      assert.equal(result.latenciesNs.length + result.dropped, made.length);
      const lastStart = Math.max(...users.map((_, user) => made.find((call) => call.user === user)?.startMs ?? 0));
      assert.ok(Math.abs(toMs(result.activeFromNs ?? 0) - lastStart) < 1e-3);
      const lastEnds = users.map((_, user) => Math.max(...made.filter((call) => call.user === user).map(({ endMs }) => endMs)));
      assert.ok(Math.abs(toMs(result.activeUntilNs) - Math.min(...lastEnds)) < 1e-3);
      assert.ok(toMs(result.activeUntilNs) > untilMs + holdMs);
    });
    await fc.assert(property, { numRuns: 60 });
  });

  test("has all users active only when the last one calls, which a call that keeps the event loop delays", async () => {
    const simulation = new Simulation();
    const busy = fakeUser({
      simpleCall: (value) => {
        simulation.nowMs += 50;
        return simulation.delay(10).then(() => value);
      },
    });
    const { activeFromNs = 0 } = await inWindow(simulation, [busy, callsOf(simulation, 10)], { fromMs: 1100, untilMs: 1200, holdMs: 0 });
    assert.equal(Math.round(toMs(activeFromNs)), 1050);
  });

  test("ends with an error, which stops all users, and says since when they were not all there", async () => {
    const simulation = new Simulation();
    let calls = 0;
    const failing = fakeUser({
      async simpleCall(value) {
        await simulation.delay(20);
        return ++calls === 3 ? value + 1 : value;
      },
    });
    const result = await inWindow(simulation, [failing, callsOf(simulation, 7)], { fromMs: 1010, untilMs: 100_000, holdMs: 0 });
    assert.deepEqual(
      result.errors.map(({ id, count }) => [id, count]),
      [["WrongAnswer", 1]],
    );
    assert.equal(Math.round(toMs(result.activeUntilNs)), 1060);
    assert.ok(simulation.nowMs < 1070);
  });

  test("aborts a call that takes longer than its deadline", async () => {
    const simulation = new Simulation();
    let fail = (_: Error): void => {};
    const hanging = fakeUser({
      simpleCall: () =>
        new Promise((_, reject) => {
          fail = reject;
        }),
      abort: (reason) => fail(reason),
    });
    const result = await inWindow(simulation, [hanging], { fromMs: 1000, untilMs: 50_000, holdMs: 0 });
    assert.deepEqual(
      result.errors.map(({ id }) => id),
      ["CallTimedOut"],
    );
    assert.equal(simulation.timersCancelled, 1);
  });

  test("ends early when the record is full, and says so by when its users stopped", async () => {
    const simulation = new Simulation();
    const result = await inWindow(simulation, [callsOf(simulation, 10)], { fromMs: 1005, untilMs: 2000, holdMs: 0 }, 5);
    assert.equal(result.latenciesNs.length, 5);
    assert.equal(Math.round(toMs(result.activeUntilNs)), 1060);
  });

  test("keeps the values of the streams that count, and of no other", async () => {
    const simulation = new Simulation();
    const user = fakeUser({
      async *streamValues(count) {
        for (let value = 0; value < count; value++) {
          await simulation.delay(10);
          yield value;
        }
      },
    });
    const kind = tracedStreamCalls(3, 1, 100, simulation.timing.nowMs, new TurnCounter(() => {}));
    const window = { fromMs: 1025, untilMs: 1095, holdMs: 0 };
    const { latenciesNs, finished } = await simulation.run(runWindow([user], kind, window, new Float64Array(10), simulation.timing));
    // streams of 30 ms: 1030-1060 and 1060-1090
    assert.deepEqual([latenciesNs.length, finished], [2, 3]);
    const { firstValueNs, gapsNs } = kind.record.samples();
    assert.deepEqual([firstValueNs.length, gapsNs.length], [2, 4]);
  });
});
