import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { planTime, withEnoughTime } from "../../src/coordinator/time-plan.ts";
import { RpcBenchError } from "../../src/errors/problem.ts";
import { expandGroups, type GroupPlan, selectImplementations } from "../../src/plan/expand.ts";
import { type PlanRequest, resolvePlan } from "../../src/plan/resolve.ts";

function timesOf(request: Partial<PlanRequest>) {
  const plan = resolvePlan({ version: 1, scenarios: ["SimpleCall"], arguments: ["Int"], ...request }, () => 1);
  const groups = expandGroups(plan, selectImplementations(plan).implementations);
  const time = planTime(groups, plan);
  const of = (group: GroupPlan | undefined) => time.get(group?.id ?? "") ?? assert.fail("a group without time");
  const total = groups.reduce((sum, group) => sum + of(group).launches * of(group).totalSeconds, 0);
  return {
    groups,
    judging: of(groups.find((group) => group.judges)),
    describing: of(groups.find((group) => !group.judges) ?? groups[0]),
    total,
  };
}

describe("planTime", () => {
  it("gives the placement that judges its launches, and those that describe a third of them", () => {
    const { judging, describing } = timesOf({});
    assert.deepEqual([judging.launches, describing.launches], [10, 4]);
  });

  it("keeps to the maximum time, from a small plan to one that hardly fits", () => {
    for (const request of [
      { frameworks: ["ZeroMQ"], runtimes: ["Node"] },
      {},
      { scenarios: ["SimpleCall", "Stream", "Payload"], arguments: ["Int", "Text"] },
      { effort: "quick" },
      { maxTimeSeconds: 12 },
    ]) {
      const { total } = timesOf(request);
      const most = request.effort === "quick" ? 60 : (request.maxTimeSeconds ?? 300);
      assert.ok(total <= most + 1e-9, `${JSON.stringify(request)}: ${total} s`);
    }
  });

  it("makes fewer launches of a plan that is too large for them", () => {
    const { judging } = timesOf({ scenarios: ["SimpleCall", "Stream", "Payload"], arguments: ["Int", "Text"] });
    assert.ok(judging.launches >= 1 && judging.launches < 10);
  });

  it("leaves the slices to the placement that describes, where there is one", () => {
    const { judging, describing } = timesOf({});
    assert.equal(judging.slices, 0);
    assert.ok(describing.slices >= 1 && describing.slices * describing.sliceSeconds > describing.pairedSeconds);
    assert.ok(timesOf({ placements: ["free"] }).judging.slices >= 1);
  });

  it("keeps slices uninterrupted for at least a second where there is time for one", () => {
    assert.ok(timesOf({ durationSeconds: 5, launches: 1, placements: ["free"] }).judging.sliceSeconds >= 1);
  });

  it("spends the duration that was said over launches, passes and slices, no more and no less", () => {
    for (const [durationSeconds, launches] of [
      [0.4, 1],
      [5, 1],
      [60, 10],
    ] as const) {
      const { judging } = timesOf({ durationSeconds, launches, placements: ["free"] });
      const { pairedSeconds, slices, sliceSeconds } = judging;
      assert.ok(Math.abs((pairedSeconds + slices * sliceSeconds) * judging.launches - durationSeconds) < 1e-9);
    }
  });

  it("leaves time for further looks where a precision is to be reached", () => {
    assert.ok(timesOf({ precision: 0.02 }).total <= 0.4 * 300 + 1e-9);
  });

  it("lets the effort's own time grow to one launch of each group, and a time that was asked for alone", () => {
    const plan = resolvePlan({ version: 1, effort: "quick", concurrency: [1, 2, 3, 4] }, () => 1);
    const groups = expandGroups(plan, selectImplementations(plan).implementations);
    const enough = withEnoughTime(plan, groups, false);
    assert.ok((enough.maxTimeSeconds ?? 0) > 60);
    assert.ok(planTime(groups, enough).size === groups.length);
    assert.equal(withEnoughTime(plan, groups, true), plan);
  });

  it("has more time for a launch of more client processes, and the same for one", () => {
    const secondsOf = (fields: Partial<PlanRequest>) => {
      const plan = resolvePlan(
        { version: 1, frameworks: ["gRPC"], runtimes: ["Node"], placements: ["Free"], launches: 1, ...fields },
        () => 1,
      );
      const groups = expandGroups(plan, selectImplementations(plan).implementations);
      return planTime(groups, plan).get(groups.at(-1)?.id ?? "")?.totalSeconds ?? 0;
    };
    const one = secondsOf({ durationSeconds: 1, concurrency: [8] });
    assert.equal(secondsOf({ durationSeconds: 1, concurrency: [8], clients: 1 }), one);
    assert.ok(secondsOf({ durationSeconds: 1, concurrency: [8], clients: 4 }) > one);
  });

  it("refuses a time that is shorter than one launch of each group, before anything is started", () => {
    assert.throws(
      () => timesOf({ maxTimeSeconds: 2 }),
      (error) => error instanceof RpcBenchError && error.problem.id === "MaxTimeTooShort" && error.kind === "input",
    );
  });
});
