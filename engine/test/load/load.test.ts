import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { type CallKind, intCalls } from "../../src/load/call-kinds.ts";
import type { Parts } from "../../src/load/parts.ts";
import { common, inside, load, shown, taking, whole, window } from "./loads.ts";
import { fakeUser, Simulation } from "./simulation.ts";

describe("a window of a length", () => {
  test("opens after the waking calls and what is to pass then; every call but these is recorded, also the one that outlasts it", async () => {
    const simulation = new Simulation();
    const loaded = await load(simulation, { users: [taking(simulation, 10)], waking: 2, window: window(15, 30) });
    assert.deepEqual([loaded.activeMs, loaded.openedMs, loaded.closedMs, loaded.stoppedMs].map(whole), [20, 35, 65, 70]);
    assert.deepEqual(shown(loaded.calls), [
      [0, 20, 30],
      [0, 30, 40],
      [0, 40, 50],
      [0, 50, 60],
      [0, 60, 70],
    ]);
    assert.deepEqual([loaded.waking, inside(loaded).length, loaded.errors], [2, 3, []]);
  });

  test("keeps the calls that were on their way at its end: to drop them hid the slow ones", async () => {
    const simulation = new Simulation();
    const loaded = await load(simulation, { users: [taking(simulation, 1, 100)], window: window(0, 51) });
    assert.deepEqual(shown(inside(loaded)), [
      [0, 0, 1],
      [0, 1, 101],
    ]);
  });

  test("all users go on until the last call that started in it has ended, and what they start then is waited for", async () => {
    const simulation = new Simulation();
    const loaded = await load(simulation, { users: [taking(simulation, 4), taking(simulation, 50)], window: window(0, 10) });
    assert.deepEqual([loaded.closedMs, loaded.stoppedMs].map(whole), [10, 50]);
    // 0, 4, 8, 12 and so on, the first of them before the other user was active; the one that began at 48 ended after the other had stopped
    assert.deepEqual(shown(loaded.calls.filter(({ user }) => user === 0)).at(-1), [0, 48, 52]);
    assert.equal(inside(loaded).length, 3);
  });

  test("one user's waking calls do not wait for another's: who has made them goes on with its own, recorded and outside", async () => {
    const simulation = new Simulation();
    const loaded = await load(simulation, { users: [taking(simulation, 10), taking(simulation, 50)], waking: 1, window: window(0, 20) });
    assert.deepEqual([loaded.activeMs, loaded.openedMs, loaded.closedMs].map(whole), [50, 50, 70]);
    assert.equal(loaded.calls.filter(({ startMs }) => startMs < 49).length, 4);
  });

  test("that is shorter than a call has one call of each user: it stays open until the last has started its first", async () => {
    const simulation = new Simulation();
    // both are in calls from before it when it should close, at 15
    const loaded = await load(simulation, { users: [taking(simulation, 100), taking(simulation, 70)], window: window(10, 5) });
    assert.deepEqual([loaded.openedMs, loaded.closedMs, loaded.stoppedMs].map(whole), [10, 100, 200]);
    assert.deepEqual(shown(inside(loaded)), [
      [1, 70, 140],
      [0, 100, 200],
    ]);
  });

  test("counts what it should by the starts alone, whatever the users' calls take", async () => {
    const durations = fc.array(fc.double({ min: 0.5, max: 100, noNaN: true }), { minLength: 1, maxLength: 5 });
    const anyLoad = fc.record({
      durations: fc.array(durations, { minLength: 1, maxLength: 5 }),
      waking: fc.nat({ max: 3 }),
      openAfterMs: fc.double({ min: 0, max: 100, noNaN: true }),
      lengthMs: fc.double({ min: 0.1, max: 200, noNaN: true }),
    });
    const property = fc.asyncProperty(anyLoad, async ({ durations, waking, openAfterMs, lengthMs }) => {
      const simulation = new Simulation();
      const beganMs = simulation.nowMs;
      const made: { user: number; startMs: number; endMs: number }[] = [];
      const users = durations.map((ofUser, user) => {
        let count = 0;
        return fakeUser({
          async simpleCall(value) {
            const startMs = simulation.nowMs - beganMs;
            await simulation.delay(ofUser[count++ % ofUser.length] ?? 1);
            made.push({ user, startMs, endMs: simulation.nowMs - beganMs });
            return value;
          },
        });
      });
      const loaded = await load(simulation, { users, waking, window: window(openAfterMs, lengthMs) });
      const { calls, activeMs, openedMs, closedMs, stoppedMs } = loaded;
      const own = users.flatMap((_, user) => made.filter((call) => call.user === user).slice(waking));
      assert.deepEqual([loaded.waking, calls.length], [users.length * waking, own.length]);
      for (const { user, startMs, endMs } of calls) {
        // the clock moves a little with each reading
        const isThis = (call: (typeof made)[0]) => call.user === user && Math.abs(call.startMs - startMs) < 1e-3;
        assert.ok(own.some((call) => isThis(call) && Math.abs(call.endMs - endMs) < 1e-3));
      }
      assert.ok(activeMs !== null && openedMs !== null && closedMs !== null);
      assert.ok(Math.abs(openedMs - activeMs - openAfterMs) < 1e-3);
      const counted = inside(loaded);
      const firsts = users.map((_, user) => counted.find((call) => call.user === user)?.startMs ?? Number.NaN);
      assert.ok(
        Math.abs(closedMs - Math.max(openedMs + lengthMs, ...firsts)) < 1e-3,
        "its length later, or with the last user's first call",
      );
      assert.ok(
        counted.every(({ endMs }) => endMs <= stoppedMs + 1e-7),
        "all users call until the last counted call has ended",
      );
      const lasts = users.map((_, user) => calls.findLast((call) => call.user === user)?.endMs ?? 0);
      assert.ok(lasts.every((endMs) => endMs >= stoppedMs - 1e-7));
      assert.ok(calls.every(({ startMs }) => startMs < stoppedMs));
    });
    await fc.assert(property, { numRuns: 100 });
  });
});

