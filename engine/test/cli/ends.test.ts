// Ends that are asked for twice, and ends of an engine that hangs.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, it } from "node:test";
import { pathToFileURL } from "node:url";
import { Stopping } from "../../src/cli/stopping.ts";
import { projectRoot } from "../../src/machine/paths.ts";
import { EngineProcess, engineFile, eventsOf, isAlive } from "../fixtures/engine.ts";

const notOnWindows = process.platform === "win32" ? "Windows sends no signals to a single process" : false;
const preload = pathToFileURL(path.join(projectRoot, "engine", "test", "fixtures", "hangs.mjs")).href;
const hanging = (how: string) => ({ NODE_OPTIONS: `--import=${preload}`, RPCBENCH_TEST_HANGS: how });
const line = (value: unknown) => `${JSON.stringify(value)}\n`;
const plan = {
  version: 1,
  frameworks: ["Tcp"],
  runtimes: ["Node"],
  arguments: ["Int"],
  durationSeconds: 600,
  placements: ["Free"],
  warmup: "Short",
};
const run = ["run", "--framework", "tcp", "--runtime", "node", "--scenario", "SimpleCall", "--placement", "free"];

describe("Stopping", () => {
  const asked = (...times: number[]) => {
    let ended = 0;
    let now = 0;
    const stopping = new Stopping({ nowMs: () => now, endNow: () => ended++ });
    for (const time of times) {
      now = time;
      stopping.ask();
    }
    return { aborted: stopping.controller.signal.aborted, ended };
  };

  it("lets the first request end the run, and the second one the process", () => {
    assert.deepEqual(asked(), { aborted: false, ended: 0 });
    assert.deepEqual(asked(10), { aborted: true, ended: 0 });
    assert.deepEqual(asked(10, 2_000), { aborted: true, ended: 1 });
  });

  it("takes a Ctrl+C that a launcher passes on for the one that the terminal has sent", () => {
    assert.deepEqual(asked(10, 12, 400), { aborted: true, ended: 0 });
    assert.deepEqual(asked(10, 12, 900), { aborted: true, ended: 1 });
  });
});

describe("an engine that hangs", { concurrency: true, skip: notOnWindows }, () => {
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    it(`is ended at once by a second ${signal}`, { timeout: 30_000 }, async () => {
      using engine = new EngineProcess(run, hanging("folder"));
      await once(engine.child.stderr, "data");
      const again = setInterval(() => engine.child.kill(signal), 100);
      const { code } = await engine.ended;
      clearInterval(again);
      assert.equal(code, 130);
    });
  }

  it("is ended at once by a second stop", { timeout: 30_000 }, async () => {
    using engine = new EngineProcess(["run", "--control", "-"], hanging("folder"));
    engine.child.stdin.write(line(plan));
    await once(engine.child.stderr, "data");
    const again = setInterval(() => engine.child.stdin.write(line({ type: "stop" })), 100);
    const { code } = await engine.ended;
    clearInterval(again);
    assert.equal(code, 130);
  });

  it("is ended by a thread where its caller is gone, though its main loop stands still, and its workers with it", {
    timeout: 60_000,
  }, async () => {
    using engine = new EngineProcess(["run", "--control", "-"], hanging("loop"));
    engine.child.stdin.write(line(plan));
    let workers: number[] = [];
    for await (const event of eventsOf(engine)) {
      if (event.type !== "process" || event.port === null) continue;
      workers = engine.workers();
      engine.child.stdin.end();
      break;
    }
    assert.ok(workers.length > 0);
    assert.equal((await engine.ended).signal, "SIGKILL");
    for (const worker of workers) assert.equal(isAlive(worker), false);
  });

  it("is ended by a thread where its terminal is gone", { timeout: 60_000 }, async () => {
    using engine = new EngineProcess(run, hanging("folder"));
    await once(engine.child.stderr, "data");
    engine.child.kill("SIGHUP");
    assert.equal((await engine.ended).signal, "SIGKILL");
  });
});

describe("stdin of an engine that a program drives", () => {
  it("may be a file: the plan is read, and its end is the caller's", () => {
    const folder = mkdtempSync(path.join(tmpdir(), "rpcbench-ends-"));
    try {
      const file = path.join(folder, "plan.json");
      writeFileSync(file, line({ ...plan, frameworks: ["zeromk"] }));
      const ask = (stdin: number | "ignore") =>
        spawnSync(process.execPath, [engineFile, "run", "--control", "-"], { stdio: [stdin, "pipe", "inherit"], encoding: "utf8" });
      const fd = openSync(file, "r");
      assert.match(ask(fd).stdout, /UnknownFramework/);
      closeSync(fd);
      assert.match(ask("ignore").stdout, /BadPlan/);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
