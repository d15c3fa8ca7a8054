import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { plan as planContract } from "../../generated/contracts/plan.ts";
import type { PlanRequest } from "../../generated/plan.d.ts";
import { readContract } from "../../src/contracts/read.ts";
import { resolvePlan } from "../../src/plan/resolve.ts";
import { writtenOut } from "../../src/plan/saved.ts";

describe("a plan written out", () => {
  const requests: Omit<PlanRequest, "version">[] = [
    {},
    { effort: "quick", frameworks: ["zeromq"], arguments: ["int"] },
    { payloadBytes: [1024, 1_048_576], concurrency: [1, 8], durationSeconds: 2, launches: 3 },
    { arguments: ["Int"], concurrency: [1, 8], clients: 4 },
    { arguments: ["Int"], rates: [500, 1000], connections: 4, arrivals: "constant" },
    { arguments: ["Int"], slo: "p99.9=250us" },
    { streamCount: 10, precision: 0.02, maxTimeSeconds: 600, threshold: 0.1, confidence: 0.95, includeFloor: true },
  ];
  for (const fields of requests) {
    it(`asks for the same as ${JSON.stringify(fields)}, and is a plan by contract`, () => {
      const request: PlanRequest = { version: 1, ...fields };
      const plan = resolvePlan(request, () => 7);
      const again = writtenOut(request, plan);
      assert.deepEqual(
        resolvePlan(readContract(planContract, JSON.parse(JSON.stringify(again))), () => 7),
        plan,
      );
    });
  }

  it("leaves open what is this machine's or this run's, unless it was asked for", () => {
    const open = writtenOut(
      { version: 1 },
      resolvePlan({ version: 1 }, () => 7),
    );
    for (const key of ["seed", "runtimes", "placements", "outputPath"]) assert.ok(!(key in open), key);
    const asked: PlanRequest = { version: 1, seed: 9, runtimes: ["Node"], placements: ["Free"] };
    const kept = writtenOut(
      asked,
      resolvePlan(asked, () => 7),
    );
    assert.deepEqual([kept.seed, kept.runtimes, kept.placements], [9, ["Node"], ["Free"]]);
  });
});
