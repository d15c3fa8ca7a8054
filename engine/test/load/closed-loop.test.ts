import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import type { User } from "../../src/frameworks/interface.ts";
import { type CallKind, intCalls } from "../../src/load/call-kinds.ts";
import { type LoadResult, runClosedLoop } from "../../src/load/closed-loop.ts";
import { fakeUser, Simulation } from "./simulation.ts";

const unlimited = Number.POSITIVE_INFINITY;
const noWarmup = { kind: intCalls(), calls: 0 };

interface Load {
  readonly users: User[];
  readonly kind?: CallKind;
  readonly warmupCalls?: number;
  readonly calls?: number;
  readonly durationMs?: number;
  readonly room?: number;
}

function runLoad(
  simulation: Simulation,
  { users, kind = intCalls(), warmupCalls = 0, calls = unlimited, durationMs = unlimited, room = 10_000 }: Load,
) {
  const limits = { calls, durationMs };
  return simulation.run(runClosedLoop(users, kind, { kind, calls: warmupCalls }, limits, new Float64Array(room), simulation.timing));
}

describe("one user", () => {
  test("a burst is its warm-up, dropped, and exactly its calls", async () => {
    const simulation = new Simulation();
    let made = 0;
    const user = fakeUser({
      async simpleCall(value) {
        made++;
        await simulation.delay(made);
        return value;
      },
    });
    const { latenciesNs, dropped, errors, elapsedNs } = await runLoad(simulation, { users: [user], warmupCalls: 2, calls: 3 });
    assert.deepEqual(
      latenciesNs.map((latency) => Math.round(latency / 1e6)),
      [3, 4, 5],
    );
    assert.deepEqual({ dropped, errors, made }, { dropped: 2, errors: [], made: 5 });
    assert.equal(Math.round(elapsedNs / 1e6), 12);
  });

  test("a slice drops the call that is on its way at its end", async () => {
    const simulation = new Simulation();
    const user = fakeUser({ simpleCall: async (value) => simulation.delay(30).then(() => value) });
    const { latenciesNs, dropped, elapsedNs } = await runLoad(simulation, { users: [user], durationMs: 100 });
    assert.deepEqual([latenciesNs.length, dropped, Math.round(elapsedNs / 1e6)], [3, 1, 90]);
  });

  test("a slice in which no call ended has no samples and no length", async () => {
    const simulation = new Simulation();
    const user = fakeUser({ simpleCall: async (value) => simulation.delay(300).then(() => value) });
    const { latenciesNs, dropped, elapsedNs } = await runLoad(simulation, { users: [user], durationMs: 100 });
    assert.deepEqual({ latenciesNs, dropped, elapsedNs }, { latenciesNs: [], dropped: 1, elapsedNs: 0 });
  });

  test("a slice ends early when the record is full", async () => {
    const simulation = new Simulation();
    const user = fakeUser({ simpleCall: async (value) => simulation.delay(1).then(() => value) });
    const { latenciesNs, dropped } = await runLoad(simulation, { users: [user], durationMs: 1e6, room: 5 });
    assert.deepEqual([latenciesNs.length, dropped], [5, 0]);
  });

  test("latencies are whole nanoseconds", async () => {
    const simulation = new Simulation();
    const user = fakeUser({ simpleCall: async (value) => simulation.delay(1 / 3).then(() => value) });
    const { latenciesNs, elapsedNs } = await runLoad(simulation, { users: [user], calls: 10 });
    assert.ok([...latenciesNs, elapsedNs].every((ns) => Number.isSafeInteger(ns) && ns > 0));
  });
});

