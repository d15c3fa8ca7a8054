// What is set, what is refused, and what becomes of calls whose server is gone, with every framework that Node has.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Call } from "../../generated/worker-command";
import {
  errorIds,
  int,
  load,
  open,
  readLoad,
  schedule,
  setupClient,
  setupServer,
  startWorker,
  wrongToken,
} from "../worker/worker-process.ts";
import { callDeadlineMs, noStop, timeout, withEachVariant } from "./variants.ts";

const stream: Call = { scenario: "Stream", streamCount: 100 };

withEachVariant(({ module, variant, ofSide, startClient, startServer }) => {
  test("what is set is what is reported", { timeout }, async (t) => {
    const { ready } = await startServer(t);
    const { reply } = await startClient(t, ready.endpoint);
    assert.ok(reply.type === "opened");
    for (const [side, { options }] of [
      ["server", ready],
      ["client", reply],
    ] as const) {
      for (const { name, value, default: byDefault } of ofSide(side)) {
        // null: @grpc/grpc-js does not say what it has when nothing is set
        assert.equal(options[name] ?? byDefault, variant === "Tuned" ? value : byDefault, `${side}: ${name}`);
      }
    }
  });

  test("an option or a value that is not known is refused", { timeout }, async (t) => {
    for (const [role, command] of [
      ["server", setupServer],
      ["client", setupClient],
    ] as const) {
      const worker = await startWorker(t, { framework: module, role });
      for (const name of ["nagle", ...ofSide(role).map((option) => option.name)]) {
        const reply = await worker.ask({ ...command, variant: "Tuned", tuning: { [name]: "many" } });
        assert.ok(reply.type === "failed" && reply.error.id === "BadCommand" && reply.error.message.includes(name), JSON.stringify(reply));
      }
      assert.equal(await worker.finish(), 0);
    }
  });

  test("a wrong token is refused, and the server goes on", { timeout }, async (t) => {
    const { worker: server, ready } = await startServer(t);
    const refused = await startClient(t, ready.endpoint, { token: wrongToken, connections: 2 });
    assert.equal(refused.reply.type === "failed" && refused.reply.error.id, "AuthenticationFailed");
    const again = await refused.worker.ask(open());
    assert.equal(again.type === "failed" && again.error.id, "AuthenticationFailed");
    assert.equal(await refused.worker.finish(), 0);
    assert.equal((await server.expect("marked", { type: "mark" })).connections, 0);
    const { reply } = await startClient(t, ready.endpoint);
    assert.equal(reply.type, "opened");
  });

  test("nobody listens: ConnectionFailed", { timeout }, async (t) => {
    const { worker: server, ready } = await startServer(t);
    assert.equal(await server.finish(), 0);
    const { worker, reply } = await startClient(t, ready.endpoint);
    assert.equal(reply.type === "failed" && reply.error.id, "ConnectionFailed");
    assert.equal(await worker.finish(), 0);
  });

  for (const call of [int, stream]) {
    test(`${call.scenario}: the server dies: an error, not a hang`, { timeout }, async (t) => {
      const { worker: server, ready } = await startServer(t);
      const { worker: client } = await startClient(t, ready.endpoint, { connections: 2, call });
      server.child.kill("SIGKILL");
      await server.ended;
      const loaded = await client.expect("loaded", load());
      assert.deepEqual(readLoad(loaded).calls, []);
      assert.ok(errorIds(loaded).every((id) => id === "CallFailed") && loaded.errors.length > 0, JSON.stringify(loaded.errors));
      assert.equal(await client.finish(), 0);
    });

    test(`${call.scenario}: the server hangs: CallTimedOut for every user`, { timeout, skip: noStop }, async (t) => {
      const { worker: server, ready } = await startServer(t);
      const { worker: client } = await startClient(t, ready.endpoint, { connections: 2, call, callDeadlineMs });
      process.kill(server.pid, "SIGSTOP");
      const loaded = await client.expect("loaded", load());
      assert.deepEqual(
        loaded.errors.map(({ id, count }) => [id, count]),
        [["CallTimedOut", 2]],
      );
      assert.deepEqual(readLoad(loaded).calls, []);
      assert.equal(await client.finish(), 0);
    });

    test(`${call.scenario}: the server hangs under a schedule: CallTimedOut, and the rest is not started`, {
      timeout,
      skip: noStop,
    }, async (t) => {
      const { worker: server, ready } = await startServer(t);
      const { worker: client } = await startClient(t, ready.endpoint, { connections: 2, call, callDeadlineMs });
      process.kill(server.pid, "SIGSTOP");
      const open = await client.expect("responses", schedule([0, 0, 1_000_000]));
      assert.deepEqual([errorIds(open), open.responseNs, open.notStarted], [["CallTimedOut"], [], 1]);
      assert.equal(await client.finish(), 0);
    });
  }
});
