import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { type TestContext, test } from "node:test";
import { eventLoopOf } from "../../src/plan/registry.ts";
import { repositoryRoot } from "./repository-root.ts";
import {
  assertWindow,
  burst,
  schedule,
  setupClient,
  setupServer,
  startClient,
  startServer,
  startWorker,
  WorkerProcess,
  window,
} from "./worker-process.ts";

const tests = (name: string, body: (t: TestContext) => Promise<void>) => test(name, { timeout: 30_000 }, body);

tests("hello is the first line, unasked, and says who speaks", async (t) => {
  const worker = new WorkerProcess(t, { framework: "tcp", role: "server" });
  assert.deepEqual(await worker.reply(), {
    type: "hello",
    version: 1,
    pid: worker.pid,
    role: "server",
    framework: "tcp",
    api: "Async",
    frameworkVersion: null,
    runtime: "Node",
    runtimeVersion: process.versions.node,
    eventLoop: eventLoopOf("Node", "Async"),
  });
});

const versions: [framework: string, role: "server" | "client", packageName: string][] = [
  ["zeromq", "client", "zeromq"],
  ["grpc", "server", "@grpc/grpc-js"],
];
for (const [framework, role, packageName] of versions) {
  tests(`the hello of a ${framework} ${role} names the package's version`, async (t) => {
    const hello = await new WorkerProcess(t, { framework, role }).reply();
    const { version } = JSON.parse(readFileSync(path.join(repositoryRoot, "node_modules", packageName, "package.json"), "utf8"));
    assert.equal(hello.type === "hello" && hello.frameworkVersion, version);
  });
}

tests("a framework that cannot be imported: failed without an id, exit 1", async (t) => {
  const worker = new WorkerProcess(t, { framework: "nosuch", role: "client" });
  const reply = await worker.reply();
  assert.equal(reply.type === "failed" && reply.id, null);
  assert.equal(reply.type === "failed" && reply.error.id, "PackageMissing");
  assert.equal(await worker.ended, 1);
});

const wrongArguments: [what: string, started: { framework: string; role: string; api?: string }][] = [
  ["no framework", { framework: "", role: "server" }],
  ["an API that Node does not have", { framework: "tcp", role: "server", api: "Sync" }],
  ["an unknown role", { framework: "tcp", role: "judge" }],
];
for (const [what, started] of wrongArguments) {
  tests(`a command line with ${what}: BadCommand, exit 1`, async (t) => {
    const worker = new WorkerProcess(t, started);
    const reply = await worker.reply();
    assert.equal(reply.type === "failed" && reply.error.id, "BadCommand");
    assert.equal(await worker.ended, 1);
  });
}

tests("every command gets one reply with its id, also those sent ahead", async (t) => {
  const worker = await startWorker(t, { framework: "tcp", role: "server" });
  for (const command of [
    { ...setupServer, id: 7 },
    { type: "mark", id: 8 },
    { type: "teardown", id: 9 },
  ]) {
    worker.sendText(JSON.stringify(command));
  }
  const replies = [await worker.reply(), await worker.reply(), await worker.reply()];
  assert.deepEqual(
    replies.map((reply) => [reply.type, "id" in reply && reply.id]),
    [
      ["ready", 7],
      ["marked", 8],
      ["bye", 9],
    ],
  );
  await worker.noMoreReplies();
  assert.equal(await worker.ended, 0);
});

const refusals: [what: string, role: "server" | "client", command: object, errorId: string][] = [
  ["an unknown command", "server", { type: "explode" }, "BadCommand"],
  ["a command that breaks the schema", "server", { ...setupServer, token: "abc" }, "BadCommand"],
  ["a newer version, whatever else is in it", "server", { type: "setup", version: 2, newThing: 1 }, "UnsupportedVersion"],
  ["a client's setup for a server", "server", setupClient, "BadCommand"],
  ["an option that a server does not have", "server", { ...setupServer, variant: "Tuned", tuning: { nagle: true } }, "BadCommand"],
  ["an option that a client does not have", "client", { ...setupClient, variant: "Tuned", tuning: { nagle: true } }, "BadCommand"],
  ["a burst for a server", "server", burst(1), "BadCommand"],
  ["a server's setup for a client", "client", setupServer, "BadCommand"],
  ["a burst before setup", "client", burst(1), "BadCommand"],
  ["a slice before setup", "client", { type: "slice", durationMs: 1 }, "BadCommand"],
  ["a window for a server", "server", window(0, 1, 1), "BadCommand"],
  ["a window before setup", "client", window(0, 1, 1), "BadCommand"],
  ["a schedule for a server", "server", schedule([0]), "BadCommand"],
  ["a schedule before setup", "client", schedule([0]), "BadCommand"],
];
for (const role of ["server", "client"] as const) {
  tests(`a ${role} refuses, and goes on`, async (t) => {
    const worker = await startWorker(t, { framework: "tcp", role });
    for (const [index, [what, ofRole, command, errorId]] of refusals.entries()) {
      if (ofRole !== role) continue;
      await t.test(what, async () => {
        const id = 100 + index;
        const reply = await worker.ask({ ...command, id });
        assert.deepEqual(reply.type === "failed" && [reply.id, reply.error.id], [id, errorId]);
      });
    }
    assert.equal(await worker.finish(), 0);
  });
}

