// What cannot be proved is refused before anything is started; what can is asked for by the cells that are judged, with a copy for each rung.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Cell, Run } from "../../generated/result.d.ts";
import { parseLimits } from "../../src/gate/limits.ts";
import { selectImplementations } from "../../src/plan/expand.ts";
import { resolvePlan } from "../../src/plan/resolve.ts";
import { prove } from "../../src/proof/prove.ts";
import { cell, runOf } from "../exporters/examples.ts";

const nothing = { engineVersion: "test", signal: new AbortController().signal, emit: () => {}, say: () => {} };

const runWith = (more: Partial<Cell>, plan: Partial<Run["plan"]> = {}): Run => {
  const run = runOf([{ ...cell("gRPC", 1), ...more }]);
  return { ...run, plan: { ...run.plan, ...plan } };
};

describe("proving", () => {
  const cases: readonly (readonly [string, Run, string])[] = [
    ["streams alone", runWith({ scenario: "Stream" }), "us=+3pct"],
    ["a floor alone", runWith({ isFloor: true }), "us=+3pct"],
    ["somebody else's framework", runWith({ framework: "Http" }), "us=+3pct"],
    ["a cell that failed", runWith({ state: "Failed" }), "us=+3pct"],
    ["servers that were told to be slow", runWith({}, { slowShare: 0.01 }), "us=+3pct"],
    ["a limit of errors alone", runWith({}), "errors=0"],
  ];
  for (const [what, run, limits] of cases) {
    it(`refuses ${what}`, async () => {
      await assert.rejects(prove({ run, limits: parseLimits(limits) }, nothing), (error: { problem?: { id: string } }) => {
        assert.equal(error.problem?.id, "NothingToProve");
        return true;
      });
    });
  }
});

describe("waiting for a quiet machine", () => {
  it("is refused for a time that is none, before anything is started", async () => {
    const proving = {
      run: runWith({ runtime: "Node", api: "Async", variant: "Default" }),
      limits: parseLimits("us=+3pct"),
      waitQuiet: "25h",
    };
    await assert.rejects(prove(proving, nothing), (error: { problem?: { id: string } }) => error.problem?.id === "InvalidWaitQuiet");
  });
});

describe("slowed copies", () => {
  it("stand behind what they are copies of, and neither the floor nor a runtime beside today's has one", () => {
    const slowed = ["as-it-is", "slowed"].map((name) => ({ name, by: {} }));
    const request = { version: 1, frameworks: ["gRPC"], runtimes: ["Node"], against: slowed.map(({ name }) => name) } as const;
    const plan = resolvePlan({ ...request, against: [...request.against] } as never, () => 1);
    const { implementations } = selectImplementations(plan, undefined, [], slowed);
    assert.deepEqual(
      implementations.map(({ framework, slowed: copy }) => [framework.name, copy?.name ?? null]),
      [
        ["gRPC", null],
        ["gRPC", "as-it-is"],
        ["gRPC", "slowed"],
        ["Tcp", null],
      ],
    );
  });
});
