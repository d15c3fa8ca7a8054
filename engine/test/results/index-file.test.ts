// What is known of saved runs without reading them again, and that it mends itself.
import assert from "node:assert/strict";
import { mkdtemp, readFile, rm, truncate, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, it } from "node:test";
import { projectRoot } from "../../src/machine/paths.ts";
import { savedRuns } from "../../src/results/index-file.ts";

let folder = "";
let text = "";
const file = (name: string) => path.join(folder, `${name}.json`);
const idsOf = async () => (await savedRuns(folder)).runs.map(({ runId }) => runId).sort();
const runId = (name: string) => `20261122-150512-${name}`;
const textOf = (name: string) => text.replaceAll(/"runId": "[^"]+"/g, `"runId": "${runId(name)}"`);

before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "rpcbench-index-"));
  text = await readFile(path.join(projectRoot, "proto/examples/result/valid/run.json"), "utf8");
  for (const name of ["aaaaaa", "bbbbbb"]) await writeFile(file(name), textOf(name));
});
after(() => rm(folder, { recursive: true, force: true }));

describe("the index of saved runs", { concurrency: false }, () => {
  it("is written where runs were read, and has all that a list shows", async () => {
    const first = await savedRuns(folder);
    const index = JSON.parse(await readFile(path.join(folder, ".rpcbench-index"), "utf8"));
    assert.deepEqual(Object.keys(index.files).sort(), ["aaaaaa.json", "bbbbbb.json"]);
    assert.deepEqual(await savedRuns(folder), first);
  });

  it("is believed of a file that is as it was: this is not read", async () => {
    const index = JSON.parse(await readFile(path.join(folder, ".rpcbench-index"), "utf8"));
    index.files["aaaaaa.json"].summary.runId = runId("believd");
    await writeFile(path.join(folder, ".rpcbench-index"), JSON.stringify(index));
    assert.deepEqual(await idsOf(), [runId("bbbbbb"), runId("believd")].sort());
  });

  it("is not believed of a file that was written again, also where it is as long", async () => {
    await writeFile(file("aaaaaa"), textOf("cccccc"));
    await utimes(file("aaaaaa"), new Date(1_000), new Date(1_000));
    assert.deepEqual(await idsOf(), [runId("bbbbbb"), runId("cccccc")]);
  });

  it("mends itself when files come, go or are cut", async () => {
    await writeFile(file("dddddd"), textOf("dddddd"));
    await rm(file("bbbbbb"));
    await truncate(file("aaaaaa"), 100);
    assert.deepEqual(await idsOf(), [runId("dddddd")]);
    assert.deepEqual(
      (await savedRuns(folder)).unreadable.map(({ problem }) => problem.id),
      ["ResultNotReadable"],
    );
  });

  it("is made anew where it cannot be read, and a folder that is not there has no runs", async () => {
    await writeFile(path.join(folder, ".rpcbench-index"), "{");
    assert.deepEqual(await idsOf(), [runId("dddddd")]);
    assert.deepEqual((await savedRuns(path.join(folder, "none"))).runs, []);
  });
});
