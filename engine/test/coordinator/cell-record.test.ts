import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import type { Marked, Samples } from "../../generated/worker-reply.d.ts";
import { cellFigures } from "../../src/coordinator/cell-figures.ts";
import { CellRecord } from "../../src/coordinator/cell-record.ts";
import { expandGroups, type GroupPlan, selectImplementations } from "../../src/plan/expand.ts";
import { resolvePlan } from "../../src/plan/resolve.ts";
import { loadHistograms } from "../../src/stats/histogram.ts";

const plan = resolvePlan(
  { version: 1, runtimes: ["Node"], frameworks: ["ZeroMQ"], arguments: ["Int"], placements: ["Free"], seed: 1 },
  () => 1,
);
const [group] = expandGroups(plan, selectImplementations(plan).implementations) as [GroupPlan];

const newRecord = () => new CellRecord(group.cells[0] as GroupPlan["cells"][number], group);
const figuresOf = (record: CellRecord) => cellFigures(record, { floor: undefined, alpha: 0.01, place: undefined });
const marked = (cpuUserUs: number): Marked => ({ type: "marked", id: 1, connections: 1, cpuUserUs, cpuSystemUs: 0, residentBytes: null });
const marks = (cpuUs: number) => ({ server: [marked(cpuUs)], client: [marked(cpuUs)] });
const samples = (latencyNs: number, finished: number, dropped: number): Samples => ({
  ...{ type: "samples", id: 1, elapsedNs: latencyNs * finished, latenciesNs: Array(finished).fill(latencyNs), finished, dropped },
  ...{ errors: [], stream: null },
});

describe("a cell's record", () => {
  before(loadHistograms);

  it("has CPU over the time of all calls that it is for, also of those that do not count", () => {
    const record = newRecord();
    // two calls of two seconds, of which one counts, at half a core
    record.addSlice(record.beginLaunch(1), samples(2e9, 1, 1), { before: marks(0), after: marks(2e6) });
    const { cost } = figuresOf(record);
    assert.equal(cost?.clientCpuCores, 0.5);
    assert.equal(cost?.serverCpuUsPerCall, 1e6);
  });

  it("knows its percentiles also when a launch was stopped before its first slice", () => {
    const record = newRecord();
    record.addSlice(record.beginLaunch(1), samples(1e5, 2000, 0), { before: marks(0), after: marks(0) });
    record.beginLaunch(2);
    assert.equal(figuresOf(record).latency.p99Ns, null);
    record.stop();
    assert.ok(Math.abs((figuresOf(record).latency.p99Ns as number) / 1e5 - 1) < 0.001);
  });
});
