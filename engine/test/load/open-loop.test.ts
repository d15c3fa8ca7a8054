import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import type { User } from "../../src/frameworks/interface.ts";
import { intCalls } from "../../src/load/call-kinds.ts";
import { runOpenLoop } from "../../src/load/open-loop.ts";
import type { Pacer } from "../../src/load/pacer.ts";
import { fakeUser, Simulation } from "./simulation.ts";

/** Wakes exactly on time, in simulated time. */
const exactPacer = ({ timing }: Simulation): Pacer => {
  let cancel: (() => void) | null = null;
  return {
    after(waitMs, action) {
      cancel ??= timing.schedule(waitMs, () => {
        cancel = null;
        action();
      });
    },
    cancel: () => cancel?.(),
    idleMs: () => 0,
  };
};

interface Load {
  readonly users: User[];
  readonly startsMs: readonly number[];
  readonly drainMs?: number;
  readonly warmupCalls?: number;
  readonly pacer?: Pacer;
}

function runLoad(simulation: Simulation, { users, startsMs, drainMs = 60_000, warmupCalls = 0, pacer = exactPacer(simulation) }: Load) {
  const kind = intCalls();
  const startsNs = startsMs.map((ms) => ms * 1e6);
  const warmup = { kind, calls: warmupCalls };
  return simulation.run(runOpenLoop(users, kind, warmup, { startsNs, drainMs }, simulation.timing, pacer));
}

/** A user whose calls take what `ofCall` says, in simulated milliseconds. */
const userTaking = (simulation: Simulation, ofCall: (sinceBeginMs: number) => number) => {
  const beganMs = simulation.nowMs;
  return fakeUser({ simpleCall: async (value) => simulation.delay(ofCall(simulation.nowMs - beganMs)).then(() => value) });
};

const every = (ms: number, count: number): number[] => Array.from({ length: count }, (_, index) => index * ms);
/** The simulated clock moves a little with each reading. */
const toMs = (ns: readonly number[]): number[] => ns.map((value) => Math.round(value / 1e4) / 100);

describe("response time", () => {
  test("counts from the scheduled start, service time from the real one: waiting for a free connection is in the first alone", async () => {
    const simulation = new Simulation();
    const { responseNs, serviceNs, pacingNs, elapsedNs } = await runLoad(simulation, {
      users: [userTaking(simulation, () => 25)],
      startsMs: every(10, 5),
    });
    assert.deepEqual(toMs(responseNs), [25, 40, 55, 70, 85]);
    assert.deepEqual(toMs(serviceNs), [25, 25, 25, 25, 25]);
    // the others had to wait for the connection: that they were late is not the generator's fault
    assert.deepEqual(toMs(pacingNs), [0]);
    assert.deepEqual(toMs([elapsedNs]), [125]);
  });

  test("of a server that stalls is what the schedule and its drain make of it, and the service time of later calls is not", async () => {
    // one call each millisecond on 4 connections, 0.5 ms a call; whatever is asked between 500 and 1000 ms is answered at 1000 ms
    const simulation = new Simulation();
    const users = [0, 1, 2, 3].map(() => userTaking(simulation, (atMs) => (atMs >= 500 && atMs < 1000 ? 1000 - atMs + 0.5 : 0.5)));
    const { responseNs, serviceNs, notStarted } = await runLoad(simulation, { users, startsMs: every(1, 2000) });

    // By hand: four calls hang; from 1000.5 on 4 connections answer 8 calls a millisecond while 1 a millisecond is due.
    const ends: number[] = [];
    const freeAt = [0, 0, 0, 0];
    for (let due = 0; due < 2000; due++) {
      const connection = freeAt.indexOf(Math.min(...freeAt));
      const start = Math.max(due, freeAt[connection] ?? 0);
      const end = (start >= 500 && start < 1000 ? 1000 : start) + 0.5;
      freeAt[connection] = end;
      ends.push(end - due);
    }
    assert.equal(notStarted, 0);
    for (const [index, response] of responseNs.entries()) {
      assert.ok(Math.abs(response / 1e6 - (ends[index] ?? 0)) < 0.02, `call ${index}: ${response / 1e6} for ${ends[index]} ms`);
    }
    // a quarter of all calls were due during the stall, and wait up to half a second
    assert.ok(responseNs.filter((ns) => ns > 100e6).length > 400);
    assert.equal(serviceNs.filter((ns) => ns > 1e6).length, 4);
  });

  test("is never shorter than service time, however calls and schedule fall", async () => {
    const gaps = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 30 });
    const lengths = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(gaps, lengths, fc.integer({ min: 1, max: 4 }), async (gapsMs, lengthsMs, connections) => {
        const simulation = new Simulation();
        let made = 0;
        let total = 0;
        const users = Array.from({ length: connections }, () => userTaking(simulation, () => lengthsMs[made++ % lengthsMs.length] ?? 1));
        const startsMs = gapsMs.map((gap) => {
          total += gap;
          return total;
        });
        const { responseNs, serviceNs, pacingNs, notStarted, errors } = await runLoad(simulation, { users, startsMs });
        assert.deepEqual([responseNs.length, serviceNs.length, notStarted, errors], [startsMs.length, startsMs.length, 0, []]);
        assert.ok(responseNs.every((response, index) => response >= (serviceNs[index] ?? 0) - 1));
        assert.ok([...responseNs, ...serviceNs, ...pacingNs].every((ns) => Number.isSafeInteger(ns) && ns >= 0));
      }),
      { numRuns: 50 },
    );
  });
});

