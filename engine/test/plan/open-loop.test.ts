import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { RpcBenchError } from "../../src/errors/problem.ts";
import { defaultOf } from "../../src/plan/options.ts";
import { type PlanRequest, resolvePlan } from "../../src/plan/resolve.ts";

const resolve = (request: Partial<PlanRequest>) => resolvePlan({ version: 1, ...request }, () => 7);
const refuses = (id: string, work: () => unknown) =>
  assert.throws(
    work,
    (error) => error instanceof RpcBenchError && error.problem.id === id && error.kind === "input" && (error.problem.remedy ?? "") !== "",
  );

describe("the open loop of a plan", () => {
  it("is absent unless a rate or an SLO is asked for", () => assert.equal("openLoop" in resolve({}), false));

  it("has the connections and arrivals of the table unless others are asked for", () => {
    const [connections, arrivals] = [defaultOf("connections"), defaultOf("arrivals")];
    assert.deepEqual(resolve({ rates: [500, 1000, 500] }).openLoop, { ratesPerSecond: [500, 1000], slo: null, connections, arrivals });
    assert.deepEqual(resolve({ slo: "p99=5ms", connections: 3, arrivals: "CONSTANT" }).openLoop, {
      ratesPerSecond: [],
      slo: { quantile: 0.99, limitNs: 5e6 },
      connections: 3,
      arrivals: "Constant",
    });
  });

  it("takes rates and an SLO together, and fractions of a call", () => {
    const { openLoop } = resolve({ rates: [0.5], slo: "p90=1s" });
    assert.deepEqual([openLoop?.ratesPerSecond, openLoop?.slo], [[0.5], { quantile: 0.9, limitNs: 1e9 }]);
  });

  it("has as many users as connections", () => assert.deepEqual(resolve({ rates: [500], connections: 3 }).concurrency, [3]));

  it("is not on one core unless somebody says so: its generator spins", () => {
    assert.deepEqual(resolve({ rates: [500] }).placements, ["Free"]);
    assert.deepEqual(resolve({ rates: [500], placements: ["one-core"] }).placements, ["OneCore"]);
  });

  it("may be so slow that one call falls into the time", () => {
    assert.equal(resolve({ rates: [0.5], durationSeconds: 2 }).durationSeconds, 2);
    assert.equal(resolve({ rates: [0.1], durationSeconds: 60, maxTimeSeconds: 5 }).durationSeconds, 60);
  });

  const wrong: [string, Partial<PlanRequest>][] = [
    ["InvalidRate", { rates: [0] }],
    ["InvalidRate", { rates: [500, -1] }],
    ["InvalidRate", { rates: [Number.NaN] }],
    ["InvalidRate", { rates: [1_000_001] }],
    ["NothingToMeasure", { rates: [] }],
    ["RateWithConcurrency", { rates: [500], concurrency: [1] }],
    ["RateWithConcurrency", { slo: "p99=5ms", concurrency: [8] }],
    ["InvalidConnectionCount", { rates: [500], connections: 0 }],
    ["InvalidConnectionCount", { rates: [500], connections: 1.5 }],
    ["InvalidConnectionCount", { rates: [500], connections: 100_000 }],
    ["ConnectionsWithoutRate", { connections: 8 }],
    ["ArrivalsWithoutRate", { arrivals: "Poisson" }],
    ["UnknownArrivals", { rates: [500], arrivals: "bursty" }],
    ["InvalidSlo", { slo: "fast" }],
    ["NoCallInTime", { rates: [0.5], durationSeconds: 1 }],
    ["NoCallInTime", { rates: [500, 0.1], durationSeconds: 9.9 }],
    ["NoCallInTime", { rates: [0.01], maxTimeSeconds: 60 }],
  ];
  for (const [id, request] of wrong) {
    it(`refuses ${JSON.stringify(request)} with ${id}`, () => refuses(id, () => resolve(request)));
  }
});
