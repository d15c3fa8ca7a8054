import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { disturbedCpu } from "../../src/checks/after/disturbed-cpu.ts";
import { generator } from "../../src/checks/after/generator.ts";
import { memoryAccounts } from "../../src/checks/after/memory-accounts.ts";
import { portsShort } from "../../src/checks/after/ports-short.ts";
import type { CellEvidence, RunEvidence } from "../../src/checks/evidence.ts";
import { judgeAfter } from "../../src/checks/judge-after.ts";
import { blockOf, cellOf, groupOf, runOf } from "./evidence-of.ts";
import { told } from "./fake-machine.ts";

describe("the check of CPU disturbed during a run", () => {
  const good = blockOf();
  const slow = blockOf({ spinRatio: 1.4 });
  const stolen = blockOf({ stealShare: 0.2 });
  const unknown = blockOf({ spinRatio: null, stealShare: null });
  const blocks = (bad: number, of: number, kind = slow, others = good) => [...Array(bad).fill(kind), ...Array(of - bad).fill(others)];
  const cases: readonly [string, RunEvidence, readonly string[]][] = [
    ["none disturbed", runOf({ groups: [groupOf({ launches: [blocks(0, 20)] })] }), []],
    ["one block of ten", runOf({ groups: [groupOf({ launches: [blocks(1, 10)] })] }), []],
    ["two blocks of a hundred", runOf({ groups: [groupOf({ launches: [blocks(2, 100)] })] }), []],
    ["two blocks of ten", runOf({ groups: [groupOf({ launches: [blocks(2, 10)] })] }), ["Warning CpuThrottled"]],
    ["two of two", runOf({ groups: [groupOf({ launches: [blocks(2, 2)] })] }), ["Warning CpuThrottled"]],
    ["many, over launches", runOf({ groups: [groupOf({ launches: [blocks(2, 5), blocks(2, 5)] })] }), ["Unfit CpuThrottled"]],
    ["a few stolen", runOf({ groups: [groupOf({ launches: [blocks(3, 20, stolen)] })] }), ["Warning CpuStolen"]],
    ["many stolen", runOf({ groups: [groupOf({ launches: [blocks(15, 20, stolen)] })] }), ["Unfit CpuStolen"]],
    [
      "a few stolen where it is known",
      runOf({ groups: [groupOf({ launches: [blocks(2, 100, stolen, unknown)] })] }),
      ["Warning CpuStolen"],
    ],
    ["nothing known", runOf({ groups: [groupOf({ launches: [blocks(0, 9, unknown, unknown)] })] }), []],
    ["no blocks", runOf({ groups: [groupOf()] }), []],
    ["stolen overall, blocks unknown", runOf({ stealShare: 0.1, groups: [groupOf({ launches: [[unknown]] })] }), ["Warning CpuStolen"]],
    ["hardly any stolen overall", runOf({ stealShare: 0.02 }), []],
    ["much stolen overall", runOf({ stealShare: 0.3 }), ["Unfit CpuStolen"]],
    ["stolen overall, blocks good", runOf({ stealShare: 0.1, groups: [groupOf({ launches: [[good]] })] }), []],
  ];
  for (const [what, run, expected] of cases) {
    it(`${what}: ${expected.join() || "nothing"}`, () => assert.deepEqual(told(disturbedCpu(run)), expected));
  }

  it("says in which group and how bad", () => {
    const [finding] = disturbedCpu(runOf({ groups: [groupOf({ launches: [[slow, blockOf({ spinRatio: 2.5 }), good]] })] }));
    const [taken] = disturbedCpu(runOf({ groups: [groupOf({ launches: [[stolen, blockOf({ stealShare: 0.6 }), good]] })] }));
    assert.match(taken?.seen ?? "", /^SimpleCall: in 2 of 3 blocks \(66\.7%\) more than 5% .*at most 60%/);
    assert.equal(finding?.target, "g1");
    assert.match(finding?.seen ?? "", /^SimpleCall: in 2 of 3 blocks \(66\.7%\) .*at most 2\.5 times/);
  });
});

