// The users of a cell dealt over several client processes.
import assert from "node:assert/strict";
import { afterEach, describe, it } from "node:test";
import { result as resultContract } from "../../generated/contracts/result.ts";
import type { Cell } from "../../generated/result.d.ts";
import { readContract } from "../../src/contracts/read.ts";
import type { StartedProcess } from "../../src/results/run-record.ts";
import { LatencyHistogram } from "../../src/stats/histogram.ts";
import { liveWorkers } from "../../src/workers/live.ts";
import { fixtureWorkers, runFixtures } from "../fixtures/plans.ts";

const cellOf = (cells: readonly Cell[], framework: string) => {
  const cell = cells.find((candidate) => candidate.framework === framework);
  assert.ok(cell);
  return cell;
};

afterEach(() => assert.equal(liveWorkers.count, 0, "a worker process was left"));

describe("several client processes", () => {
  const eightInThree = (behaviours: Record<string, string> = {}) =>
    runFixtures({ request: { concurrency: [8], clients: 3 }, startWorker: fixtureWorkers(behaviours) });

  it("are started beside the server, and what they count adds up", async () => {
    const started: StartedProcess[] = [];
    const { run } = await runFixtures({
      request: { frameworks: ["ZeroMQ"], concurrency: [8], clients: 3 },
      startWorker: fixtureWorkers({}),
      onProcess: (process) => started.push(process),
    });
    readContract(resultContract, run);
    const ofZeroMQ = new Map(started.filter(({ who }) => who.startsWith("ZeroMQ")).map(({ pid, who }) => [pid, who]));
    assert.deepEqual(
      [...ofZeroMQ.values()].sort(),
      ["client 1 of 3", "client 2 of 3", "client 3 of 3", "server"].map((role) => `ZeroMQ on Node (${role})`),
    );
    const cell = cellOf(run.cells, "ZeroMQ");
    assert.deepEqual([cell.state, cell.clients, cell.concurrency], ["Completed", 3, 8]);
    assert.equal(run.groups[0]?.title, "SimpleCall, small int, 8 users in 3 processes, free");
    // each of eight users makes 1000 calls a second
    assert.ok(Math.abs((cell.throughput.callsPerSecond as number) - 8000) < 1);
    for (const { calls, rotations, windows } of cell.launches) {
      assert.equal(calls % 8, 0);
      assert.ok((windows?.counted as number) >= rotations);
      assert.equal(windows?.repeated, 0);
    }
    assert.equal(LatencyHistogram.decode(cell.histograms.calls as string).count, cell.calls.counted);
  });

  for (const behaviour of ["late-once", "ends-early-once"]) {
    it(`${behaviour}: make a window again in which not all users called throughout, and what was called in it does not count`, async () => {
      const { run } = await eightInThree({ gRPC: behaviour });
      const cell = cellOf(run.cells, "gRPC");
      assert.equal(cell.state, "Completed");
      const [launch] = cell.launches;
      assert.equal(launch?.windows?.repeated, 1);
      // a probe, and one for each rotation
      assert.equal(launch?.windows?.counted, (launch?.rotations ?? 0) + 1);
      assert.ok(Math.abs(cell.calls.counted / cellOf(run.cells, "ZeroMQ").calls.counted - 1) < 0.1);
      assert.ok(cell.calls.uncounted > cellOf(run.cells, "ZeroMQ").calls.uncounted);
    });
  }

  const failures: [behaviour: string, id: string][] = [
    ["always-late", "ClientsNotTogether"],
    ["ends-early", "ClientsNotTogether"],
    ["no-common-window", "BadCommand"],
    ["odd-columns", "WorkerProtocol"],
    ["wrong-answers", "WrongAnswer"],
  ];
  for (const [behaviour, id] of failures) {
    it(`${behaviour}: ends as ${id} for its cell alone, and the others go on`, async () => {
      const { run } = await eightInThree({ gRPC: behaviour });
      assert.deepEqual(
        cellOf(run.cells, "gRPC").errors.map((error) => error.id),
        [id],
      );
      assert.equal(cellOf(run.cells, "gRPC").calls.counted, 0);
      assert.equal(cellOf(run.cells, "ZeroMQ").state, "Completed");
    });
  }
});
