import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, it } from "node:test";
import { setupEvents as setupEventsContract } from "../../generated/contracts/setup-events.ts";
import type { SetupEvent } from "../../generated/setup-events.d.ts";
import { parseContract } from "../../src/contracts/read.ts";
import { EngineProcess, isAlive, runEngine } from "../fixtures/engine.ts";
import { everything, fakePython, noFakePython } from "../fixtures/fake-python.ts";

const eventsIn = (stdout: string): SetupEvent[] =>
  stdout
    .trim()
    .split("\n")
    .map((line) => parseContract(setupEventsContract, line));
const ask = async (request: object, env: Record<string, string> = {}) => {
  const { code, stdout } = await runEngine(["setup", "--control", "-"], { input: `${JSON.stringify({ version: 1, ...request })}\n`, env });
  return { code, events: eventsIn(stdout) };
};

describe("rpcbench setup --control -", { skip: noFakePython, timeout: 120_000 }, () => {
  let root = "";
  before(async () => {
    root = await mkdtemp(path.join(tmpdir(), "rpcbench-setup-"));
  });
  after(() => rm(root, { recursive: true, force: true }));

  it("ends with the Python as an event", async () => {
    const python = await fakePython(path.join(root, "whole", "python"), { packages: everything });
    const { code, events } = await ask({ python: python.file });
    assert.equal(code, 0);
    assert.deepEqual([events[0]?.type, events.at(-1)?.type], ["started", "ready"]);
    const ready = events.at(-1);
    assert.ok(ready?.type === "ready");
    assert.deepEqual([ready.origin, ready.python.path, ready.python.packages.rpyc], ["Found", python.file, "99.0"]);
  });

  it("ends with the problem as an event, and its exit code", async () => {
    const { code, events } = await ask({ python: path.join(root, "nothing") });
    const last = events.at(-1);
    assert.ok(last?.type === "failed");
    assert.deepEqual([code, last.problem.id], [3, "PythonMissing"]);
  });

  for (const [what, input, id] of [
    ["nothing at all", "", "BadArguments"],
    ["what is no request", '{"version":1,"pythn":"x"}\n', "BadArguments"],
    ["a newer request", '{"version":2}\n', "UnsupportedVersion"],
  ] as const) {
    it(`refuses ${what}: ${id}`, async () => {
      const { code, stdout } = await runEngine(["setup", "--control", "-"], { input });
      const last = eventsIn(stdout).at(-1);
      assert.ok(last?.type === "failed");
      assert.deepEqual([code, last.problem.id], [2, id]);
    });
  }

  for (const how of ["stop", "the end of stdin"] as const) {
    it(`ends pip on ${how}, and leaves nothing half made`, async () => {
      const python = await fakePython(path.join(root, how.replaceAll(" ", "-"), "python"));
      await python.pipDoes("hang");
      const engine = new EngineProcess(["setup", "--control", "-"]);
      try {
        engine.child.stdin.write(`${JSON.stringify({ version: 1, python: python.file })}\n`);
        const child = await Promise.race([python.pipChild(), engine.ended]);
        if (how === "stop") engine.child.stdin.write('{"type":"stop"}\n');
        else engine.child.stdin.end();
        const { code } = await engine.ended;
        const last = eventsIn(engine.stdout).at(-1);
        assert.ok(last?.type === "failed");
        assert.deepEqual([code, last.problem.id], [130, "SetupStopped"]);
        assert.ok(typeof child === "number" && !isAlive(child));
        assert.ok(!existsSync(path.join(engine.data, "venv")));
        assert.ok(
          eventsIn(engine.stdout).some((event) => event.type === "progress" && event.detail === "Collecting rpyc"),
          "what pip says comes through",
        );
      } finally {
        engine[Symbol.dispose]();
      }
    });
  }
});
