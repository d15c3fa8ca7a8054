// Copies of a proof: each is slowed by a share of what its own calls take at that moment, in time that does not pass.
import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { delayNs, slowDown, unslow } from "../../src/coordinator/slowing.ts";
import type { GroupPlan } from "../../src/plan/expand.ts";
import type { SlowedBy } from "../../src/plan/registry.ts";
import { loadHistograms } from "../../src/stats/histogram.ts";
import { type MadeCells, MadeClock, subjectsOf } from "./made-pair.ts";
import { groupsOf, planOf } from "./made-records.ts";

const options = { wakingCalls: 5, regime: "Pinned", signal: new AbortController().signal, onFailure: () => {} } as const;

/** What the servers of a group are told whose cells are slowed so; null: a cell is no copy. */
async function told(by: readonly (SlowedBy | null)[], made: Partial<MadeCells> = {}, concurrency = 1) {
  const [planned] = groupsOf(planOf({ concurrency: [concurrency] })) as [GroupPlan];
  const [cell] = planned.cells;
  assert.ok(cell !== undefined);
  const cells = by.map((each, index) => ({
    ...cell,
    id: `${cell.id}@${index}`,
    implementation: { ...cell.implementation, ...(each === null ? {} : { slowed: { name: `copy${index}`, by: each } }) },
  }));
  const said: [number, number][] = [];
  const onSlow = (index: number, ns: number) => void said.push([index, ns]);
  const subjects = subjectsOf({ ...planned, cells }, { clock: new MadeClock(), callNs: () => 200_000, onSlow, ...made });
  await unslow(subjects, options);
  await slowDown(subjects, options);
  return { said, subjects };
}

describe("how much longer a slowed server works", () => {
  const cost = { users: 4, perCallNs: 100_000, cpuNs: 60_000, p99Ns: 300_000 };
  const cases: readonly (readonly [SlowedBy, number])[] = [
    [{ UsPerCall: 0.2 }, 5_000],
    [{ CpuUs: 0.2 }, 12_000],
    [{ P99: 0.2 }, 15_000],
    [{ UsPerCall: 0.2, CpuUs: 0.2 }, 12_000],
    [{}, 0],
  ];
  for (const [by, ns] of cases) {
    it(`is ${ns} ns of four users' calls by ${JSON.stringify(by)}`, () => assert.equal(delayNs(by, cost), ns));
  }
});

describe("slowing copies", () => {
  before(loadHistograms);

  it("begins with the server as it is, and leaves alone what is no copy and the copy that is not slowed", async () => {
    const { said } = await told([null, {}, { UsPerCall: 0.2 }]);
    assert.deepEqual(said, [
      [2, 0],
      [2, 40_000],
    ]);
  });

  it("is by a share of what each copy's calls take now, however quick it was before", async () => {
    const callNs = (cell: number, load: number) => (load === 0 ? 50_000 : 200_000 * (cell + 1));
    const { said } = await told([{ UsPerCall: 0.2 }, { UsPerCall: 0.2 }], { callNs });
    assert.deepEqual(said.slice(2), [
      [0, 40_000],
      [1, 80_000],
    ]);
  });

  it("knows a figure from several windows, of which the last is as good as the first", async () => {
    // as many calls a window: the mean is that of all four
    const { said } = await told([{ UsPerCall: 0.2 }], { callNs: (_, load) => (load <= 2 ? 100_000 : 200_000) });
    const [ns] = said.slice(1).map(([, each]) => each);
    assert.ok(ns !== undefined && ns > 20_500 && ns < 39_500, String(ns));
  });

  it("shares the work out among the users of one server", async () => {
    const { said } = await told([{ UsPerCall: 0.2 }], {}, 8);
    assert.deepEqual(said.slice(1), [[0, 5_000]]);
  });

  it("takes out the copy whose calls fail", async () => {
    const { said, subjects } = await told([{ UsPerCall: 0.2 }, { UsPerCall: 0.2 }], { failsFrom: (cell) => (cell === 0 ? 1 : 99) });
    assert.deepEqual(said.slice(2), [[1, 40_000]]);
    assert.deepEqual(
      subjects.map(({ out }) => out),
      [true, false],
    );
  });
});
