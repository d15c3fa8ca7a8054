import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Marked } from "../../generated/worker-reply.d.ts";
import { CostRecord, type PassCost } from "../../src/resources/cost-record.ts";

const mark = (residentBytes: number | null, peakResidentBytes: number | null = null): Marked => ({
  type: "marked",
  id: 1,
  connections: 1,
  cpuUserUs: 0,
  cpuSystemUs: 0,
  residentBytes,
  peakResidentBytes,
  clockNs: 0,
});
const pass = (facts: Partial<PassCost>): PassCost => ({
  ...{ serverCpuUs: 0, clientCpuUs: 0, busiestClientUs: 0, calls: 200, seconds: 1 },
  ...facts,
});

describe("what calls cost", () => {
  it("is each side's CPU time over all calls of all passes", () => {
    const cost = new CostRecord(1);
    assert.equal(cost.measured, false);
    cost.addPass(pass({ clientCpuUs: 30_000 }));
    cost.addPass(pass({ clientCpuUs: 10_000 }));
    assert.equal(cost.measured, true);
    assert.equal(cost.cpuUsPerCall("client"), 100);
    assert.equal(cost.cpuCores("client"), 0.02);
    assert.equal(cost.cpuUsPerCall("server"), null);
  });

  it("is of one pass what both sides took together, which is the launch's sample", () => {
    const cost = new CostRecord(1);
    assert.equal(cost.addPass(pass({ serverCpuUs: 20_000, clientCpuUs: 30_000 })), 250);
    assert.equal(cost.addPass(pass({ serverCpuUs: 60_000, clientCpuUs: 40_000 })), 500);
  });

  it("is no sample where the steps of one side's account do not carry it, or where nothing was called", () => {
    const cost = new CostRecord(1);
    assert.equal(cost.addPass(pass({ serverCpuUs: 9_999, clientCpuUs: 1e6 })), null);
    assert.equal(cost.addPass(pass({ serverCpuUs: 1e6, clientCpuUs: 9_999 })), null);
    assert.equal(cost.addPass(pass({ serverCpuUs: 1e6, clientCpuUs: 1e6, calls: 0 })), null);
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
      cost.addPass(pass({ serverCpuUs: cpuUs, calls: 10 }));
      assert.equal(cost.cpuUsPerCall("server"), known ? cpuUs / 10 : null);
      assert.equal(cost.cpuCores("server"), known ? cpuUs / 1e6 : null);
    });
  }

  it("has what the system counted a call: of all processes of a side, over the passes of which it is known", () => {
    const cost = new CostRecord(1);
    const at = (...times: (number | null)[]) => times.map((turns) => ({ ...mark(10), counters: { turns } }));
    cost.addCounts("client", at(10, 20), at(30, 50), 100);
    cost.addCounts("client", at(30, 50), at(40, null), 100);
    cost.addCounts("server", [mark(10)], at(5), 100);
    assert.deepEqual([cost.timesPerCall("client", "turns"), cost.timesPerCall("server", "turns")], [0.5, null]);
  });

  it("has the mean of what was resident, and what was seen from outside", () => {
    const cost = new CostRecord(1);
    for (const bytes of [10, 30, null]) cost.addMemory("server", [mark(bytes)], false);
    for (const bytes of [18, null, 20]) cost.see("server", [bytes]);
    assert.deepEqual([cost.residentBytes("server"), cost.seenBytes("server")], [20, 19]);
  });

  it("has the largest peak of the passes that came first, for a process keeps the peak of those before", () => {
    const cost = new CostRecord(1);
    cost.addMemory("server", [mark(10, 900)], false);
    assert.equal(cost.peakBytes("server"), null);
    cost.addMemory("server", [mark(10, 50)], true);
    cost.addMemory("server", [mark(10, 60)], true);
    cost.addMemory("server", [mark(10, null)], true);
    cost.addMemory("server", [mark(10, 70)], false);
    assert.equal(cost.peakBytes("server"), 60);
  });

  it("is compared with what the process said last, not with the mean of a process that grows", () => {
    const cost = new CostRecord(1);
    cost.addMemory("client", [mark(100)], true);
    cost.addMemory("client", [mark(200)], false);
    cost.see("client", [201]);
    assert.equal(cost.saidThenBytes("client"), 200);
    assert.equal(cost.residentBytes("client"), 150);
  });

  it("is the sum over a side's processes, and the busiest client process is told apart", () => {
    const cost = new CostRecord(1);
    cost.addPass(pass({ clientCpuUs: 1_000_000, busiestClientUs: 900_000, calls: 100 }));
    cost.addPass(pass({ clientCpuUs: 800_000, busiestClientUs: 700_000, calls: 100 }));
    cost.addMemory("client", [mark(10, 20), mark(30, 50)], true);
    cost.see("client", [11, 31]);
    assert.equal(cost.cpuUsPerCall("client"), 9000);
    assert.equal(cost.cpuCores("client"), 0.9);
    assert.equal(cost.busiestClientCores, 0.8);
    assert.deepEqual([cost.residentBytes("client"), cost.peakBytes("client"), cost.seenBytes("client")], [40, 70, 42]);
  });

  it("of several processes is not known where one of them is not", () => {
    const cost = new CostRecord(1);
    cost.addMemory("client", [mark(10, 10), mark(null)], true);
    cost.see("client", [11, null]);
    assert.deepEqual([cost.residentBytes("client"), cost.peakBytes("client"), cost.seenBytes("client")], [null, null, null]);
  });
});
