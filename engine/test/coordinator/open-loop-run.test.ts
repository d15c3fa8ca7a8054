// Whole open-loop runs, with fixture workers that are one queue before one server.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { result as resultContract } from "../../generated/contracts/result.ts";
import { readContract } from "../../src/contracts/read.ts";
import { fixtureWorkers, runFixtures } from "../fixtures/plans.ts";

const request = { rates: [100, 500], connections: 1, arrivals: "constant", placements: ["Free"], durationSeconds: 4 };
const startWorker = fixtureWorkers({}, { ZeroMQ: 1_000_000, gRPC: 4_000_000 });

describe("an open-loop run", () => {
  it("has response and service times side by side at each rate, and judges nothing", async () => {
    const { run } = await runFixtures({ request, startWorker });
    readContract(resultContract, run);
    assert.deepEqual(
      run.groups.map(({ id, load, role }) => [id, load, role]),
      [
        ["SimpleCall-Int/r100/Free", "Open", "Described"],
        ["SimpleCall-Int/r500/Free", "Open", "Described"],
      ],
    );
    assert.deepEqual(run.comparisons, []);
    const zeromq = run.cells.find((cell) => cell.framework === "ZeroMQ" && cell.groupId.includes("r100"))?.openLoop;
    assert.ok(zeromq);
    assert.ok(Math.abs((zeromq.offeredPerSecond as number) - 100) < 0.01);
    assert.equal(zeromq.calls.scheduled, 400);
    assert.ok(Math.abs((zeromq.response.p50Ns as number) / 1_000_000 - 1) < 0.001);
    assert.equal(zeromq.latencyUsable, true);
  });

  it("shows a queue that grows without end in the response time, and not in the service time", async () => {
    const { run } = await runFixtures({ request, startWorker });
    const grpc = run.cells.find((cell) => cell.framework === "gRPC" && cell.groupId.includes("r500"))?.openLoop;
    assert.ok(grpc);
    // 500 calls a second for 4 seconds at a server that can do 250: the last one waits for 4 seconds
    assert.ok(Math.abs((grpc.response.maxNs as number) / 4e9 - 1) < 0.01);
    assert.ok(Math.abs((grpc.service.maxNs as number) / 4_000_000 - 1) < 0.001);
    assert.ok((grpc.achievedOverOffered as number) < 0.51);
  });

  it("finds the highest rate that holds an objective, for each framework", async () => {
    const { run } = await runFixtures({
      request: { slo: "p99=20ms", connections: 1, arrivals: "constant", placements: ["Free"], durationSeconds: 100 },
      startWorker,
    });
    readContract(resultContract, run);
    const rateOf = (framework: string) => run.cells.find((cell) => cell.framework === framework)?.openLoop?.ramp?.highestRatePerSecond ?? 0;
    // with constant arrivals a queue of one server holds any rate up to its own
    assert.ok(rateOf("ZeroMQ") > 900 && rateOf("ZeroMQ") <= 1050, String(rateOf("ZeroMQ")));
    assert.ok(rateOf("gRPC") > 225 && rateOf("gRPC") <= 265, String(rateOf("gRPC")));
  });

  it("ends the search with the first call that fails, and gives no answer", async () => {
    const { run } = await runFixtures({
      request: { slo: "p99=20ms", connections: 1, arrivals: "constant", placements: ["Free"], durationSeconds: 100 },
      startWorker: fixtureWorkers({ gRPC: "wrong-later" }, { ZeroMQ: 1_000_000, gRPC: 4_000_000 }),
    });
    const grpc = run.cells.find((cell) => cell.framework === "gRPC");
    assert.deepEqual([grpc?.state, grpc?.errors], ["Failed", [{ id: "CallTimedOut", message: "a call took too long", count: 1 }]]);
    assert.deepEqual([grpc?.openLoop?.ramp?.highestRatePerSecond, grpc?.openLoop?.ramp?.steps], [null, []]);
    assert.equal(run.cells.find((cell) => cell.framework === "ZeroMQ")?.openLoop?.ramp?.ended, "Found");
  });

  it("says that there are fewer launches than it would have had", async () => {
    const { run } = await runFixtures({
      request: { ...request, durationSeconds: undefined, maxTimeSeconds: 12, launches: 10 } as never,
      startWorker,
    });
    assert.deepEqual(
      run.warnings.map(({ id }) => id),
      ["FewerLaunches"],
    );
  });
});