tests("a line that is not JSON: BadCommand without an id", async (t) => {
  const worker = await startWorker(t, { framework: "tcp", role: "server" });
  worker.sendText("hello?");
  const reply = await worker.reply();
  assert.deepEqual(reply.type === "failed" && [reply.id, reply.error.id], [null, "BadCommand"]);
});

tests("a second setup is refused", async (t) => {
  const { worker } = await startServer(t, "tcp");
  const reply = await worker.ask(setupServer);
  assert.equal(reply.type === "failed" && reply.error.id, "BadCommand");
});

tests("a schedule whose starts are out of order is refused, and the client goes on", async (t) => {
  const { ready } = await startServer(t, "tcp");
  const { worker } = await startClient(t, "tcp", ready.endpoint);
  const reply = await worker.ask(schedule([0, 2_000_000, 1_999_999]));
  assert.equal(reply.type === "failed" && reply.error.id, "BadCommand");
  assert.equal((await worker.expect("responses", schedule([0, 1_000_000]))).responseNs.length, 2);
});

tests("a window counts by the clock that marks tell", async (t) => {
  const { ready } = await startServer(t, "tcp");
  const { worker } = await startClient(t, "tcp", ready.endpoint, { connections: 3 });
  const { clockNs = 0 } = await worker.expect("marked", { type: "mark" });
  const asked = window(clockNs, 300, 300, 5);
  assertWindow(await worker.expect("samples", asked), clockNs, asked, 3);
});

tests("a window that was over when it was asked for counts nothing, and shows that its users came too late", async (t) => {
  const { ready } = await startServer(t, "tcp");
  const { worker } = await startClient(t, "tcp", ready.endpoint);
  const { clockNs = 0 } = await worker.expect("marked", { type: "mark" });
  const { latenciesNs, finished, dropped, activeFromNs = 0 } = await worker.expect("samples", window(clockNs - 1e6, 0, 1));
  assert.deepEqual([latenciesNs, finished, dropped], [[], 0, 1]);
  assert.ok(activeFromNs > clockNs);
});

tests("a window that ends before it begins is refused, and the client goes on", async (t) => {
  const { ready } = await startServer(t, "tcp");
  const { worker } = await startClient(t, "tcp", ready.endpoint);
  const reply = await worker.ask({ type: "window", fromNs: 2_000_000, untilNs: 2_000_000 });
  assert.equal(reply.type === "failed" && reply.error.id, "BadCommand");
  assert.equal((await worker.expect("samples", burst(2))).latenciesNs.length, 2);
});

tests("a window of streams has their values when asked for them", async (t) => {
  const { ready } = await startServer(t, "tcp");
  const { worker } = await startClient(t, "tcp", ready.endpoint, { call: { scenario: "Stream", streamCount: 5 } });
  const { clockNs = 0 } = await worker.expect("marked", { type: "mark" });
  const asked = { ...window(clockNs, 300, 300), streamDetails: true };
  const { latenciesNs, stream } = await worker.expect("samples", asked);
  assert.deepEqual([stream?.firstValueNs.length, stream?.gapsNs.length], [latenciesNs.length, 4 * latenciesNs.length]);
  const { clockNs: later = 0 } = await worker.expect("marked", { type: "mark" });
  assert.equal((await worker.expect("samples", window(later, 300, 300))).stream, null);
});

tests("a server that cannot listen: ServerStartFailed", async (t) => {
  const worker = await startWorker(t, { framework: "tcp", role: "server" });
  // TEST-NET-1, which no machine has
  const reply = await worker.ask({ ...setupServer, listenAddress: "192.0.2.1" });
  assert.equal(reply.type === "failed" && reply.error.id, "ServerStartFailed");
});

tests("marks report resources that only grow where they must", async (t) => {
  const worker = await startWorker(t, { framework: "tcp", role: "client" });
  const first = await worker.expect("marked", { type: "mark" });
  const second = await worker.expect("marked", { type: "mark" });
  assert.equal(first.connections, 0);
  assert.ok(first.cpuUserUs > 0);
  assert.ok(second.cpuUserUs >= first.cpuUserUs && second.cpuSystemUs >= first.cpuSystemUs);
  // a Node process is larger than 10 MB: kilobytes would show
  assert.ok((first.residentBytes ?? 0) > 10_000_000);
  assert.ok((second.peakResidentBytes ?? 0) >= (second.residentBytes ?? 0) * 0.95);
});

tests("what a framework prints goes to stderr, not among the replies", async (t) => {
  const worker = await startWorker(t, { framework: "tcp", role: "server", afterHello: "print" });
  await worker.saidOnStderr("printed by console.log");
  await worker.saidOnStderr("printed by process.stdout.write");
  assert.equal(await worker.finish(), 0);
});

tests("an unhandled rejection: failed, exit 1", async (t) => {
  const worker = await startWorker(t, { framework: "tcp", role: "server", afterHello: "reject" });
  const reply = await worker.reply();
  assert.match((reply.type === "failed" && reply.error.message) || "", /nobody caught this/);
  assert.equal(await worker.ended, 1);
});
