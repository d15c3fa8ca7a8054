// Markdown, the terminal's form, the paragraph and the table of figures: what they say comes from one model.
import assert from "node:assert/strict";
import { it } from "node:test";
import type { Run } from "../../generated/result.d.ts";
import type { Judged } from "../../src/gate/row.ts";
import type { Known } from "../../src/gate/saved.ts";
import { figuresAsCsv } from "../../src/report/csv.ts";
import { renderMarkdown } from "../../src/report/markdown.ts";
import { reportModel } from "../../src/report/model/build.ts";
import { changeOf } from "../../src/report/model/change.ts";
import type { CellModel } from "../../src/report/model/types.ts";
import { renderParagraph } from "../../src/report/paragraph.ts";
import { renderTerminal } from "../../src/report/terminal.ts";
import { cell, example, failed, golden, judged, runOf } from "../exporters/examples.ts";

const modelOf = (...runs: Run[]) => reportModel(runs, "0.0.0-test");
const forms = async (...runs: Run[]) => {
  const model = await modelOf(...runs);
  return [renderMarkdown(model), renderParagraph(model), renderTerminal(model, { columns: 80, canDraw: true })];
};

it("each form has the answer to each question that was asked, and names those that were not", async () => {
  for (const text of await forms(golden("full"))) {
    assert.match(text, /Request\/response latency/);
    assert.match(text, /ZeroMQ on Python/);
  }
  for (const text of await forms(golden("quick-free"))) assert.match(text.toLowerCase(), /streaming/);
});

it("where nothing could be told apart no form says that anything is fastest", async () => {
  const unsure = judged(1, "Inconclusive", 1.01, true);
  const run = runOf([cell("ZeroMQ", 100_000, judged(1, "Best", 1, true)), cell("gRPC", 101_000, unsure), cell("RPyC", 102_000, unsure)]);
  for (const text of await forms(run)) {
    assert.match(text, /nconclusive/);
    assert.doesNotMatch(text, /fastest|\bBest\b/);
  }
});

it("a run without results, with one cell, with failed cells has a report of each form", async () => {
  const runs = [
    runOf([]),
    { ...example, groups: [], cells: [], curves: [] },
    runOf([cell("ZeroMQ", 1000)]),
    runOf([failed("gRPC"), cell("ZeroMQ", 1000)]),
  ];
  for (const run of runs) for (const text of await forms(run)) assert.ok(text.trim().length > 0);
  const [markdown] = await forms(runOf([failed("gRPC", "WrongAnswer"), cell("ZeroMQ", 1000)]));
  assert.match(markdown ?? "", /failed: WrongAnswer/);
});

it("names stay names: no markup in Markdown, no formula in the table of figures", async () => {
  const run = runOf([cell('=1+1<img src=x onerror="alert(1)">|x', 1000)]);
  const [markdown] = await forms(run);
  assert.doesNotMatch(markdown ?? "", /[^\\]<img/);
  assert.doesNotMatch(markdown ?? "", /[^\\]\|x/);
  const model = await modelOf(run);
  const [head = "", line = ""] = figuresAsCsv(model.runs[0] as (typeof model.runs)[number], model.implementations).split("\r\n");
  assert.match(line, /,"'=1\+1<img src=x onerror=""alert\(1\)"">\|x",/);
  assert.ok(head.split(",").every((name) => /^[a-z_0-9]+$/.test(name)));
});

it("figures of the table are the result's own", async () => {
  const model = await modelOf(golden("full"));
  const [run] = model.runs as [(typeof model.runs)[number]];
  const fields = (line: string) => [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, field = ""]) => field);
  const [head = [], ...lines] = figuresAsCsv(run, model.implementations).trim().split("\r\n").map(fields);
  const of = (line: readonly string[], name: string) => line[head.indexOf(name)];
  const figures = golden("full").cells.filter(({ twinOf, isFloor }) => twinOf === null && !isFloor);
  for (const { id, latency, throughput, cost } of figures) {
    const line = lines.find((each) => of(each, "cell") === id) ?? [];
    assert.equal(of(line, "call_ns"), String(latency.perCallNs ?? ""), id);
    assert.equal(of(line, "p99_ns"), String(latency.p99Ns ?? ""), id);
    assert.equal(of(line, "calls_per_second"), String(throughput.callsPerSecond ?? ""), id);
    assert.equal(of(line, "cpu_us_per_call"), String(cost?.cpuUsPerCall ?? ""), id);
  }
});

it("bars are drawn where they can be, and nothing is wider than the terminal", async () => {
  const model = await modelOf(golden("full"));
  const plain = renderTerminal(model, { columns: 80, canDraw: false });
  const drawn = renderTerminal(model, { columns: 80, canDraw: true });
  assert.doesNotMatch(plain, /[\u2580-\u259f]/);
  assert.match(drawn, /\u2588/);
  const tables = drawn.split("\n").filter((line) => /[\u2580-\u259f]/.test(line));
  assert.ok(tables.every((line) => line.length <= 80));
});

it("a run is held to its baseline: each cell has a verdict with its reason, and where nothing is known of the baseline that is said", async () => {
  const before = golden("full");
  const after: Run = { ...before, runId: "20261123-150512-0a1b2c", startedAt: "2026-11-23T15:05:12.250Z" };
  const model = await reportModel([after], "0.0.0-test", { baseline: { name: "main", run: before } as Known["baseline"], runs: [] });
  assert.equal(model.change?.baseline?.name, "main");
  assert.equal(model.change?.baseline?.limit, after.plan.threshold);
  assert.ok((model.change?.cells.length ?? 0) > 0);
  assert.ok(model.change?.cells.every(({ verdict, reason }) => verdict === "Inconclusive" && reason !== ""));
  assert.match(renderMarkdown(model), /Against the baseline main/);
});

it("what is slower than the baseline comes first, with the interval of its verdict", async () => {
  const { runs } = await modelOf(golden("full"));
  const [run] = runs as [(typeof runs)[number]];
  const [held, slower] = run.cells.filter(({ isFloor, perCallNs }) => !isFloor && perCallNs[0] !== null) as [CellModel, CellModel];
  const row = (cellId: string, outcome: "Held" | "Slower", ratio: number) => ({
    cellId,
    outcome,
    ratio,
    low: ratio - 0.01,
    high: ratio + 0.01,
    reason: outcome,
  });
  const judged = { baseline: "main", rows: [row(held.id, "Held", 1.001), row(slower.id, "Slower", 1.2)] } as unknown as Judged;
  const { cells } = changeOf(run, run, judged);
  assert.deepEqual(cells[0]?.interval, [1.19, 1.21]);
  assert.equal(cells[0]?.verdict, "Slower");
  assert.equal(cells[0]?.ratio, 1.2);
  assert.equal(cells.at(-1)?.verdict, "Held");
});

it("two runs are never judged against each other", async () => {
  const before = golden("full");
  const after: Run = {
    ...before,
    ...{ runId: "20261123-150512-0a1b2c", startedAt: "2026-11-23T15:05:12.250Z" },
    machine: { ...before.machine, osVersion: "6.2.0" },
    cells: before.cells.map((each) => ({ ...each, latency: { ...each.latency, perCallNs: (each.latency.perCallNs ?? 0) * 2 } })),
  };
  const model = await modelOf(after, before);
  assert.equal(model.runs[0]?.runId, before.runId, "the older one first");
  assert.deepEqual(
    model.change?.facts.map(({ name }) => name),
    ["System"],
  );
  assert.ok(model.change?.cells.every(({ ratio }) => Math.abs(ratio - 2) < 1e-9));
  assert.match(renderMarkdown(model), /without verdicts/);
});
