// Whole runs that judge, with fixture workers whose latencies are made up. What is judged of which figures is in comparisons.test.ts and group-findings.test.ts.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Cell, Run } from "../../generated/result.d.ts";
import { fixtureWorkers, runFixtures } from "../fixtures/plans.ts";

const pairOf = (run: Run) => run.comparisons.find(({ kind, of }) => kind === "Pair" && of === "Call");
const twinOf = (run: Run) => run.comparisons.find((comparison) => comparison.kind === "Twin");
const placesOf = (run: Run) =>
  Object.fromEntries(run.cells.map((cell: Cell) => [cell.twinOf ? "twin" : cell.framework, cell.verdicts.place]));
/** What a run needs that takes no longer than it must. */
const short = { durationSeconds: 0.01 };
/** Has the least to warm up. */
const onPython = { runtimes: ["Python"], frameworks: ["RPyC"] };

describe("verdicts of a run", () => {
  it("tell cells apart over launches, beside a twin that is the same", async () => {
    const { run } = await runFixtures({
      request: { ...short, launches: 5 },
      startWorker: fixtureWorkers({}, { ZeroMQ: 1_050_000, gRPC: 1_000_000 }),
    });
    assert.deepEqual([pairOf(run)?.verdict, twinOf(run)?.verdict], ["Slower", "Same"]);
    assert.deepEqual(placesOf(run), { ZeroMQ: 2, gRPC: 1, Tcp: null, twin: null });
    assert.ok(run.groups.every(({ fit, decidedBy, role }) => fit && decidedBy === "Launches" && role === "AsDeployed"));
    // nothing is known of these workers' CPU time, and that is no verdict
    const ofCpu = run.comparisons.filter(({ of }) => of === "Cpu");
    assert.deepEqual(
      ofCpu.map(({ verdict, ratio }) => [verdict, ratio]),
      [["Inconclusive", null]],
    );
  });

  it("are none from fewer than five launches", async () => {
    const request = { ...short, ...onPython, frameworks: ["RPyC", "ZeroMQ"], launches: 4 };
    const { run } = await runFixtures({ request, startWorker: fixtureWorkers({}, { RPyC: 2_000_000 }) });
    assert.deepEqual(run.comparisons, []);
    assert.ok(run.cells.every(({ verdicts, twinOf, launches }) => verdicts.place === null && twinOf === null && launches.length === 4));
  });
});

