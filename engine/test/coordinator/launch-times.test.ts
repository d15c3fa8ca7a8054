// How long launches took beside their windows, for the plans of later runs.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { LaunchTimes } from "../../src/coordinator/launch-times.ts";
import { paceOf } from "../../src/coordinator/pace.ts";
import { planTime } from "../../src/coordinator/time-plan.ts";
import { groupsOf, planOf } from "./made-records.ts";

const plan = planOf({ concurrency: [1, 8], durationSeconds: 1, launches: 5 });
const groups = groupsOf(plan);
const took = (startMs: number, series: Record<string, [tookMs: number, windowsMs: number]>) => ({
  startMs,
  series: new Map(
    Object.entries(series).map(([id, [tookMs, windowsMs]]) => [id, { tookMs, windowsMs, uncutMs: Math.max(windowsMs, 500) }] as const),
  ),
});

describe("the times of a run's launches", () => {
  it("are not known before one is over", () => assert.equal(new LaunchTimes(groups).describe(), undefined));

  it("are the median launch's, beside what its windows take at the least", () => {
    const times = new LaunchTimes(groups);
    times.add(took(9_000, { "SimpleCall-Int/c1": [3_000, 1_000], "SimpleCall-Int/c8": [900, 100] }));
    times.add(took(60_000, { "SimpleCall-Int/c1": [40_000, 1_000] }));
    times.add(took(8_000, { "SimpleCall-Int/c1": [2_500, 1_000] }));
    const described = times.describe();
    assert.equal(described?.start.took, 9);
    assert.deepEqual(
      described?.series.map(({ id, took }) => [id, took]),
      [
        ["SimpleCall-Int/c1", 2],
        ["SimpleCall-Int/c8", 0.4],
      ],
    );
    assert.ok(described.start.guessed > 0 && described.series.every(({ guessed }) => guessed > 0));
  });

  it("have the next run planned as this one went", () => {
    const times = new LaunchTimes(groups);
    times.add(took(20_000, { "SimpleCall-Int/c1": [6_000, 500], "SimpleCall-Int/c8": [7_000, 500] }));
    const described = times.describe() ?? assert.fail();
    const next = planTime(groups, plan, paceOf([described]));
    const windows = groups.reduce((sum, { id, cells }) => sum + cells.length * (next.groups.get(id)?.cellSeconds ?? 0), 0);
    // within what rounding leaves
    assert.ok(Math.abs(next.launchSeconds - windows - 20 - 5.5 - 6.5) < 0.05, String(next.launchSeconds));
  });
});
