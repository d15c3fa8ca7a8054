// `rpcbench run` as a person or a script uses it, with real frameworks.
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { setTimeout as delay } from "node:timers/promises";
import { result as resultContract } from "../../generated/contracts/result.ts";
import type { Run } from "../../generated/result.d.ts";
import { parseContract, readContract } from "../../src/contracts/read.ts";
import { renderAnswers } from "../../src/exporters/answers.ts";
import { EngineProcess, isAlive, runEngine } from "../fixtures/engine.ts";
import { faultsOfFigures } from "../fixtures/figures.ts";

const posix = process.platform === "win32" ? "sends POSIX signals" : false;

/** One launch in one placement: these tests are about what is printed and left, not about verdicts. */
const once = ["--launch-count", "1", "--placement", "free", "--warm-up", "short"];

describe("rpcbench run", () => {
  it("--json prints the result and nothing else; no progress where output is piped", async () => {
    const args = ["run", "--framework", "zeromq,grpc", "--runtime", "node", "--payload-size", "1KB,3000", "--concurrency", "4", ...once];
    const { code, stdout, stderr } = await runEngine([
      ...args,
      "--measure-time",
      "100ms",
      "--seed",
      "42",
      "--tag",
      "a,b",
      "--tag",
      "A",
      "--json",
    ]);
    assert.equal(code, 0, stderr);
    assert.doesNotMatch(stderr, /^ *\d+% {2}/m);
    const run: Run = readContract(resultContract, JSON.parse(stdout));
    assert.equal(run.plan.seed, 42);
    assert.deepEqual(run.plan.tags, ["a", "b"]);
    assert.deepEqual(run.plan.scenarios, ["Payload"]);
    assert.equal(run.cells.length, 2 * 3);
    for (const cell of run.cells) {
      assert.equal(cell.state, "Completed");
      assert.equal(cell.connections, cell.concurrency);
      assert.ok((cell.latency.p50Ns ?? 0) > 0 && (cell.throughput.payloadBytesPerSecond ?? 0) > 0);
      assert.deepEqual(faultsOfFigures(cell), []);
    }
  });

  it("shows a table for each group with the floor as a row, and a sentence for each question", async () => {
    const args = ["run", "--framework", "zeromq", "--runtime", "node", "--scenario", "SimpleCall,Stream", "--value-type", "int", ...once];
    const { stdout } = await runEngine([...args, "--stream-count", "50", "--measure-time", "100ms", "--tables"]);
    assert.match(
      stdout,
      /^SimpleCall, small int, 1 user, free {2}\(1 launch\)\n {2}framework +runtime +us\/call +x floor +calls\/s +p50 us +p99 us/,
    );
    assert.match(stdout, /^Stream of 50 ints, 1 user, free .*\n(.*\n)*?.* values\/s(.*\n)*?.* gap p99 us (.*\n)*?.* in one turn/m);
    assert.ok((stdout.match(/^ +Tcp \(floor\) /gm)?.length ?? 0) >= 2);
    assert.match(stdout, /^Request\/response latency \(1 user, free\): ZeroMQ on Node, /m);
    assert.match(stdout, /^Streaming \(1 user, free\): ZeroMQ on Node, /m);
    assert.match(stdout, /^Result file: .*\.json$/m);
  });

  it("deals users over client processes, says so, and counts while all of them were active", async () => {
    const args = [
      "run",
      "--framework",
      "zeromq",
      "--runtime",
      "node",
      "--value-type",
      "int",
      "--concurrency",
      "1,2,5",
      "--client-count",
      "3",
      ...once,
    ];
    const { stdout } = await runEngine([...args, "--measure-time", "100ms", "--json"]);
    const run: Run = readContract(resultContract, JSON.parse(stdout));
    for (const cell of run.cells) {
      assert.deepEqual(
        [cell.state, cell.connections, cell.clients],
        ["Completed", cell.concurrency, Math.min(cell.concurrency, 3)],
        cell.id,
      );
      assert.ok((cell.throughput.callsPerSecond ?? 0) > 0);
      assert.equal((cell.launches[0]?.windows?.counted ?? 0) > 0, cell.concurrency > 1);
    }
    assert.deepEqual(
      run.groups.map(({ title }) => title),
      ["1 user", "2 users in 2 processes", "5 users in 3 processes"].map((users) => `SimpleCall, small int, ${users}, free`),
    );
    const answers = renderAnswers(run).join("\n");
    assert.match(answers, /^Concurrent load \(5 users in 3 processes, free\): ZeroMQ on Node, /m);
    assert.match(
      answers,
      /^Load on ZeroMQ on Node \(SimpleCall, small int, free\): best at (1 user|2 users in 2 processes|5 users in 3 processes), /m,
    );
    assert.deepEqual(
      run.curves?.map(({ points }) => points.map(({ concurrency, clients }) => [concurrency, clients])),
      Array(2).fill([
        [1, 1],
        [2, 2],
        [5, 3],
      ]),
    );
  });

  const long = ["run", "--framework", "zeromq", "--runtime", "node", "--value-type", "int", "--measure-time", "600s", ...once, "--json"];

  /** Waits a moment for what is to come, which an engine that has ended does not bring. */
  async function stillRunning(engine: EngineProcess): Promise<void> {
    assert.equal(engine.child.exitCode, null, engine.stderr);
    await delay(20);
  }

  async function measuring(engine: EngineProcess): Promise<number[]> {
    for (;;) {
      const workers = engine.workers();
      if (workers.length === 4) return workers;
      await stillRunning(engine);
    }
  }

  it("Ctrl+C in the middle keeps what was measured, marks it partial, and leaves no process", { skip: posix }, async () => {
    using engine = new EngineProcess(long);
    const workers = await measuring(engine);
    await delay(1000);
    engine.child.kill("SIGINT");
    const { code } = await engine.ended;
    assert.equal(code, 130);
    const run: Run = readContract(resultContract, JSON.parse(engine.stdout));
    assert.equal(run.state, "Partial");
    assert.match(engine.stderr, /\[Interrupted\]/);
    assert.deepEqual(workers.filter(isAlive), []);
  });

  it("keeps what was measured until then when it is killed outright, and says which run that was", { skip: posix }, async () => {
    const args = ["run", "--framework", "tcp", "--runtime", "node", "--payload-size", "1KB,2KB", "--measure-time", "2s", ...once];
    using engine = new EngineProcess(args);
    const results = path.join(engine.data, "results");
    while (!existsSync(results) || !readdirSync(results).some((name) => name.endsWith(".json"))) await stillRunning(engine);
    engine.child.kill("SIGKILL");
    await engine.ended;
    const [file = ""] = readdirSync(results).filter((name) => name.endsWith(".json"));
    const run = parseContract(resultContract, readFileSync(path.join(results, file), "utf8"));
    assert.equal(run.state, "Partial");
    assert.deepEqual(
      run.groups.map(({ state, cellIds }) => [state, cellIds.length]),
      [
        ["Partial", 1],
        ["NotStarted", 0],
      ],
    );
    assert.deepEqual(readdirSync(path.join(engine.data, "running")), [file.replace(".json", ".jsonl")]);
  });

  it("killed outright, leaves no process of ours", { skip: posix }, async () => {
    using engine = new EngineProcess(long);
    const workers = await measuring(engine);
    engine.child.kill("SIGKILL");
    await engine.ended;
    // they end at once; a machine that is busy may take its time, and one that is left would run for minutes
    const deadline = performance.now() + 30_000;
    while (workers.some(isAlive) && performance.now() < deadline) await delay(20);
    assert.deepEqual(workers.filter(isAlive), []);
  });
});

