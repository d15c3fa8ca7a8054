// Runs of Connect with fixture workers: what the coordinator asks for, counts and says.
import assert from "node:assert/strict";
import { afterEach, describe, it } from "node:test";
import { result as resultContract } from "../../generated/contracts/result.ts";
import { readContract } from "../../src/contracts/read.ts";
import { LatencyHistogram } from "../../src/stats/histogram.ts";
import { liveWorkers } from "../../src/workers/live.ts";
import { fixtureWorkers, runFixtures } from "../fixtures/plans.ts";

afterEach(() => assert.equal(liveWorkers.count, 0, "a worker process was left"));

const ports = { timeWait: 0, ephemeralPorts: 28_232 };
const request = { scenarios: ["Connect"] };
const foundIn = (run: { findings: readonly { id: string; severity: string }[] }) =>
  run.findings.map(({ id, severity }) => `${severity} ${id}`);

describe("a run of Connect", () => {
  it("gives the whole its latency and the parts their medians", async () => {
    const { run } = await runFixtures({ request, ports, startWorker: fixtureWorkers({}, { ZeroMQ: 3_000_000 }) });
    readContract(resultContract, run);
    assert.deepEqual(
      run.groups.map(({ title }) => title),
      ["Connect, 1 user, free"],
    );
    const zeromq = run.cells.find(({ framework }) => framework === "ZeroMQ");
    assert.equal(zeromq?.state, "Completed");
    assert.equal(zeromq.connections, null);
    assert.ok(Math.abs((zeromq.latency.p50Ns ?? 0) / 3e6 - 1) < 0.001 && Math.abs((zeromq.latency.xFloor ?? 0) - 3) < 0.01);
    for (const part of [zeromq.parts.open?.p50, zeromq.parts.firstCall?.p50, zeromq.parts.close?.p50]) {
      assert.ok(Math.abs((part ?? 0) / 1e6 - 1) < 0.001, `${part}`);
    }
    assert.equal(LatencyHistogram.decode(zeromq.histograms.calls as string).count, zeromq.calls.counted);
    assert.ok((zeromq.parts.firstCall?.count ?? 0) >= zeromq.calls.counted);
    assert.deepEqual(foundIn(run), []);
  });

  it("users that share a connection are found, and the rest is measured", async () => {
    const { run } = await runFixtures({ request, ports, startWorker: fixtureWorkers({ gRPC: "shares-connections" }) });
    const grpc = run.cells.find(({ framework }) => framework === "gRPC");
    assert.deepEqual([grpc?.state, grpc?.errors.map(({ id }) => id)], ["Failed", ["ConnectionCountMismatch"]]);
    assert.equal(run.cells.find(({ framework }) => framework === "ZeroMQ")?.state, "Completed");
  });

  it("a wrong answer is said as that, though a connection more was counted", async () => {
    const { run } = await runFixtures({
      request: { ...request, durationSeconds: 0.5 },
      ports,
      startWorker: fixtureWorkers({ gRPC: "wrong-later" }),
    });
    const grpc = run.cells.find(({ framework }) => framework === "gRPC");
    assert.deepEqual([grpc?.state, grpc?.errors.map(({ id }) => id)], ["Failed", ["WrongAnswer"]]);
    assert.equal(run.cells.find(({ framework }) => framework === "ZeroMQ")?.state, "Completed");
  });

  it("a worker that has no Connect fails its cell, and the rest is measured", async () => {
    const { run } = await runFixtures({ request, ports, startWorker: fixtureWorkers({ gRPC: "no-connect" }) });
    const grpc = run.cells.find(({ framework }) => framework === "gRPC");
    assert.deepEqual([grpc?.state, grpc?.errors.map(({ id }) => id)], ["Failed", ["BadCommand"]]);
    assert.equal(run.cells.find(({ framework }) => framework === "ZeroMQ")?.state, "Completed");
  });

  it("opens no more connections than half of the ports, and says what was cut", async () => {
    const few = { timeWait: 0, ephemeralPorts: 600 };
    const { run } = await runFixtures({
      request: { ...request, durationSeconds: 5 },
      ports: few,
      startWorker: fixtureWorkers({}, { Tcp: 10_000, ZeroMQ: 10_000, gRPC: 10_000 }),
    });
    const made = run.cells.reduce((sum, { calls }) => sum + calls.counted + calls.uncounted, 0);
    assert.ok(made <= 300, `${made} connections`);
    assert.ok(run.cells.every(({ state, calls }) => state === "Completed" && calls.counted > 0));
    assert.deepEqual(foundIn(run), ["Info ConnectsBounded"]);
  });

  for (const [what, timeWait, asked] of [
    ["any port", 400, {}],
    ["any of its share of the ports", 100, { portShare: "10%" }],
  ] as const) {
    it(`without ${what} to spare it ends, without figures, and warns`, async () => {
      const none = { timeWait, ephemeralPorts: 600 };
      const { run, events } = await runFixtures({ request: { ...request, ...asked }, ports: none, startWorker: fixtureWorkers({}) });
      assert.ok(run.cells.every(({ calls, latency }) => calls.counted === 0 && latency.p50Ns === null));
      assert.deepEqual(foundIn(run), ["Warning ConnectsBounded"]);
      assert.ok(events.some((event) => event.type === "warning" && event.problem.id === "ConnectsBounded"));
    });
  }
});
