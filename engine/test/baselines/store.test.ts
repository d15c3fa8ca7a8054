// Baselines on the disk: kept whole, found by name, refused where they should be.
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, afterEach, beforeEach, describe, it } from "node:test";
import type { Run } from "../../generated/result.d.ts";
import { changesSince } from "../../src/baselines/changes.ts";
import { setBaseline } from "../../src/baselines/keep.ts";
import { remember, rememberedRuns } from "../../src/baselines/memory.ts";
import { listBaselines, readBaseline, removeBaseline } from "../../src/baselines/store.ts";
import { cellId, judgedRun, side, steady } from "../gate/sides.ts";

const root = mkdtempSync(path.join(tmpdir(), "rpcbench-baselines-"));
const before = process.env.RPCBENCH_DATA;
let data = "";
let count = 0;
beforeEach(() => {
  data = path.join(root, String(count++));
  process.env.RPCBENCH_DATA = data;
});
afterEach(() => {
  if (before === undefined) delete process.env.RPCBENCH_DATA;
  else process.env.RPCBENCH_DATA = before;
});
after(() => rmSync(root, { recursive: true, force: true }));

const good = (more: Partial<Run> = {}) => judgedRun([side(null, { us: steady })], {}, { findings: [], ...more });

function saved(run: Run): string {
  const file = path.join(data, "results", `${run.runId}.json`);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(run));
  return file;
}
const set = (name: string, run: Run, force = false) => setBaseline({ name, run: saved(run), force }, "0.1.0");
/** Today's Node, whose gRPC needs these. */
const needing = (versions: Record<string, string>): Run["runtimes"] =>
  good().runtimes.map((each) => ({ ...each, packages: { "@grpc/grpc-js": { "@grpc/grpc-js": "1.14.7", ...versions } } }));
const refused = (id: string) => (error: { problem?: { id?: string } }) => error.problem?.id === id;

describe("a baseline", () => {
  it("has the run, its plan, what made it, and is the first of its own runs", async () => {
    await set("main", good());
    const baseline = await readBaseline("MAIN");
    assert.deepEqual([baseline.name, baseline.forced, baseline.run.runId], ["main", false, good().runId]);
    const [part] = baseline.recipe;
    assert.deepEqual(part?.frameworks, [{ framework: "gRPC", package: "@grpc/grpc-js", version: "1.14.7" }]);
    assert.deepEqual(part?.interpreter, { path: "/nowhere/node", version: "20.0.0" });
    assert.deepEqual([baseline.plan.seed, baseline.plan.tags, baseline.plan.outputPath], [undefined, undefined, undefined]);
    assert.deepEqual(baseline.plan.placements, good().plan.placements);
    const [first, ...others] = await rememberedRuns(baseline);
    assert.deepEqual([first?.cells[0]?.id, first?.cells[0]?.usPerCall, others.length], [cellId, steady, 0]);
  });

  it("is replaced by one of its name, in any case, and keeps what is known of the same thing", async () => {
    await set("Main", good());
    await set("main", good({ runId: "20261130-111111-abcdef" }));
    assert.deepEqual(
      (await listBaselines()).baselines.map(({ name, run }) => [name, run.runId]),
      [["Main", "20261130-111111-abcdef"]],
    );
    assert.equal((await rememberedRuns(await readBaseline("main"))).length, 2);
  });

  it("is whole whoever writes at the same time, and so is what two runs say of it", async () => {
    const runs = Array.from({ length: 8 }, (_, index) => good({ runId: `20261130-11111${index}-abcdef` }));
    await Promise.all(runs.map((run) => set("main", run)));
    const baseline = await readBaseline("main");
    assert.equal((await rememberedRuns(baseline)).length, 8);
    assert.deepEqual(readdirSync(path.join(data, "baselines", "main")).sort(), ["baseline.json", "runs"]);
  });

  it("is not made of a run that is not fit, unless it is forced, nor ever of one with nothing to judge", async () => {
    const finding = { id: "TwinDiffers", severity: "Unfit" as const, seen: "The twin differs.", remedy: "" };
    for (const run of [
      good({ findings: [finding] }),
      good({ state: "Partial" }),
      judgedRun([side(null, { us: steady.slice(0, 4) })], {}, { findings: [] }),
      judgedRun([side(null, { us: steady, more: { state: "Failed" } })], {}, { findings: [] }),
    ]) {
      await assert.rejects(set("main", run), refused("BaselineUnfit"));
      assert.deepEqual((await listBaselines()).baselines, []);
      assert.equal((await set("main", run, true)).forced, true);
      assert.equal(await removeBaseline("main"), "main");
    }
    await assert.rejects(set("main", judgedRun([side(null, { us: steady })], { role: "Described" }), true), refused("BaselineEmpty"));
    await assert.rejects(set("a/b", good()), refused("InvalidName"));
    await assert.rejects(setBaseline({ name: "main", run: "2099" }, "0.1.0"), refused("ResultNotFound"));
  });

  it("that is cut is said to be so by name, and can be removed; of one that there is not the nearest is named", async () => {
    await set("main", good());
    truncateSync(path.join(data, "baselines", "main", "baseline.json"), 200);
    await assert.rejects(readBaseline("main"), refused("BaselineNotReadable"));
    assert.deepEqual(
      (await listBaselines()).unreadable.map(({ name }) => name),
      ["main"],
    );
    await assert.rejects(
      readBaseline("mian"),
      (error: { problem?: { id?: string; message?: string } }) =>
        error.problem?.id === "BaselineNotFound" && /\bmain\b/.test(error.problem.message ?? ""),
    );
    assert.equal(await removeBaseline("MAIN"), "main");
    await assert.rejects(removeBaseline("main"), refused("BaselineNotFound"));
  });

  it("is said to be unreadable where a folder is in its file's place, and to be unwritable where a file is in its folder's", async () => {
    mkdirSync(path.join(data, "baselines", "main", "baseline.json"), { recursive: true });
    await assert.rejects(readBaseline("main"), refused("BaselineNotReadable"));
    await assert.rejects(set("main", good()), refused("OutputNotWritable"));
    assert.equal(await removeBaseline("main"), "main");
    writeFileSync(path.join(data, "baselines", "main"), "");
    await assert.rejects(set("main", good()), refused("OutputNotWritable"));
    assert.deepEqual((await listBaselines()).baselines, []);
    rmSync(path.join(data, "baselines"), { recursive: true });
    writeFileSync(path.join(data, "baselines"), "");
    await assert.rejects(set("main", good()), refused("OutputNotWritable"));
    await assert.rejects(readBaseline("main"), refused("BaselineNotFound"));
  });
});