describe("connections", () => {
  test("take turns: the one that has been free the longest is next", async () => {
    const simulation = new Simulation();
    const made: number[] = [];
    const users = [0, 1, 2].map((user) =>
      fakeUser({
        simpleCall(value) {
          made.push(user);
          return simulation.delay(user === 0 ? 15 : 1).then(() => value);
        },
      }),
    );
    await runLoad(simulation, { users, startsMs: every(10, 6) });
    // free since 11, 15 and 21 ms when the fourth is due
    assert.deepEqual(made, [0, 1, 2, 1, 0, 2]);
  });

  test("that are free together start calls that are due together", async () => {
    const simulation = new Simulation();
    const users = [0, 1, 2].map(() => userTaking(simulation, () => 5));
    const { responseNs } = await runLoad(simulation, { users, startsMs: [0, 0, 0, 0] });
    assert.deepEqual(toMs(responseNs), [5, 5, 5, 10]);
  });
});

describe("the pacing error", () => {
  test("is how late the generator itself was", async () => {
    const simulation = new Simulation();
    const exact = exactPacer(simulation);
    const late: Pacer = { ...exact, after: (waitMs, action) => exact.after(waitMs + 3, action) };
    const { pacingNs, responseNs, serviceNs } = await runLoad(simulation, {
      users: [userTaking(simulation, () => 1)],
      startsMs: [0, 10, 20],
      pacer: late,
    });
    assert.deepEqual(
      [toMs(pacingNs), toMs(responseNs), toMs(serviceNs)],
      [
        [0, 3, 3],
        [1, 4, 4],
        [1, 1, 1],
      ],
    );
  });

  test("has no entry for a call whose connection got free after it was due", async () => {
    const simulation = new Simulation();
    const users = [0, 1].map(() => userTaking(simulation, () => 15));
    // due at 0, 1, 2, 40: the third waits until 15
    const { pacingNs, responseNs } = await runLoad(simulation, { users, startsMs: [0, 1, 2, 40] });
    assert.deepEqual(
      [toMs(pacingNs), toMs(responseNs)],
      [
        [0, 0, 0],
        [15, 15, 28, 15],
      ],
    );
  });
});