describe("the end of a run", () => {
  const one = { ...short, frameworks: ["ZeroMQ"] };

  it("comes at the fixed number of launches where that is precise enough, not before", async () => {
    const { run } = await runFixtures({ request: { ...short, launches: 5, precision: 0.02 }, startWorker: fixtureWorkers({}) });
    assert.deepEqual([run.groups[0]?.decidedBy, run.groups[0]?.launches], ["Precision", 5]);
  });

  it("comes at the last look where it never is", async () => {
    const { run } = await runFixtures({
      request: { ...short, launches: 1, precision: 0.001 },
      startWorker: fixtureWorkers({}, { ZeroMQ: "1000000~2" }),
    });
    assert.deepEqual([run.groups[0]?.decidedBy, run.groups[0]?.launches], ["Launches", 4]);
    assert.equal(run.statistics.looks.length, 4);
  });

  it("is never decided by a precision where nothing is compared: one framework", async () => {
    const { run } = await runFixtures({ request: { ...one, launches: 1, precision: 0.5 }, startWorker: fixtureWorkers({}) });
    assert.deepEqual([run.groups[0]?.decidedBy, run.comparisons], ["Launches", []]);
  });

  it("is never decided by a precision where nothing is judged: an open loop, of one look", async () => {
    const open = { rates: [100], connections: 1, launches: 1, precision: 0.5, durationSeconds: 0.1 };
    const { run } = await runFixtures({ request: open, startWorker: fixtureWorkers({}) });
    assert.deepEqual([run.groups[0]?.decidedBy, run.groups[0]?.launches], ["Launches", 1]);
  });

  it("comes for a group when all in it is decided, and for the run when no group is open", async () => {
    const request = {
      ...{ launches: 10, maxTimeSeconds: 24, runtimes: ["Python"], frameworks: ["RPyC", "ZeroMQ"] },
      durationSeconds: undefined as never,
    };
    const { run } = await runFixtures({ request, startWorker: fixtureWorkers({}, { RPyC: 2_000_000, ZeroMQ: 1_000_000 }) });
    assert.deepEqual([run.groups[0]?.decidedBy, run.groups[0]?.launches, pairOf(run)?.verdict], ["Decided", 5, "Slower"]);
    assert.equal(run.groups[0]?.alpha, run.statistics.looks[0]?.alpha);
    assert.equal(run.state, "Completed");
    const near = fixtureWorkers({}, { RPyC: "1000000~2", ZeroMQ: "1000000~2" });
    const open = (await runFixtures({ request: { ...request, launches: 7 }, startWorker: near })).run;
    assert.deepEqual([open.groups[0]?.decidedBy, open.groups[0]?.launches, pairOf(open)?.verdict], ["Launches", 7, "Inconclusive"]);
    assert.equal(open.groups[0]?.alpha, open.statistics.looks[1]?.alpha);
  });

  it("comes with the time, whatever the number of launches", async () => {
    const { run } = await runFixtures({
      request: { ...onPython, launches: 1000, durationSeconds: 100, maxTimeSeconds: 900 },
      startedMs: performance.now() - 894_000,
      startWorker: fixtureWorkers({}),
    });
    assert.equal(run.groups[0]?.decidedBy, "MaxTime");
    assert.ok((run.groups[0]?.launches ?? 0) < 1000);
  });

  it("counts what was looked at before the first launch as part of the time", async () => {
    const { run } = await runFixtures({
      startWorker: fixtureWorkers({}),
      request: { ...onPython, durationSeconds: null, maxTimeSeconds: 990, launches: 3 },
      startedMs: performance.now() - 990_000,
    });
    assert.deepEqual([run.groups[0]?.launches, run.groups[0]?.decidedBy], [1, "MaxTime"]);
  });
});

describe("calls that take long", () => {
  const slow = { ...onPython, scenarios: ["Payload"], payloadBytes: [1024], durationSeconds: null, launches: 1 };
  const idsOf = (problems: readonly { id: string }[]) => problems.map(({ id }) => id);

  it("end in the time that was given, with what there is", async () => {
    const began = performance.now();
    const { run } = await runFixtures({
      request: { ...slow, maxTimeSeconds: 10 },
      startWorker: fixtureWorkers({ RPyC: "slow" }, { RPyC: 400_000_000 }),
    });
    const seconds = (performance.now() - began) / 1000;
    assert.equal(run.state, "Completed");
    const rpyc = run.cells.find(({ framework }) => framework === "RPyC");
    assert.ok((rpyc?.calls.counted ?? 0) > 0);
    assert.ok(Math.abs((rpyc?.latency.perCallNs ?? 0) / 400e6 - 1) < 0.001);
    assert.ok(seconds < 11 || idsOf(run.warnings).includes("TimeExceeded"), `${seconds} s`);
  });

  it("say so where one took longer than all the time there was, and that nothing counted", async () => {
    const { run, events } = await runFixtures({
      request: { ...slow, maxTimeSeconds: 4 },
      startWorker: fixtureWorkers({ RPyC: "slow", Tcp: "slow" }, { RPyC: 8_000_000_000, Tcp: 8_000_000_000 }),
    });
    assert.deepEqual([run.state, idsOf(run.errors), idsOf(run.warnings)], ["Failed", ["NothingCounted"], ["TimeExceeded"]]);
    assert.ok(events.some((event) => event.type === "failed" && event.problem.id === "NothingCounted"));
    // of each cell one call, made side by side, was under way when the time was over
    assert.deepEqual(
      run.cells.map(({ calls }) => calls.uncounted),
      [1, 1],
    );
  });
});
