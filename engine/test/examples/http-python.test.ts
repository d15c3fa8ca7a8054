// The example of an adapter, by the protocol alone: what it must refuse, find out and survive. That it measures is in cli/adapter.test.ts.
import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { describe, type TestContext, test } from "node:test";
import type { Open, SetupClient } from "../../generated/worker-command";
import type { Ready } from "../../generated/worker-reply";
import { generatePayload } from "../../src/load/payload.ts";
import { pythonCandidates } from "../../src/python/candidates.ts";
import { probePython } from "../../src/python/probe.ts";
import { exampleAdapter } from "../fixtures/adapters.ts";
import {
  assertLoaded,
  errorIds,
  int,
  load,
  open,
  readLoad,
  schedule,
  setupClient,
  setupServer,
  startWorker,
  token,
  wrongToken,
} from "../worker/worker-process.ts";

async function anyPython(): Promise<string | null> {
  for (const candidate of pythonCandidates("nowhere")) {
    const probed = await probePython(candidate);
    if ("python" in probed) return probed.python.path;
  }
  return null;
}

const python = await anyPython();
const skip = python === null ? "no Python was found" : false;
const start = (t: TestContext, role: "server" | "client") =>
  startWorker(t, { framework: "http", role, command: [python ?? "python3", "-u", path.join(exampleAdapter, "worker.py")] });

async function startServer(t: TestContext) {
  const server = await start(t, "server");
  const ready = await server.expect("ready", setupServer);
  return { server, endpoint: ready.endpoint as { host: string; port: number } };
}

/** Sets a client up and opens its users; `reply` is to that. */
async function startClient(
  t: TestContext,
  endpoint: Ready["endpoint"],
  { connections = 1, call = int, ...changes }: Partial<SetupClient> & Partial<Pick<Open, "connections" | "call">> = {},
) {
  const client = await start(t, "client");
  await client.expect("ready", { ...setupClient, endpoint, ...changes });
  return { client, reply: await client.ask(open({ connections, call })) };
}

/** So many calls, waking ones included. */
const calls = (mostCalls: number, changes: Parameters<typeof load>[0] = {}) =>
  load({ mostCalls, window: { openAfterNs: 0, lengthNs: 60e9 }, ...changes });

function post(endpoint: { host: string; port: number }, headers: Record<string, string>): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const asked = request({ ...endpoint, path: "/text", method: "POST", headers }, (response) => {
      response.resume();
      response.once("end", () => resolve(response.statusCode));
    });
    asked.once("error", reject);
    asked.end("hello");
  });
}

