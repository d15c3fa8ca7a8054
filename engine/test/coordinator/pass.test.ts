// One pass over a group in time that does not pass: what counts, for whom, and when it ends.
import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import type { BlockWatch } from "../../src/coordinator/block-watch.ts";
import { unwatched } from "../../src/coordinator/block-watch.ts";
import { cellFigures } from "../../src/coordinator/cell-figures.ts";
import { CellRecord } from "../../src/coordinator/cell-record.ts";
import { groupFindings } from "../../src/coordinator/group-findings.ts";
import type { GroupOutcome } from "../../src/coordinator/outcome.ts";
import { measureGroup, type PassOptions } from "../../src/coordinator/pass.ts";
import type { GroupPlan } from "../../src/plan/expand.ts";
import { loadHistograms } from "../../src/stats/histogram.ts";
import { seededRandom } from "../../src/stats/random.ts";
import { faultsOfFigures } from "../fixtures/figures.ts";
import { type MadeCells, MadeClock, subjectsOf } from "./made-pair.ts";
import { groupsOf, planOf } from "./made-records.ts";

const plan = planOf();
const [group] = groupsOf(plan) as [GroupPlan];
const [ofEight] = groupsOf(planOf({ concurrency: [8] })) as [GroupPlan];

const optionsOf = (clock: MadeClock, facts: Partial<PassOptions> = {}): PassOptions => ({
  regime: "Pinned",
  cpus: [],
  watch: unwatched,
  random: seededRandom(1),
  nowMs: clock.now,
  cellSeconds: 1,
  deadlineMs: Number.POSITIVE_INFINITY,
  waking: { wakingCalls: 5, wakingKind: "Same" },
  ownCpuMs: async () => 0,
  onProgress: () => {},
  signal: new AbortController().signal,
  onFailure: () => {},
  ...facts,
});

/** `disturbed`: which blocks, in the order in which they end. */
function watchOf(disturbed: (block: number) => boolean): BlockWatch {
  let ended = 0;
  return {
    begin: async () => {},
    end: async () => ({ spinNs: null, stealShare: 0, otherShare: disturbed(ended) ? 0.5 : 0, disturbed: disturbed(ended++) }),
    spinRatioOf: () => null,
  };
}

async function pass(made: Partial<MadeCells> = {}, facts: Partial<PassOptions> = {}, of = group) {
  const clock = new MadeClock();
  const began = clock.ms;
  const subjects = subjectsOf(of, { clock, callNs: (cell) => 200_000 * (cell + 1), ...made });
  await measureGroup(subjects, optionsOf(clock, facts));
  const records = subjects.map(({ record }) => record);
  const launches = records.map((record) => record.launches[0]?.record ?? assert.fail("a cell without a launch"));
  const cells = records.map((record) => cellFigures(record, { floor: undefined, call: undefined, cpu: undefined }));
  assert.deepEqual(cells.flatMap(faultsOfFigures), []);
  return { subjects, records, launches, cells, seconds: (clock.ms - began) / 1000 };
}

const outcomeOf = (records: readonly CellRecord[]): GroupOutcome => ({
  ...{
    group,
    records,
    launches: 1,
    launchesPlanned: 5,
    decidedBy: "Launches",
    judged: null,
    level: { alpha: 0.01, comparisons: 1, twins: 1 },
  },
});
const idsOf = (records: readonly CellRecord[]) => groupFindings(outcomeOf(records), plan).map(({ id, severity }) => `${severity} ${id}`);

describe("what a pass costs", () => {
  before(loadHistograms);
  const [, ofStreams] = groupsOf(planOf({ scenarios: ["SimpleCall", "Stream"] })) as [GroupPlan, GroupPlan];

  it("is of the calls that are counted for it: the look at a stream's values comes afterwards", async () => {
    const [calls, streams] = [await pass(), await pass({}, {}, ofStreams)];
    const costOf = ({ cells }: typeof calls) => cells.map(({ cost }) => [cost?.serverCpuUsPerCall, cost?.clientCpuUsPerCall]);
    assert.ok(costOf(calls).every(([server = 0]) => (server ?? 0) > 0));
    assert.deepEqual(costOf(streams), costOf(calls));
  });

  it("has what the system counted, a call, of either side", async () => {
    const { records } = await pass();
    for (const { cost } of records) assert.deepEqual([cost.timesPerCall("client", "turns"), cost.timesPerCall("server", "turns")], [2, 2]);
  });
});

