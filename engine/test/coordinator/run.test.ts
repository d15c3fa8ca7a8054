// Whole runs with fixture workers in real processes: what the coordinator does when all goes well, and when a worker misbehaves.
import assert from "node:assert/strict";
import { afterEach, describe, it } from "node:test";
import { events as eventsContract } from "../../generated/contracts/events.ts";
import { result as resultContract } from "../../generated/contracts/result.ts";
import type { EngineEvent } from "../../generated/events.d.ts";
import type { Cell } from "../../generated/result.d.ts";
import { readContract } from "../../src/contracts/read.ts";
import { resultObjects } from "../../src/objects/results.ts";
import { allImplementations } from "../../src/plan/registry.ts";
import { LatencyHistogram } from "../../src/stats/histogram.ts";
import { liveWorkers } from "../../src/workers/live.ts";
import { fixtureWorkers, runFixtures } from "../fixtures/plans.ts";

const cellOf = (cells: readonly Cell[], framework: string) => {
  const cell = cells.find((candidate) => candidate.framework === framework);
  assert.ok(cell);
  return cell;
};
const ofType = <Type extends EngineEvent["type"]>(events: readonly EngineEvent[], type: Type) =>
  events.filter((event): event is Extract<EngineEvent, { type: Type }> => event.type === type);

afterEach(() => assert.equal(liveWorkers.count, 0, "a worker process was left"));

