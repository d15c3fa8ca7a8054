import assert from "node:assert/strict";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import path from "node:path";
import { type TestContext, test } from "node:test";
import { eventLoopOf } from "../../src/plan/registry.ts";
import { repositoryRoot } from "./repository-root.ts";
import {
  errorIds,
  load,
  open,
  readLoad,
  schedule,
  setupClient,
  setupServer,
  startClient,
  startServer,
  startWorker,
  WorkerProcess,
} from "./worker-process.ts";

const tests = (name: string, body: (t: TestContext) => Promise<void>) => test(name, { timeout: 30_000 }, body);

tests("hello is the first line, unasked, and says who speaks", async (t) => {
  const worker = new WorkerProcess(t, { framework: "tcp", role: "server" });
  assert.deepEqual(await worker.reply(), {
    type: "hello",
    version: 2,
    pid: worker.pid,
    role: "server",
    framework: "tcp",
    api: "Async",
    frameworkVersion: null,
    program: process.execPath,
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
  ["a newer version, whatever else is in it", "server", { type: "setup", version: 3, newThing: 1 }, "UnsupportedVersion"],
  ["a client's setup for a server", "server", setupClient, "BadCommand"],
  ["an option that a server does not have", "server", { ...setupServer, variant: "Tuned", tuning: { nagle: true } }, "BadCommand"],
  ["an option that a client does not have", "client", { ...setupClient, variant: "Tuned", tuning: { nagle: true } }, "BadCommand"],
  ["a server's setup for a client", "client", setupServer, "BadCommand"],
  ["a command of version 1", "client", { type: "burst", warmupCalls: 0, warmupKind: "Same", calls: 1 }, "BadCommand"],
  ...[open(), load(), schedule([0]), { type: "close" }].flatMap((command): typeof refusals => [
    [`${command.type} for a server`, "server", command, "BadCommand"],
    [`${command.type} before setup`, "client", command, "BadCommand"],
  ]),
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

tests("users are opened once, and only then called and closed; then others can be opened", async (t) => {
  const { worker: server, ready } = await startServer(t, "tcp");
  const worker = await startWorker(t, { framework: "tcp", role: "client" });
  await worker.expect("ready", { ...setupClient, endpoint: ready.endpoint });
  const refused = async (command: object) => {
    const reply = await worker.ask(command);
    assert.deepEqual([reply.type, reply.type === "failed" && reply.error.id], ["failed", "BadCommand"]);
  };
  for (const command of [load(), schedule([0]), { type: "close" }]) await refused(command);
  assert.equal((await worker.expect("marked", { type: "mark" })).connections, 0);
  await worker.expect("opened", open({ connections: 3 }));
  await refused(open());
  assert.equal((await worker.expect("marked", { type: "mark" })).connections, 3);
  assert.equal(readLoad(await worker.expect("loaded", load({ mostCalls: 9 }))).calls.length, 9);
  await worker.expect("closed", { type: "close" });
  await refused({ type: "close" });
  assert.equal((await worker.expect("marked", { type: "mark" })).connections, 0);
  const payload = { scenario: "Payload", payloadBytes: 1000, payloadSeed: "42" } as const;
  await worker.expect("opened", open({ connections: 2, call: payload }));
  assert.equal(readLoad(await worker.expect("loaded", load({ mostCalls: 5 }))).calls.length, 5);
  assert.equal(await worker.finish(), 0);
  assert.equal((await server.expect("marked", { type: "mark" })).connections, 5);
});

tests("users that cannot be opened leave a client that can open others", async (t) => {
  const { worker: server, ready } = await startServer(t, "tcp");
  const { worker } = await startClient(t, "tcp", ready.endpoint);
  await worker.expect("closed", { type: "close" });
  server.child.kill("SIGKILL");
  await server.ended;
  for (let round = 0; round < 2; round++) {
    const reply = await worker.ask(open({ connections: 2 }));
    assert.equal(reply.type === "failed" && reply.error.id, "ConnectionFailed");
  }
  const tooMany = await worker.ask(open({ connections: 65_537 }));
  assert.equal(tooMany.type === "failed" && tooMany.error.id, "BadCommand");
  await worker.expect("opened", open({ connections: 2, call: { scenario: "Connect" } }));
  assert.deepEqual(errorIds(await worker.expect("loaded", load())), ["ConnectionFailed"]);
  assert.equal(await worker.finish(), 0);
});

tests("a server that cannot listen: ServerStartFailed", async (t) => {
  const worker = await startWorker(t, { framework: "tcp", role: "server" });
  // TEST-NET-1, which no machine has
  const reply = await worker.ask({ ...setupServer, listenAddress: "192.0.2.1" });
  assert.equal(reply.type === "failed" && reply.error.id, "ServerStartFailed");
});

for (const framework of ["tcp", "zeromq", "grpc"]) {
  tests(`${framework} listens on the port that it is given`, async (t) => {
    const free = createServer().listen(0, "127.0.0.1");
    await once(free, "listening");
    const { port } = free.address() as AddressInfo;
    free.close();
    await once(free, "close");
    const worker = await startWorker(t, { framework, role: "server" });
    const ready = await worker.expect("ready", { ...setupServer, listenPort: port });
    assert.equal(ready.endpoint?.port, port);
  });
}

tests("marks report resources that only grow where they must", async (t) => {
  const worker = await startWorker(t, { framework: "tcp", role: "client" });
  const first = await worker.expect("marked", { type: "mark" });
  const second = await worker.expect("marked", { type: "mark" });
  assert.equal(first.connections, 0);
  assert.ok(first.cpuUserUs > 0);
  assert.ok(second.cpuUserUs >= first.cpuUserUs && second.cpuSystemUs >= first.cpuSystemUs);
  const [before, after] = [first, second].map(({ counters }) => counters?.contextSwitches);
  if (process.platform === "win32") assert.deepEqual([before, after], [null, null]);
  else assert.ok((after ?? 0) > (before ?? 0) && (before ?? 0) > 0, `${before} ${after}`);
  // a Node process is larger than 10 MB: kilobytes would show
  assert.ok((first.residentBytes ?? 0) > 10_000_000);
  assert.ok((second.peakResidentBytes ?? 0) >= (second.residentBytes ?? 0) * 0.95);
});

tests("a server counts connections anew when it is told to", async (t) => {
  for (const framework of ["tcp", "zeromq", "grpc"]) {
    const { worker: server, ready } = await startServer(t, framework);
    const { worker: client } = await startClient(t, framework, ready.endpoint, { connections: 2 });
    const connections = async (count?: "Users" | "Calls") =>
      (await server.expect("marked", { type: "mark", ...(count === undefined ? {} : { count }) })).connections;
    assert.equal(await connections(), 2);
    await client.expect("closed", { type: "close" });
    assert.equal(await connections("Users"), 0);
    await client.expect("opened", open({ connections: 3 }));
    await client.expect("loaded", load({ mostCalls: 9 }));
    assert.deepEqual([await connections(), await connections()], [3, 3]);
    await client.expect("closed", { type: "close" });
    assert.equal(await connections("Calls"), 0);
    await client.expect("opened", open({ connections: 2, call: { scenario: "Connect" } }));
    const { calls } = readLoad(await client.expect("loaded", load({ mostCalls: 10 })));
    assert.deepEqual([calls.length, await connections()], [10, 10]);
    assert.equal(await client.finish(), 0);
  }
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
