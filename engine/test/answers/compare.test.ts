import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { events as eventsContract } from "../../generated/contracts/events.ts";
import type { Question } from "../../generated/question.d.ts";
import { compare } from "../../src/answers/compare.ts";
import { readContract } from "../../src/contracts/read.ts";
import { golden } from "../exporters/examples.ts";

const full = golden("full");
const read = { run: full, path: "/results/a.json" };
const ask = (more: Partial<Question> = {}): Question => ({ version: 1, want: "Comparisons", places: [], ...more });
const idOf = (end: string) => full.cells.find(({ id }) => id.startsWith("SimpleCall-Int/c1/AsDeployed/") && id.endsWith(end))?.id ?? end;
const name = (end: string, runId = full.runId) => ({ runId, cellId: idOf(end) });

describe("comparisons", () => {
  it("of a run are every pair of a group once, with the verdict, interval and twin of the run", () => {
    const objects = compare(ask(), [read]);
    for (const object of objects) readContract(eventsContract, object);
    const found = objects.find(
      ({ members }) => members.DifferenceCellId === idOf("gRPC/Python/Async/Default") && members.Reference === "ZeroMQ on Node",
    )?.members;
    assert.deepEqual([found?.Ratio, found?.RatioLow, found?.RatioHigh, found?.Verdict], [1.124, 1.102, 1.146, "Slower"]);
    assert.deepEqual([found?.Threshold, found?.Confidence, found?.Placement, found?.Reason], [0.03, 0.99, "AsDeployed", null]);
    assert.deepEqual([found?.TwinRatio, found?.TwinVerdict], [1.004, "Same"]);
    assert.ok(Math.abs((found?.ResolvedDifference as number) - 0.019) < 1e-9);
    const pairs = objects.map(({ members }) => [members.DifferenceCellId, members.ReferenceCellId].sort().join(" "));
    assert.equal(new Set(pairs).size, pairs.length);
  });

  it("are turned round where they were judged the other way", () => {
    const [turned] = compare(ask({ cells: [name("ZeroMQ/Node/Async/Default")], references: [name("gRPC/Python/Async/Default")] }), [read]);
    assert.equal(turned?.members.Verdict, "Faster");
    assert.ok(Math.abs((turned?.members.Ratio as number) * 1.124 - 1) < 1e-9);
    assert.ok(Math.abs((turned?.members.RatioLow as number) * 1.146 - 1) < 1e-9);
  });

  it("of two runs are inconclusive, with the figures beside each other", () => {
    const other = { run: { ...full, runId: "other" }, path: "/results/b.json" };
    const [pair] = compare(ask({ cells: [name("ZeroMQ/Node/Async/Default")], references: [name("ZeroMQ/Node/Async/Default", "other")] }), [
      read,
      other,
    ]);
    assert.equal(pair?.members.Verdict, "Inconclusive");
    assert.match(String(pair?.members.Reason), /two runs/);
    assert.deepEqual([pair?.members.Ratio, pair?.members.RatioLow, pair?.members.DifferenceUsPerCall], [1, null, 210]);
    assert.deepEqual([pair?.members.DifferencePath, pair?.members.ReferencePath], ["/results/a.json", "/results/b.json"]);
  });

  it("of several with several pair what is of the same scenario, size, load and placement", () => {
    const other = { run: { ...full, runId: "other" }, path: "/results/b.json" };
    const cells = full.cells.map(({ id }) => ({ runId: full.runId, cellId: id }));
    const references = cells.map(({ cellId }) => ({ runId: "other", cellId }));
    const objects = compare(ask({ cells, references }), [read, other]);
    assert.ok(objects.length > 4);
    for (const { members } of objects) {
      assert.equal(members.Verdict, "Inconclusive");
      const group = (id: unknown) => full.cells.find((cell) => cell.id === id)?.groupId;
      assert.equal(group(members.DifferenceCellId), group(members.ReferenceCellId));
    }
  });

  it("of CPU time have its figures", () => {
    const cells = [name("ZeroMQ/Node/Async/Default"), name("ZeroMQ/Python/Async/Default")];
    const [pair] = compare(ask({ cells, figure: "Cpu" }), [read]);
    assert.deepEqual(
      [pair?.members.Figure, pair?.members.DifferenceUsPerCall, pair?.members.ReferenceUsPerCall],
      ["CpuUsPerCall", 88, 43.5],
    );
    assert.notEqual(pair?.members.Verdict, "Inconclusive");
  });
});