describe("several users", () => {
  const durations = fc.array(fc.double({ min: 1, max: 100, noNaN: true }), { minLength: 1, maxLength: 7 });
  const anyLoad = fc.record({ durations: fc.array(durations, { minLength: 1, maxLength: 5 }), warmupCalls: fc.nat({ max: 3 }) });

  /** Runs users whose calls take the durations given, over and over, and keeps what each call really did. */
  async function observe(
    { durations, warmupCalls }: { durations: number[][]; warmupCalls: number },
    limit: { calls?: number; durationMs?: number },
  ) {
    const simulation = new Simulation();
    const made: { user: number; warmup: boolean; startMs: number; endMs: number }[] = [];
    const users = durations.map((ofUser, user) => {
      let count = 0;
      return fakeUser({
        async simpleCall(value) {
          const call = { user, warmup: count < warmupCalls, startMs: simulation.nowMs, endMs: 0 };
          await simulation.delay(ofUser[count++ % ofUser.length] ?? 1);
          call.endMs = simulation.nowMs;
          made.push(call);
          return value;
        },
      });
    });
    const result = await runLoad(simulation, { users, warmupCalls, ...limit });
    const measured = made.filter(({ warmup }) => !warmup);
    const startsMs = durations.map((_, user) => measured.find((call) => call.user === user)?.startMs ?? unlimited);
    return { result, made, measured, firstStartMs: Math.min(...startsMs), allStartedMs: Math.max(...startsMs) };
  }

  function assertCounted({ latenciesNs, dropped }: LoadResult, counted: { startMs: number; endMs: number }[], made: number) {
    const expectedMs = counted.toSorted((a, b) => a.endMs - b.endMs).map(({ startMs, endMs }) => endMs - startMs);
    assert.equal(latenciesNs.length, expectedMs.length);
    for (const [index, latencyNs] of latenciesNs.entries()) {
      // the clock moves a little with each reading
      assert.ok(Math.abs(latencyNs / 1e6 - (expectedMs[index] ?? 0)) < 1e-3);
    }
    assert.equal(latenciesNs.length + dropped, made);
  }

  test("a burst counts exactly its calls, all made while every user was active", async () => {
    const property = fc.asyncProperty(anyLoad, fc.integer({ min: 1, max: 40 }), async (load, calls) => {
      const { result, made, measured, allStartedMs } = await observe(load, { calls });
      const firstStopMs = Math.min(
        ...load.durations.map((_, user) => Math.max(...measured.filter((call) => call.user === user).map(({ endMs }) => endMs))),
      );
      assert.equal(result.latenciesNs.length, calls);
      assertCounted(
        result,
        measured.filter(({ startMs, endMs }) => startMs >= allStartedMs && endMs <= firstStopMs),
        made.length,
      );
    });
    await fc.assert(property, { numRuns: 60 });
  });

  test("a slice counts the calls that started when every user had and ended in time", async () => {
    const property = fc.asyncProperty(anyLoad, fc.double({ min: 1, max: 500, noNaN: true }), async (load, durationMs) => {
      const { result, made, measured, firstStartMs, allStartedMs } = await observe(load, { durationMs });
      // the loop reads the clock a little later than the call ends: which side of the line is not to be told there
      fc.pre(measured.every(({ endMs }) => Math.abs(endMs - firstStartMs - durationMs) > 1e-3 && Math.abs(endMs - allStartedMs) > 1e-3));
      assertCounted(
        result,
        measured.filter(({ startMs, endMs }) => startMs >= allStartedMs && endMs - firstStartMs <= durationMs),
        made.length,
      );
      assert.ok(result.elapsedNs <= durationMs * 1e6);
      const ended = measured.filter(({ endMs }) => endMs > allStartedMs && endMs - firstStartMs <= durationMs);
      assert.equal(result.finished, ended.length);
      const elapsedMs = ended.length === 0 ? 0 : Math.max(...ended.map(({ endMs }) => endMs)) - allStartedMs;
      assert.ok(Math.abs(result.elapsedNs / 1e6 - elapsedMs) < 1e-2);
    });
    await fc.assert(property, { numRuns: 60 });
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
    test(`${what} is an error, never a sample; what was measured stays`, async () => {
      const { latenciesNs, errors, dropped } = await runLoad(new Simulation(), { users: [fakeUser({ simpleCall })], calls: 10 });
      assert.deepEqual([latenciesNs.length, errors, dropped], [2, [{ ...expected, count: 1 }], 0]);
    });

    test(`${what} in the warm-up: nothing is measured`, async () => {
      const { latenciesNs, errors, elapsedNs } = await runLoad(new Simulation(), {
        users: [fakeUser({ simpleCall })],
        warmupCalls: 3,
        calls: 10,
      });
      assert.deepEqual([latenciesNs, errors, elapsedNs], [[], [{ ...expected, count: 1 }], 0]);
    });
  }

  test("after the first error all users stop, their calls are waited for and dropped", async () => {
    const simulation = new Simulation();
    let finished = 0;
    const slow = fakeUser({
      async simpleCall(value) {
        await simulation.delay(100);
        finished++;
        return value;
      },
    });
    const broken = fakeUser({ simpleCall: () => Promise.reject(new Error("gone")) });
    const { latenciesNs, dropped, errors } = await runLoad(simulation, { users: [slow, broken, slow], calls: 10 });
    assert.deepEqual([latenciesNs, dropped, finished, errors.length], [[], 2, 2, 1]);
  });

  test("equal errors of several users are counted together", async () => {
    const broken = fakeUser({ simpleCall: () => Promise.reject(new Error("gone")) });
    const { errors } = await runLoad(new Simulation(), { users: [broken, broken], calls: 1 });
    assert.deepEqual(errors, [{ id: "CallFailed", message: "The call failed: gone.", count: 2 }]);
  });
});

describe("the call deadline", () => {
  test("ends a call that takes too long with CallTimedOut", async () => {
    const simulation = new Simulation();
    let giveUp: (reason: Error) => void = () => {};
    const user = fakeUser({
      simpleCall: (value) =>
        value < 3
          ? simulation.delay(6_000).then(() => value)
          : new Promise((_, reject) => {
              giveUp = reject;
            }),
      abort: (reason) => giveUp(reason),
    });
    const { latenciesNs, errors } = await runLoad(simulation, { users: [user], calls: 10 });
    assert.equal(latenciesNs.length, 2);
    assert.deepEqual(errors, [{ id: "CallTimedOut", message: "A call took longer than 10000 ms.", count: 1 }]);
  });

  test("is watched by one timer a pass, not one a call, and the timer does not outlive the pass", async () => {
    const simulation = new Simulation();
    const users = [fakeUser(), fakeUser(), fakeUser()];
    await runLoad(simulation, { users, warmupCalls: 10, calls: 500 });
    assert.deepEqual([simulation.timersSet, simulation.timersCancelled], [1, 1]);
  });
});

test("the small warm-up makes simple calls, whatever the cell's own call is", async () => {
  const seen: string[] = [];
  const user = fakeUser({
    async simpleCall(value) {
      seen.push("int");
      return value;
    },
    async echoText(text) {
      seen.push("text");
      return text;
    },
  });
  const own: CallKind<string, string> = { argument: () => "x", call: (user, text) => user.echoText(text), mismatch: () => null };
  const simulation = new Simulation();
  const limits = { calls: 1, durationMs: unlimited };
  await simulation.run(runClosedLoop([user], own, { ...noWarmup, calls: 2 }, limits, new Float64Array(1), simulation.timing));
  assert.deepEqual(seen, ["int", "int", "text"]);
});
