import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { User } from "../../src/frameworks/interface.ts";
import { intCalls } from "../../src/load/call-kinds.ts";
import { runClosedLoop } from "../../src/load/closed-loop.ts";
import { ConnectRecord, tracedConnects } from "../../src/load/connect-record.ts";
import { ConnectingUser } from "../../src/load/connecting-user.ts";
import { fakeUser, Simulation } from "./simulation.ts";

const where = "127.0.0.1:9";

/** Connections that take so long to open, call and close; `open` is how many are open now. */
class Connections {
  readonly simulation = new Simulation();
  open = 0;
  most = 0;
  made = 0;
  calls = 0;

  user(openMs: number, callMs: number, closeMs: number, changes: Partial<User> = {}): ConnectingUser {
    const { simulation } = this;
    const connect = async (): Promise<User> => {
      await simulation.delay(openMs);
      this.made++;
      this.most = Math.max(this.most, ++this.open);
      let closed = false;
      return fakeUser({
        simpleCall: (value) => {
          this.calls++;
          return simulation.delay(callMs).then(() => value);
        },
        teardown: async () => {
          await simulation.delay(closeMs);
          if (!closed) this.open--;
          closed = true;
        },
        ...changes,
      });
    };
    return new ConnectingUser(connect, simulation.timing.nowMs, where);
  }

  async run(users: readonly ConnectingUser[], calls: number) {
    const record = new ConnectRecord(1_000);
    const { simulation } = this;
    const limits = { calls, durationMs: Number.POSITIVE_INFINITY };
    const load = runClosedLoop(
      users,
      tracedConnects(users, record),
      { kind: intCalls(), calls: 0 },
      limits,
      new Float64Array(1_000),
      simulation.timing,
    );
    return { result: await simulation.run(load), parts: record.samples() };
  }
}

const toMs = (ns: number) => Math.round(ns / 1e6);

describe("a user of Connect", () => {
  test("opens, calls and closes for each sample; the parts add up to the whole", async () => {
    const connections = new Connections();
    const { result, parts } = await connections.run([connections.user(30, 20, 10)], 3);
    assert.deepEqual(result.latenciesNs.map(toMs), [60, 60, 60]);
    assert.deepEqual(
      [parts.openNs.map(toMs), parts.firstCallNs.map(toMs), parts.closeNs.map(toMs)],
      [
        [30, 30, 30],
        [20, 20, 20],
        [10, 10, 10],
      ],
    );
    const sums = parts.openNs.map((open, index) => open + (parts.firstCallNs[index] ?? 0) + (parts.closeNs[index] ?? 0));
    assert.deepEqual(sums, result.latenciesNs);
    assert.deepEqual([connections.made, connections.open], [3, 0]);
  });

  test("several have one connection open each at most", async () => {
    const connections = new Connections();
    const users = [connections.user(3, 2, 1), connections.user(5, 1, 4), connections.user(2, 2, 2)];
    const { result, parts } = await connections.run(users, 20);
    assert.deepEqual([result.latenciesNs.length, parts.openNs.length], [20, 20]);
    assert.equal(result.latenciesNs.length + result.dropped, connections.made);
    assert.ok(connections.most <= 3, `${connections.most} at a time`);
    assert.equal(connections.open, 0);
  });

  test("a slice ends when the record of parts is full", () => {
    const record = new ConnectRecord(2);
    assert.deepEqual([record.add(1, 2, 3), record.add(1, 2, 3)], [true, false]);
  });

  test("a connection that cannot be opened is ConnectionFailed, with what the system said", async () => {
    const { simulation } = new Connections();
    const user = new ConnectingUser(() => Promise.reject(new Error("connect EADDRNOTAVAIL 127.0.0.1:9")), simulation.timing.nowMs, where);
    await assert.rejects(user.simpleCall(1), {
      id: "ConnectionFailed",
      message: "No connection to 127.0.0.1:9: connect EADDRNOTAVAIL 127.0.0.1:9.",
    });
  });

  test("a call that fails leaves no connection open", async () => {
    const connections = new Connections();
    const user = connections.user(1, 1, 1, { simpleCall: () => Promise.reject(new Error("gone")) });
    const { result } = await connections.run([user], 5);
    assert.deepEqual([result.errors.map(({ id }) => id), connections.made, connections.open], [["CallFailed"], 1, 0]);
  });

  for (const [part, openMs, callMs, calls] of [
    ["opening", 30_000, 1, 0],
    ["calling", 1, 30_000, 1],
  ] as const) {
    test(`the deadline ends a sample that is ${part}, and nothing of it stays open`, async () => {
      const connections = new Connections();
      const { result } = await connections.run([connections.user(openMs, callMs, 1)], 5);
      assert.deepEqual(result.errors, [{ id: "CallTimedOut", message: "A call took longer than 10000 ms.", count: 1 }]);
      assert.ok(connections.simulation.nowMs < 11_100, "at the deadline, not when the connection came");
      await connections.simulation.run(connections.simulation.delay(60_000));
      assert.deepEqual([connections.made, connections.calls, connections.open], [1, calls, 0]);
    });
  }
});
