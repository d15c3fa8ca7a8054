// What tables show of an open loop: response and service side by side, and what a search for the highest rate came to.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Cell, Run } from "../../generated/result.d.ts";
import { renderAnswers } from "../../src/exporters/answers.ts";
import { renderTables } from "../../src/exporters/table.ts";
import { golden } from "./examples.ts";

type OpenLoop = NonNullable<Cell["openLoop"]>;

const full = golden("full");
const open: Run = { ...full, groups: full.groups.filter((group) => group.load === "Open") };
const changed = (run: Run, change: (openLoop: OpenLoop) => OpenLoop): Run => ({
  ...run,
  cells: run.cells.map((cell) => (cell.openLoop === null ? cell : { ...cell, openLoop: change(cell.openLoop) })),
});
const ramp: Run = {
  ...changed(open, (loop) => ({
    ...loop,
    ramp: { slo: "p99=20ms", highestRatePerSecond: 950, missedPerSecond: 1020, missedBecause: "Slow", ended: "Found", steps: [] },
  })),
  groups: open.groups.map((group) => ({ ...group, load: "Ramp" })),
};
it("an answer says how often the highest rate held, and what missed", () => {
  const [said] = renderAnswers(ramp).filter((sentence) => sentence.includes("held at"));
  assert.match(said ?? "", /held at 950\/s \(3 of 3\), missed at 1020\/s/);
  const early = changed(ramp, (loop) => ({ ...loop, ramp: loop.ramp && { ...loop.ramp, ended: "StepsUsedUp" as const } }));
  assert.match(renderAnswers(early).join("\n"), /held at 950\/s, missed at 1020\/s/);
});

const rowsOf = (run: Run) =>
  renderTables(run)
    .split("\n")
    .map((line) => line.trim().split(/ {2,}/));

describe("a table at a rate", () => {
  it("has response and service times, and in brackets what is the generator's", () => {
    const [, header, first, , more, second] = rowsOf(open);
    assert.deepEqual(header, ["framework", "runtime", "offered/s", "achieved", "response p50 us", "p99"]);
    assert.deepEqual(first, ["ZeroMQ", "Node", "202", "99.0%", "944", "[5000]"]);
    assert.deepEqual(more, ["framework", "runtime", "service p50 us", "p99", "pacing p99 us", "not started"]);
    assert.deepEqual(second, ["ZeroMQ", "Node", "812", "4800", "90.0", "3"]);
    const usable = changed(open, (loop) => ({ ...loop, tailUsable: true, latencyUsable: false }));
    assert.deepEqual(rowsOf(usable)[2]?.slice(4), ["[944]", "5000"]);
  });
});

describe("a table of the highest rates", () => {
  it("has the objective in its header, and why it went no further", () => {
    const [, header, first] = rowsOf(ramp);
    assert.deepEqual(header?.slice(2, 4), ["highest rate/s with p99=20ms", "missed at/s"]);
    assert.deepEqual(first?.slice(2, 5), ["950", "1020", "too slow"]);
    const early = changed(ramp, (loop) => ({ ...loop, ramp: loop.ramp && { ...loop.ramp, ended: "StepsUsedUp" } }));
    assert.match(renderTables(early), /too slow \(ended: StepsUsedUp\)/);
  });
});
