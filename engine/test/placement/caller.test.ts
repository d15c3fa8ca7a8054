import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { RpcBenchError } from "../../src/errors/problem.ts";
import { cpusOrObstacle } from "../../src/placement/affinity.ts";
import { CallerAffinity, type CallerRequest } from "../../src/placement/caller.ts";
import { EfficiencyModeOff } from "../../src/placement/efficiency-mode.ts";
import { plainTopology } from "../../src/placement/topology.ts";

describe("CallerAffinity", () => {
  it("asks for each process, and goes on when the caller has done it, in whichever order answers come", async () => {
    const asked: CallerRequest[] = [];
    const affinity = new CallerAffinity([0, 1], (request) => asked.push(request));
    const both = [affinity.set(11, [1]), affinity.set(12, [0, 1])];
    assert.deepEqual(
      asked.map(({ id, ...wish }) => wish),
      [
        { type: "place", pid: 11, cpus: [1] },
        { type: "place", pid: 12, cpus: [0, 1] },
      ],
    );
    for (const { id } of asked.reverse()) affinity.answer(id, null);
    await Promise.all(both);
  });

  it("rejects with the caller's reason, and ignores an answer to nothing", async () => {
    const affinity: CallerAffinity = new CallerAffinity([0], ({ id }) => affinity.answer(id, "Access is denied."));
    affinity.answer(99, null);
    await assert.rejects(
      affinity.set(1, [0]),
      (error) => error instanceof RpcBenchError && error.problem.id === "PlacementFailed" && /Access is denied/.test(error.message),
    );
  });

  it("knows the cores that the caller tells of, and nothing where it does not tell of each", () => {
    const cores = [
      { cpu: 0, core: 0, efficiencyClass: 1 },
      { cpu: 1, core: 0, efficiencyClass: 1 },
      { cpu: 2, core: 2, efficiencyClass: 0 },
    ];
    const topologyOf = (allowed: number[]) => new CallerAffinity(allowed, () => {}, cores).topology;
    assert.deepEqual(topologyOf([1, 2]), {
      cpus: [
        { cpu: 1, core: 0, rank: 1 },
        { cpu: 2, core: 2, rank: 0 },
      ],
      knownBy: "EfficiencyClass",
    });
    assert.deepEqual(topologyOf([1, 2, 3]), plainTopology([1, 2, 3]));
  });

  it("has no placement but free where CPUs are of more than one processor group", () => {
    const affinity = new CallerAffinity(
      Array.from({ length: 72 }, (_, cpu) => cpu),
      () => {},
    );
    for (const placement of ["OneCore", "AsDeployed"]) assert.ok("reason" in cpusOrObstacle(placement, affinity));
    assert.ok("cpus" in cpusOrObstacle("Free", affinity));
  });
});

describe("EfficiencyModeOff", () => {
  const answered = async (error: string | null) => {
    const asked: CallerRequest[] = [];
    const caller: CallerAffinity = new CallerAffinity([0], (request) => {
      asked.push(request);
      caller.answer(request.id, error);
    });
    const efficiency = new EfficiencyModeOff(caller);
    for (const pid of [11, 12, 11]) efficiency.add(pid);
    await new Promise(setImmediate);
    return { asked: asked.map(({ type, pid }) => [type, pid]), described: efficiency.describe("win32") };
  };

  it("asks for each process once, and says that it was done", async () => {
    assert.deepEqual(await answered(null), {
      asked: [
        ["unthrottle", 11],
        ["unthrottle", 12],
      ],
      described: { switchedOff: true, reason: null },
    });
  });

  it("says what the system said where it was not", async () => {
    assert.deepEqual((await answered("Access is denied.")).described, { switchedOff: false, reason: "Access is denied" });
  });

  it("says that nothing could where no caller does it, and nothing where the system has no such mode", () => {
    const efficiency = new EfficiencyModeOff({});
    efficiency.add(11);
    assert.equal(efficiency.describe("win32")?.switchedOff, false);
    assert.equal(efficiency.describe("linux"), undefined);
  });
});
