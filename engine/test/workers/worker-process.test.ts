import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { RpcBenchError } from "../../src/errors/problem.ts";
import { projectRoot } from "../../src/machine/paths.ts";
import { liveWorkers } from "../../src/workers/live.ts";
import { WorkerProcess } from "../../src/workers/worker-process.ts";
import { isAlive } from "../fixtures/engine.ts";

const { env } = process;
const notOnWindows = process.platform === "win32" ? "Windows has no process groups; there the job object does it" : false;
const odd = (behaviour: string) =>
  WorkerProcess.spawn("Http on Node (server)", {
    file: process.execPath,
    args: [path.join(projectRoot, "engine", "test", "fixtures", "odd-worker.mjs"), behaviour],
    env,
  });
const hasId = (id: string) => (error: unknown) => error instanceof RpcBenchError && error.problem.id === id;

/** Those that `pid` has started. POSIX only. */
function childrenOf(pid: number): number[] {
  const table = execFileSync("ps", ["-eo", "pid=,ppid="], { encoding: "utf8" }).trim().split("\n");
  return table.map((line) => line.trim().split(/\s+/).map(Number)).flatMap(([child = 0, parent]) => (parent === pid ? [child] : []));
}

describe("a worker that cannot be started", () => {
  const cases: [what: string, file: string, args: string[]][] = [
    ["whom the system does not find", "no-such-program-anywhere", []],
    // as Windows refuses a file that is no program
    ["whom the system refuses at once", process.execPath, ["\0"]],
  ];
  for (const [what, file, args] of cases) {
    it(`${what}: WorkerNotStarted for whatever is asked of it, and it ends like any other`, async () => {
      const worker = WorkerProcess.spawn("Http on Go (server)", { file, args, env });
      const expected = (error: RpcBenchError) =>
        error.problem.id === "WorkerNotStarted" && error.problem.message.startsWith("Http on Go (server)");
      await assert.rejects(worker.hello(20_000), expected);
      await assert.rejects(worker.request({ type: "mark" }, 20_000), expected);
      worker.kill();
      await worker.end();
      assert.equal(worker.spawnedPid, undefined);
    });
  }
});

describe("a worker for which no file is left", { skip: process.platform === "win32" ? "Windows has no such limit" : false }, () => {
  it("is FileHandlesUsedUp for whatever is asked of it, and ends like any other", async () => {
    const opened: number[] = [];
    let worker: WorkerProcess;
    try {
      for (;;) opened.push(openSync("/dev/null", "r"));
    } catch (error) {
      assert.equal((error as NodeJS.ErrnoException).code, "EMFILE");
      worker = WorkerProcess.spawn("Http on Go (server)", { file: process.execPath, args: ["--version"], env });
    } finally {
      for (const file of opened) closeSync(file);
    }
    await assert.rejects(worker.hello(20_000), hasId("FileHandlesUsedUp"));
    await worker.end();
    assert.equal(worker.spawnedPid, undefined);
  });
});

describe("the end of a worker", { skip: notOnWindows }, () => {
  for (const [behaviour, what] of [
    ["leavesGrandchild", "that has ended, whose own child keeps its stdout"],
    ["neverEnds", "that ignores its stdin and every signal, and has a child"],
  ] as const) {
    it(`${what}, is bounded, and nothing is left`, { timeout: 15_000 }, async () => {
      const worker = odd(behaviour);
      await worker.hello(20_000);
      const { pid } = worker;
      // the child is started after the hello
      let children = childrenOf(pid);
      while (children.length === 0) children = childrenOf(pid);
      await worker.end();
      assert.equal(isAlive(pid), false);
      for (const child of children) assert.equal(isAlive(child), false, "the grandchild lives");
      assert.equal(liveWorkers.count, 0);
    });
  }

  it("that was started through a shell and never said hello is bounded, too", { timeout: 15_000 }, async () => {
    const worker = WorkerProcess.spawn("Http on Go (server)", { file: "sh", args: ["-c", "sleep 600 & wait"], env });
    await assert.rejects(worker.hello(200), hasId("ServerNotReady"));
    await worker.end();
    assert.equal(liveWorkers.count, 0);
  });
});

describe("a worker", () => {
  it("that closes its stdout and lives on has broken the protocol: nothing waits for its deadline", { timeout: 15_000 }, async () => {
    const worker = odd("closesStdout");
    await worker.hello(20_000);
    await assert.rejects(worker.request({ type: "mark" }, 600_000), hasId("WorkerProtocol"));
    await worker.end();
  });

  it("is told nothing more while a command runs: what is refused is not written", async () => {
    const worker = odd("counts");
    await worker.hello(20_000);
    const first = worker.request({ type: "mark" }, 20_000);
    await assert.rejects(worker.request({ type: "mark" }, 20_000), hasId("WorkerProtocol"));
    assert.equal((await first).connections, 1);
    assert.equal((await worker.request({ type: "mark" }, 20_000)).connections, 2);
    worker.kill();
    await worker.end();
  });

  it("whose last words arrive in pieces is quoted without a broken character", async () => {
    const worker = odd("speaksSlowly");
    await worker.hello(20_000);
    await assert.rejects(
      worker.request({ type: "mark" }, 20_000),
      (error) => hasId("WorkerExited")(error) && (error as Error).message.includes("Verbindung verweigert: größer als erlaubt"),
    );
    await worker.end();
  });
});