describe("rpcbench frameworks", () => {
  it("lists what there is and why the rest is not", async () => {
    const { stdout } = await runEngine(["frameworks", "--json"]);
    const { implementations } = JSON.parse(stdout);
    const rpyc = implementations.find(
      (each: { framework: string; runtime: string }) => each.framework === "RPyC" && each.runtime === "Node",
    );
    assert.equal(rpyc.available, false);
    assert.match(rpyc.reason, /RPyC/);
    const sync = implementations.filter((each: { api: string }) => each.api === "Sync");
    assert.deepEqual(
      sync.map((each: { runtime: string; eventLoop: string | null }) => [each.runtime, each.eventLoop]),
      sync.map(({ runtime }: { runtime: string }) => (runtime === "Python" ? ["Python", "none: blocking calls"] : ["Node", null])),
    );
    assert.equal(sync.length, 7);
    assert.ok(
      implementations.some(
        (each: { framework: string; available: boolean; version: string }) => each.framework === "ZeroMQ" && each.available && each.version,
      ),
    );
  });
});

describe("rpcbench doctor", () => {
  it("names what is missing and the exact command that fixes it", async () => {
    const { code, stdout } = await runEngine(["doctor"], { env: { RPCBENCH_PYTHON: "/no/such/python" } });
    assert.equal(code, 3);
    assert.match(stdout, /^MISSING +Python +/m);
    assert.match(stdout, /What to do:\n {2}\S/);
  });
});