describe("the end", () => {
  test("comes drainMs after the last scheduled start; what still waits then is not started, what is on its way is awaited and counts", async () => {
    const simulation = new Simulation();
    const { responseNs, notStarted, dropped } = await runLoad(simulation, {
      users: [userTaking(simulation, () => 30)],
      startsMs: every(10, 10),
      drainMs: 20,
    });
    // starts at 0, 30, 60, 90; the next connection is free at 120, after 90 + 20
    assert.deepEqual(toMs(responseNs), [30, 50, 70, 90]);
    assert.deepEqual({ notStarted, dropped }, { notStarted: 6, dropped: 0 });
  });

  test("leaves no wait behind: the next load's first would be taken for it", async () => {
    const simulation = new Simulation();
    let pending: (() => void) | null = null;
    // wakes nobody: each call but the first is started by the reply to the one before
    const asleep: Pacer = {
      after(_, action) {
        pending ??= action;
      },
      cancel() {
        pending = null;
      },
      idleMs: () => 0,
    };
    const users = [userTaking(simulation, () => 5), userTaking(simulation, () => 11)];
    const { responseNs } = await runLoad(simulation, { users, startsMs: [0, 1, 6], pacer: asleep });
    assert.deepEqual([toMs(responseNs), pending], [[5, 15, 15], null]);
  });

  test("of an empty schedule comes at once", async () => {
    const simulation = new Simulation();
    const result = await runLoad(simulation, { users: [fakeUser()], startsMs: [] });
    assert.deepEqual([result.responseNs, result.notStarted, result.elapsedNs], [[], 0, 0]);
  });

  test("tells how long the generator was busy: the time in which it did not wait, since the schedule began", async () => {
    const simulation = new Simulation();
    const idleMs = [500, 512];
    const pacer: Pacer = { ...exactPacer(simulation), idleMs: () => idleMs.shift() ?? 0 };
    const users = [userTaking(simulation, () => 10)];
    const { busyNs, elapsedNs } = await runLoad(simulation, { users, startsMs: [0, 5], warmupCalls: 3, pacer });
    assert.deepEqual(toMs([elapsedNs, busyNs]), [20, 8]);
  });
});

test("the warm-up is made by every connection, dropped, and over before the schedule begins", async () => {
  const simulation = new Simulation();
  const users = [0, 1].map(() => userTaking(simulation, () => 50));
  const { responseNs, dropped } = await runLoad(simulation, { users, startsMs: [0, 10], warmupCalls: 3 });
  assert.deepEqual([toMs(responseNs), dropped], [[50, 50], 6]);
});

describe("errors", () => {
  const failing: [what: string, simpleCall: User["simpleCall"], expected: { id: string; message: string }][] = [
    ["a wrong value", async (value) => (value === 3 ? 4 : value), { id: "WrongAnswer", message: "Asked for 3, got 4." }],
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
    test(`${what} ends the load and is never a sample; what was measured stays`, async () => {
      const result = await runLoad(new Simulation(), { users: [fakeUser({ simpleCall })], startsMs: every(10, 10) });
      assert.deepEqual(
        [result.responseNs.length, result.serviceNs.length, result.errors, result.notStarted],
        [2, 2, [{ ...expected, count: 1 }], 7],
      );
    });

    test(`${what} in the warm-up: nothing is started`, async () => {
      const result = await runLoad(new Simulation(), { users: [fakeUser({ simpleCall })], startsMs: every(10, 10), warmupCalls: 3 });
      assert.deepEqual([result.responseNs, result.errors, result.notStarted, result.dropped], [[], [{ ...expected, count: 1 }], 10, 2]);
    });
  }

  test("calls on their way when one fails are waited for and dropped", async () => {
    const simulation = new Simulation();
    const broken = fakeUser({ simpleCall: () => simulation.delay(20).then(() => Promise.reject(new Error("gone"))) });
    const slow = userTaking(simulation, () => 100);
    const result = await runLoad(simulation, { users: [slow, broken, slow], startsMs: every(5, 100) });
    assert.deepEqual([result.responseNs, result.dropped, result.notStarted, result.errors.length], [[], 2, 97, 1]);
    assert.equal(result.elapsedNs, 0);
  });

  test("a call that takes too long ends with CallTimedOut", async () => {
    const simulation = new Simulation();
    let giveUp: (reason: Error) => void = () => {};
    const user = fakeUser({
      simpleCall: (value) =>
        value < 3
          ? simulation.delay(1).then(() => value)
          : new Promise((_, reject) => {
              giveUp = reject;
            }),
      abort: (reason) => giveUp(reason),
    });
    const { responseNs, errors, notStarted } = await runLoad(simulation, { users: [user], startsMs: every(10, 5) });
    assert.deepEqual([responseNs.length, notStarted], [2, 2]);
    assert.deepEqual(errors, [{ id: "CallTimedOut", message: "A call took longer than 10000 ms.", count: 1 }]);
  });
});
