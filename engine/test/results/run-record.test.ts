import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, it } from "node:test";
import { runRecord as runRecordContract } from "../../generated/contracts/run-record.ts";
import { parseContract } from "../../src/contracts/read.ts";
import { openRunRecord } from "../../src/results/run-record.ts";

const facts = { runId: "20261122-150512-0a1b2c", engineVersion: "0.0.0", path: "/results/r.json" };

describe("the record of a run", () => {
  let data: string;
  const file = () => path.join(data, "running", `${facts.runId}.jsonl`);
  const lines = () =>
    readFileSync(file(), "utf8")
      .trimEnd()
      .split("\n")
      .map((line) => parseContract(runRecordContract, line));
  beforeEach(() => {
    data = mkdtempSync(path.join(tmpdir(), "rpcbench-record-"));
  });
  afterEach(() => rmSync(data, { recursive: true, force: true }));

  it("names the engine and its caller first, with the time the engine was started", async () => {
    const before = Date.now();
    await openRunRecord(data, facts);
    const [engine] = lines();
    assert.ok(engine?.type === "engine");
    assert.deepEqual([engine.runId, engine.pid, engine.callerPid, engine.resultPath], [facts.runId, process.pid, process.ppid, facts.path]);
    assert.deepEqual([engine.program, engine.script], [process.execPath, path.basename(process.argv[1] as string)]);
    assert.ok(Math.abs(Date.parse(engine.startedAt) - (before - performance.now())) < 1000);
  });

  it("has each process once, and again when its port is known", async () => {
    const record = await openRunRecord(data, facts);
    record.add({ pid: 7, who: "server", port: null });
    record.add({ pid: 7, who: "server", port: null });
    record.add({ pid: 7, who: "server", port: 4000 });
    assert.deepEqual(
      lines().map((line) => (line.type === "process" ? [line.pid, line.port] : line.type)),
      ["engine", [7, null], [7, 4000]],
    );
  });

  it("says again what a process is, when its hello has said so, also before its own pid is told", async () => {
    const record = await openRunRecord(data, facts);
    record.add({ pid: 7, who: "server", port: null });
    record.name({ pid: 7, program: "/usr/bin/node" });
    record.name({ pid: 7, program: "/usr/bin/node" });
    record.name({ pid: 8, program: "C:\\Python\\python.exe" });
    record.name({ pid: 9 });
    record.add({ pid: 8, who: "client", port: null });
    assert.deepEqual(
      lines().map((line) => (line.type === "process" ? [line.pid, line.program] : line.type)),
      ["engine", [7, null], [7, "/usr/bin/node"], [8, "C:\\Python\\python.exe"]],
    );
  });

  it("is gone when it is closed", async () => {
    const record = await openRunRecord(data, facts);
    assert.ok(existsSync(file()));
    record.close();
    assert.deepEqual(readdirSync(path.join(data, "running")), []);
  });

  it("costs nothing but itself where it cannot be written", async () => {
    writeFileSync(path.join(data, "running"), "a file in the way");
    const record = await openRunRecord(data, facts);
    record.add({ pid: 7, who: "server", port: null });
    record.close();
  });
});
