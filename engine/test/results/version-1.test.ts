import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { describe, it } from "node:test";
import { RpcBenchError } from "../../src/errors/problem.ts";
import { projectRoot } from "../../src/machine/paths.ts";
import { curveObjects, resultObjects } from "../../src/objects/results.ts";
import { runIn } from "../../src/results/read-run.ts";
import { summarize } from "../../src/results/summary.ts";

const file = path.join(projectRoot, "tests/fixtures/result-version-1.json");
const text = await readFile(file, "utf8");

describe("a run of version 1", () => {
  const run = runIn(text, file);
  const results = resultObjects(run, file).map(({ members, kind }) => ({ ...members, kind }) as Record<string, unknown>);

  it("is listed by its p50, without us/call and without anything that is compared by it", () => {
    const [first] = results;
    assert.deepEqual([first?.LatencyP50Us, first?.LatencyP99Us, first?.CallsPerSecond, first?.CallCount], [201, 400, 4700, 5100]);
    for (const name of ["UsPerCall", "FloorRatio", "Rank", "RatioToBest", "Verdict", "CpuVerdict", "LatencyP50LowUs", "CpuUsPerCall"])
      assert.ok(
        results.every((result) => result[name] === null),
        name,
      );
    assert.deepEqual([...new Set(results.map(({ kind }) => kind))], ["Version1"]);
  });

  it("keeps the parts of a stream and of a connection", () => {
    const stream = results.find(({ Scenario }) => Scenario === "Stream");
    assert.deepEqual([stream?.FirstValueP50Us, stream?.GapMaxUs, stream?.InOneTurnMean], [400, 2000, 1.5]);
    const connect = results.find(({ Scenario }) => Scenario === "Connect");
    assert.deepEqual([connect?.OpenP50Us, connect?.FirstCallP50Us, connect?.CloseP50Us], [310, 120, 40]);
  });

  it("has a summary that says so, and its curves", () => {
    assert.equal(summarize(run, file).version, 1);
    const points = curveObjects(run, file)[0]?.members.Points as { CallsPerSecond: number; ClientCount: number }[];
    assert.deepEqual(
      points.map(({ CallsPerSecond, ClientCount }) => [CallsPerSecond, ClientCount]),
      [
        [4800, 1],
        [9000, 1],
        [14000, 1],
        [14400, 2],
      ],
    );
  });

  const wrong: [string, (run: Record<string, never>) => unknown][] = [
    ["no cells", ({ cells: _, ...rest }) => rest],
    ["cells that are none", (all) => ({ ...all, cells: "many" })],
    ["a cell that is none", (all) => ({ ...all, cells: ["first"] })],
    ["a figure that is none", (all) => JSON.parse(JSON.stringify(all).replace('"p50Ns":201000', '"p50Ns":"fast"'))],
  ];
  for (const [what, change] of wrong) {
    it(`is refused with ${what}`, () => {
      assert.throws(
        () => runIn(JSON.stringify(change(JSON.parse(text))), file),
        (error) => error instanceof RpcBenchError && error.problem.id === "ResultNotReadable",
      );
    });
  }
});
