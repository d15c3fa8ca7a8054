// What tables show of an open loop: response and service side by side, and what a search for the highest rate came to.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Cell, Run } from "../../generated/result.d.ts";
import { renderTables } from "../../src/exporters/table.ts";
import { fixtureWorkers, runFixtures } from "../fixtures/plans.ts";

const request = { frameworks: ["ZeroMQ"], connections: 1, arrivals: "constant", placements: ["Free"] };
const startWorker = fixtureWorkers({}, { ZeroMQ: 1_000_000 });
const linesOf = (run: Run) => renderTables(run).split("\n");
const changed = (run: Run, change: (openLoop: NonNullable<Cell["openLoop"]>) => NonNullable<Cell["openLoop"]>): Run => ({
  ...run,
  cells: run.cells.map((cell) => (cell.openLoop === null || cell.isFloor ? cell : { ...cell, openLoop: change(cell.openLoop) })),
});
const columnsOf = (line = "") => line.trim().split(/ {2,}/);

describe("a table at a rate", () => {
  it("has response and service times, and in brackets what is the generator's", async () => {
    const { run } = await runFixtures({ request: { ...request, rates: [500], durationSeconds: 10 }, startWorker });
    const [, header, first] = linesOf(run);
    assert.deepEqual(columnsOf(header).slice(2), [
      ...["offered/s", "achieved", "response p50 us", "p99", "service p50 us", "p99", "pacing p99 us", "not started"],
    ]);
    const [framework, runtime, offered, achieved, responseP50, responseP99, , , , notStarted] = columnsOf(first);
    assert.deepEqual([framework, runtime, offered, achieved, notStarted], ["ZeroMQ", "Node", "500", "100.0%", "0"]);
    assert.deepEqual([responseP50, responseP99].map(Number), [1000, 1000]);
    const late = linesOf(changed(run, (loop) => ({ ...loop, tailUsable: false })))[2];
    assert.deepEqual(columnsOf(late).slice(4, 6), ["1000", "[1000]"]);
  });
});

describe("a table of the highest rates", () => {
  it("has the objective in its header, and why it went no further", async () => {
    const { run } = await runFixtures({ request: { ...request, slo: "p99=20ms", durationSeconds: 100 }, startWorker });
    const [, header, first] = linesOf(run);
    assert.deepEqual(columnsOf(header).slice(2), ["highest rate/s with p99=20ms", "missed at/s", "because", "steps"]);
    const [, , highest, missed, because, steps] = columnsOf(first);
    assert.ok(Number(highest) > 900 && Number(highest) < Number(missed) && Number(steps) > 1, first);
    assert.match(because ?? "", /^(too slow|rate not reached)$/);
    const early = changed(run, (loop) => ({ ...loop, ramp: loop.ramp && { ...loop.ramp, ended: "StepsUsedUp" } }));
    assert.match(linesOf(early)[2] ?? "", /\(ended: StepsUsedUp\)/);
  });
});
