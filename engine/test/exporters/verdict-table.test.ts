import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Run } from "../../generated/result.d.ts";
import { renderVerdicts } from "../../src/exporters/verdict-table.ts";
import { cell, failed, golden, judged, notJudged, runOf } from "./examples.ts";

const linesOf = (run: Run) => renderVerdicts(run).split("\n");
const wordsOf = (line = "") => line.trim().split(/ {2,}/);

describe("renderVerdicts, of one group", () => {
  const cells = [
    cell("gRPC", 400_000, judged(2, "Slower", 2)),
    cell("ZeroMQ", 200_000, judged(1, "Best")),
    cell("Tcp", 100_000, notJudged, { isFloor: true }),
    failed("RPyC"),
  ];

  it("shows what was judged with its interval, and no figure beside", () => {
    const [title = "", head, best, second] = linesOf(runOf(cells));
    assert.match(title, /^SimpleCall, small int, 1 user, as deployed/);
    assert.deepEqual(wordsOf(head), ["rank", "framework", "runtime", "us/call (launches)", "against the best", "verdict"]);
    assert.deepEqual(wordsOf(best).slice(0, 3), ["1", "ZeroMQ", "Node"]);
    assert.match(second ?? "", /2\.00x \(1\.96\.\.2\.04\) {2}Slower$/);
    assert.match(renderVerdicts(runOf(cells)), /^ {2}RPyC on Node failed: WrongAnswer\.$/m);
  });

  it("is empty where nothing was measured", () => assert.equal(renderVerdicts(runOf([])), ""));
});

describe("renderVerdicts, of several groups", () => {
  const run = golden("full");
  const lines = linesOf(run);
  const row = (name: RegExp) => wordsOf(lines.find((line) => name.test(line)));

  it("has a column for each that was measured as deployed, and a row for each implementation", () => {
    assert.match(lines[0] ?? "", /^As deployed, 5 launches: a call of the best, how much longer others take$/);
    assert.deepEqual(wordsOf(lines[1]), ["framework", "runtime", "int, 1 user", "int, 8 users", "stream, 1 user", "1 MB, 1 user"]);
    assert.doesNotMatch(lines.join("\n"), /one core|Tcp/);
  });

  it("says of the best what a call takes, and of the others how much longer theirs do", () => {
    assert.deepEqual(row(/ZeroMQ +Node/), ["ZeroMQ", "Node", "Best 210 us", "+2.5% ?", "+23.6% Slower", "-"]);
    assert.deepEqual(row(/ZeroMQ +Python/), ["ZeroMQ", "Python", "+1.0% Same", "-", "-", "2.16x Slower"]);
    assert.deepEqual(row(/gRPC +Node/), ["gRPC", "Node", "-", "-", "-", "Best 7.04 ms"]);
    assert.deepEqual(row(/RPyC +Python/), ["RPyC", "Python", "failed", "-", "-", "-"]);
    assert.match(lines.join("\n"), /^ {2}\?: this run could not tell it from the best\.$/m);
    assert.match(lines.join("\n"), /^ {2}int, 1 user: RPyC on Python failed: \w+\.$/m);
  });

  it("has in each block only what was measured there, by what it takes", () => {
    const wide = run.groups.flatMap((group) => [1, 2].map((copy) => ({ ...group, id: `${group.id}${copy}` })));
    const cells = run.cells.flatMap((each) => [1, 2].map((copy) => ({ ...each, groupId: `${each.groupId}${copy}` })));
    const blocks = renderVerdicts({ ...run, groups: wide, cells })
      .split(/\n\n/)
      .slice(0, 2);
    const namesIn = (block = "") =>
      block.split("\n").flatMap((line) => /^ {2}(\w+ +(?:Node|Python))/.exec(line)?.[1]?.split(/ +/).join("/") ?? []);
    assert.deepEqual(blocks.map(namesIn), [
      ["ZeroMQ/Node", "ZeroMQ/Python", "gRPC/Python", "RPyC/Python"],
      ["gRPC/Python", "ZeroMQ/Node", "ZeroMQ/Python", "gRPC/Node"],
    ]);
  });

  it("has no column for what has too few calls, and names it below", () => {
    const isStream = ({ scenario }: Run["cells"][number]) => scenario === "Stream";
    const few = run.cells.map((each) => (isStream(each) ? { ...each, calls: { ...each.calls, counted: 1 } } : each));
    const text = renderVerdicts({ ...run, cells: few });
    assert.doesNotMatch(text.split("\n")[1] ?? "", /stream/);
    assert.match(text, /^ {2}Too few calls to say: stream, 1 user\.$/m);
  });

  it("keeps within 80 columns, whatever was measured", () => {
    for (const name of ["full", "run", "quick-free", "load-curve", "connect", "partial", "several-clients"]) {
      for (const line of linesOf(golden(name))) assert.ok(line.length <= 80, `${name}: ${line}`);
    }
  });

  it("shows times alone where one launch was made, and says which groups are not fit", () => {
    const once = (each: Run["cells"][number]) => ({ ...each, verdicts: notJudged });
    const groups = run.groups.map((group) => ({ ...group, fit: group.concurrency === 1, launches: 1 }));
    const text = renderVerdicts({ ...run, groups, cells: run.cells.map(once) });
    assert.match(text, /^As deployed, 1 launch: a call$/m);
    assert.match(text, / 210 us +1640 us +123 ms +-$/m);
    assert.match(text, /^ {2}NOT FIT: do not rely on these or use them as a baseline: int, 8 users\. See the findings\.$/m);
    assert.doesNotMatch(text, /could not tell/);
  });

  it("shows the table of an open loop, which has no verdicts, as it is", () => {
    assert.match(lines.join("\n"), /^SimpleCall, small int, 200 calls\/s on 8 connections, as deployed/m);
  });
});