/** A server that is none of the adapter's: it answers as the test says, once the client's first user is open. */
async function lyingServer(t: TestContext, answer: (response: ServerResponse) => void, bodies: Buffer[] = []) {
  const server = createServer(async (asked, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of asked) chunks.push(chunk as Buffer);
    bodies.push(Buffer.concat(chunks));
    if (bodies.length === 1) response.end("0");
    else answer(response);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return { host: "127.0.0.1", port: (server.address() as AddressInfo).port };
}

/** Each says by itself that it was skipped: a suite would do so for none of them. */
const demonstrates = (what: string, body: (t: TestContext) => Promise<void>) => test(what, { skip, timeout: 60_000 }, body);

describe("examples/adapters/http-python", { concurrency: 2 }, () => {
  demonstrates("the server refuses who does not show the token, and does not count it", async (t) => {
    const { server, endpoint } = await startServer(t);
    assert.equal(await post(endpoint, {}), 401);
    assert.equal(await post(endpoint, { "x-rpcbench-token": wrongToken }), 401);
    assert.equal((await server.expect("marked", { type: "mark" })).connections, 0);
    assert.equal(await post(endpoint, { "x-rpcbench-token": token }), 200);
    assert.equal((await server.expect("marked", { type: "mark" })).connections, 1);
    const { reply } = await startClient(t, endpoint, { token: wrongToken });
    assert.ok(reply.type === "failed" && reply.error.id === "AuthenticationFailed");
  });

  demonstrates("the server refuses a body larger than the largest payload", async (t) => {
    const { endpoint } = await startServer(t);
    const headers = { "x-rpcbench-token": token, "content-length": String(Math.max(setupServer.maxPayloadBytes, 4096) + 1) };
    assert.equal(await post(endpoint, headers).catch((error: NodeJS.ErrnoException) => error.code), 413);
  });

  demonstrates("each user has a connection of its own, which the server counts anew for each group", async (t) => {
    const { server, endpoint } = await startServer(t);
    const { client, reply } = await startClient(t, endpoint, { connections: 3 });
    assert.equal(reply.type, "opened");
    const loaded = await client.expect("loaded", load({ wakingCalls: 2, wakingKind: "Small", window: { openAfterNs: 0, lengthNs: 5e7 } }));
    assert.equal(loaded.waking, 6);
    assertLoaded(loaded, 3);
    assert.equal((await server.expect("marked", { type: "mark" })).connections, 3);
    assert.equal((await client.expect("marked", { type: "mark" })).connections, 3);
    await client.expect("closed", { type: "close" });
    assert.equal((await client.expect("marked", { type: "mark" })).connections, 0);
    assert.equal((await server.expect("marked", { type: "mark", count: "Users" })).connections, 0);
    await client.expect("opened", open({ connections: 2, call: { scenario: "SimpleCall", argument: "Text" } }));
    assert.deepEqual(errorIds(await client.expect("loaded", calls(10))), []);
    assert.equal((await server.expect("marked", { type: "mark" })).connections, 2);
    assert.equal(await client.finish(), 0);
    assert.equal(await server.finish(), 0);
  });

  demonstrates("without a window each user makes its waking calls and no more", async (t) => {
    const { endpoint } = await startServer(t);
    const { client } = await startClient(t, endpoint, { connections: 2 });
    const loaded = await client.expect("loaded", load({ wakingCalls: 5, window: null }));
    assert.deepEqual([loaded.waking, loaded.openedNs, loaded.closedNs, readLoad(loaded).calls], [10, null, null, []]);
    assert.ok(loaded.activeNs !== null && loaded.stoppedNs <= loaded.activeNs);
  });

  demonstrates("a window shorter than a call has one call of each user", async (t) => {
    const { endpoint } = await startServer(t);
    const { client } = await startClient(t, endpoint, { connections: 3 });
    const loaded = await client.expect("loaded", load({ wakingCalls: 1, window: { openAfterNs: 0, lengthNs: 1 } }));
    const { inside } = assertLoaded(loaded, 3);
    assert.deepEqual([...new Set(inside.map(({ user }) => user))].sort(), [0, 1, 2]);
  });

  demonstrates("a load ends with as many calls, or as much time, as it is given", async (t) => {
    const { endpoint } = await startServer(t);
    const { client } = await startClient(t, endpoint, { connections: 3 });
    const few = await client.expect("loaded", calls(20, { wakingCalls: 1 }));
    assert.deepEqual([few.waking + readLoad(few).calls.length, few.closedNs], [20, few.stoppedNs]);
    const short = await client.expect("loaded", load({ limitMs: 30, window: { openAfterNs: 0, lengthNs: 60e9 } }));
    assert.deepEqual([short.closedNs, short.stoppedNs >= 30e6], [30e6, true]);
  });

  demonstrates("a window by the clock is by the one that marks tell", async (t) => {
    const { endpoint } = await startServer(t);
    const { client } = await startClient(t, endpoint, { connections: 3 });
    const { clockNs } = await client.expect("marked", { type: "mark" });
    const [fromNs, untilNs] = [clockNs + 300e6, clockNs + 400e6];
    const loaded = await client.expect("loaded", load({ window: { fromNs, untilNs, holdNs: 5e6 } }));
    assert.deepEqual([loaded.openedNs, loaded.closedNs], [fromNs - loaded.beganNs, untilNs - loaded.beganNs]);
    assert.ok(loaded.stoppedNs >= untilNs + 5e6 - loaded.beganNs);
    assertLoaded(loaded, 3);
  });

  demonstrates("a stream says when its values came, and which came together, where that is asked for", async (t) => {
    const { endpoint } = await startServer(t);
    const { client } = await startClient(t, endpoint, { connections: 2, call: { scenario: "Stream", streamCount: 20 } });
    const window = { openAfterNs: 0, lengthNs: 5e7 };
    const { inside, parts } = assertLoaded(await client.expect("loaded", load({ wakingCalls: 1, parts: true, window })), 2);
    assert.deepEqual([parts.firstValue?.length, parts.gap?.length], [inside.length, 19 * inside.length]);
    assert.equal(
      parts.takenInOneTurn?.reduce((sum, count) => sum + count, 0),
      20 * inside.length,
    );
    assert.deepEqual((await client.expect("loaded", load({ window }))).parts, {});
  });

  demonstrates("Connect is a connection for each call, which the server counts, and which is closed", async (t) => {
    const { server, endpoint } = await startServer(t);
    const { client } = await startClient(t, endpoint, { connections: 3, call: { scenario: "Connect" } });
    assert.equal((await server.expect("marked", { type: "mark", count: "Calls" })).connections, 0);
    const loaded = await client.expect("loaded", calls(23, { wakingCalls: 1, wakingKind: "Small" }));
    const { calls: made, inside, parts } = readLoad(loaded);
    assert.deepEqual([loaded.errors, loaded.waking + made.length], [[], 23]);
    const sums = parts.open?.map((ns, index) => ns + (parts.firstCall?.[index] ?? 0) + (parts.close?.[index] ?? 0));
    assert.deepEqual(
      sums,
      inside.map(({ lengthNs }) => lengthNs),
    );
    assert.equal((await server.expect("marked", { type: "mark" })).connections, 23);
    assert.equal((await client.expect("marked", { type: "mark" })).connections, 0);
  });

  demonstrates("Connect to a server that does not answer ends at the deadline, and the worker answers again", async (t) => {
    const silent = await lyingServer(t, () => {}, [Buffer.alloc(0)]);
    const { client } = await startClient(t, silent, { callDeadlineMs: 300, call: { scenario: "Connect" } });
    for (let round = 0; round < 2; round++) assert.deepEqual(errorIds(await client.expect("loaded", calls(2))), ["CallTimedOut"]);
  });

  demonstrates("it has no open loop and says so", async (t) => {
    const { endpoint } = await startServer(t);
    const { client } = await startClient(t, endpoint);
    const refused = await client.ask(schedule([0]));
    assert.ok(refused.type === "failed" && refused.error.id === "BadCommand");
    assert.deepEqual(errorIds(await client.expect("loaded", calls(2))), []);
  });

  for (const payloadContent of ["Random", "Text", "Zero"] as const) {
    demonstrates(`its payload of ${payloadContent} is that of every other language`, async (t) => {
      const bodies: Buffer[] = [];
      const endpoint = await lyingServer(t, (response) => response.end("no"), bodies);
      const call = { scenario: "Payload", payloadBytes: 5_000, payloadSeed: "42", payloadContent } as const;
      const { client } = await startClient(t, endpoint, { call });
      await client.expect("loaded", calls(1));
      assert.deepEqual(bodies.at(-1), generatePayload("42", 5_000, payloadContent));
    });
  }

  demonstrates("a reply that is wrong is an error and is not written down", async (t) => {
    const { client } = await startClient(t, await lyingServer(t, (response) => response.end("4242")));
    const loaded = await client.expect("loaded", calls(10));
    assert.deepEqual([errorIds(loaded), readLoad(loaded).calls], [["WrongAnswer"], []]);
  });

  demonstrates("a call that takes too long is an error, and the worker answers again", async (t) => {
    const silent = await lyingServer(t, () => {});
    const { client } = await startClient(t, silent, { callDeadlineMs: 300 });
    assert.deepEqual(errorIds(await client.expect("loaded", calls(10))), ["CallTimedOut"]);
    assert.equal((await client.expect("marked", { type: "mark" })).type, "marked");
  });

  demonstrates("a server that is not there: ConnectionFailed", async (t) => {
    const { reply } = await startClient(t, { host: "127.0.0.1", port: 1 });
    assert.ok(reply.type === "failed" && reply.error.id === "ConnectionFailed");
  });

  demonstrates("a newer version of the protocol is refused by name", async (t) => {
    const server = await start(t, "server");
    const reply = await server.ask({ ...setupServer, version: 3 });
    assert.ok(reply.type === "failed" && reply.error.id === "UnsupportedVersion");
  });

  demonstrates("what is no command for it fails, and the next one is answered", async (t) => {
    const server = await start(t, "server");
    for (const command of [load(), open(), { type: "close" }, { type: "explode" }]) {
      const reply = await server.ask(command);
      assert.ok(reply.type === "failed" && reply.error.id === "BadCommand");
    }
    await server.expect("ready", setupServer);
  });

  demonstrates("it ends at once when stdin closes, also in the middle of a load", async (t) => {
    const { server, endpoint } = await startServer(t);
    const { client } = await startClient(t, endpoint);
    client.sendText(JSON.stringify({ ...load({ limitMs: 600_000, window: { openAfterNs: 0, lengthNs: 600e9 } }), id: 9 }));
    client.child.stdin.end();
    server.child.stdin.end();
    assert.deepEqual(await Promise.all([client.ended, server.ended]), [0, 0]);
  });
});
