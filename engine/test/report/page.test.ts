// The report's page in a real browser.
import assert from "node:assert/strict";
import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import { after, before, describe, it } from "node:test";
import axe, { type AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import type { Run } from "../../generated/result.d.ts";
import { timeInWords } from "../../src/exporters/numbers.ts";
import { projectRoot } from "../../src/machine/paths.ts";
import { runIn } from "../../src/results/read-run.ts";
import { cell, golden, judged, runOf } from "../exporters/examples.ts";
import { browserProgram, Reports, type Shown } from "./browser.ts";
import { manyCells } from "./many.ts";
import { openLoops, rates } from "./open.ts";

const program = browserProgram();
const skip = program === null ? "no browser was found (chromium, Chrome or Edge on the path, or RPCBENCH_BROWSER)" : false;

/** What axe finds that keeps somebody from the page; the rest is taste. */
async function barriers(page: Page): Promise<string[]> {
  const { violations } = (await page.evaluate(
    `${axe.source}; axe.run({ resultTypes: ["violations"], runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"] })`,
  )) as AxeResults;
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`);
}

/** Of each chart its name, and how much is drawn in it. */
const drawn = (page: Page) =>
  page.locator("figure.chart").evaluateAll((figures) =>
    figures.map((figure) => ({
      name: figure.querySelector("h3")?.textContent ?? "",
      marks: figure.querySelectorAll("svg:not(.swatch) :is(.marker, .bar, .launch), table.matrix td").length,
      lines: [...figure.querySelectorAll<SVGPathElement>("svg:not(.swatch) path.line")].map((path) => path.getAttribute("d") ?? ""),
      isPlot: figure.querySelector(".plot") !== null,
    })),
  );

const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Nothing of a report may be silent: an error on the console, or an address that is not its own, fails. */
async function quiet({ said, asked, close }: Shown): Promise<void> {
  await close();
  assert.deepEqual(said, []);
  assert.deepEqual(asked, []);
}

describe("the report's page", { skip }, () => {
  let reports: Reports;
  let many: string;
  let full: string;
  let manyRun: Run;

  before(async () => {
    reports = await Reports.open(program ?? "");
    manyRun = await manyCells();
    many = await reports.write(manyRun);
    full = await reports.write(golden("full"));
  });
  after(() => reports?.close());

  it("a page of 200 cells has at most 1.5 MB, and without data 400 KB", async () => {
    assert.ok(manyRun.cells.filter(({ twinOf }) => twinOf === null).length >= 195);
    assert.ok(statSync(many).size <= 1.5 * 1024 ** 2, `${statSync(many).size} bytes`);
    const empty = await reports.write(runOf([]));
    assert.ok(statSync(empty).size <= 400 * 1024, `${statSync(empty).size} bytes`);
  });

  it("every chart has something in it, in each section, and nothing is asked of any other place", async () => {
    const shown = await reports.show(many);
    const charts = await drawn(shown.page);
    assert.ok(charts.length >= 15, `${charts.length} charts`);
    for (const { name, marks, lines, isPlot } of charts) {
      assert.ok(marks > 0, `${name} is empty`);
      if (isPlot) assert.ok(lines.length > 0 && lines.every((line) => line.length > 0 && !line.includes("NaN")), name);
    }
    const sections = await shown.page.locator("main > section").evaluateAll((all) => all.map(({ id }) => id));
    assert.deepEqual(sections, [
      "answers",
      "faster",
      "latency",
      "streaming",
      "load",
      "payload",
      "connecting",
      "cost",
      "decide",
      "trust",
      "figures",
    ]);
    await quiet(shown);
  });

  // of the page's thread, by its own CPU time: other programs run beside the tests
  it("200 cells can be used within two seconds", async () => {
    const seconds = await reports.secondsUntilUsable(many, (page) => page.locator("#faster select").selectOption({ index: 6 }));
    assert.ok(seconds > 0 && seconds < 2, String(seconds));
  });

  for (const colorScheme of ["light", "dark"] as const) {
    for (const width of [1100, 320]) {
      it(`nothing keeps anybody from it, and nothing is cut: ${colorScheme}, ${width} wide`, async () => {
        const shown = await reports.show(full, { colorScheme, viewport: { width, height: 900 } });
        assert.equal(await overflow(shown.page), 0);
        // the same at any width, and slow
        if (width > 320) assert.deepEqual(await barriers(shown.page), []);
        const picture = await shown.page.screenshot();
        assert.ok(picture.length > 10_000);
        await quiet(shown);
      });
    }
  }

  it("everything that can be used is reached by keys, and the arrow keys read a chart", async () => {
    const shown = await reports.show(full);
    const { page } = shown;
    const all = await page.locator("a[href], select, input, button, summary, [tabindex='0']").evaluateAll((elements) => {
      const visible = elements.filter((element) => element.checkVisibility());
      for (const [index, element] of visible.entries()) element.setAttribute("data-stop", String(index));
      return visible.length;
    });
    const reached = new Set<string>();
    for (let stop = 0; stop < all + 5; stop++) {
      await page.keyboard.press("Tab");
      const at = await page.evaluate(() => document.activeElement?.getAttribute("data-stop"));
      if (at !== null && at !== undefined) reached.add(at);
    }
    assert.equal(reached.size, all);
    const chart = page.locator("#latency .plot").first();
    await chart.focus();
    await page.keyboard.press("ArrowRight");
    assert.match((await chart.locator(".tip").textContent()) ?? "", /% of calls took at most/);
    await quiet(shown);
  });

  it("what it shows is what the result has, and the result can be had from it whole", async () => {
    const run = golden("full");
    const shown = await reports.show(await reports.write(run));
    const { page } = shown;
    await page.locator("#figures summary").click();
    const rows = await page
      .locator("#figures tbody tr")
      .evaluateAll((all) => all.map((row) => [...row.children].map((each) => each.textContent ?? "")));
    const own = run.cells.filter(({ twinOf, openLoop }) => twinOf === null && openLoop === null);
    assert.ok(rows.length >= own.length);
    for (const { latency, calls } of own) {
      if (latency.perCallNs === null || calls.counted < 30) continue;
      const [perCall, p99] = [latency.perCallNs, latency.p99Ns].map((ns) => (ns === null ? "-" : timeInWords(ns)));
      assert.ok(
        rows.some((row) => row[2]?.startsWith(perCall ?? "") && row[5] === p99),
        `${perCall}, ${p99}`,
      );
    }
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: /JSON/ }).click()]);
    assert.deepEqual(JSON.parse(readFileSync(await download.path(), "utf8")), run);
    const [table] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: /CSV/ }).click()]);
    assert.match(readFileSync(await table.path(), "utf8"), /^run,cell,framework/);
    await quiet(shown);
  });

  it("names with markup and quotes stay text", async () => {
    const names = [
      "</script><script>globalThis.hurt=1</script>",
      "\"'><img src=x onerror=globalThis.hurt=1>",
      "<!--<script>",
      "{{model}}$&",
    ];
    const run = await manyCells(names);
    const [finding] = golden("full").findings;
    const said = { ...(finding as Run["findings"][number]), seen: names[0] ?? "", remedy: names[1] ?? "", target: names[2] ?? "" };
    const variable = { name: "NODE_OPTIONS", value: names[1] ?? "", verdict: "Recorded" } as const;
    const hostile: Run = {
      ...run,
      plan: { ...run.plan, tags: [...names] },
      findings: [said],
      environment: { variables: [variable] },
      machine: { ...run.machine, cpuModel: names[0] ?? "" },
    };
    const shown = await reports.show(await reports.write(hostile));
    assert.equal(await shown.page.evaluate(() => (globalThis as { hurt?: number }).hurt), undefined);
    assert.equal(await shown.page.locator("img").count(), 0);
    const text = (await shown.page.locator("main").textContent()) ?? "";
    for (const name of names) assert.ok(text.includes(name), name);
    await quiet(shown);
  });

  it("where nothing could be told apart, the page says so and that nothing is fastest", async () => {
    const unsure = judged(1, "Inconclusive", 1.01, true);
    const run = runOf([cell("ZeroMQ", 100_000, judged(1, "Best", 1, true)), cell("gRPC", 101_000, unsure), cell("RPyC", 102_000, unsure)]);
    const shown = await reports.show(await reports.write(run));
    const text = (await shown.page.locator("body").innerText()) ?? "";
    assert.match(text, /Inconclusive/);
    assert.doesNotMatch(text, /fastest|\bBest\b/);
    await quiet(shown);
  });

  it("a run without results, one cell, failed cells, and every golden run have a page without errors", async () => {
    const failed = runOf([cell("gRPC", 1000, undefined, { state: "Failed", errors: [{ id: "WrongAnswer", message: "", count: 1 }] })]);
    const names = ["connect", "load-curve", "partial", "quick-free", "run", "several-clients"];
    const shown = await reports.show(full, { viewport: { width: 320, height: 700 } });
    const old = runIn(readFileSync(path.join(projectRoot, "tests/fixtures/result-version-1.json"), "utf8"), "old.json");
    for (const run of [runOf([]), runOf([cell("ZeroMQ", 1000)]), failed, old, ...names.map(golden)]) {
      await reports.turnTo(shown, await reports.write(run));
      assert.equal(await overflow(shown.page), 0);
      for (const { name, marks } of await drawn(shown.page)) assert.ok(marks > 0, `${name} is empty`);
    }
    await quiet(shown);
  });

  it("what is needed finds the cells that meet it; a figure that is not known meets nothing", async () => {
    const shown = await reports.show(full);
    const { page } = shown;
    const count = async () => (await page.locator("#decide .count").textContent()) ?? "";
    const before = await count();
    await page.getByLabel("p99 at most (ms)").fill("0.000001");
    assert.match(await count(), /^0 of/);
    await page.getByLabel("p99 at most (ms)").fill("");
    assert.equal(await count(), before);
    await page.getByLabel("Runtime").selectOption("Node");
    const found = await page.locator("#decide tbody th").allTextContents();
    assert.ok(found.length > 0 && found.every((name) => name.includes("on Node")));
    await quiet(shown);
  });

  it("two runs stand beside each other without a verdict", async () => {
    const before = golden("full");
    const shown = await reports.show(
      await reports.write(before, { ...before, runId: "20261123-150512-0a1b2c", startedAt: "2026-11-23T15:05:12.250Z" }),
    );
    const words = await shown.page.locator("#change .word").allTextContents();
    assert.ok(words.length > 0 && words.every((word) => word === "Inconclusive"));
    await quiet(shown);
  });

  it("open loops have a chart for each kind of call, with every rate in it, and one for what was searched; nothing else is shown empty", async () => {
    const run = openLoops();
    const shown = await reports.show(await reports.write(run));
    const { page } = shown;
    const sections = await page.locator("main > section").evaluateAll((all) => all.map(({ id }) => id));
    assert.deepEqual(sections, ["answers", "load", "trust", "figures"]);
    const charts = await drawn(page);
    assert.equal(charts.length, 3);
    for (const { name, lines } of charts) assert.ok(lines.length === 4 && lines.every((line) => !line.includes("NaN")), name);
    const figures = await page.locator("#load figure.chart").evaluateAll((all) => all.map((each) => each.textContent ?? ""));
    for (const [index, called] of ["SimpleCall, small int", "Payload 64 KB"].entries()) {
      assert.match(figures[index] ?? "", new RegExp(called));
      for (const rate of rates) assert.match(figures[index] ?? "", new RegExp(`${rate}/s`));
    }
    await quiet(shown);
  });

  it("it is printed on paper with all its charts", async () => {
    const shown = await reports.show(many, { colorScheme: "dark" });
    const paper = await shown.page.pdf({ format: "A4", printBackground: true });
    assert.equal(paper.subarray(0, 5).toString(), "%PDF-");
    assert.ok((paper.toString("latin1").match(/\/Type\s*\/Page\b/g) ?? []).length >= 4);
    await quiet(shown);
  });
});
