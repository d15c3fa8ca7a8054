// Verdicts of whole runs, with fixture workers whose latencies are made up: constant, or different in each launch.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Cell, Run } from "../../generated/result.d.ts";
import { fixtureWorkers, runFixtures } from "../fixtures/plans.ts";

const pairOf = (run: Run) => run.comparisons.find((comparison) => comparison.kind === "Pair");
const twinOf = (run: Run) => run.comparisons.find((comparison) => comparison.kind === "Twin");
const placesOf = (run: Run) => Object.fromEntries(run.cells.map((cell: Cell) => [cell.twinOf ? "twin" : cell.framework, cell.place]));
const request = { launches: 3, durationSeconds: 0.03 };

describe("verdicts of a run", () => {
  it("tell a cell that is 5% slower from one that is the same within the threshold", async () => {
    const slower = await runFixtures({ request, startWorker: fixtureWorkers({}, { ZeroMQ: 1_050_000, gRPC: 1_000_000 }) });
    assert.equal(pairOf(slower.run)?.verdict, "Slower");
    assert.deepEqual(placesOf(slower.run), { ZeroMQ: 2, gRPC: 1, Tcp: null, twin: null });
    const same = await runFixtures({ request, startWorker: fixtureWorkers({}, { ZeroMQ: 1_020_000, gRPC: 1_000_000 }) });
    assert.equal(pairOf(same.run)?.verdict, "Same");
    assert.deepEqual(placesOf(same.run), { ZeroMQ: 1, gRPC: 1, Tcp: null, twin: null });
    assert.equal(twinOf(same.run)?.verdict, "Same");
    assert.ok(same.run.groups.every((group) => group.fit && group.decidedBy === "Launches"));
  });

  it("compare the floor only where it was asked for by name", async () => {
    const { run } = await runFixtures({ request: { ...request, frameworks: ["Tcp", "gRPC"] }, startWorker: fixtureWorkers({}) });
    assert.deepEqual(
      run.comparisons.map(({ kind }) => kind),
      ["Pair", "Twin"],
    );
  });

  it("are not made where launches differ too much, and that is said", async () => {
    // of each launch's eight processes the last two are the twin's
    const launches = [
      { ZeroMQ: 1_000_000, gRPC: 2_000_000, twin: 1_500_000 },
      { ZeroMQ: 1_500_000, gRPC: 1_000_000, twin: 1_000_000 },
      { ZeroMQ: 2_000_000, gRPC: 1_500_000, twin: 2_000_000 },
    ];
    let started = 0;
    const { run, events } = await runFixtures({
      request,
      startWorker: (implementation, role) => {
        const { ZeroMQ, gRPC, twin } = launches[Math.floor(started / 8)] as (typeof launches)[number];
        const isTwin = started++ % 8 >= 6;
        return fixtureWorkers({}, { ZeroMQ: isTwin ? twin : ZeroMQ, gRPC })(implementation, role);
      },
    });
    assert.equal(pairOf(run)?.verdict, "Inconclusive");
    assert.ok(run.findings.some(({ id }) => id === "ThresholdNotResolved"));
    assert.ok(events.some((event) => event.type === "warning" && event.problem.id === "ThresholdNotResolved"));
  });

  it("leave a failed cell out, and make none of one launch", async () => {
    const { run } = await runFixtures({ request, startWorker: fixtureWorkers({ gRPC: "exits-in-burst" }) });
    assert.equal(pairOf(run), undefined);
    const once = await runFixtures({ request: { ...request, launches: 1 }, startWorker: fixtureWorkers({}) });
    assert.deepEqual(once.run.comparisons, []);
    assert.ok(once.run.cells.every((cell) => cell.place === null && cell.latency.p50LowNs === null));
  });
});

describe("a group whose twin differs", () => {
  it("is not fit", async () => {
    // the twin's processes are the ones that are started last
    let started = 0;
    const workers = (latency: number) => fixtureWorkers({}, { ZeroMQ: latency, gRPC: 1_000_000 });
    const { run } = await runFixtures({
      request,
      startWorker: (implementation, role) => {
        const isTwin = started++ % 8 >= 6;
        return workers(isTwin ? 1_200_000 : 1_000_000)(implementation, role);
      },
    });
    assert.equal(twinOf(run)?.verdict, "Slower");
    assert.equal(run.groups[0]?.fit, false);
    assert.ok(
      run.findings.some(({ id, severity, target }) => id === "TwinDiffers" && severity === "Unfit" && target === run.groups[0]?.id),
    );
  });
});

describe("the end of a run", () => {
  it("comes at the fixed number of launches where that is precise enough, not before", async () => {
    const { run } = await runFixtures({ request: { ...request, precision: 0.02 }, startWorker: fixtureWorkers({}) });
    assert.deepEqual([run.groups[0]?.decidedBy, run.groups[0]?.launches], ["Precision", 3]);
  });

  it("comes at the last look where it never is", async () => {
    const { run } = await runFixtures({
      request: { launches: 2, durationSeconds: 0.01, precision: 0.001 },
      startWorker: fixtureWorkers({}, { ZeroMQ: "1000000~2" }),
    });
    assert.deepEqual([run.groups[0]?.decidedBy, run.groups[0]?.launches], ["Launches", 8]);
    assert.equal(run.statistics.looks, 5);
  });

  it("comes with the time, whatever the number of launches", async () => {
    const { run } = await runFixtures({
      request: { launches: 1000, durationSeconds: 100, maxTimeSeconds: 8, precision: 0.001 },
      startWorker: fixtureWorkers({}),
    });
    assert.equal(run.groups[0]?.decidedBy, "MaxTime");
    assert.ok((run.groups[0]?.launches ?? 0) < 1000);
  });

  it("counts what was looked at before the first launch as part of the time", async () => {
    const waiting = performance.now() - 990_000;
    const request = { durationSeconds: null, maxTimeSeconds: 990, launches: 3 };
    const { run } = await runFixtures({ startWorker: fixtureWorkers({}), request, startedMs: waiting });
    assert.deepEqual([run.groups[0]?.launches, run.groups[0]?.decidedBy], [1, "MaxTime"]);
  });
});
