import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Marked } from "../../generated/worker-reply.d.ts";
import { CostRecord } from "../../src/resources/cost-record.ts";

const mark = (cpuUs: number, residentBytes: number | null = null, peakResidentBytes?: number | null): Marked => ({
  type: "marked",
  id: 1,
  connections: 1,
  cpuUserUs: cpuUs,
  cpuSystemUs: 0,
  residentBytes,
  ...(peakResidentBytes === undefined ? {} : { peakResidentBytes }),
});

describe("what calls cost", () => {
  it("is the CPU time between marks over all calls, of each side", () => {
    const cost = new CostRecord(1);
    cost.add("client", [mark(100)], [mark(30_100)], 200, 1);
    cost.add("client", [mark(50_000)], [mark(60_000)], 200, 1);
    assert.equal(cost.cpuUsPerCall("client"), 100);
    assert.equal(cost.cpuCores("client"), 0.02);
    assert.equal(cost.cpuUsPerCall("server"), null);
  });

  const cases: [what: string, resolutionUs: number, cpuUs: number, known: boolean][] = [
    ["nine steps of a coarse account", 15_625, 140_625, false],
    ["ten steps of a coarse account", 15_625, 156_250, true],
    ["less than 10 ms of a fine account", 1, 9_999, false],
    ["10 ms of a fine account", 1, 10_000, true],
  ];
  for (const [what, resolutionUs, cpuUs, known] of cases) {
    it(`is ${known ? "known" : "not known"} from ${what}`, () => {
      const cost = new CostRecord(resolutionUs);
      cost.add("server", [mark(0)], [mark(cpuUs)], 10, 1);
      assert.equal(cost.cpuUsPerCall("server"), known ? cpuUs / 10 : null);
    });
  }

  it("has the mean of what was resident, the largest peak, and what was seen from outside", () => {
    const cost = new CostRecord(1);
    cost.add("server", [mark(0, 10, 50)], [mark(0, 20, 60)], 1, 1);
    cost.add("server", [mark(0, 30, 40)], [mark(0, null, null)], 1, 1);
    cost.see("server", [18]);
    cost.see("server", [null]);
    cost.see("server", [20]);
    assert.deepEqual([cost.residentBytes("server"), cost.peakBytes("server"), cost.seenBytes("server")], [20, 60, 19]);
  });

  it("is compared with what the process said last, not with the mean of a process that grows", () => {
    const cost = new CostRecord(1);
    cost.add("client", [mark(0, 100)], [mark(0, 200)], 1, 1);
    cost.see("client", [201]);
    assert.equal(cost.saidThenBytes("client"), 200);
    assert.equal(cost.residentBytes("client"), 150);
  });

  it("is the sum over a side's processes, and the busiest client process is told apart", () => {
    const cost = new CostRecord(1);
    cost.add("client", [mark(0, 10, 20), mark(0, 30, 40)], [mark(900_000, 10, 20), mark(100_000, 30, 50)], 100, 1);
    cost.add("client", [mark(900_000, 10, 20), mark(100_000, 30, 50)], [mark(1_000_000, 10, 20), mark(800_000, 30, 50)], 100, 1);
    cost.see("client", [11, 31]);
    assert.equal(cost.cpuUsPerCall("client"), 9000);
    assert.equal(cost.cpuCores("client"), 0.9);
    assert.equal(cost.busiestClientCores, 0.8);
    assert.deepEqual([cost.residentBytes("client"), cost.peakBytes("client"), cost.seenBytes("client")], [40, 70, 42]);
  });

  it("of several processes is not known where one of them is not", () => {
    const cost = new CostRecord(1);
    cost.add("client", [mark(0, 10), mark(0)], [mark(0, 10), mark(0)], 1, 1);
    cost.see("client", [11, null]);
    assert.deepEqual([cost.residentBytes("client"), cost.seenBytes("client")], [null, null]);
  });

  it("is not known where the system does not say", () => {
    const cost = new CostRecord(1);
    cost.add("server", [mark(0)], [mark(0)], 1, 1);
    assert.deepEqual([cost.residentBytes("server"), cost.peakBytes("server"), cost.seenBytes("server")], [null, null, null]);
  });
});
