import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { RpcBenchError } from "../../src/errors/problem.ts";
import { defaultOf } from "../../src/plan/options.ts";
import { registry } from "../../src/plan/registry.ts";
import { type PlanRequest, resolvePlan } from "../../src/plan/resolve.ts";

const compared = registry.frameworks.filter(({ isFloor }) => !isFloor).map(({ name }) => name);
const resolve = (request: Partial<PlanRequest>) => resolvePlan({ version: 1, ...request }, () => 7);

describe("resolvePlan", () => {
  it("fills in every default from options.json", () => {
    const plan = resolve({});
    assert.deepEqual(plan.frameworks, compared);
    assert.deepEqual(plan.runtimes, ["Python", "Node"]);
    assert.deepEqual(plan.scenarios, ["SimpleCall", "Stream", "Payload"]);
    assert.deepEqual(plan.payloadBytes, defaultOf("payloadBytes"));
    assert.deepEqual([plan.effort, plan.launches, plan.maxTimeSeconds, plan.precision], ["Quick", 5, 90, null]);
    assert.deepEqual(plan.placements, ["AsDeployed"]);
    assert.deepEqual([plan.confidence, plan.threshold], [0.95, 0.03]);
    assert.equal(plan.seed, 7);
    assert.equal(plan.includeFloor, false);
  });

  it("measures Connect when it is named, or all are", () => {
    assert.deepEqual(resolve({ scenarios: ["connect"] }).scenarios, ["Connect"]);
    assert.deepEqual(
      resolve({ scenarios: ["ALL"] }).scenarios,
      registry.scenarios.map(({ name }) => name),
    );
  });

  it("refuses Connect in an open loop, at a rate or in search of one", () => {
    for (const load of [{ rates: [500] }, { slo: "p99=5ms" }]) {
      assert.throws(
        () => resolve({ scenarios: ["SimpleCall", "Connect"], ...load }),
        (error) => error instanceof RpcBenchError && error.problem.id === "ConnectWithRate",
      );
    }
  });

  it("takes from the effort what was not said, and leaves what was", () => {
    const quick = resolve({ effort: "quick", launches: 7, precision: 0.02 });
    assert.deepEqual([quick.launches, quick.maxTimeSeconds, quick.precision], [7, 90, 0.02]);
    assert.equal(resolve({ effort: "thorough" }).precision, 0.01);
    assert.equal(resolve({ effort: "thorough", precision: null }).precision, null);
  });

  it("keeps no time limit of the effort's when the duration of each cell was said", () => {
    assert.equal(resolve({ durationSeconds: 5 }).maxTimeSeconds, null);
    assert.equal(resolve({ durationSeconds: 5, maxTimeSeconds: 60 }).maxTimeSeconds, 60);
  });

  it("reads placements as a command line has them", () => assert.deepEqual(resolve({ placements: ["one-core"] }).placements, ["OneCore"]));

  it("takes names in any case and drops repeats", () => {
    assert.deepEqual(resolve({ frameworks: ["zeromq", "ZEROMQ", "grpc"] }).frameworks, ["ZeroMQ", "gRPC"]);
  });

  it("measures the Async API unless another is asked for, and All of them in any case", () => {
    assert.deepEqual(resolve({}).apis, ["Async"]);
    assert.deepEqual(resolve({ apis: ["sync"] }).apis, ["Sync"]);
    for (const all of ["all", "ALL", "All"]) assert.deepEqual(resolve({ apis: [all] }).apis, ["Async", "Sync"]);
  });

  it("measures Default unless another variant is asked for, and All of them in any case", () => {
    assert.deepEqual(resolve({}).variants, ["Default"]);
    assert.deepEqual(resolve({ variants: ["tuned"] }).variants, ["Tuned"]);
    for (const all of ["all", "ALL"]) assert.deepEqual(resolve({ variants: [all] }).variants, ["Default", "Tuned"]);
  });

  it("runs Payload alone when only a payload size is named", () => {
    assert.deepEqual(resolve({ payloadBytes: [1024] }).scenarios, ["Payload"]);
    assert.deepEqual(resolve({ streamCount: 10 }).scenarios, ["Stream"]);
  });

  const without: [setting: string, Partial<PlanRequest>][] = [
    ["payload-size", { scenarios: ["Stream"], payloadBytes: [1024] }],
    ["payload-content", { scenarios: ["SimpleCall", "Connect"], payloadContent: "Zero" }],
    ["value-type", { scenarios: ["Payload"], arguments: ["Int"] }],
    ["stream-count", { scenarios: ["SimpleCall"], streamCount: 10 }],
    ["stream-count", { scenarios: ["Payload"], payloadBytes: [1024], streamCount: 10 }],
  ];
  for (const [setting, request] of without) {
    it(`refuses a setting that none of the scenarios named has, which would count for nothing: ${JSON.stringify(request)}`, () => {
      assert.throws(
        () => resolve(request),
        (error) =>
          error instanceof RpcBenchError &&
          error.problem.id === "SettingWithoutScenario" &&
          error.problem.remedy?.includes(`--${setting}`) === true,
      );
    });
  }

  it("takes a setting of any of the scenarios named", () => {
    const request = { scenarios: ["simplecall", "stream", "payload"], streamCount: 10, payloadBytes: [1], arguments: ["Int"] };
    assert.deepEqual(resolve(request).scenarios, ["SimpleCall", "Stream", "Payload"]);
    assert.equal(resolve({ scenarios: ["All"], streamCount: 10 }).streamCount, 10);
  });

  it("reads what a plan has as text", () => {
    assert.deepEqual([resolve({ threshold: "3" }).threshold, resolve({ durationSeconds: "5s" }).durationSeconds], [0.03, 5]);
    assert.deepEqual([resolve({ maxTimeSeconds: "5m" }).maxTimeSeconds, resolve({ precision: "0.5%" }).precision], [300, 0.005]);
  });

  it("makes the floor a result of its own when it is asked for by name", () => {
    assert.equal(resolve({ frameworks: ["tcp"] }).includeFloor, true);
  });

  const wrong: [string, Partial<PlanRequest>][] = [
    ["UnknownFramework", { frameworks: ["zeromk"] }],
    ["UnknownRuntime", { runtimes: ["ruby"] }],
    ["UnknownScenario", { scenarios: ["streem"] }],
    ["UnknownValueType", { arguments: ["float"] }],
    ["UnknownApi", { apis: ["telepathy"] }],
    ["UnknownPayloadContent", { payloadContent: "music" }],
    ["UnknownWarmUp", { warmup: "long" }],
    ["UnknownTuning", { variants: ["fast"] }],
    ["UnknownPlacement", { placements: ["moon"] }],
    ["UnknownEffort", { effort: "none" }],
    ["InvalidPrecision", { precision: 0 }],
    ["InvalidPrecision", { precision: 0.51 }],
    ["InvalidMaxTime", { maxTimeSeconds: 0 }],
    ["InvalidMaxTime", { maxTimeSeconds: 1e9 }],
    ["InvalidConfidence", { confidence: 1 }],
    ["InvalidThreshold", { threshold: 0 }],
    ["InvalidPayloadSize", { payloadBytes: [0] }],
    ["InvalidPayloadSize", { payloadBytes: [-1] }],
    ["InvalidPayloadSize", { payloadBytes: [1.5] }],
    ["InvalidPayloadSize", { payloadBytes: [2 ** 30 + 1] }],
    ["InvalidConcurrency", { concurrency: [0] }],
    ["InvalidConcurrency", { concurrency: [1, 100_000] }],
    ["InvalidMeasureTime", { durationSeconds: 0 }],
    ["InvalidMeasureTime", { durationSeconds: -5 }],
    ["InvalidStreamCount", { streamCount: 0 }],
    ["InvalidLaunchCount", { launches: 0 }],
    ["InvalidSeed", { seed: -1 }],
    ["InvalidDeadline", { deadlines: { callSeconds: 0 } }],
    ["NothingToMeasure", { frameworks: [] }],
  ];
  for (const [id, request] of wrong) {
    it(`refuses ${JSON.stringify(request)} with ${id}`, () => {
      assert.throws(
        () => resolve(request),
        (error) =>
          error instanceof RpcBenchError && error.problem.id === id && error.kind === "input" && (error.problem.remedy ?? "") !== "",
      );
    });
  }

  it("names what it does not know with the article that goes with it", () => {
    for (const [request, words] of [
      [{ effort: "fast" }, "is not an effort."],
      [{ apis: ["telepathy"] }, "is not an API."],
      [{ frameworks: ["soap"] }, "is not a framework."],
    ] as const) {
      assert.throws(
        () => resolve(request as Partial<PlanRequest>),
        (error) => error instanceof RpcBenchError && error.message.includes(words),
      );
    }
  });

  it("suggests the nearest name", () => {
    assert.throws(
      () => resolve({ frameworks: ["zeromk"] }),
      (error) => error instanceof RpcBenchError && error.message.includes("ZeroMQ"),
    );
  });
});
