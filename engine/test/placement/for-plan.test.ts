import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { RpcBenchError } from "../../src/errors/problem.ts";
import { noAffinity } from "../../src/placement/affinity.ts";
import { withPlacements } from "../../src/placement/for-plan.ts";
import { inheritedAffinity } from "../../src/placement/inherited.ts";
import { resolvePlan } from "../../src/plan/resolve.ts";

const planOf = (placements: string[]) => resolvePlan({ version: 1, placements }, () => 1);
const one = { allowed: [0], obstacle: null, set: async () => {} };
const none = noAffinity("there is no taskset", "Install util-linux.");

describe("withPlacements", () => {
  it("keeps what can be had", () => {
    assert.deepEqual(withPlacements(planOf(["OneCore", "Free"]), true, one).plan.placements, ["OneCore", "Free"]);
    assert.deepEqual(withPlacements(planOf(["OneCore"]), true, inheritedAffinity("1")).warning, null);
  });

  it("measures where everything was put before it started, and nowhere else", () => {
    assert.deepEqual(withPlacements(planOf(["OneCore", "Free"]), false, inheritedAffinity("1")), {
      plan: planOf(["OneCore"]),
      warning: null,
    });
    assert.deepEqual(withPlacements(planOf(["Free"]), false, inheritedAffinity("1")).plan.placements, ["OneCore"]);
  });

  it("lets a default go that cannot be had, and says that verdicts are made in free then", () => {
    const { plan, warning } = withPlacements(planOf(["OneCore", "Free"]), false, none);
    assert.deepEqual(plan.placements, ["Free"]);
    assert.equal(warning?.id, "OnlyFreePlacement");
  });

  it("refuses one that was asked for", () => {
    for (const [placements, affinity] of [
      [["OneCore"], none],
      [["AsDeployed"], one],
      [["Free"], inheritedAffinity("1")],
    ] as const) {
      assert.throws(
        () => withPlacements(planOf([...placements]), true, affinity),
        (error) => error instanceof RpcBenchError && error.problem.id === "PlacementUnavailable" && (error.problem.remedy ?? "") !== "",
      );
    }
  });
});
