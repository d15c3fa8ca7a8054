// `rpcbench plan`: what would run, and the file that `run --plan` takes.
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, describe, it } from "node:test";
import { events as eventsContract } from "../../generated/contracts/events.ts";
import { plan as planContract } from "../../generated/contracts/plan.ts";
import { result as resultContract } from "../../generated/contracts/result.ts";
import type { EngineEvent, PlannedEvent } from "../../generated/events.d.ts";
import { parseContract } from "../../src/contracts/read.ts";
import { findAffinity } from "../../src/placement/find.ts";
import { runEngine } from "../fixtures/engine.ts";
import { commandInProcess } from "../fixtures/in-process.ts";

const folder = mkdtempSync(path.join(tmpdir(), "rpcbench-plan-"));
after(() => rmSync(folder, { recursive: true, force: true }));
/** Where rpcbench cannot place processes, as on Windows without RPCBENCH_ONE_CORE, as deployed is free, which it says. */
const canPlace = (await findAffinity()).obstacle === null;
const node = ["--framework", "zeromq,grpc", "--runtime", "node", "--value-type", "int"];

describe("rpcbench plan", () => {
  it("prints groups, launches and time, and measures nothing", async () => {
    const { code, stdout, left } = await runEngine(["plan", ...node, "--effort", "quick"]);
    assert.equal(code, 0);
    const first = canPlace ? "as deployed" : "free";
    assert.match(
      stdout,
      new RegExp(`^group +judged +launches +seconds\\nSimpleCall, small int, 1 user, ${first} +first +5 +\\d+\\.\\d\\n`),
    );
    assert.match(stdout, /^Each group: ZeroMQ on Node, gRPC on Node, Tcp on Node\.$/m);
    assert.match(stdout, /^About \d+ (s|min) in total\.$/m);
    assert.ok(!left.includes("results"));
  });

  const planOf = async (...args: string[]) => {
    const { code, stdout, stderr } = await commandInProcess(["plan", ...args, "--json"]);
    assert.equal(code, 0, stderr);
    return (JSON.parse(stdout) as PlannedEvent).plan as Record<string, unknown>;
  };

  it("takes every option of a closed loop", async () => {
    const what =
      "--framework zeromq,grpc --runtime node --api async --tuning default,tuned --scenario SimpleCall,Payload --value-type text";
    const size = "--payload-size 1KB,64KB --payload-content zero --concurrency 1,8 --client-count 2";
    const how = "--launch-count 3 --max-time 10m --precision 2pct --threshold 5pct --confidence 95pct --placement free --seed 7 --tag a,b";
    const plan = await planOf(...`${what} ${size} ${how}`.split(" "));
    const expected = {
      ...{ frameworks: ["ZeroMQ", "gRPC"], runtimes: ["Node"], apis: ["Async"], variants: ["Default", "Tuned"] },
      ...{ scenarios: ["SimpleCall", "Payload"], arguments: ["Text"], payloadBytes: [1024, 65_536], payloadContent: "Zero" },
      ...{ concurrency: [1, 8], clients: 2, launches: 3, maxTimeSeconds: 600, precision: 0.02, threshold: 0.05, confidence: 0.95 },
      ...{ placements: ["Free"], seed: 7, tags: ["a", "b"] },
    };
    for (const [key, value] of Object.entries(expected)) assert.deepEqual(plan[key], value, key);
  });

  it("takes every option of an open loop", async () => {
    const load = ["--rate", "500,1000", "--slo", "p99.9=5ms", "--connection-count", "3", "--arrivals", "constant"];
    assert.deepEqual((await planOf(...node, ...load)).openLoop, {
      ...{ ratesPerSecond: [500, 1000], slo: { quantile: 0.999, limitNs: 5e6 }, connections: 3, arrivals: "Constant" },
    });
  });

  it("takes implementations one by one, and says nothing of what they would be multiplied", async () => {
    const named = ["--implementation", "zeromq/node/async/tuned,zeromq/python", "--implementation", "rpyc/python/sync"];
    const file = path.join(folder, "named.json");
    const { code, stdout, stderr } = await commandInProcess(["plan", ...named, "--value-type", "int", "--save", file, "--json"]);
    assert.equal(code, 0, stderr);
    assert.doesNotMatch(stderr, /NotImplemented/);
    const { plan } = JSON.parse(stdout) as { plan: { implementations: unknown } };
    const expected = [
      { framework: "ZeroMQ", runtime: "Node", api: "Async", variant: "Tuned" },
      { framework: "ZeroMQ", runtime: "Python", api: "Async", variant: "Default" },
      { framework: "RPyC", runtime: "Python", api: "Sync", variant: "Default" },
    ];
    assert.deepEqual(plan.implementations, expected);
    assert.deepEqual(parseContract(planContract, readFileSync(file, "utf8")).implementations, expected);
  });

  it("--save keeps a plan that `run --plan` measures, with what is given beside it", async () => {
    const file = path.join(folder, "saved [1].json");
    const saved = await commandInProcess(["plan", ...node, "--effort", "quick", "--save", file]);
    assert.equal(saved.code, 0, saved.stderr);
    assert.equal(parseContract(planContract, readFileSync(file, "utf8")).launches, 5);
    const beside = [
      "--framework",
      "zeromq",
      "--measure-time",
      "50ms",
      "--launch-count",
      "1",
      "--placement",
      "free",
      "--warm-up",
      "short",
      "--json",
    ];
    const { code, stdout, stderr } = await runEngine(["run", "--plan", file, ...beside]);
    assert.equal(code, 0, stderr);
    const run = parseContract(resultContract, stdout);
    assert.deepEqual([run.plan.frameworks, run.plan.runtimes, run.plan.arguments], [["ZeroMQ"], ["Node"], ["Int"]]);
  });

  it("several plans become one", async () => {
    const files = ["Int", "Text"].map((argument) => {
      const file = path.join(folder, `${argument}.json`);
      writeFileSync(file, JSON.stringify({ version: 1, runtimes: ["Node"], arguments: [argument] }));
      return file;
    });
    const { stdout } = await commandInProcess(["plan", "--plan", files.join(","), "--json"]);
    assert.deepEqual(((JSON.parse(stdout) as PlannedEvent).plan as { arguments?: unknown }).arguments, ["Int", "Text"]);
  });

  const encoded: [what: string, encode: (text: string) => Buffer][] = [
    ["UTF-16, as > writes it in Windows PowerShell", (text) => Buffer.from(`\ufeff${text}`, "utf16le")],
    ["UTF-16, big-endian", (text) => Buffer.from(`\ufeff${text}`, "utf16le").swap16()],
    ["UTF-16 without a mark", (text) => Buffer.from(text, "utf16le")],
  ];
  for (const [what, encode] of encoded) {
    it(`reads a plan in ${what}`, async () => {
      const file = path.join(folder, "encoded.json");
      writeFileSync(file, encode('{"version":1,"frameworks":["ZeroMQ"],"runtimes":["Node"],"arguments":["Text"]}'));
      const plan = await planOf("--plan", file);
      assert.deepEqual([plan.frameworks, plan.arguments], [["ZeroMQ"], ["Text"]]);
    });
  }

  it("reads what `plan --json` printed into a file", async () => {
    const file = path.join(folder, "printed.json");
    const { stdout } = await commandInProcess(["plan", ...node, "--json"]);
    writeFileSync(file, Buffer.from(`\ufeff${stdout}`, "utf16le"));
    assert.deepEqual((await planOf("--plan", file)).frameworks, ["ZeroMQ", "gRPC"]);
  });

  it("names the encoding of a plan that it does not read", async () => {
    const file = path.join(folder, "refused.json");
    writeFileSync(file, Buffer.from('{"version":1,"tags":["\u00e9"]}', "latin1"));
    const { code, stderr } = await commandInProcess(["plan", "--plan", file]);
    assert.equal(code, 2);
    assert.match(stderr, /UTF-8.*\[BadPlan\]/);
  });

  const refused: [id: string, content: string | null][] = [
    ["PlanNotReadable", null],
    ["BadPlan", "{"],
    ["BadPlan", '{"version":1,"framework":"ZeroMQ"}'],
    ["BadPlan", '{"version":1,\u0000"frameworks":["ZeroMQ"]}'],
    ["BadPlan", '{"version":1,"rates":[1e400]}'],
    ["BadPlan", ""],
    ["UnsupportedVersion", '{"version":2}'],
  ];
  for (const [id, content] of refused) {
    it(`refuses a plan of ${content} with ${id}`, async () => {
      const file = path.join(folder, "refused.json");
      rmSync(file, { force: true });
      if (content !== null) writeFileSync(file, content);
      const { code, stderr } = await commandInProcess(["run", "--plan", file]);
      assert.equal(code, 2);
      assert.match(stderr, new RegExp(`\\[${id}\\]`));
    });
  }
});

describe("plan --control -", () => {
  const ask = async (request: object) => {
    const { code, stdout } = await runEngine(["plan", "--control", "-"], { input: `${JSON.stringify(request)}\n` });
    const events: EngineEvent[] = stdout
      .trim()
      .split("\n")
      .map((line) => parseContract(eventsContract, line));
    return { code, events };
  };

  it("answers with planned and finished", async () => {
    const { code, events } = await ask({ version: 1, frameworks: ["ZeroMQ"], runtimes: ["Node"], arguments: ["Int"] });
    assert.deepEqual(
      events.map(({ type }) => type),
      canPlace ? ["planned", "finished"] : ["warning", "planned", "finished"],
    );
    assert.equal(code, 0);
  });

  it("says what is wrong with it as a run would", async () => {
    const { code, events } = await ask({ version: 1, frameworks: ["zeromk"] });
    assert.equal(code, 2);
    assert.ok(events[0]?.type === "failed" && events[0].problem.id === "UnknownFramework");
  });
});
