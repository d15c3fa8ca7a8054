// Runs that end otherwise than planned, and what is known only when they have ended.
import assert from "node:assert/strict";
import { afterEach, describe, it } from "node:test";
import { result as resultContract } from "../../generated/contracts/result.ts";
import { readContract } from "../../src/contracts/read.ts";
import { RpcBenchError } from "../../src/errors/problem.ts";
import { liveWorkers } from "../../src/workers/live.ts";
import { fixtureWorkers, runFixtures } from "../fixtures/plans.ts";
import { cores, topology } from "../placement/topologies.ts";

afterEach(() => assert.equal(liveWorkers.count, 0, "a worker process was left"));

describe("placing", () => {
  it("that is refused for the coordinator fails the cells, each by name, and no more than these", async () => {
    const refusal = RpcBenchError.of("PlacementFailed", { reason: "Access is denied" });
    const { run } = await runFixtures({
      request: { placements: ["OneCore", "Free"] },
      affinity: { allowed: [0, 1], obstacle: null, set: async (pid) => (pid === process.pid ? Promise.reject(refusal) : undefined) },
      startWorker: fixtureWorkers({}),
    });
    assert.deepEqual(
      run.groups.map(({ placement, cellIds }) => [placement, cellIds.length]),
      [
        ["OneCore", 3],
        ["Free", 3],
      ],
    );
    for (const { placement, state, errors } of run.cells)
      assert.deepEqual(
        [placement, state, errors[0]?.id],
        placement === "OneCore" ? ["OneCore", "Failed", "PlacementFailed"] : ["Free", "Completed", undefined],
      );
  });

  it("is recorded with the kind of core that was taken", async () => {
    const { run } = await runFixtures({
      request: { placements: ["OneCore", "AsDeployed", "Free"] },
      affinity: {
        allowed: [0, 1, 2, 3],
        topology: topology(cores(0, 2, 1, 1), cores(2, 2)),
        obstacle: null,
        set: async () => {},
      },
      startWorker: fixtureWorkers({}),
    });
    const kind = { name: "Fastest", knownBy: "cpu_capacity" } as const;
    assert.deepEqual(
      run.groups.map(({ cpus }) => cpus),
      [
        { server: [1], client: [1], coordinator: [1], class: kind },
        { server: [0], client: [1], coordinator: [1], class: kind },
        { server: [], client: [], coordinator: [] },
      ],
    );
    readContract(resultContract, run);
  });

  it("whose answer never comes, for the caller is gone, does not keep a stopped run", { timeout: 20_000 }, async () => {
    for (const until of ["starting", "measuring"]) {
      const controller = new AbortController();
      const { run } = await runFixtures({
        request: { durationSeconds: 3600, placements: ["OneCore"] },
        affinity: {
          allowed: [0, 1],
          obstacle: null,
          set: () => (until === "starting" || controller.signal.aborted ? new Promise<void>(() => {}) : Promise.resolve()),
        },
        startWorker: fixtureWorkers({}),
        signal: controller.signal,
        onEvent: (event) => {
          if (event.type === "progress" && event.activity.includes(until)) setTimeout(() => controller.abort(), 1000);
        },
      });
      assert.equal(run.state, "Partial");
      assert.equal(run.cells.length > 0, until === "measuring");
    }
  });
});

describe("blocks", () => {
  it("are held against the fastest spin of the whole series, also those before it", async () => {
    const taken: number[] = [];
    const watch = {
      begin: async () => {},
      // slow in the first launch, at full speed from then on
      end: async () => {
        taken.push(taken.length === 0 ? 300 : 200);
        return { spinNs: taken.at(-1) as number, stealShare: null, otherShare: null, disturbed: false };
      },
      spinRatioOf: (spinNs: number) => spinNs / Math.min(...taken),
    };
    const { run } = await runFixtures({ request: { launches: 3, placements: ["Free"] }, watch, startWorker: fixtureWorkers({}) });
    const ratios = run.cells[0]?.launches.map(({ blocks }) => blocks.map(({ spinRatio }) => spinRatio));
    assert.deepEqual(ratios, [[1.5], [1], [1]]);
  });
});

describe("a run that is stopped", () => {
  it("keeps what was measured and marks it partial", async () => {
    const controller = new AbortController();
    let measuring = 0;
    const { run, events } = await runFixtures({
      request: { durationSeconds: 3600, concurrency: [1, 2] },
      startWorker: fixtureWorkers({}, { ZeroMQ: 50_000, gRPC: 50_000, Tcp: 50_000 }),
      signal: controller.signal,
      onEvent: (event) => {
        if (event.type === "progress" && event.activity.includes("measuring") && ++measuring > 2) controller.abort();
      },
    });
    assert.equal(run.state, "Partial");
    assert.ok(run.cells.length > 0);
    assert.ok(run.cells.every((cell) => cell.state === "Partial" && cell.calls.counted > 0));
    assert.deepEqual(run.groups.map((group) => group.state).slice(0, 2), ["Partial", "NotStarted"]);
    assert.deepEqual(
      events.flatMap((event) => (event.type === "warning" ? [event.problem.id] : [])),
      ["Interrupted"],
    );
    readContract(resultContract, run);
  });

  it("by its own deadline says so", async () => {
    const { run } = await runFixtures({
      request: { durationSeconds: 3600, deadlines: { runSeconds: 1 } },
      startWorker: fixtureWorkers({}),
    });
    assert.equal(run.state, "Partial");
    assert.deepEqual(
      run.warnings.map((warning) => warning.id),
      ["DeadlineReached"],
    );
  });
});
