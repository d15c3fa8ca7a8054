import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Pace } from "../../src/coordinator/pace.ts";
import {
  launchesOf,
  plannedSeconds,
  planTime,
  seriesWithoutTime,
  shortestMs,
  stretchOf,
  type TimePlan,
  takesPart,
  withEnoughTime,
} from "../../src/coordinator/time-plan.ts";
import { RpcBenchError } from "../../src/errors/problem.ts";
import { expandGroups, type GroupPlan, judges, selectImplementations } from "../../src/plan/expand.ts";
import { type PlanRequest, resolvePlan } from "../../src/plan/resolve.ts";

const placements = ["as-deployed", "one-core", "free"];

function timesOf(request: Partial<PlanRequest>) {
  const plan = resolvePlan(
    { version: 1, effort: "standard", beside: ["None"], scenarios: ["SimpleCall"], arguments: ["Int"], placements, ...request },
    () => 1,
  );
  const groups = expandGroups(plan, selectImplementations(plan).implementations);
  const time = planTime(groups, plan);
  const of = (group: GroupPlan | undefined) => time.groups.get(group?.id ?? "") ?? assert.fail("a group without time");
  const total = plannedSeconds(time, { maxTimeSeconds: null });
  return {
    ...{ plan, groups, time, total },
    judging: of(groups.find(judges) ?? groups[0]),
    describing: of(groups.find((group) => !judges(group)) ?? groups[0]),
  };
}

/** The seconds that the refusal names. */
function neededBy(work: () => unknown, id = "MaxTimeTooShort"): number {
  try {
    work();
  } catch (error) {
    assert.ok(error instanceof RpcBenchError && error.kind === "input");
    assert.equal(error.problem.id, id);
    return Number(/about (\d+) s/.exec(error.problem.message)?.[1]);
  }
  assert.fail("nothing was refused");
}

