// The example of an adapter, by the protocol alone: what it must refuse, find out and survive. That it measures is in cli/adapter.test.ts.
import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { describe, type TestContext, test } from "node:test";
import type { SetupClient } from "../../generated/worker-command";
import type { Ready } from "../../generated/worker-reply";
import { generatePayload } from "../../src/load/payload.ts";
import { pythonCandidates } from "../../src/python/candidates.ts";
import { probePython } from "../../src/python/probe.ts";
import { exampleAdapter } from "../fixtures/adapters.ts";
import {
  assertWindow,
  burst,
  errorIds,
  schedule,
  setupClient,
  setupServer,
  startWorker,
  token,
  window,
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

async function startClient(t: TestContext, endpoint: Ready["endpoint"], changes: Partial<SetupClient> = {}) {
  const client = await start(t, "client");
  return { client, reply: await client.ask({ ...setupClient, endpoint, ...changes }) };
}

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

/** A server that is none of the adapter's: it answers as the test says, once the client has been set up. */
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

  demonstrates("each user has a connection of its own, which the server counts", async (t) => {
    const { server, endpoint } = await startServer(t);
    const { client, reply } = await startClient(t, endpoint, { connections: 3 });
    assert.equal(reply.type, "ready");
    assert.deepEqual(errorIds(await client.expect("samples", burst(30, 2, "Small"))), []);
    assert.equal((await server.expect("marked", { type: "mark" })).connections, 3);
    assert.equal((await client.expect("marked", { type: "mark" })).connections, 3);
    assert.equal(await client.finish(), 0);
    assert.equal(await server.finish(), 0);
  });

  demonstrates("a window counts by the clock that marks tell, of streams with their values", async (t) => {
    const { endpoint } = await startServer(t);
    const { client } = await startClient(t, endpoint, { connections: 3 });
    const { clockNs = 0 } = await client.expect("marked", { type: "mark" });
    const asked = window(clockNs, 300, 300, 5);
    assertWindow(await client.expect("samples", asked), clockNs, asked, 3);
    const { client: other } = await startClient(t, endpoint, { call: { scenario: "Stream", streamCount: 5 } });
    const { clockNs: itsNs = 0 } = await other.expect("marked", { type: "mark" });
    const { latenciesNs, stream } = await other.expect("samples", { ...window(itsNs, 300, 300), streamDetails: true });
    assert.deepEqual([stream?.firstValueNs.length, stream?.gapsNs.length], [latenciesNs.length, 4 * latenciesNs.length]);
  });

  demonstrates("a stream's slice says when its values came, and which came together", async (t) => {
    const { endpoint } = await startServer(t);
    const { client } = await startClient(t, endpoint, { call: { scenario: "Stream", streamCount: 20 } });
    const { latenciesNs, stream } = await client.expect("samples", { type: "slice", durationMs: 50 });
    assert.equal(stream?.firstValueNs.length, latenciesNs.length);
    assert.equal(stream?.gapsNs.length, latenciesNs.length * 19);
    assert.equal(
      stream?.arrivals.reduce((sum, count) => sum + count, 0),
      latenciesNs.length * 20,
    );
  });

  demonstrates("Connect is a connection for each call, which the server counts, and which is closed", async (t) => {
    const { server, endpoint } = await startServer(t);
    const { client } = await startClient(t, endpoint, { connections: 3, call: { scenario: "Connect" } });
    const paired = await client.expect("samples", burst(5, 1, "Small"));
    const { connect, ...steady } = await client.expect("samples", { type: "slice", durationMs: 10_000, calls: 20 });
    assert.deepEqual([paired.errors, steady.errors, steady.latenciesNs.length], [[], [], 20]);
    const sums = connect?.openNs.map((open, index) => open + (connect.firstCallNs[index] ?? 0) + (connect.closeNs[index] ?? 0));
    assert.deepEqual(sums, steady.latenciesNs);
    const made = [paired, steady].reduce((sum, { latenciesNs, dropped }) => sum + latenciesNs.length + dropped, 0);
    assert.equal((await server.expect("marked", { type: "mark" })).connections, made);
    assert.equal((await client.expect("marked", { type: "mark" })).connections, 0);
    assert.equal((await client.ask(schedule([0]))).type, "failed");
  });

  demonstrates("Connect to a server that does not answer ends at the deadline, and the worker answers again", async (t) => {
    const silent = await lyingServer(t, () => {}, [Buffer.alloc(0)]);
    const { client } = await startClient(t, silent, { callDeadlineMs: 300, call: { scenario: "Connect" } });
    for (let round = 0; round < 2; round++) assert.deepEqual(errorIds(await client.expect("samples", burst(2))), ["CallTimedOut"]);
  });

  for (const payloadContent of ["Random", "Text", "Zero"] as const) {
    demonstrates(`its payload of ${payloadContent} is that of every other language`, async (t) => {
      const bodies: Buffer[] = [];
      const endpoint = await lyingServer(t, (response) => response.end("no"), bodies);
      const call = { scenario: "Payload", payloadBytes: 5_000, payloadSeed: "42", payloadContent } as const;
      const { client } = await startClient(t, endpoint, { call });
      await client.expect("samples", burst(1));
      assert.deepEqual(bodies.at(-1), generatePayload("42", 5_000, payloadContent));
    });
  }

  demonstrates("a reply that is wrong is an error and no sample", async (t) => {
    const { client } = await startClient(t, await lyingServer(t, (response) => response.end("4242")));
    const samples = await client.expect("samples", burst(10));
    assert.deepEqual(errorIds(samples), ["WrongAnswer"]);
    assert.deepEqual(samples.latenciesNs, []);
    const { client: other } = await startClient(t, await lyingServer(t, (response) => response.end("4242")));
    const responses = await other.expect("responses", schedule([0, 1_000_000]));
    assert.deepEqual([errorIds(responses), responses.responseNs], [["WrongAnswer"], []]);
  });

  demonstrates("a call that takes too long is an error, and the worker answers again", async (t) => {
    const silent = await lyingServer(t, () => {});
    const { client } = await startClient(t, silent, { callDeadlineMs: 300 });
    assert.deepEqual(errorIds(await client.expect("samples", burst(10))), ["CallTimedOut"]);
    assert.equal((await client.expect("marked", { type: "mark" })).type, "marked");
  });

  demonstrates("a server that is not there: ConnectionFailed", async (t) => {
    const { reply } = await startClient(t, { host: "127.0.0.1", port: 1 });
    assert.ok(reply.type === "failed" && reply.error.id === "ConnectionFailed");
  });

  demonstrates("a newer version of the protocol is refused by name", async (t) => {
    const server = await start(t, "server");
    const reply = await server.ask({ ...setupServer, version: 2 });
    assert.ok(reply.type === "failed" && reply.error.id === "UnsupportedVersion");
  });

  demonstrates("what is no command for it fails, and the next one is answered", async (t) => {
    const server = await start(t, "server");
    for (const command of [burst(1), { type: "explode" }]) {
      const reply = await server.ask(command);
      assert.ok(reply.type === "failed" && reply.error.id === "BadCommand");
    }
    await server.expect("ready", setupServer);
  });

  demonstrates("it ends at once when stdin closes, also in the middle of a load", async (t) => {
    const { server, endpoint } = await startServer(t);
    const { client } = await startClient(t, endpoint);
    client.sendText('{"type":"slice","id":9,"durationMs":600000}');
    client.child.stdin.end();
    server.child.stdin.end();
    assert.deepEqual(await Promise.all([client.ended, server.ended]), [0, 0]);
  });
});