describe("the check of ports", () => {
  const failed = (message: string) => runOf({ groups: [groupOf({ cells: [cellOf({ errors: [{ id: "CallFailed", message }] })] })] });
  const waiting = (timeWaitAfter: number) => runOf({ timeWaitBefore: 20, timeWaitAfter, ephemeralPorts: 16_384 });
  const cases: readonly [string, RunEvidence, readonly string[]][] = [
    ["few wait", waiting(500), []],
    ["most wait", waiting(9000), ["Warning PortsShort"]],
    ["not known", runOf({ timeWaitAfter: 9000 }), []],
    ["Node", failed("connect EADDRNOTAVAIL 127.0.0.1:50051"), ["Unfit PortsShort"]],
    ["gRPC", failed("UNAVAILABLE: failed to connect: Cannot assign requested address"), ["Unfit PortsShort"]],
    ["Node, another", failed("connect EADDRINUSE 127.0.0.1:50051"), ["Unfit PortsShort"]],
    ["Python on Linux", failed("OSError: [Errno 99] Cannot assign requested address"), ["Unfit PortsShort"]],
    ["Python on Windows", failed("OSError: [WinError 10048] Normalerweise darf jede Socketadresse"), ["Unfit PortsShort"]],
    ["another error", failed("connect ECONNREFUSED 127.0.0.1:10048"), []],
    ["another number", failed("[Errno 111] Connection refused"), []],
  ];
  for (const [what, run, expected] of cases) {
    it(`${what}: ${expected.join() || "nothing"}`, () => assert.deepEqual(told(portsShort(run)), expected));
  }

  it("tells what was there before", () => {
    assert.match(portsShort(waiting(9000))[0]?.seen ?? "", /^9000 .*, 20 of them before the run: 54\.9% of all 16384/);
  });
});

describe("the check of the generator", () => {
  const run = (facts: Partial<CellEvidence>) => runOf({ groups: [groupOf({ cells: [cellOf(facts)] })] });
  const cases: readonly [string, Partial<CellEvidence>, readonly string[]][] = [
    ["one user, busy client", { clientCpuCores: 1 }, []],
    ["eight users, idle client", { concurrency: 8, clientCpuCores: 0.6 }, []],
    ["eight users, busy client", { concurrency: 8, clientCpuCores: 0.95 }, ["Warning GeneratorSaturated"]],
    ["eight users in two processes, both half busy", { concurrency: 8, clients: 2, clientCpuCores: 0.5 }, []],
    [
      "eight users in two processes, one of them busy",
      { concurrency: 8, clients: 2, clientCpuCores: 0.95 },
      ["Warning GeneratorSaturated"],
    ],
    ["a process for each user, busy", { concurrency: 2, clients: 2, clientCpuCores: 1 }, []],
    ["open loop, busy client", { openLoop: true, clientCpuCores: 1.4 }, ["Warning GeneratorSaturated"]],
    ["a late loop", { concurrency: 8, eventLoopDelayP99Ns: 5e6 }, ["Warning GeneratorSaturated"]],
    ["a late loop, calls much longer", { concurrency: 8, eventLoopDelayP99Ns: 5e6, calls: { count: 1000, quantile: () => 1e9 } }, []],
    ["a loop late by a timer's step", { concurrency: 8, eventLoopDelayP99Ns: 1e6 }, []],
    ["nothing known", { concurrency: 8, clientCpuCores: null }, []],
    ["no calls", { concurrency: 8, eventLoopDelayP99Ns: 5e6, calls: { count: 0, quantile: () => null } }, []],
    ["the twin, which says the same again", { concurrency: 8, clientCpuCores: 1, isTwin: true }, []],
  ];
  for (const [what, facts, expected] of cases) {
    it(`${what}: ${expected.join() || "nothing"}`, () => assert.deepEqual(told(generator(run(facts))), expected));
  }
});

describe("the check of memory accounts", () => {
  const run = (ownBytes: number | null, seenBytes: number | null) =>
    runOf({ groups: [groupOf({ cells: [cellOf({ memory: [{ side: "server", ownBytes, seenBytes }] })] })] });
  const cases: readonly [string, number | null, number | null, readonly string[]][] = [
    ["the same", 100e6, 100e6, []],
    ["within 5%", 100e6, 104e6, []],
    ["more than 5% above", 100e6, 106e6, ["Info MemoryAccountsDiffer"]],
    ["more than 5% below", 100e6, 94e6, ["Info MemoryAccountsDiffer"]],
    ["more than 20% above", 100e6, 121e6, ["Warning MemoryAccountsDiffer"]],
    ["more than 20% below", 100e6, 79e6, ["Warning MemoryAccountsDiffer"]],
    ["not seen", 100e6, null, []],
    ["not said", null, 100e6, []],
  ];
  for (const [what, own, seen, expected] of cases) {
    it(`${what}: ${expected.join() || "nothing"}`, () => assert.deepEqual(told(memoryAccounts(run(own, seen))), expected));
  }
});

describe("judging a run", () => {
  it("has the gravest first", () => {
    const some = groupOf({ launches: [[blockOf({ stealShare: 0.2 }), blockOf({ stealShare: 0.2 })]] });
    const failed = groupOf({ groupId: "g2", cells: [cellOf({ errors: [{ id: "CallFailed", message: "connect EADDRNOTAVAIL" }] })] });
    const fit = judgeAfter(runOf({ groups: [some] }));
    const unfit = judgeAfter(runOf({ groups: [some, failed] }));
    assert.deepEqual(told(fit), ["Warning CpuStolen"]);
    assert.deepEqual(told(unfit), ["Unfit PortsShort", "Warning CpuStolen"]);
  });

  it("says nothing of an empty run", () => assert.deepEqual(judgeAfter(runOf()), []));
});
