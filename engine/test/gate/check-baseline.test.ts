// The command against a baseline that never runs beside today's: it learns from the runs that it is asked about, and tells from ten of them on.
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, describe, it } from "node:test";
import { runEngine } from "../fixtures/engine.ts";
import { judgedRun, side, steady } from "./sides.ts";

const data = mkdtempSync(path.join(tmpdir(), "rpcbench-known-"));
after(() => rmSync(data, { recursive: true, force: true }));
const engine = (...args: string[]) => runEngine(args, { env: { RPCBENCH_DATA: data } });

/** A run of today's alone, `factor` times as long as usual; its id has `number` in it. */
function saved(number: number, factor: number): string {
  const runId = `20261130-0000${String(number).padStart(2, "0")}-abcdef`;
  const us = steady.map((each) => each * factor);
  mkdirSync(path.join(data, "results"), { recursive: true });
  writeFileSync(
    path.join(data, "results", `${runId}.json`),
    JSON.stringify(judgedRun([side(null, { us })], {}, { runId, startedAt: `2026-11-30T00:00:${String(number).padStart(2, "0")}.000Z` })),
  );
  return runId;
}

describe("rpcbench check against a baseline alone", () => {
  it("cannot tell at first, learns from each run of the same, and tells from ten on", async () => {
    assert.equal((await engine("baseline", "set", "main", "--run", saved(0, 1))).code, 0);
    const check = async (runId: string) => {
      const { code, stdout, stderr } = await engine("check", runId, "--baseline", "main", "--fail-on", "us=+10pct", "--json");
      assert.notEqual(stdout, "", stderr);
      const [row] = JSON.parse(stdout).rows;
      return [code, row.outcome, row.runs];
    };
    for (let number = 1; number < 10; number++) {
      assert.deepEqual(await check(saved(number, 1 + 0.01 * Math.sin(number))), [20, "Inconclusive", number]);
    }
    assert.deepEqual(await check(saved(10, 1)), [0, "Held", 10]);
    assert.deepEqual(await check(saved(11, 1.3)), [10, "Slower", 11]);
    // asked about again it does not count for itself; and what was slower is not taken for usual
    assert.deepEqual(await check(saved(10, 1)), [0, "Held", 10]);
    assert.deepEqual(await check(saved(12, 1)), [0, "Held", 11]);
  });
});
