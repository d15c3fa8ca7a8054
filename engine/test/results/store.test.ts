import assert from "node:assert/strict";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, it } from "node:test";
import type { Run } from "../../generated/result.d.ts";
import { RpcBenchError } from "../../src/errors/problem.ts";
import { projectRoot } from "../../src/machine/paths.ts";
import { newRunId } from "../../src/results/run-id.ts";
import { prepareOutput, resultPath, writeRun } from "../../src/results/store.ts";

let folder = "";
before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "rpcbench-store-"));
});
after(() => rm(folder, { recursive: true, force: true }));

const example = async () => JSON.parse(await readFile(path.join(projectRoot, "proto/examples/result/valid/run.json"), "utf8")) as Run;
const held = (code: string) => Object.assign(new Error(`${code}: held`), { code });

describe("resultPath", () => {
  it("is the file named, a file in the folder named, or one in the data folder", () => {
    assert.equal(resultPath(path.join(folder, "a.json"), "id", "data"), path.join(folder, "a.json"));
    assert.equal(resultPath(folder, "id", "data"), path.join(folder, "id.json"));
    assert.equal(resultPath(null, "id", "data"), path.join("data", "results", "id.json"));
  });
});

describe("writeRun", () => {
  it("writes the run and leaves nothing else in the folder", async () => {
    const run = await example();
    const file = path.join(folder, "one", "run.json");
    await prepareOutput(file);
    await writeRun(file, run);
    assert.deepEqual(JSON.parse(await readFile(file, "utf8")), run);
    assert.deepEqual(await readdir(path.dirname(file)), ["run.json"]);
  });

  it("tries again while another program holds the file", async () => {
    const codes = ["EPERM", "EACCES", "EBUSY"];
    let tries = 0;
    await writeRun("anywhere", await example(), (async () => {
      const code = codes[tries++];
      if (code !== undefined) throw held(code);
    }) as never);
    assert.equal(tries, 4);
  });

  it("gives up at once on what does not pass, with OutputNotWritable", async () => {
    let tries = 0;
    const write = (async () => {
      tries += 1;
      throw held("ENOSPC");
    }) as never;
    await assert.rejects(
      writeRun("anywhere", await example(), write),
      (error) => error instanceof RpcBenchError && error.problem.id === "OutputNotWritable",
    );
    assert.equal(tries, 1);
  });
});

describe("prepareOutput", () => {
  it("refuses a folder that cannot be made, before anything is measured", async () => {
    const file = path.join(folder, "a-file");
    await writeFile(file, "");
    await assert.rejects(
      prepareOutput(path.join(file, "below", "run.json")),
      (error) => error instanceof RpcBenchError && error.problem.id === "OutputNotWritable" && error.kind === "environment",
    );
  });
});

describe("newRunId", () => {
  it("sorts by time and is a plain file name", () => {
    assert.match(newRunId(new Date("2026-11-22T15:05:12.345Z")), /^20261122-150512-[0-9a-f]{6}$/);
  });
});
