// Connect, with every framework that Node has.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Call } from "../../generated/worker-command";
import { errorIds, load, readLoad, schedule, wrongToken } from "../worker/worker-process.ts";
import { noStop, timeout, withEachVariant } from "./variants.ts";

const connect: Call = { scenario: "Connect" };

withEachVariant(({ module, startClient, startServer }) => {
  for (const connections of [1, 4]) {
    test(`${connections} user(s) connect anew for each call, and the server counts and closes every connection`, {
      timeout,
    }, async (t) => {
      const { worker: server, ready } = await startServer(t);
      const { worker: client, reply } = await startClient(t, ready.endpoint, { connections, call: connect });
      assert.equal(reply.type, "opened");
      assert.equal(
        (await server.expect("marked", { type: "mark", count: "Calls" })).connections,
        0,
        "nothing is open before it is measured",
      );
      let made = 0;
      for (let round = 0; round < 2; round++) {
        const loaded = await client.expect("loaded", load({ wakingCalls: 2, wakingKind: "Small", mostCalls: 20 }));
        const { calls, inside, parts } = readLoad(loaded);
        assert.deepEqual([loaded.errors, loaded.waking, calls.length], [[], 2 * connections, 20 - 2 * connections]);
        const { open: opening = [], firstCall = [], close = [] } = parts;
        assert.ok([...opening, ...firstCall, ...close].every((part) => part >= 0));
        assert.deepEqual(
          opening.map((part, index) => part + (firstCall[index] ?? 0) + (close[index] ?? 0)),
          inside.map(({ lengthNs }) => lengthNs),
        );
        made += loaded.waking + calls.length;
      }
      const { connections: counted } = await server.expect("marked", { type: "mark" });
      // gRPC knows connections by their ports alone, and a port may come again (docs/method.md, Connect)
      const least = module === "grpc" ? Math.ceil(0.9 * made) : made;
      assert.ok(counted >= least && counted <= made, `${counted} of ${made}`);
      assert.equal((await client.expect("marked", { type: "mark" })).connections, 0);
      const open = await client.ask(schedule([0]));
      assert.equal(open.type === "failed" && open.error.id, "BadCommand");
      assert.equal(await client.finish(), 0);
      assert.equal(await server.finish(), 0);
    });
  }

  test("Connect says what kept a connection from being made", { timeout }, async (t) => {
    const { worker: server, ready } = await startServer(t);
    const refused = await startClient(t, ready.endpoint, { token: wrongToken, call: connect });
    // gRPC knows no connections: there the call is refused
    const expected = module === "grpc" ? "CallFailed" : "AuthenticationFailed";
    assert.deepEqual(errorIds(await refused.worker.expect("loaded", load({ mostCalls: 3 }))), [expected]);
    assert.equal((await server.expect("marked", { type: "mark" })).connections, 0);
    assert.equal(await server.finish(), 0);
    const { worker: client } = await startClient(t, ready.endpoint, { connections: 2, call: connect });
    for (let round = 0; round < 2; round++) {
      const loaded = await client.expect("loaded", load({ mostCalls: 4 }));
      assert.deepEqual([[...new Set(errorIds(loaded))], readLoad(loaded).calls], [["ConnectionFailed"], []]);
    }
    assert.equal(await client.finish(), 0);
  });

  test("Connect: the server hangs: CallTimedOut for every user, each time", { timeout, skip: noStop }, async (t) => {
    const { worker: server, ready } = await startServer(t);
    const { worker: client } = await startClient(t, ready.endpoint, { connections: 2, call: connect, callDeadlineMs: 1_000 });
    process.kill(server.pid, "SIGSTOP");
    for (let round = 0; round < 2; round++) {
      const loaded = await client.expect("loaded", load());
      assert.deepEqual(
        loaded.errors.map(({ id, count }) => [id, count]),
        [["CallTimedOut", 2]],
      );
    }
    assert.equal(await client.finish(), 0);
  });
});