describe("a run", () => {
  it("gives every cell its figures, and the ratio to the floor from the same figures", async () => {
    const { run } = await runFixtures({ startWorker: fixtureWorkers({}, { ZeroMQ: 3_000_000, Tcp: 1_000_000 }) });
    assert.equal(run.state, "Completed");
    readContract(resultContract, run);
    const zeromq = cellOf(run.cells, "ZeroMQ");
    assert.equal(zeromq.state, "Completed");
    assert.ok(Math.abs((zeromq.latency.p50Ns as number) / 3_000_000 - 1) < 0.001);
    assert.ok(Math.abs((zeromq.latency.xFloor as number) - 3) < 0.01);
    const quotient = (zeromq.latency.perCallNs as number) / (cellOf(run.cells, "Tcp").latency.perCallNs as number);
    assert.ok(Math.abs((zeromq.latency.xFloor as number) / quotient - 1) < 1e-12, "one estimator for a figure and its ratio");
    assert.equal(cellOf(run.cells, "Tcp").latency.xFloor, 1);
    assert.ok(Math.abs((zeromq.throughput.callsPerSecond as number) - 1000 / 3) < 0.1);
    assert.equal(zeromq.frameworkVersion, "1.2.3");
    assert.deepEqual([zeromq.serverEventLoop, zeromq.clientEventLoop], ["of the server", "of the client"]);
    assert.equal(LatencyHistogram.decode(zeromq.histograms.calls as string).count, zeromq.calls.counted);
  });

  it("puts both APIs of a framework in one group, each beside the floor of its own", async () => {
    const warnings: string[] = [];
    const note = (warning: Error) => warnings.push(warning.name);
    process.on("warning", note);
    const { run } = await runFixtures({
      request: { runtimes: ["Python", "Node"], frameworks: ["RPyC", "ZeroMQ", "gRPC"], apis: ["All"] },
      startWorker: fixtureWorkers({}),
    });
    process.off("warning", note);
    assert.equal(run.groups.length, 1);
    assert.equal(run.cells.length, 11);
    assert.equal(new Set(run.cells.map((cell) => cell.id)).size, 11);
    const floors = new Map(run.cells.filter(({ isFloor }) => isFloor).map(({ runtime, api, latency }) => [`${runtime} ${api}`, latency]));
    for (const { members } of resultObjects(run, null))
      assert.equal(members.FloorUsPerCall, (floors.get(`${members.Runtime} ${members.Api}`)?.perCallNs as number) / 1000);
    assert.deepEqual(warnings, []);
  });

  it("does not take a worker's Default for its Tuned", async () => {
    const { run } = await runFixtures({ request: { variants: ["All"] }, startWorker: fixtureWorkers({ gRPC: "not-tuned" }) });
    assert.deepEqual(
      run.cells.filter(({ framework }) => framework === "gRPC").map(({ variant, state, errors }) => [variant, state, errors[0]?.id]),
      [
        ["Default", "Completed", undefined],
        ["Tuned", "Failed", "WorkerProtocol"],
      ],
    );
  });

  it("fails the cells of a server that does not say that it is slow, as it was told to be", async () => {
    const { run } = await runFixtures({ request: { slowShare: 2 }, startWorker: fixtureWorkers({ gRPC: "not-tuned" }) });
    const ended = (name: string) =>
      run.cells.filter(({ framework }) => framework === name).map(({ state, errors }) => [state, errors[0]?.id]);
    assert.deepEqual([ended("gRPC"), ended("ZeroMQ")], [[["Failed", "WorkerProtocol"]], [["Completed", undefined]]]);
    assert.ok(run.groups.every(({ id, title }) => id.includes("-slow2pct5ms/") && title.includes("2% of calls 5 ms late")));
  });

  it("sends each side the options of its Tuned and none of its Default, and holds both against the one floor", async () => {
    const { run } = await runFixtures({
      request: { variants: ["All"], includeFloor: true },
      startWorker: fixtureWorkers({}, { ZeroMQ: 2_000_000, gRPC: 3_000_000 }),
    });
    const results = resultObjects(run, null).map(({ members }) => members);
    assert.deepEqual(results.map(({ Framework, Tuning }) => `${Framework} ${Tuning}`).sort(), [
      "Tcp Default",
      "ZeroMQ Default",
      "ZeroMQ Tuned",
      "gRPC Default",
      "gRPC Tuned",
    ]);
    for (const { FloorUsPerCall } of results) assert.equal(FloorUsPerCall, (cellOf(run.cells, "Tcp").latency.perCallNs as number) / 1000);
    for (const { framework, runtime, variant, latency, serverOptions, clientOptions } of run.cells) {
      assert.ok(Math.abs((latency.xFloor ?? 0) - ({ ZeroMQ: 2, gRPC: 3 }[framework] ?? 1)) < 0.01, `${framework} ${variant}`);
      const published = allImplementations().find((each) => each.framework.name === framework && each.entry.runtime === runtime)?.entry
        .tuned;
      const set = (side: string) =>
        variant === "Tuned"
          ? (published ?? []).flatMap((option) => (option.side === side || option.side === "both" ? [option.name] : []))
          : [];
      assert.deepEqual(Object.keys(serverOptions), ["fixture", ...set("server")]);
      assert.deepEqual(Object.keys(clientOptions), ["fixture", ...set("client")]);
    }
  });

  it("takes as many turns with each cell, in rotation", async () => {
    const { run } = await runFixtures({ startWorker: fixtureWorkers({}) });
    const rotations = run.cells.map((cell) => cell.launches[0]?.rotations);
    assert.equal(new Set(rotations).size, 1);
    assert.ok((rotations[0] as number) >= 1);
  });

  it("starts afresh for each launch and adds the launches up", async () => {
    const { run } = await runFixtures({ request: { launches: 3 }, startWorker: fixtureWorkers({}) });
    for (const cell of run.cells) {
      assert.deepEqual(
        cell.launches.map((launch) => launch.launch),
        [1, 2, 3],
      );
      assert.equal(
        cell.calls.counted,
        cell.launches.reduce((sum, launch) => sum + launch.calls, 0),
      );
    }
  });

  it("has the floor as a result only when it was asked for, and beside each result always", async () => {
    const without = resultObjects((await runFixtures({ startWorker: fixtureWorkers({}) })).run, null);
    assert.deepEqual(without.map(({ members }) => members.Framework).sort(), ["ZeroMQ", "gRPC"]);
    assert.ok(without.every(({ members }) => typeof members.FloorUsPerCall === "number"));
    const asked = await runFixtures({ request: { includeFloor: true }, startWorker: fixtureWorkers({}) });
    assert.equal(resultObjects(asked.run, null).length, 3);
  });

  it("sends every event as the contract says, started first", async () => {
    const { events } = await runFixtures({ startWorker: fixtureWorkers({ gRPC: "exits-at-once" }) });
    assert.equal(events[0]?.type, "started");
    for (const event of events) readContract(eventsContract, event);
  });

  it("keeps percentiles unknown where too few calls lie above them", async () => {
    const { run } = await runFixtures({ startWorker: fixtureWorkers({}, { ZeroMQ: 4_000_000, gRPC: 10_000 }) });
    assert.equal(cellOf(run.cells, "ZeroMQ").latency.p99Ns, null);
    assert.ok((cellOf(run.cells, "gRPC").latency.p99Ns as number) >= 10_000);
  });
});

describe("a worker in which something prints", () => {
  for (const [behaviour, told] of [
    ["prints", ["hooked", "42", '{"a":1}', "no line end"]],
    ["prints-much", [`${"x".repeat(120)}...`, "y"]],
  ] as const) {
    it(`${behaviour} where replies are expected: is measured, with warnings that quote a part of it once`, async () => {
      const { run, events } = await runFixtures({ startWorker: fixtureWorkers({ gRPC: behaviour }) });
      assert.equal(cellOf(run.cells, "gRPC").state, "Completed");
      const warnings = ofType(events, "warning").filter(({ problem }) => problem.id === "StrayOutput");
      const quotes = warnings.map(({ problem }) => /printed '(.*)' where/s.exec(problem.message)?.[1]);
      assert.deepEqual(quotes, told.slice(0, 3));
      assert.ok(run.warnings.some(({ id }) => id === "StrayOutput"));
    });
  }
});