describe("planTime", () => {
  it("gives the placements that judge all launches, and those that describe a third of them", () => {
    const { judging, describing, groups } = timesOf({});
    assert.deepEqual([judging.launches, describing.launches], [10, 4]);
    const takes = groups.map((group) => [1, 2, 3, 4, 5].filter((launch) => takesPart(group, launch)));
    assert.deepEqual(takes, [
      [1, 2, 3, 4, 5],
      [1, 2, 3, 4, 5],
      [1, 4],
    ]);
  });

  it("looks for a highest rate once", () => {
    const { groups } = timesOf({ frameworks: ["gRPC"], slo: "p99=5ms", placements: ["free"] });
    assert.deepEqual(
      groups.map((group) => launchesOf(group, 10)),
      [1],
    );
  });

  it("keeps to the maximum time, from a small plan to one that hardly fits", () => {
    for (const request of [
      { frameworks: ["ZeroMQ"], runtimes: ["Node"] },
      {},
      { scenarios: ["SimpleCall", "Stream", "Payload"], arguments: ["Int", "Text"], maxTimeSeconds: 600 },
      { effort: "quick" },
      { maxTimeSeconds: 90 },
    ]) {
      const { total } = timesOf(request);
      const most = request.effort === "quick" ? 90 : (request.maxTimeSeconds ?? 300);
      assert.ok(total <= most + 1e-9, `${JSON.stringify(request)}: ${total} s`);
    }
  });

  it("fits payloads of 1 KB, 64 KB, 1 MB and 10 MB of all frameworks into standard's five minutes, with verdicts", () => {
    const sizes = [2 ** 10, 2 ** 16, 2 ** 20, 10 * 2 ** 20];
    const request: PlanRequest = { version: 1, effort: "standard", scenarios: ["Payload"], payloadBytes: sizes };
    const plan = resolvePlan(request, () => 1);
    const groups = expandGroups(plan, selectImplementations(plan).implementations);
    assert.equal(groups.length, 8);
    const time = planTime(groups, withEnoughTime(plan, groups, { maxTime: false, effort: true }));
    const seconds = plannedSeconds(time, { maxTimeSeconds: null });
    assert.ok(time.launches >= 5 && seconds <= 300, `${time.launches}, ${seconds} s`);
  });

  it("starts processes once a launch, however many groups it has", () => {
    const startOf = (runtimes: string[]) => {
      const one = timesOf({ durationSeconds: 1, launches: 1, runtimes });
      const many = timesOf({ durationSeconds: 1, launches: 1, runtimes, scenarios: ["SimpleCall", "Stream", "Payload"] });
      assert.ok(many.groups.length > 2 * one.groups.length);
      assert.ok(Math.abs(one.time.launchSeconds - one.total) < 1e-9);
      const series = new Set(many.groups.map(({ seriesId }) => seriesId)).size;
      return { more: many.time.startSeconds - one.time.startSeconds, series };
    };
    assert.equal(startOf(["Python"]).more, 0);
    // a compiler has each series' new connections to see, whatever their placements
    const { more, series } = startOf(["Node"]);
    assert.ok(more > 0 && more <= 1.51 * (series - 1), `${more} s for ${series} series`);
  });

  it("makes fewer launches of a plan that is too large for them, and never fewer than a verdict needs", () => {
    const large = { scenarios: ["SimpleCall", "Stream", "Payload"], arguments: ["Int", "Text"] };
    const { groups, plan } = timesOf({ ...large, maxTimeSeconds: 3600 });
    const needed = neededBy(() => planTime(groups, { ...plan, maxTimeSeconds: 1 }));
    assert.equal(timesOf({ ...large, maxTimeSeconds: needed }).judging.launches, 5);
    const more = timesOf({ ...large, maxTimeSeconds: 1.5 * needed }).judging.launches;
    assert.ok(more > 5 && more < 10, String(more));
    // whoever asks for fewer has no verdicts, and needs no time for them
    assert.equal(timesOf({ ...large, launches: 3, maxTimeSeconds: Math.ceil(0.7 * needed) }).judging.launches, 3);
  });

  it("spends the duration that was said over the launches that a group takes part in", () => {
    for (const [durationSeconds, launches] of [
      [0.4, 1],
      [60, 10],
    ] as const) {
      const { judging, describing } = timesOf({ durationSeconds, launches });
      for (const each of [judging, describing]) assert.ok(Math.abs(each.cellSeconds * each.launches - durationSeconds) < 1e-9);
    }
  });

  it("gives a cell no more of a launch than it gains from, however much time there is", () => {
    const most = { frameworks: ["ZeroMQ"], runtimes: ["Node"], maxTimeSeconds: 3600 };
    for (const [effort, seconds] of Object.entries({ quick: 0.25, standard: 1 }))
      assert.equal(timesOf({ ...most, effort }).judging.cellSeconds, seconds);
    assert.equal(timesOf({ ...most, rates: [100], effort: "quick", placements: ["free"] }).describing.cellSeconds, 5);
  });

  it("leaves time for further looks where a precision is to be reached", () => {
    assert.ok(timesOf({ precision: 0.02 }).total <= 0.4 * 300 + 1e-9);
  });

  it("lets the time of an effort that nobody named grow to what a verdict needs, and refuses one that was named", () => {
    const plan = resolvePlan({ version: 1, effort: "quick", concurrency: Array.from({ length: 40 }, (_, index) => index + 1) }, () => 1);
    const groups = expandGroups(plan, selectImplementations(plan).implementations);
    const enough = withEnoughTime(plan, groups, { maxTime: false, effort: false });
    assert.ok((enough.maxTimeSeconds ?? 0) > 90);
    assert.equal(planTime(groups, enough).launches, 5);
    assert.equal(withEnoughTime(plan, groups, { maxTime: true, effort: true }), plan);
    assert.equal(
      neededBy(() => withEnoughTime(plan, groups, { maxTime: false, effort: true }), "EffortTooShort"),
      enough.maxTimeSeconds,
    );
  });

  it("has more time to start more client processes, and the same for one", () => {
    const startOf = (fields: Partial<PlanRequest>) =>
      timesOf({ frameworks: ["gRPC"], runtimes: ["Python"], launches: 1, durationSeconds: 1, concurrency: [8], ...fields }).time
        .startSeconds;
    assert.equal(startOf({ clients: 1 }), startOf({}));
    assert.ok(startOf({ clients: 4 }) > startOf({}));
  });

  it("refuses a time that is shorter than a verdict needs, before anything is started, and says what is needed", () => {
    const needed = neededBy(() => timesOf({ maxTimeSeconds: 2 }));
    assert.equal(timesOf({ maxTimeSeconds: needed }).time.launches, 5);
    assert.equal(
      neededBy(() => timesOf({ maxTimeSeconds: Math.floor(needed / 2) })),
      needed,
    );
  });

  it("refuses none that is near enough: what a machine has no time for is left out of the run", () => {
    const needed = neededBy(() => timesOf({ maxTimeSeconds: 2 }));
    const { time, plan } = timesOf({ maxTimeSeconds: needed - 1 });
    assert.equal(time.launches, 5);
    assert.equal(plannedSeconds(time, plan), needed - 1);
    const standard = resolvePlan({ version: 1, effort: "standard" }, () => 1);
    const groups = expandGroups(standard, selectImplementations(standard).implementations);
    assert.equal(withEnoughTime(standard, groups, { maxTime: false, effort: true }).maxTimeSeconds, 300);
  });

  it("takes one launch of what is only described for enough", () => {
    const free = { placements: ["free"] };
    const needed = neededBy(() => timesOf({ ...free, maxTimeSeconds: 1 }));
    assert.equal(timesOf({ ...free, maxTimeSeconds: needed }).time.launches, 1);
  });
});

