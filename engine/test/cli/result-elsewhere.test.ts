// A result that cannot be written where it was to go: it is written elsewhere, or what was measured is at least shown.
import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, it } from "node:test";
import { setTimeout as delay } from "node:timers/promises";
import { result as resultContract } from "../../generated/contracts/result.ts";
import type { Run } from "../../generated/result.d.ts";
import { parseContract } from "../../src/contracts/read.ts";
import { EngineProcess } from "../fixtures/engine.ts";

const short = [
  "--framework",
  "tcp",
  "--runtime",
  "node",
  "--value-type",
  "int",
  "--measure-time",
  "500ms",
  "--launch-count",
  "1",
  "--placement",
  "free",
  "--warm-up",
  "short",
];

/** Puts a file in the place of a folder, as soon as the engine has found it good and measures. */
async function takeAway(folder: string, engine: EngineProcess): Promise<void> {
  const record = path.join(engine.data, "running");
  while (!existsSync(record) && engine.child.exitCode === null) await delay(5);
  assert.equal(engine.child.exitCode, null, engine.stderr);
  rmSync(folder, { recursive: true, force: true });
  writeFileSync(folder, "");
}

describe("a result whose folder has gone", { timeout: 120_000 }, () => {
  it("goes to the data folder, and that is said, with exit code 3", async () => {
    const elsewhere = mkdtempSync(path.join(tmpdir(), "rpcbench-elsewhere-"));
    using engine = new EngineProcess(["run", ...short, "--output", path.join(elsewhere, "gone", "run.json"), "--json"]);
    await takeAway(path.join(elsewhere, "gone"), engine);
    assert.equal((await engine.ended).code, 3, engine.stderr);
    assert.match(engine.stderr, /\[ResultElsewhere\]/);
    const results = path.join(engine.data, "results");
    const [file = ""] = readdirSync(results);
    assert.equal(parseContract(resultContract, readFileSync(path.join(results, file), "utf8")).state, "Completed");
    rmSync(elsewhere, { recursive: true, force: true });
  });

  it("is shown all the same where the data folder cannot have it either, with exit code 3", async () => {
    using engine = new EngineProcess(["run", ...short, "--json"]);
    await takeAway(path.join(engine.data, "results"), engine);
    assert.equal((await engine.ended).code, 3);
    assert.match(engine.stderr, /\[OutputNotWritable\]/);
    assert.equal((JSON.parse(engine.stdout) as Run).state, "Completed");
  });
});
