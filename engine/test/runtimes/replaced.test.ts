// What a process leaves that is killed while it makes a runtime in the place of another.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, afterEach, before, describe, it } from "node:test";
import { makeRuntime } from "../../src/runtimes/make.ts";
import { stepAside } from "../../src/runtimes/replaced.ts";
import { namesOfRuntimes, removeRuntime } from "../../src/runtimes/store.ts";

const data = mkdtempSync(path.join(tmpdir(), "rpcbench-replaced-"));
const runtimes = path.join(data, "runtimes");
const gone = String(spawnSync(process.execPath, ["-e", ""]).pid);
const { RPCBENCH_DATA: dataBefore } = process.env;
before(() => {
  process.env.RPCBENCH_DATA = data;
});
afterEach(() => rmSync(data, { recursive: true, force: true }));
after(() => {
  if (dataBefore === undefined) delete process.env.RPCBENCH_DATA;
  else process.env.RPCBENCH_DATA = dataBefore;
});

/** A folder of ours with these files in it. */
function has(name: string, files: Readonly<Record<string, string>>): void {
  mkdirSync(path.join(runtimes, name), { recursive: true });
  for (const [file, text] of Object.entries(files)) writeFileSync(path.join(runtimes, name, file), text);
}
const whichOf = (name: string): string => readFileSync(path.join(runtimes, name, "which"), "utf8");

describe("a runtime that was to be replaced", { concurrency: false }, () => {
  for (const [made, files] of [
    ["none was begun", null],
    ["one was begun", { which: "new", ".making": gone }],
  ] as const) {
    it(`is put back where ${made}, with nothing of the other`, async () => {
      has(".before-Old", { "runtime.json": "{}", which: "old", ".making": gone });
      // Windows takes names in any case for the same
      if (files !== null) has("old", files);
      assert.deepEqual(await namesOfRuntimes(), ["Old"]);
      assert.equal(whichOf("Old"), "old");
      assert.deepEqual(readdirSync(runtimes), ["Old"]);
      assert.deepEqual(readdirSync(path.join(runtimes, "Old")).sort(), ["runtime.json", "which"]);
    });
  }

  it("is let go where the new one is whole", async () => {
    has(".before-Old", { "runtime.json": "{}", which: "old", ".making": gone });
    has("old", { "runtime.json": "{}", which: "new" });
    assert.deepEqual(await namesOfRuntimes(), ["old"]);
    assert.equal(whichOf("old"), "new");
    assert.deepEqual(readdirSync(runtimes), ["old"]);
  });

  it("is waited for while the process that replaces it is there", async () => {
    has("Old", { "runtime.json": "{}", which: "old" });
    await stepAside(path.join(runtimes, "Old"));
    assert.deepEqual(await namesOfRuntimes(), []);
    assert.deepEqual(readdirSync(runtimes), [".before-Old"]);
  });

  it("comes back where the new one cannot be made, and can be removed like any other", async () => {
    has("Old", { "runtime.json": "{}", which: "old" });
    const request = { name: "Old", path: path.join(data, "nowhere"), force: true };
    await assert.rejects(makeRuntime(request, { engineVersion: "0.1.0", say: () => {} }), ({ problem }) => problem?.id === "RuntimePlace");
    assert.deepEqual(readdirSync(path.join(runtimes, "Old")).sort(), ["runtime.json", "which"]);
    assert.deepEqual(readdirSync(runtimes), ["Old"]);
    assert.equal(await removeRuntime("old"), "Old");
    assert.ok(!existsSync(path.join(runtimes, "Old")));
  });
});
