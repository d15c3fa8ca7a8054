// Two that make a runtime of one name at once.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, it } from "node:test";
import { makeRuntime } from "../../src/runtimes/make.ts";

const data = mkdtempSync(path.join(tmpdir(), "rpcbench-claim-"));
const folder = path.join(data, "runtimes", "old");
const { RPCBENCH_DATA: dataBefore } = process.env;
before(() => {
  process.env.RPCBENCH_DATA = data;
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, "half"), "");
});
after(() => {
  if (dataBefore === undefined) delete process.env.RPCBENCH_DATA;
  else process.env.RPCBENCH_DATA = dataBefore;
  rmSync(data, { recursive: true, force: true });
});

const make = () => makeRuntime({ name: "old", path: path.join(data, "nowhere") }, { engineVersion: "0.1.0", say: () => {} });
const refused = (id: string) => (error: { problem?: { id?: string } }) => error.problem?.id === id;

describe("a runtime that is being made", { concurrency: false }, () => {
  it("is left alone while the process that makes it is there", async () => {
    writeFileSync(path.join(folder, ".making"), String(process.pid));
    await assert.rejects(make(), refused("RuntimeBeingMade"));
    assert.deepEqual(readdirSync(folder).sort(), [".making", "half"]);
  });

  it("is begun anew where that process is gone, or none is named", async () => {
    const gone = spawnSync(process.execPath, ["-e", ""]).pid;
    for (const text of [String(gone), "", "x", "-1"]) {
      mkdirSync(folder, { recursive: true });
      writeFileSync(path.join(folder, ".making"), text);
      await assert.rejects(make(), refused("RuntimePlace"), text);
      assert.ok(!existsSync(folder), text);
    }
  });
});
