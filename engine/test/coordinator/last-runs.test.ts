// What the runs beside a result say of the next one.
import assert from "node:assert/strict";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, it } from "node:test";
import { lastRunsBeside } from "../../src/coordinator/last-runs.ts";
import { projectRoot } from "../../src/machine/paths.ts";

let folder = "";
const fileOf = (name: string) => path.join(folder, `${name}.json`);

before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "rpcbench-last-"));
});
after(() => rm(folder, { recursive: true, force: true }));

describe("the last runs of a machine", () => {
  it("say nothing where there are none", async () => {
    const { scatter, pace } = await lastRunsBeside(fileOf("next"));
    assert.deepEqual([scatter, pace.start, pace.of("SimpleCall-Int/c1")], [null, 1, 1]);
  });

  it("say how long a launch's start and each series took", async () => {
    const run = JSON.parse(await readFile(path.join(projectRoot, "proto/examples/result/valid/full.json"), "utf8"));
    const times = { start: { guessed: 4, took: 6 }, series: [{ id: "Payload-1024/c1", guessed: 1, took: 2 }] };
    await writeFile(fileOf("20261130-120000-aaaaaa"), JSON.stringify({ ...run, times }));
    const { times: _, ...untimed } = run;
    await writeFile(fileOf("20261130-130000-bbbbbb"), JSON.stringify(untimed));
    const { pace } = await lastRunsBeside(fileOf("next"));
    assert.deepEqual([pace.start, pace.of("Payload-1024/c1")], [1.5, 2]);
  });
});