describe("a common window", () => {
  test("is where it was said to be, whenever the users became active; they go on for the hold", async () => {
    const simulation = new Simulation();
    const loaded = await load(simulation, { users: [taking(simulation, 30)], window: common(40, 140, 20) });
    assert.deepEqual([loaded.activeMs, loaded.openedMs, loaded.closedMs, loaded.stoppedMs].map(whole), [0, 40, 140, 180]);
    assert.deepEqual([loaded.calls.length, inside(loaded).length], [6, 3]);
  });

  test("is held longer while a call that started in it is on its way", async () => {
    const simulation = new Simulation();
    const loaded = await load(simulation, { users: [taking(simulation, 500), taking(simulation, 9)], window: common(0, 20, 10) });
    assert.deepEqual([whole(loaded.closedMs), whole(loaded.stoppedMs)], [20, 500]);
  });

  test("has all users active only when the last one calls, which a call that keeps the event loop delays", async () => {
    const simulation = new Simulation();
    const busy = fakeUser({
      simpleCall: (value) => {
        simulation.nowMs += 50;
        return simulation.delay(10).then(() => value);
      },
    });
    const { activeMs } = await load(simulation, { users: [busy, taking(simulation, 10)], window: common(100, 200) });
    assert.equal(whole(activeMs), 50);
  });

  test("does not wait for a user that has no call in it", async () => {
    const simulation = new Simulation();
    const loaded = await load(simulation, { users: [taking(simulation, 100)], window: common(10, 15) });
    assert.deepEqual([whole(loaded.openedMs), whole(loaded.closedMs), inside(loaded), whole(loaded.stoppedMs)], [10, 15, [], 100]);
  });

  test("that was over before the load began has no calls, and no negative times", async () => {
    const simulation = new Simulation();
    const loaded = await load(simulation, { users: [taking(simulation, 10)], window: common(-20, -10) });
    assert.deepEqual([loaded.openedMs, loaded.closedMs, loaded.calls], [0, 0, []]);
  });

  test("that was over before all had made their waking calls lets them, and then ends: the engine sees who came too late", async () => {
    const simulation = new Simulation();
    const loaded = await load(simulation, { users: [taking(simulation, 10), taking(simulation, 25)], waking: 2, window: common(5, 15) });
    assert.deepEqual([loaded.waking, whole(loaded.activeMs), whole(loaded.stoppedMs)], [4, 50, 50]);
    assert.deepEqual([inside(loaded), loaded.calls.length], [[], 3]);
  });
});

describe("without a window", () => {
  test("each user makes its waking calls and no more, and none is recorded", async () => {
    const simulation = new Simulation();
    const loaded = await load(simulation, { users: [taking(simulation, 10), taking(simulation, 25)], waking: 4 });
    assert.deepEqual([loaded.activeMs, loaded.stoppedMs].map(whole), [100, 40]);
    assert.deepEqual([loaded.openedMs, loaded.closedMs, loaded.waking, loaded.calls], [null, null, 8, []]);
  });

  test("and without waking calls it ends at once", async () => {
    const loaded = await load(new Simulation(), { users: [fakeUser(), fakeUser()] });
    assert.deepEqual([loaded.waking, loaded.calls, whole(loaded.activeMs)], [0, [], 0]);
  });
});

test("small waking calls are simple ones, whatever the cell's own call is", async () => {
  const simulation = new Simulation();
  const seen: string[] = [];
  const user = fakeUser({
    async simpleCall(value) {
      seen.push("int");
      return value;
    },
    async echoText(text) {
      seen.push("text");
      await simulation.delay(10);
      return text;
    },
  });
  const own: CallKind<string, string> = { argument: () => "x", call: (user, text) => user.echoText(text), mismatch: () => null };
  const loaded = await load(simulation, { users: [user], kind: own, waking: 2, wakingKind: intCalls(), window: window(0, 5) });
  assert.deepEqual([seen, loaded.waking, loaded.calls.length], [["int", "int", "text"], 2, 1]);
});

test("parts are kept of the calls that started in the window, and of no other", async () => {
  const durations = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 5 });
  const anyLoad = fc.record({
    durations: fc.array(durations, { minLength: 1, maxLength: 4 }),
    openAfterMs: fc.nat({ max: 100 }),
    lengthMs: fc.integer({ min: 1, max: 200 }),
    limitMs: fc.integer({ min: 1, max: 400 }),
    hold: fc.option(fc.nat({ max: 50 })),
  });
  const property = fc.asyncProperty(anyLoad, async ({ durations, openAfterMs, lengthMs, limitMs, hold }) => {
    const simulation = new Simulation();
    const kept: [number, number][] = [];
    const parts: Parts = { columns: {}, keep: (user, startMs) => kept.push([user, startMs]), isFull: () => false };
    const ofTime = hold === null ? window(openAfterMs, lengthMs) : common(openAfterMs, openAfterMs + lengthMs, hold);
    const users = durations.map((ofUser) => taking(simulation, ...ofUser));
    const loaded = await load(simulation, { users, window: ofTime, limitMs, parts });
    assert.deepEqual(
      kept.map(([user, startMs]) => [user, Math.round(startMs * 1e6) - loaded.beganNs]),
      inside(loaded).map(({ user, startMs }) => [user, Math.round(startMs * 1e6)]),
    );
  });
  await fc.assert(property, { numRuns: 100 });
});
