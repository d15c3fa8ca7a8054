// `run --control -`: the engine driven by a program.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { events as eventsContract } from "../../generated/contracts/events.ts";
import { result as resultContract } from "../../generated/contracts/result.ts";
import type { EngineEvent } from "../../generated/events.d.ts";
import { parseContract } from "../../src/contracts/read.ts";
import { EngineProcess, eventsOf, runEngine } from "../fixtures/engine.ts";

const control = ["run", "--control", "-"];
const quick = {
  version: 1,
  frameworks: ["Tcp"],
  runtimes: ["Node"],
  arguments: ["Int"],
  durationSeconds: 0.2,
  launches: 1,
  placements: ["Free"],
  warmup: "Short",
};
const line = (value: unknown) => `${JSON.stringify(value)}\n`;
const events = (stdout: string): EngineEvent[] =>
  stdout
    .trim()
    .split("\n")
    .map((text) => parseContract(eventsContract, text));

describe("run --control -", () => {
  it("sends started, results and finished, and writes the file that finished names", async () => {
    using engine = new EngineProcess(control);
    engine.child.stdin.write(line(quick));
    const seen: EngineEvent[] = [];
    for await (const event of eventsOf(engine)) seen.push(event);
    // stdin is still open here: the engine ends by itself all the same
    assert.equal((await engine.ended).code, 0);
    assert.equal(seen[0]?.type, "started");
    assert.equal(seen.filter((event) => event.type === "object").length, 1);
    const last = seen.at(-1);
    assert.ok(last?.type === "finished" && last.state === "Completed" && last.path !== null);
    const run = parseContract(resultContract, readFileSync(last.path, "utf8"));
    assert.equal(run.runId, last.runId);
    const started = seen.filter((event) => event.type === "process");
    assert.equal(new Set(started.map(({ pid }) => pid)).size, 2);
    assert.deepEqual(
      started.filter(({ port }) => port !== null).map(({ who }) => who),
      ["Tcp on Node (server)"],
    );
  });

  it("sends at most five progress events a second", async () => {
    using engine = new EngineProcess(control);
    engine.child.stdin.write(line({ ...quick, durationSeconds: 2 }));
    const times: number[] = [];
    for await (const event of eventsOf(engine)) if (event.type === "progress") times.push(performance.now());
    const seconds = ((times.at(-1) as number) - (times[0] as number)) / 1000;
    assert.ok(times.length >= 3 && times.length <= Math.ceil(seconds * 5) + 1, `${times.length} in ${seconds} s`);
  });

  for (const [how, act] of [
    ["a stop line", (engine: EngineProcess) => engine.child.stdin.write(line({ type: "stop" }))],
    ["the end of stdin", (engine: EngineProcess) => engine.child.stdin.end()],
  ] as const) {
    it(`${how} ends the run and keeps what was measured`, async () => {
      using engine = new EngineProcess(control);
      engine.child.stdin.write(line({ ...quick, durationSeconds: 600 }));
      let last: EngineEvent | undefined;
      let measuring = 0;
      for await (const event of eventsOf(engine)) {
        // told first as measuring begins; by the third time windows have been counted
        if (event.type === "progress" && event.activity.includes("measuring") && ++measuring === 3) act(engine);
        last = event;
      }
      assert.equal((await engine.ended).code, 130);
      assert.ok(last?.type === "finished" && last.state === "Partial" && last.path !== null);
      const run = parseContract(resultContract, readFileSync(last.path, "utf8"));
      assert.equal(run.state, "Partial");
      assert.ok(run.cells.length > 0 && run.cells.every((cell) => cell.state === "Partial" && cell.calls.counted > 0));
    });
  }

  it("warns of a line that it does not understand, and goes on", async () => {
    using engine = new EngineProcess(control);
    engine.child.stdin.write(`${line(quick)}${line({ type: "dance" })}what?\n`);
    const seen: EngineEvent[] = [];
    for await (const event of eventsOf(engine)) seen.push(event);
    assert.equal((await engine.ended).code, 0);
    assert.equal(seen.filter((event) => event.type === "warning" && event.problem.id === "BadControl").length, 2);
    const last = seen.at(-1);
    assert.ok(last?.type === "finished" && last.state === "Completed");
  });

  const refused: [id: string, input: string][] = [
    ["BadPlan", ""],
    ["BadPlan", "this is no JSON\n"],
    ["BadPlan", line({ version: 1, framework: "ZeroMQ" })],
    ["UnsupportedVersion", line({ version: 2 })],
    ["UnknownFramework", line({ version: 1, frameworks: ["zeromk"] })],
    ["InvalidPayloadSize", line({ version: 1, payloadBytes: [0] })],
  ];
  for (const [id, input] of refused) {
    it(`refuses ${JSON.stringify(input)} with ${id} as its only word before finished`, async () => {
      const { code, stdout } = await runEngine(control, { input });
      const [failed, finished, ...more] = events(stdout);
      assert.equal(more.length, 0);
      assert.ok(failed?.type === "failed" && failed.terminating && failed.problem.id === id, stdout);
      assert.ok(finished?.type === "finished" && finished.state === "Failed" && finished.exitCode === 2);
      assert.equal(code, 2);
    });
  }
});
