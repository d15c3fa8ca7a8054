// What ends a load before its time: limits, room, errors, deadlines.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { User } from "../../src/frameworks/interface.ts";
import { Columns } from "../../src/load/columns.ts";
import type { Parts } from "../../src/load/parts.ts";
import { inside, load, shown, taking, whole, window } from "./loads.ts";
import { fakeUser, Simulation } from "./simulation.ts";

describe("what ends a load early", () => {
  test("its limit: no call starts later, and an open window closes at that moment", async () => {
    const simulation = new Simulation();
    const loaded = await load(simulation, {
      users: [taking(simulation, 30), taking(simulation, 8)],
      window: window(10, 1000),
      limitMs: 100,
    });
    assert.deepEqual([loaded.openedMs, loaded.closedMs, loaded.stoppedMs].map(whole), [10, 100, 104]);
    assert.ok(loaded.calls.every(({ startMs }) => startMs < 100));
    // 90 to 120 was on its way
    assert.deepEqual(shown(loaded.calls.filter(({ user }) => user === 0)).at(-1), [0, 90, 120]);
  });

  test("its limit while the window waits for a user's first call in it: it closes then", async () => {
    const simulation = new Simulation();
    const loaded = await load(simulation, { users: [taking(simulation, 200), taking(simulation, 8)], window: window(10, 5), limitMs: 100 });
    assert.deepEqual([loaded.openedMs, loaded.closedMs].map(whole), [10, 100]);
    assert.deepEqual([...new Set(inside(loaded).map(({ user }) => user))], [1]);
  });

  test("its limit before the window has opened: there is none", async () => {
    const simulation = new Simulation();
    const loaded = await load(simulation, { users: [taking(simulation, 30)], window: window(100, 1000), limitMs: 50 });
    assert.deepEqual([loaded.openedMs, loaded.closedMs, whole(loaded.activeMs), whole(loaded.stoppedMs)], [null, null, 0, 60]);
  });

  test("its limit while users wake up: they are not all active, and what was right is told", async () => {
    const simulation = new Simulation();
    const users = [taking(simulation, 10), taking(simulation, 200)];
    const loaded = await load(simulation, { users, waking: 1, window: window(0, 1000), limitMs: 50 });
    assert.deepEqual([loaded.activeMs, loaded.openedMs, loaded.closedMs, loaded.waking], [null, null, null, 2]);
  });

  test("its limit after the window had closed leaves it as it was", async () => {
    const simulation = new Simulation();
    const loaded = await load(simulation, { users: [taking(simulation, 8), taking(simulation, 200)], window: window(0, 20), limitMs: 50 });
    assert.deepEqual([loaded.openedMs, loaded.closedMs, loaded.stoppedMs].map(whole), [0, 20, 56]);
  });

  test("so many calls, waking ones included", async () => {
    const simulation = new Simulation();
    const users = [taking(simulation, 10), taking(simulation, 10)];
    const loaded = await load(simulation, { users, waking: 2, window: window(0, 1000), mostCalls: 9 });
    assert.deepEqual([loaded.waking, loaded.calls.length], [4, 5]);
    assert.deepEqual([loaded.openedMs, loaded.closedMs, loaded.stoppedMs].map(whole), [20, 40, 40]);
    // the first user's first was made before the other was awake
    assert.equal(inside(loaded).length, 4);
  });

  test("a full record, which still has room for what is on its way", async () => {
    const simulation = new Simulation();
    const users = [taking(simulation, 10), taking(simulation, 15), taking(simulation, 16)];
    const loaded = await load(simulation, { users, window: window(0, 1000), room: 4 });
    // ends at 10, 15, 16, 20; then those of the other two, at 30 and 32
    assert.deepEqual([loaded.calls.length, whole(loaded.closedMs), whole(loaded.stoppedMs)], [6, 20, 20]);
  });

  test("full parts", async () => {
    const simulation = new Simulation();
    const column = new Columns(3).empty("number", 1);
    const parts: Parts = { columns: { column }, keep: (_, startMs) => column.add(startMs), isFull: () => column.isFull };
    const loaded = await load(simulation, { users: [taking(simulation, 10)], window: window(15, 1000), parts });
    assert.deepEqual([column.length, inside(loaded).length, whole(loaded.closedMs)], [3, 3, 50]);
  });
});