describe("a pass over a group", () => {
  before(loadHistograms);

  it("takes as many windows of every cell, and its figures are of the same calls", async () => {
    for (const regime of ["Pinned", "Free"] as const) {
      for (const of of [group, ofEight]) {
        const cellSeconds = regime === "Pinned" ? 1 : 4;
        const { launches, cells, seconds } = await pass({ gapNs: 3_000 }, { regime, cellSeconds }, of);
        assert.equal(new Set(launches.map(({ rotations }) => rotations)).size, 1);
        assert.ok((launches[0]?.rotations ?? 0) >= 8);
        for (const [index, { latency, calls, cost }] of cells.entries()) {
          assert.ok(Math.abs((latency.perCallNs as number) / (200_000 * (index + 1)) - 1) < 1e-9);
          assert.ok(Math.abs((latency.gapNs as number) - 3_000) < 1e-6);
          assert.equal(calls.shortWindows, 0);
          assert.ok(calls.uncounted > 0, "waking calls and those outside of windows");
          assert.ok((cost?.cpuUsPerCall ?? 0) > 0);
        }
        assert.ok(seconds >= 4 * cellSeconds && seconds < 4 * (cellSeconds + 1), `${seconds} s for four cells`);
      }
    }
  });

  it("counts no rotation in which a cell that is still in had no window", async () => {
    const { launches, subjects } = await pass({ failsFrom: (cell) => (cell === 2 ? 12 : Number.POSITIVE_INFINITY) });
    // the first load was a probe, and the twelfth failed
    assert.deepEqual(
      launches.map(({ rotations }) => rotations > 10),
      [true, true, false, true],
    );
    assert.equal(launches[2]?.rotations, 10);
    assert.deepEqual(
      subjects.map(({ out }) => out),
      [false, false, true, false],
    );
  });

  it("wakes cells whose calls are long by one of them, for as many as short calls need would take most of the time", async () => {
    const callNs = (cell: number) => (cell < 2 ? 90_000_000 : 900_000);
    for (const regime of ["Pinned", "Free"] as const) {
      const { launches, seconds } = await pass({ callNs }, { regime, cellSeconds: 1, waking: { wakingCalls: 12, wakingKind: "Same" } });
      assert.deepEqual(
        launches.map(({ wakingCalls }) => wakingCalls),
        [1, 1, 12, 12],
      );
      assert.ok(seconds < 8, String(seconds));
      if (regime === "Pinned") assert.ok((launches[0]?.rotations ?? 0) >= 4, JSON.stringify(launches[0]?.rotations));
    }
  });

  it("wakes calls that only looked long before the probe as all others", async () => {
    const callNs = (_cell: number, load: number) => (load === 0 ? 6_000_000 : 200_000);
    const { launches } = await pass({ callNs }, { waking: { wakingCalls: 9, wakingKind: "Same" } });
    assert.deepEqual([...new Set(launches.map(({ wakingCalls }) => wakingCalls))], [9]);
  });

  it("ends with the run's time, with what it has", async () => {
    for (const seconds of [20, 21, 22, 23, 24]) {
      const clock = new MadeClock();
      const waking = { wakingCalls: 1, wakingKind: "Same" } as const;
      const subjects = subjectsOf(group, { clock, callNs: () => 500_000_000 });
      const deadlineMs = clock.ms + seconds * 1000;
      await measureGroup(subjects, optionsOf(clock, { regime: "Free", cellSeconds: 1000, deadlineMs, waking }));
      assert.ok(clock.ms <= deadlineMs + 500, `${clock.ms - deadlineMs} ms late`);
      for (const { record } of subjects) assert.ok(record.measured);
      // the last rotation may have been cut, and then counts for none
      assert.equal(new Set(subjects.map(({ state }) => state.record.rotations)).size, 1);
    }
  });
});

