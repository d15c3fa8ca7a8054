import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { cellFigures } from "../../src/coordinator/cell-figures.ts";
import { CellRecord } from "../../src/coordinator/cell-record.ts";
import type { GroupPlan } from "../../src/plan/expand.ts";
import { loadHistograms } from "../../src/stats/histogram.ts";
import { faultsOfFigures } from "../fixtures/figures.ts";
import { addLaunch, groupsOf, planOf } from "./made-records.ts";

const [group] = groupsOf(planOf()) as [GroupPlan];
const newRecord = () => new CellRecord(group.cells[0] as GroupPlan["cells"][number], group);
const figuresOf = (record: CellRecord) => cellFigures(record, { floor: undefined, call: undefined, cpu: undefined });

describe("a cell's record", () => {
  before(loadHistograms);

  it("has CPU over the time of all calls that it is for, also of those that do not count", () => {
    const record = newRecord();
    // two calls of two seconds, of which one counts, at half a core
    addLaunch(record, 1, { perCallNs: 2e9 });
    record.cost.addPass({ serverCpuUs: 2e6, clientCpuUs: 1e6, busiestClientUs: 1e6, calls: 2, seconds: 2 });
    const { cost } = figuresOf(record);
    assert.equal(cost?.clientCpuCores, 0.5);
    assert.equal(cost?.serverCpuUsPerCall, 1e6);
  });

  it("shows the mean of launches that differ, and users over its rate are still a call and its gap", () => {
    const record = newRecord();
    for (const [index, perCallNs] of [100_000, 300_000, 200_000].entries()) addLaunch(record, index + 1, { perCallNs });
    const cell = figuresOf(record);
    assert.deepEqual(faultsOfFigures(cell), []);
    assert.ok(Math.abs((cell.latency.perCallNs as number) / 6e15 ** (1 / 3) - 1) < 1e-9);
    assert.deepEqual(
      [cell.latency.perCallLowNs, cell.latency.perCallHighNs].map((ns) => Math.round(ns as number)),
      [100_000, 300_000],
    );
    assert.deepEqual(
      [cell.throughput.callsPerSecondLow, cell.throughput.callsPerSecondHigh].map((rate) => Math.round(rate as number)),
      [3333, 10_000],
    );
  });

  it("shows what share of a call is pauses: calls over ten times the typical one", () => {
    const record = newRecord();
    // 99 calls of 100 us and one of 10.1 ms
    addLaunch(record, 1, { perCallNs: 200_000, typicalNs: 100_000 });
    const { latency } = figuresOf(record);
    assert.ok(Math.abs((latency.pauses as number) - 0.505) < 0.005, String(latency.pauses));
    assert.ok(Math.abs((latency.p50Ns as number) / 100_000 - 1) < 0.001);
    const other = newRecord();
    addLaunch(other, 1, { perCallNs: 200_000, typicalNs: 190_000 });
    assert.equal(figuresOf(other).latency.pauses, 0);
  });

  it("counts a launch that was broken off only where there is no other", () => {
    const record = newRecord();
    addLaunch(record, 1, { perCallNs: 100_000 });
    addLaunch(record, 2, { perCallNs: 900_000, whole: false });
    assert.equal(figuresOf(record).calls.counted, 100);
    const broken = newRecord();
    addLaunch(broken, 1, { perCallNs: 900_000, whole: false });
    assert.equal(figuresOf(broken).calls.counted, 100);
  });
});
