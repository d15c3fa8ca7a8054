import assert from "node:assert/strict";
import { test } from "node:test";
import { setupServer, startServer, startWorker } from "./worker-process.ts";

// TerminateProcess has an exit code, a signal has a name
const killedItself = process.platform === "win32" ? 1 : "SIGKILL";

test("a worker ends when its stdin closes", { timeout: 30_000 }, async (t) => {
  const { worker } = await startServer(t, "tcp");
  worker.child.stdin.end();
  assert.equal(await worker.ended, killedItself);
});

test("a worker ends when its stdin closes while its main loop is blocked", { timeout: 30_000 }, async (t) => {
  const worker = await startWorker(t, { framework: "tcp", role: "server", afterHello: "block" });
  await worker.saidOnStderr("blocked");
  worker.child.stdin.end();
  assert.equal(await worker.ended, killedItself);
});

test("a worker ends by itself after its bye, with stdin still open", { timeout: 30_000 }, async (t) => {
  const { worker } = await startServer(t, "tcp");
  assert.equal(await worker.finish(), 0);
  assert.equal(worker.child.stdin.writableEnded, false);
});

test("stdin that closes right after teardown does not spoil the exit code", { timeout: 30_000 }, async (t) => {
  const worker = await startWorker(t, { framework: "tcp", role: "server", afterHello: "exitSlowly" });
  await worker.expect("bye", { type: "teardown" });
  worker.child.stdin.end();
  assert.equal(await worker.ended, 0);
});

const noSigint = process.platform === "win32" ? "Windows sends no SIGINT to a single process" : false;
test("SIGINT is ignored", { timeout: 30_000, skip: noSigint }, async (t) => {
  const worker = await startWorker(t, { framework: "tcp", role: "server" });
  process.kill(worker.pid, "SIGINT");
  await worker.expect("ready", setupServer);
  process.kill(worker.pid, "SIGINT");
  assert.equal(await worker.finish(), 0);
});
