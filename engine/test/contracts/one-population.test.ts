// What holds of every result, whatever was measured: the figures of a row are of the same calls.
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { projectRoot } from "../../src/machine/paths.ts";
import { golden } from "../exporters/examples.ts";
import { faultsOfFigures } from "../fixtures/figures.ts";

const names = readdirSync(path.join(projectRoot, "proto/examples/result/valid")).map((file) => file.replace(/\.json$/, ""));

describe("the figures of every golden run", () => {
  for (const name of names) it(`agree with each other: ${name}`, () => assert.deepEqual(golden(name).cells.flatMap(faultsOfFigures), []));
});

describe("figures that do not agree are found", () => {
  const [cell] = golden("run").cells;
  assert.ok(cell);
  const of = (latency: Partial<typeof cell.latency>) => faultsOfFigures({ ...cell, latency: { ...cell.latency, ...latency } });

  it("a p50 above the p90, a p90 above the p99", () => {
    assert.match(of({ p50Ns: 260_000 }).join(), /p50 260000 > p90 250000/);
    assert.match(of({ p90Ns: 410_000 }).join(), /p90 410000 > p99 400000/);
    assert.deepEqual(of({ p90Ns: null, p99Ns: 200_500 }).length, 1);
  });
  it("a rate that is not that of calls and gaps, from 100 calls a user on", () => {
    assert.match(of({ perCallNs: 215_000 }).join(), /users \/ rate/);
    const few = { ...cell, latency: { ...cell.latency, perCallNs: 215_000 }, calls: { ...cell.calls, counted: 99 } };
    assert.deepEqual(faultsOfFigures(few), []);
  });
});