describe("the pace of a machine that is known", () => {
  const request = { effort: "quick", scenarios: ["SimpleCall", "Payload"] } as const;
  const slow: Pace = { start: 2, of: (seriesId) => (seriesId.startsWith("Payload") ? 3 : 1) };
  const plan = resolvePlan({ version: 1, ...request, scenarios: [...request.scenarios] }, () => 1);
  const groups = expandGroups(plan, selectImplementations(plan).implementations);
  const unlimited = { ...plan, maxTimeSeconds: 3600 };

  it("is heeded by what a run is said to take", () => {
    const [usual, slower] = [planTime(groups, unlimited), planTime(groups, unlimited, slow)];
    assert.ok(slower.startSeconds > 1.5 * usual.startSeconds);
    const asideOf = ({ groups: of }: TimePlan, name: string) =>
      [...of].filter(([id]) => id.startsWith(name)).reduce((sum, [, { totalSeconds }]) => sum + totalSeconds, 0);
    assert.ok(asideOf(slower, "Payload") > asideOf(usual, "Payload"));
    assert.equal(asideOf(slower, "SimpleCall"), asideOf(usual, "SimpleCall"));
    assert.ok(plannedSeconds(slower, unlimited) > plannedSeconds(usual, unlimited));
  });

  it("lets the time of an effort that nobody named grow, and refuses none that was asked for", () => {
    const asked = { maxTime: false, effort: false };
    const usual = withEnoughTime(plan, groups, asked).maxTimeSeconds ?? 0;
    assert.ok((withEnoughTime(plan, groups, asked, slow).maxTimeSeconds ?? 0) > usual);
    assert.equal(planTime(groups, { ...plan, maxTimeSeconds: usual }, slow).launches, 5);
  });

  it("allows of a quick machine what is refused of any", () => {
    const quick: Pace = { start: 0.25, of: () => 0.25 };
    const needed = neededBy(() => planTime(groups, { ...plan, maxTimeSeconds: 1 }));
    assert.equal(planTime(groups, { ...plan, maxTimeSeconds: Math.ceil(needed / 2) }, quick).launches, 5);
  });
});

describe("what long calls take", () => {
  it("is planned: a payload of 10 MB takes longer than one of 1 KB, and a first launch that observes streams longer than the others", () => {
    const secondsOf = (request: Partial<PlanRequest>) =>
      timesOf({ durationSeconds: 0.1, launches: 1, arguments: undefined as never, ...request }).time;
    const totalOf = (payloadBytes: number) =>
      plannedSeconds(secondsOf({ scenarios: ["Payload"], payloadBytes: [payloadBytes] }), { maxTimeSeconds: null });
    assert.ok(totalOf(10 * 2 ** 20) > totalOf(1024) + 5);
    const observed = { scenarios: ["Stream"], placements: ["as-deployed"] };
    assert.ok(secondsOf(observed).onceSeconds > 0);
    assert.equal(secondsOf({ ...observed, placements: ["one-core"] }).onceSeconds, 0);
    assert.equal(secondsOf({ ...observed, concurrency: [8] }).onceSeconds, 0);
  });
});

describe("seriesWithoutTime", () => {
  const series = [
    { seriesId: "short", shortestMs: 1_000 },
    { seriesId: "long", shortestMs: 4_000 },
    { seriesId: "middling", shortestMs: 2_000 },
  ];
  const cases: [what: string, leftMs: number, expected: string[]][] = [
    ["none where there is time for all", 4 * 9_000, []],
    ["the longest where there is not", 4 * 9_000 - 1, ["long"]],
    ["as many as it takes", 4 * 5_000 - 1, ["long", "middling"]],
    ["never the last one", 0, ["long", "middling"]],
  ];
  for (const [what, leftMs, expected] of cases)
    it(`are ${what}`, () => assert.deepEqual(seriesWithoutTime(series, 2_000, 4, leftMs), expected));

  it("are of what a launch takes with its shortest windows", () => {
    assert.equal(shortestMs(5_000, 4_000), 2_000);
    assert.equal(shortestMs(1_000, 4_000), 0);
  });
});

describe("stretchOf", () => {
  const cases: [what: string, leftMs: number, launchesLeft: number, windowsMs: number, asideMs: number, expected: number][] = [
    ["as planned where the time that is left is what launches take", 50_000, 10, 3_000, 2_000, 1],
    ["as planned where launches start sooner than planned", 45_000, 9, 3_000, 1_000, 1],
    ["shorter where they start later", 45_000, 9, 3_000, 3_000, 2 / 3],
    ["never less than a quarter", 1_000, 10, 3_000, 2_000, 0.25],
    ["as planned where no time is set", Number.POSITIVE_INFINITY, 10, 3_000, 2_000, 1],
    ["as planned where nothing is measured in windows", 50_000, 10, 0, 2_000, 1],
    ["of the last launch what is left", 3_500, 1, 3_000, 2_000, 0.5],
  ];
  for (const [what, left, launches, windows, aside, expected] of cases)
    it(`is ${what}`, () =>
      assert.ok(Math.abs(stretchOf(left, launches, windows, aside) - expected) < 1e-9, String(stretchOf(left, launches, windows, aside))));
});
