// The command's exit codes, on files of runs.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, describe, it } from "node:test";
import type { Cell, Run } from "../../generated/result.d.ts";
import { example } from "../exporters/examples.ts";
import { runEngine } from "../fixtures/engine.ts";

const folder = mkdtempSync(path.join(tmpdir(), "rpcbench-check-"));
after(() => rmSync(folder, { recursive: true, force: true }));

/** A run of which today's calls take `factor` times as long as the other's, and one of a launch alone. */
function saved(factor: number, launches = 7): string {
  const [first] = example.cells;
  const [launch] = first?.launches ?? [];
  assert.ok(first !== undefined && launch !== undefined);
  const side = (runtimeName: string, by: number): Cell => ({
    ...first,
    ...{ id: `${first.id}@${runtimeName}`, runtimeName, state: "Completed", twinOf: null, errors: [] },
    launches: Array.from({ length: launches }, (_, index) => ({
      ...launch,
      ...{ launch: index + 1, calls: 2_000, perCallNs: (400_000 + index * 1_000) * by * (1 + (index % 3) / 10_000) },
    })),
  });
  const cells = [side("today", factor), side("old", 1)];
  const groups = example.groups
    .slice(0, 1)
    .map((group) => ({ ...group, id: first.groupId, role: "Work" as const, fit: true, alpha: 0.01 }));
  const run: Run = { ...example, cells, groups: groups as Run["groups"], comparisons: [] };
  const file = path.join(folder, `${factor}-${launches}.json`);
  writeFileSync(file, JSON.stringify(run));
  return file;
}

describe("rpcbench check", () => {
  it("ends with 0 where the limit is kept, 10 where it is not, 20 where it cannot be told, unless that passes", async () => {
    const cases: readonly (readonly [string, readonly string[], number])[] = [
      [saved(1), [], 0],
      [saved(1.1), [], 10],
      [saved(1.1), ["--inconclusive-as", "pass"], 10],
      [saved(1, 4), [], 20],
      [saved(1, 4), ["--inconclusive-as", "pass"], 0],
      [saved(1), ["--against", "other"], 2],
    ];
    for (const [file, more, expected] of cases) {
      const { code, stderr } = await runEngine(["check", file, "--fail-on", "us=+3pct", ...more]);
      assert.equal(code, expected, `${file} ${more.join(" ")}: ${stderr}`);
    }
    assert.equal((await runEngine(["check", saved(1), "--fail-on", "us=3"])).code, 2);
  });
});