describe("blocks in which others used the machine", () => {
  before(loadHistograms);

  it("are left out for every cell alike, and stay in the record", async () => {
    const { launches, records, cells } = await pass({}, { cellSeconds: 5, watch: watchOf((block) => block === 3 || block === 9) });
    const [first] = launches;
    const blocks = first?.blocks ?? [];
    assert.ok(blocks.length >= 15, String(blocks.length));
    const disturbed = blocks.filter((block) => block.disturbed);
    assert.equal(disturbed.length, 2);
    for (const { rotations, disturbedRotations } of launches) {
      assert.equal(
        disturbedRotations,
        disturbed.reduce((sum, block) => sum + block.rotations, 0),
      );
      assert.equal(
        rotations + disturbedRotations,
        blocks.reduce((sum, block) => sum + block.rotations, 0),
      );
    }
    // the calls of the disturbed blocks were made, and do not count
    const { calls } = (await pass({}, { cellSeconds: 5 })).cells[0] ?? assert.fail();
    assert.ok((cells[0]?.calls.counted ?? 0) < calls.counted && (cells[0]?.calls.uncounted ?? 0) > calls.uncounted);
    assert.deepEqual(idsOf(records), ["Warning RotationsDisturbed"]);
  });

  it("make the group unfit where they are more than a quarter", async () => {
    const { launches, records } = await pass({}, { cellSeconds: 5, watch: watchOf((block) => block % 3 === 0) });
    for (const { rotations, disturbedRotations } of launches) assert.ok(disturbedRotations > rotations / 4);
    assert.deepEqual(idsOf(records), ["Unfit RotationsDisturbed"]);
  });

  it("all count where hardly any other is left", async () => {
    const { launches, records } = await pass({}, { cellSeconds: 5, watch: watchOf(() => true) });
    for (const { rotations, blocks, disturbedRotations } of launches) {
      assert.equal(
        rotations,
        blocks.reduce((sum, block) => sum + block.rotations, 0),
      );
      assert.ok(rotations > 0);
      assert.equal(disturbedRotations, 0);
    }
    assert.deepEqual(idsOf(records), ["Unfit RotationsDisturbed"]);
  });

  it("are not told apart by how long calls took", async () => {
    const { launches } = await pass({ callNs: (_cell, load) => (load > 100 && load < 120 ? 3e6 : 1e5) }, { cellSeconds: 5 });
    assert.ok(launches.every(({ disturbedRotations }) => disturbedRotations === 0));
  });
});

describe("windows that are shorter than a call", () => {
  before(loadHistograms);

  it("hold one call of each user, and that is said", async () => {
    // the window is planned by the probe, and calls take longer from then on
    const callNs = (cell: number, load: number) => (cell > 0 ? 1_000_000 : load <= 1 ? 100_000_000 : 5_000_000_000);
    const { records, launches } = await pass({ callNs }, { cellSeconds: 1 });
    assert.equal(launches[0]?.calls, launches[0]?.rotations);
    assert.deepEqual(idsOf(records), ["Info WindowShorterThanCall"]);
  });
});

describe("cells that get faster while they are measured", () => {
  before(loadHistograms);

  const floor = group.cells.findIndex(({ implementation }) => implementation.framework.isFloor);
  const passes = async (callNs: MadeCells["callNs"]) => {
    const records = group.cells.map((cell) => new CellRecord(cell, group));
    for (let launch = 1; launch <= 4; launch++) {
      const clock = new MadeClock();
      await measureGroup(subjectsOf(group, { clock, callNs }, launch, records), optionsOf(clock, { cellSeconds: 2 }));
    }
    return records;
  };
  const falling = (load: number) => 100_000 * (1 + 0.5 * Math.exp(-load / 60));

  it("are StillWarming against a floor that does not, and their group is unfit", async () => {
    const records = await passes((cell, load) => (cell === 0 ? falling(load) : 100_000));
    assert.deepEqual(idsOf(records), ["Unfit StillWarming"]);
  });

  it("are not where the floor, and so the machine, got faster as well", async () => {
    assert.deepEqual(idsOf(await passes((_cell, load) => falling(load))), []);
  });

  it("are not where it is the floor alone", async () => {
    assert.deepEqual(idsOf(await passes((cell, load) => (cell === floor ? falling(load) : 100_000))), []);
  });
});