describe("a worker that misbehaves", () => {
  const cases: [behaviour: string, id: string, deadlines?: Record<string, number>][] = [
    ["exits-at-once", "WorkerExited"],
    ["exits-in-load", "WorkerExited"],
    ["never-ready", "ServerNotReady", { phaseSeconds: 4 }],
    ["stuck", "WorkerTimedOut", { callSeconds: 1, burstSeconds: 1 }],
    ["wrong-answers", "WrongAnswer"],
    ["newer-version", "UnsupportedVersion"],
    ["garbage", "WorkerProtocol", { phaseSeconds: 4 }],
    ["garbage-ends", "WorkerProtocol"],
    ["package-missing", "PackageMissing"],
    ["odd-columns", "WorkerProtocol"],
  ];
  for (const [behaviour, id, deadlines] of cases) {
    it(`${behaviour}: ends as ${id} for its cell alone, and the others go on`, async () => {
      const { run, events } = await runFixtures({
        request: { frameworks: ["gRPC"], includeFloor: true, ...(deadlines ? { deadlines } : {}) },
        startWorker: fixtureWorkers({ gRPC: behaviour }),
      });
      const failed = cellOf(run.cells, "gRPC");
      assert.equal(failed.state, "Failed");
      assert.deepEqual(
        failed.errors.map((error) => error.id),
        [id],
      );
      assert.equal(failed.latency.xFloor, null);
      assert.equal(cellOf(run.cells, "Tcp").state, "Completed");
      assert.equal(run.state, "Completed");
      const [event, ...more] = ofType(events, "failed");
      assert.equal(more.length, 0);
      assert.equal(event?.problem.id, id);
      assert.equal(event?.problem.target, failed.id);
      assert.equal(event?.terminating, false);
    });
  }

  it("wrong-later: what it measured until then is as it was, over its own rotations alone", async () => {
    const { run } = await runFixtures({ request: { durationSeconds: 0.5 }, startWorker: fixtureWorkers({ gRPC: "wrong-later" }) });
    const [failed, whole] = [cellOf(run.cells, "gRPC"), cellOf(run.cells, "ZeroMQ")];
    const [launch, others] = [failed.launches[0], whole.launches[0]] as [Cell["launches"][number], Cell["launches"][number]];
    assert.deepEqual([failed.state, failed.errors[0]?.id], ["Failed", "WrongAnswer"]);
    assert.ok(launch.rotations > 0 && launch.rotations < others.rotations, `${launch.rotations} of ${others.rotations}`);
    for (const ns of [failed.latency.p50Ns, failed.latency.perCallNs, ...launch.blocks.map(({ perCallNs }) => perCallNs)])
      if (ns !== null) assert.ok(Math.abs(ns / 1_000_000 - 1) < 0.001, String(ns));
    assert.equal(failed.latency.xFloor, null);
  });

  it("shares-connections: users that share one connection measure something else", async () => {
    const { run } = await runFixtures({
      request: { concurrency: [4] },
      startWorker: fixtureWorkers({ gRPC: "shares-connections" }),
    });
    assert.deepEqual(
      cellOf(run.cells, "gRPC").errors.map((error) => error.id),
      ["ConnectionCountMismatch"],
    );
    assert.equal(cellOf(run.cells, "ZeroMQ").connections, 4);
  });

  it("deaf: is ended all the same", async () => {
    const { run } = await runFixtures({ startWorker: fixtureWorkers({ gRPC: "deaf" }) });
    assert.equal(cellOf(run.cells, "gRPC").state, "Completed");
  });

  it("is not started again in later launches", async () => {
    const { events } = await runFixtures({ request: { launches: 3 }, startWorker: fixtureWorkers({ gRPC: "exits-at-once" }) });
    assert.equal(ofType(events, "failed").length, 1);
  });

  it("a floor that fails takes the ratios away, not the figures", async () => {
    const { run } = await runFixtures({ startWorker: fixtureWorkers({ Tcp: "exits-at-once" }) });
    assert.equal(cellOf(run.cells, "ZeroMQ").latency.xFloor, null);
    assert.ok(cellOf(run.cells, "ZeroMQ").latency.p50Ns);
    assert.ok(resultObjects(run, null).every(({ members }) => members.FloorUsPerCall === null));
  });

  it("all of them: the run has failed", async () => {
    const { run } = await runFixtures({
      startWorker: fixtureWorkers({ gRPC: "exits-at-once", ZeroMQ: "exits-at-once", Tcp: "exits-at-once" }),
    });
    assert.equal(run.state, "Failed");
  });
});
