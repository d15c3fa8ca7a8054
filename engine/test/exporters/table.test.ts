import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import type { Cell, Run } from "../../generated/result.d.ts";
import { renderAnswers } from "../../src/exporters/answers.ts";
import { figure, timeInWords, timeUnitFor } from "../../src/exporters/numbers.ts";
import { renderTables } from "../../src/exporters/table.ts";
import { projectRoot } from "../../src/machine/paths.ts";

const example = JSON.parse(readFileSync(path.join(projectRoot, "proto/examples/result/valid/run.json"), "utf8")) as Run;
const base = example.cells[0] as Cell;
const cell = (framework: string, p50Ns: number, more: Partial<Cell> = {}): Cell => ({
  ...base,
  id: `${base.groupId}/${framework}`,
  framework,
  latency: { ...base.latency, p50Ns },
  ...more,
});
const runOf = (cells: Cell[]): Run => ({
  ...example,
  plan: { ...example.plan, scenarios: ["SimpleCall"], concurrency: [1] },
  cells,
  groups: [{ ...(example.groups[0] as Run["groups"][number]), cellIds: cells.map((each) => each.id) }],
});

describe("renderTables", () => {
  const lines = renderTables(
    runOf([
      cell("Tcp", 100_000, { isFloor: true }),
      cell("gRPC", 400_000),
      cell("ZeroMQ", 200_000),
      cell("RPyC", 1, { state: "Failed", errors: [{ id: "WrongAnswer", message: "", count: 1 }] }),
    ]),
  ).split("\n");

  it("puts the fastest first, failed ones behind, the floor last as a row of its own", () => {
    assert.deepEqual(
      lines.slice(2).map((line) => line.trim().split(/ {2,}/)[0]),
      ["ZeroMQ", "gRPC", "RPyC", "Tcp (floor)"],
    );
  });

  it("has units in the header and columns that line up", () => {
    assert.match(lines[1] as string, /p50 us +p99 us +x floor/);
    const end = (line: string, text: string) => line.indexOf(text) + text.length;
    assert.equal(end(lines[1] as string, "p50 us"), end(lines[2] as string, " 200"));
  });

  it("names the error of a failed cell", () => assert.match(lines[4] as string, /failed: WrongAnswer$/));
});

describe("renderAnswers", () => {
  it("names the fastest and the next, and neither floors nor failed cells", () => {
    const [answer] = renderAnswers(
      runOf([cell("Tcp", 1, { isFloor: true }), cell("RPyC", 2, { state: "Failed" }), cell("gRPC", 400_000), cell("ZeroMQ", 200_000)]),
    );
    assert.match(answer ?? "", /fastest is ZeroMQ on Node, 200 us.*next gRPC on Node, 400 us/);
  });

  it("says nothing where nothing was measured", () => assert.deepEqual(renderAnswers(runOf([])), []));
});

describe("numbers", () => {
  it("show three significant digits, and a dash for what is not known", () => {
    assert.deepEqual([null, 0.5, 9.876, 98.76, 987.6, 12345.6].map(figure), ["-", "0.50", "9.88", "98.8", "988", "12346"]);
  });
  it("choose one unit for a column", () => {
    assert.equal(timeUnitFor([200, null, 10_000_000]).name, "ms");
    assert.equal(timeUnitFor([200, 9_000_000]).name, "us");
    assert.equal(timeInWords(85_000), "85.0 us");
  });
});