describe("what is remembered with a baseline", () => {
  it("is of runs of the very same, today's or beside today's, and of nothing else", async () => {
    const baseline = await set("main", good());
    const run = (cells: Parameters<typeof judgedRun>[0], more: Partial<Run> = {}) =>
      remember(baseline, judgedRun(cells, {}, { runId: "20261130-222222-abcdef", findings: [], ...more }));
    assert.equal(await run([side(null, { us: steady })]), true);
    const upgraded = side("today", { us: steady, more: { frameworkVersion: "2.0.0" } });
    assert.equal(await run([upgraded, side("main", { us: steady })]), true);
    assert.equal(await run([upgraded]), false);
    assert.equal(await run([side(null, { us: steady, more: { serverOptions: { a: 1 } } })]), false);
    assert.equal(await run([side(null, { us: steady.slice(0, 4) })]), false);
    assert.equal(await run([side(null, { us: steady })], { state: "Partial" }), false);
    assert.equal(await run([side(null, { us: steady, more: { errors: [{ id: "WrongAnswer", message: "x", count: 1 }] } })]), false);
    assert.equal((await rememberedRuns(baseline)).length, 2);
  });

  it("is not of a run whose framework needs something in another version", async () => {
    const baseline = await set("main", good({ runtimes: needing({ a: "1" }) }));
    const again = (version: string, runId: string) => remember(baseline, good({ runId, runtimes: needing({ a: version }) }));
    assert.equal(await again("2", "20261130-222222-abcdef"), false);
    assert.equal(await again("1", "20261130-333333-abcdef"), true);
  });

  it("is passed over where a file of it is cut", async () => {
    const baseline = await set("main", good());
    await remember(baseline, good({ runId: "20261130-222222-abcdef" }));
    truncateSync(path.join(data, "baselines", "main", "runs", "20261130-222222-abcdef.json"), 50);
    assert.equal((await rememberedRuns(baseline)).length, 1);
  });
});

describe("what changed since a baseline", () => {
  it("is versions, options, machine and RpcBench, each once", () => {
    const now = judgedRun(
      [side(null, { us: steady, more: { frameworkVersion: "1.15.0", runtimeVersion: "22.0.0", clientOptions: { keepAlive: true } } })],
      {},
      {
        engine: { version: "0.2.0", nodeVersion: good().engine.nodeVersion },
        machine: { ...good().machine, cpuModel: "another" },
      },
    );
    const { serverOptions: _, ...then } = side(null, { us: steady });
    const earlier = judgedRun([{ ...then, serverOptions: side(null, { us: steady }).serverOptions, clientOptions: {} }]);
    assert.deepEqual(
      changesSince("main", earlier, now).map(({ since, what, is }) => [since, what, is]),
      [
        ["main", "gRPC on Node", "1.15.0"],
        ["main", "Node", "22.0.0"],
        ["main", "keepAlive of gRPC on Node (client)", "true"],
        ["main", "RpcBench", "0.2.0"],
        ["main", "the processor", "another"],
      ],
    );
    assert.deepEqual(changesSince("main", earlier, earlier), []);
  });

  it("is what the framework needs, each in its version, where both runs know it", () => {
    const known = (versions: Record<string, string>) => good({ runtimes: needing(versions) });
    const changed = changesSince("main", known({ a: "1", same: "1", gone: "1" }), known({ a: "2", same: "1", new: "1" }));
    assert.deepEqual(
      changed.map(({ what, was, is }) => [what, was, is]),
      [["what gRPC on Node needs", "a 1, gone 1, new missing", "a 2, gone missing, new 1"]],
    );
    assert.deepEqual(changesSince("main", known({ a: "1" }), good()), []);
  });

  it("is drivers of network adapters, where both runs know them", () => {
    const known = (version: string | null) =>
      good({ machine: { ...good().machine, networkDrivers: [{ adapter: "eth0", driver: "e1000e", version }] } });
    assert.deepEqual(changesSince("main", known(null), known("3.8.7")), [
      { since: "main", what: "the driver of eth0", was: "e1000e", is: "e1000e 3.8.7" },
    ]);
    assert.deepEqual(changesSince("main", good(), known("3.8.7")), []);
  });
});
