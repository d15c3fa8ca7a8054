import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { User } from "../../src/frameworks/interface.ts";
import { intCalls } from "../../src/load/call-kinds.ts";
import { CallRecord } from "../../src/load/call-record.ts";
import { Columns } from "../../src/load/columns.ts";
import { ConnectingUser } from "../../src/load/connecting-user.ts";
import { runLoad } from "../../src/load/load.ts";
import { connectParts } from "../../src/scenarios/connect.ts";
import { floatsOf } from "./read-columns.ts";
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

  /** So many calls, and then none. */
  async run(users: readonly ConnectingUser[], calls: number) {
    const { simulation } = this;
    const record = new CallRecord(1_000, users.length);
    const parts = connectParts(users, new Columns(1_000));
    const kind = intCalls();
    const window = { openAfterNs: 0, lengthNs: 1e15 };
    const plan = { waking: { kind, calls: 0 }, kind, window, limitMs: 1e9, mostCalls: calls, parts };
    const { beganNs, errors } = await simulation.run(runLoad(users, plan, record, simulation.timing));
    const [open = [], firstCall = [], close = []] = Object.values(parts.columns).map((column) => floatsOf(column.toBase64()));
    return { errors, lengthsNs: floatsOf(record.takeColumns(beganNs).lengthsNs), open, firstCall, close };
  }
}

const toMs = (ns: number) => Math.round(ns / 1e6);

describe("a user of Connect", () => {
  test("opens, calls and closes for each sample; the parts add up to the whole", async () => {
    const connections = new Connections();
    const { lengthsNs, open, firstCall, close } = await connections.run([connections.user(30, 20, 10)], 3);
    assert.deepEqual(lengthsNs.map(toMs), [60, 60, 60]);
    assert.deepEqual(
      [open.map(toMs), firstCall.map(toMs), close.map(toMs)],
      [
        [30, 30, 30],
        [20, 20, 20],
        [10, 10, 10],
      ],
    );
    assert.deepEqual(
      open.map((part, index) => part + (firstCall[index] ?? 0) + (close[index] ?? 0)),
      lengthsNs,
    );
    assert.deepEqual([connections.made, connections.open], [3, 0]);
  });

  test("several have one connection open each at most", async () => {
    const connections = new Connections();
    const users = [connections.user(3, 2, 1), connections.user(5, 1, 4), connections.user(2, 2, 2)];
    const { lengthsNs, open } = await connections.run(users, 20);
    // those of the first two users began before the third was there
    assert.deepEqual([lengthsNs.length, open.length, connections.made], [20, 18, 20]);
    assert.ok(connections.most <= 3, `${connections.most} at a time`);
    assert.equal(connections.open, 0);
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
    const { errors } = await connections.run([user], 5);
    assert.deepEqual([errors.map(({ id }) => id), connections.made, connections.open], [["CallFailed"], 1, 0]);
  });

  for (const [part, openMs, callMs, calls] of [
    ["opening", 30_000, 1, 0],
    ["calling", 1, 30_000, 1],
  ] as const) {
    test(`the deadline ends a sample that is ${part}, and nothing of it stays open`, async () => {
      const connections = new Connections();
      const { errors } = await connections.run([connections.user(openMs, callMs, 1)], 5);
      assert.deepEqual(errors, [{ id: "CallTimedOut", message: "A call took longer than 10000 ms.", count: 1 }]);
      assert.ok(connections.simulation.nowMs < 11_100, "at the deadline, not when the connection came");
      await connections.simulation.run(connections.simulation.delay(60_000));
      assert.deepEqual([connections.made, connections.calls, connections.open], [1, calls, 0]);
    });
  }
});