describe("errors", () => {
  const failing: [what: string, simpleCall: User["simpleCall"], expected: { id: string; message: string }][] = [
    ["a wrong value", async (value) => (value === 3 ? 4 : value), { id: "WrongAnswer", message: "Asked for 3, got 4." }],
    [
      "no value",
      async (value) => (value === 3 ? (undefined as never) : value),
      { id: "WrongAnswer", message: "Asked for 3, got undefined." },
    ],
    [
      "a rejected call",
      async (value) => (value === 3 ? Promise.reject(new Error("gone")) : value),
      { id: "CallFailed", message: "The call failed: gone." },
    ],
    [
      "a call that throws",
      (value) => {
        if (value === 3) throw new Error("Gone!");
        return Promise.resolve(value);
      },
      { id: "CallFailed", message: "The call failed: Gone!" },
    ],
  ];
  for (const [what, simpleCall, expected] of failing) {
    test(`${what} ends the load and closes its window, and is never in the record; what came before it stays`, async () => {
      const loaded = await load(new Simulation(), { users: [fakeUser({ simpleCall })], window: window(0, 1000) });
      assert.deepEqual([inside(loaded).length, loaded.calls.length, loaded.errors], [2, 2, [{ ...expected, count: 1 }]]);
      assert.ok((loaded.closedMs ?? 1000) < 1 && loaded.stoppedMs < 1);
    });

    test(`${what} among the waking calls: no window, and what was right is told`, async () => {
      const loaded = await load(new Simulation(), { users: [fakeUser({ simpleCall })], waking: 3, window: window(0, 1000) });
      assert.deepEqual([loaded.calls, loaded.errors, loaded.waking], [[], [{ ...expected, count: 1 }], 2]);
      assert.deepEqual([loaded.activeMs, loaded.openedMs, loaded.closedMs], [null, null, null]);
    });
  }

  test("after the first all users stop; what is on its way is waited for, and recorded", async () => {
    const simulation = new Simulation();
    const slow = () => taking(simulation, 100);
    const broken = fakeUser({ simpleCall: () => simulation.delay(20).then(() => Promise.reject(new Error("gone"))) });
    const loaded = await load(simulation, { users: [slow(), broken, slow()], window: window(0, 1000) });
    assert.deepEqual(shown(loaded.calls), [
      [0, 0, 100],
      [2, 0, 100],
    ]);
    assert.deepEqual([whole(loaded.closedMs), whole(loaded.stoppedMs), loaded.errors.length], [20, 20, 1]);
  });

  test("equal errors of several users are counted together", async () => {
    const broken = fakeUser({ simpleCall: () => Promise.reject(new Error("gone")) });
    const { errors } = await load(new Simulation(), { users: [broken, broken], window: window(0, 1) });
    assert.deepEqual(errors, [{ id: "CallFailed", message: "The call failed: gone.", count: 2 }]);
  });
});

describe("the call deadline", () => {
  const hangingFrom = (simulation: Simulation, first: number) => {
    let giveUp: (reason: Error) => void = () => {};
    return fakeUser({
      simpleCall: (value) =>
        value < first
          ? simulation.delay(6_000).then(() => value)
          : new Promise((_, reject) => {
              giveUp = reject;
            }),
      abort: (reason) => giveUp(reason),
    });
  };
  const timedOut = { id: "CallTimedOut", message: "A call took longer than 10000 ms.", count: 1 };

  test("ends a call that takes too long with CallTimedOut", async () => {
    const simulation = new Simulation();
    const loaded = await load(simulation, { users: [hangingFrom(simulation, 3)], window: window(0, 60_000) });
    assert.deepEqual([loaded.calls.length, loaded.errors], [2, [timedOut]]);
    // the timer is of whole milliseconds
    assert.equal(whole(loaded.closedMs), 22_001);
  });

  test("ends a waking call, too, and one for which a window waits", async () => {
    const simulation = new Simulation();
    const waking = await load(simulation, { users: [hangingFrom(simulation, 1)], waking: 1, window: window(0, 60_000) });
    assert.deepEqual([waking.activeMs, waking.errors], [null, [timedOut]]);
    const another = new Simulation();
    const users = [hangingFrom(another, 1), taking(another, 3_000)];
    const waiting = await load(another, { users, window: window(1_000, 1_000) });
    assert.deepEqual([whole(waiting.openedMs), whole(waiting.closedMs), waiting.errors], [1_000, 10_001, [timedOut]]);
  });

  test("is watched by one timer a load, not one a call, and the timer does not outlive the load", async () => {
    const simulation = new Simulation();
    const users = [taking(simulation, 1), taking(simulation, 1), taking(simulation, 1)];
    await load(simulation, { users, waking: 10, window: window(0, 500) });
    assert.deepEqual([simulation.timersSet, simulation.timersCancelled], [1, 1]);
  });
});
