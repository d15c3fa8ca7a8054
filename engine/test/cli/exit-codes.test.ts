import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import type { Run } from "../../generated/result.d.ts";
import { exitCodeOfError, exitCodeOfRun, exitCodes } from "../../src/cli/exit-codes.ts";
import { projectRoot } from "../../src/machine/paths.ts";
import { runEngine } from "../fixtures/engine.ts";

const example = JSON.parse(readFileSync(path.join(projectRoot, "proto/examples/result/valid/run.json"), "utf8")) as Run;
const completed: Run = { ...example, state: "Completed", cells: example.cells.map((cell) => ({ ...cell, state: "Completed" })) };

describe("exit codes", () => {
  it("of errors go by their kind", () => {
    assert.deepEqual((["input", "environment", "measurement", "internal"] as const).map(exitCodeOfError), [2, 3, 1, 70]);
  });

  it("of runs say what became of them, and first whether they could be saved", () => {
    const failed = { ...completed, cells: completed.cells.map((cell) => ({ ...cell, state: "Failed" as const })) };
    assert.deepEqual(
      [completed, failed, { ...completed, state: "Partial" as const }].map((run) => exitCodeOfRun({ run, isWhereAsked: true })),
      [0, 1, 130],
    );
    assert.equal(exitCodeOfRun({ run: completed, isWhereAsked: false }), 3);
  });

  it("stand in the help and in docs/command-line.md", async () => {
    const { stdout } = await runEngine(["--help"]);
    const page = readFileSync(path.join(projectRoot, "docs/command-line.md"), "utf8");
    for (const text of [stdout, page]) {
      const [said = ""] = /Exit codes: [^.]*/.exec(text) ?? [];
      const named = [...said.matchAll(/(?:: |, |,\n)(\d+) /g)].map(([, code]) => Number(code));
      assert.deepEqual(
        named,
        Object.values(exitCodes).sort((a, b) => a - b),
        said,
      );
    }
  });
});
