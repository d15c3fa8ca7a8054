import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Cell, Run } from "../../generated/result.d.ts";
import { rankInWords } from "../../src/exporters/comparisons.ts";
import { renderTables } from "../../src/exporters/table.ts";
import { cell, example, failed, golden, judged, notJudged, runOf, withFinding } from "./examples.ts";

const linesOf = (run: Run) => renderTables(run).split("\n");
/** What stands under a header, in each row of its block. */
function under(run: Run, header: string): string[] {
  const lines = linesOf(run);
  const at = lines.findIndex((line) => splits(line).includes(header));
  assert.ok(at >= 0, `no column ${header} in\n${lines.join("\n")}`);
  const head = lines[at] as string;
  const end = head.indexOf(header) + header.length;
  const start = head.indexOf(header);
  const rows = lines.slice(at + 1);
  const stop = rows.findIndex((row) => row === "" || !/ {2}/.test(row.trim()));
  return (stop < 0 ? rows : rows.slice(0, stop)).map((row) => whole(row, start, end));
}
const splits = (line: string) => line.trim().split(/ {2,}/);
/** The words of a row that reach into a column, which may stand to its left or its right. */
function whole(row: string, start: number, end: number): string {
  for (const match of row.matchAll(/\S+(?: \S+)*/g)) {
    if (match.index < end && match.index + match[0].length > start) return match[0];
  }
  return "";
}
const changed = (cells: readonly Cell[], latency: Partial<Cell["latency"]>) =>
  cells.map((each) => ({ ...each, latency: { ...each.latency, ...latency } }));

describe("renderTables", () => {
  const cells = [
    cell("Tcp", 100_000, notJudged, { isFloor: true }),
    cell("gRPC", 400_000, judged(2, "Slower", 2)),
    cell("ZeroMQ", 200_000, judged(1, "Best")),
    failed("RPyC"),
  ];
  const run = runOf(cells);
  const lines = linesOf(run);

  it("puts the fastest first and the floor last as a row of its own", () => {
    assert.deepEqual(
      lines.slice(2, 5).map((line) => line.slice(8).trim().split(/ {2,}/)[0]),
      ["ZeroMQ", "gRPC", "Tcp (floor)"],
    );
  });

  it("sorts by us/call, whatever the typical call is", () => {
    const [slow, fast] = [cell("A", 300_000, judged(2, "Slower", 1.5)), cell("B", 200_000, judged(1, "Best"))];
    const typical = { ...slow, latency: { ...slow.latency, p50Ns: 1_000 } };
    assert.deepEqual(under(runOf([typical, fast]), "framework"), ["B", "A"]);
  });

  it("names what failed below the table, and why", () => {
    assert.match(lines.join("\n"), /^ {2}RPyC on Node failed: WrongAnswer\.$/m);
    assert.equal(linesOf(runOf([failed("RPyC", "ServerNotReady")])).length, 2, "there is no table of nothing");
  });

  it("has units in the header and figures that line up", () => {
    assert.match(lines[1] as string, /rank +framework +runtime +us\/call \(launches\) +against the best +verdict/);
    const end = (line: string, text: string) => line.indexOf(text) + text.length;
    assert.equal(end(lines[2] as string, " 200"), end(lines[3] as string, " 400"));
    const [head = "", first = ""] = linesOf(runOf(changed([cell("A", 412_000)], { perCallLowNs: null, perCallHighNs: null }))).slice(1);
    assert.equal(end(head, "us/call"), end(first, "412"), "without launches beside them under the header's end");
    assert.match(linesOf(runOf([cell("A", 20_000_000)]))[1] as string, /ms\/call/);
  });

  it("shows us/call with its launches, and without them where there was one", () => {
    const [known] = changed([cell("A", 412_000)], { perCallLowNs: 405_000, perCallHighNs: 431_000 });
    assert.deepEqual(under(runOf([known as Cell]), "us/call (launches)"), ["412 (405..431)"]);
    const [one] = changed([cell("A", 412_000)], { perCallLowNs: null, perCallHighNs: null });
    assert.deepEqual(under(runOf([one as Cell]), "us/call"), ["412"]);
  });

  it("shows each row against the best, with the interval and the verdict", () => {
    assert.deepEqual(under(run, "against the best"), ["", "2.00x (1.96..2.04)", ""]);
    assert.deepEqual(under(run, "verdict"), ["Best", "Slower", ""]);
  });

  it("has no ranks and no verdicts where nothing is judged", () => {
    const text = renderTables(runOf([cell("A", 1_000), cell("B", 2_000)], { role: "Described" }));
    assert.doesNotMatch(text, /rank|verdict|against/);
  });

  it("shows what a call costs the client and the server together, and the server's memory over the floor's", () => {
    const cost = { ...(cells[1]?.cost as NonNullable<Cell["cost"]>), cpuUsPerCall: 43.5, serverBytesOverFloor: 12 * 2 ** 20 };
    const costs = runOf([cell("A", 200_000, judged(1, "Best"), { cost }), cell("B", 300_000, judged(2, "Slower", 1.5), { cost: null })]);
    assert.deepEqual(under(costs, "cpu us"), ["43.5", "-"]);
    assert.deepEqual(under(costs, "server MB"), ["12.0", "-"]);
  });

  for (const [pauses, isShown] of [
    [0.0099, false],
    [0.01, true],
  ] as const) {
    it(`has ${isShown ? "a" : "no"} column for pauses where the most of any is ${pauses * 100}%`, () => {
      const shown = renderTables(runOf([...changed([cell("A", 1_000)], { pauses }), ...changed([cell("B", 1_000)], { pauses: 0 })]));
      assert.equal(/pauses/.test(shown), isShown);
      if (isShown) assert.match(shown, / 1\.0%/);
    });
  }

  it("shows the client's own gap only where it is over 3% of a call", () => {
    const gaps = (gapNs: number) => changed([cell("A", 100_000)], { gapNs });
    assert.doesNotMatch(renderTables(runOf(gaps(3_000))), /gap/);
    const both = runOf([...gaps(3_100), ...changed([cell("B", 200_000)], { gapNs: 3_000 })]);
    assert.deepEqual(under(both, "client gap us"), ["3.10", ""]);
  });

  it("marks figures of few calls or rotations, with two digits, and says nothing of fewer than 5 calls", () => {
    const of = (counted: number, rotations: number) => {
      const few = cell("A", 412_345);
      const [launch] = few.launches;
      return under(
        runOf([
          {
            ...few,
            calls: { ...few.calls, counted },
            launches: [{ ...(launch as Cell["launches"][number]), rotations }],
            latency: { ...few.latency, perCallLowNs: null, perCallHighNs: null },
          },
        ]),
        "us/call",
      )[0];
    };
    assert.deepEqual([of(30, 5), of(29, 5), of(30, 4), of(5, 5), of(4, 5)], ["412", "~410", "~410", "~410", "-"]);
  });

  for (const [what, header, plan, more] of [
    ["the API where it is not Async alone", "API", { apis: ["Async", "Sync"] }, { api: "Sync" }],
    ["the variant where it is not Default alone", "variant", { variants: ["Default", "Tuned"] }, { variant: "Tuned" }],
  ] as [string, string, Partial<Run["plan"]>, Partial<Cell>][]) {
    it(`has a column for ${what}, in every block`, () => {
      const two = runOf([
        cell("gRPC", 400_000, judged(2, "Slower", 1.3)),
        cell("gRPC", 300_000, judged(1, "Best"), { ...more, id: "other" }),
      ]);
      const text = renderTables(two);
      const usual = runOf([cell("gRPC", 400_000, judged(2, "Slower", 1.3)), cell("ZeroMQ", 300_000, judged(1, "Best"))]);
      // whatever was asked for: what is there decides
      assert.doesNotMatch(renderTables({ ...usual, plan: { ...usual.plan, ...plan } }), new RegExp(` ${header} `));
      assert.ok((text.match(new RegExp(`framework +runtime +${header} `, "g")) ?? []).length > 1);
      assert.deepEqual(under(two, header), [...Object.values(more), header === "API" ? "Async" : "Default"]);
    });
  }

  it("shows a twin as a sentence, of calls and of CPU, and never as a row", () => {
    const id = (cells[2] as Cell).id;
    const twin = cell("ZeroMQ", 201_000, notJudged, { twinOf: id, id: `${id}/twin` });
    const compared = (of: "Call" | "Cpu", ratio: number) => ({
      ...(golden("full").comparisons[0] as Run["comparisons"][number]),
      ...({ of, kind: "Twin", cellId: twin.id, referenceId: id, verdict: "Same", ratio, low: ratio - 0.02, high: ratio + 0.02 } as const),
    });
    const text = renderTables({ ...runOf([...cells, twin]), comparisons: [compared("Cpu", 1.01), compared("Call", 1.004)] });
    assert.match(text, /A second copy of ZeroMQ on Node: \+0\.4% \(-1\.6\.\.2\.4\), Same; CPU \+1\.0% \(-1\.0\.\.3\.0\), Same\./);
    assert.equal(text.match(/^ +1 +ZeroMQ/gm)?.length, 1);
  });

  it("says how many rotations a disturbance cost", () => {
    assert.match(
      renderTables(runOf(cells, { rotations: { counted: 190, disturbed: 10 } })),
      /10 of 200 rotations were dropped for all cells/,
    );
    assert.doesNotMatch(renderTables(run), /left out/);
  });

  it("says of a group that is not fit that it is not", () => {
    assert.match(renderTables(runOf(cells, { fit: false })), /NOT FIT/);
    assert.doesNotMatch(renderTables(run), /NOT FIT/);
  });

  it("says below a group where two of it are in another order elsewhere", () => {
    const id = run.groups[0]?.id as string;
    assert.match(
      renderTables(withFinding(run, "OrderDiffers", id, "gRPC and ZeroMQ change places.")),
      /^ {2}gRPC and ZeroMQ change places\.$/m,
    );
    assert.doesNotMatch(renderTables(withFinding(run, "OrderDiffers", "other", "gRPC and ZeroMQ change places.")), /change places/);
  });

  it("begins with what is as deployed, then work, then what is described", () => {
    const roles = (["Described", "Work", "AsDeployed"] as const).map((role) => ({
      ...(run.groups[0] as Run["groups"][number]),
      role,
      title: role,
    }));
    const titles = linesOf({ ...run, groups: roles }).filter((line) => /^\S/.test(line));
    assert.deepEqual(
      titles.map((line) => line.split(" ")[0]),
      ["AsDeployed", "Work", "Described"],
    );
  });

  it("says where the system put processes that could not be kept on chosen cores", () => {
    assert.match(renderTables(golden("quick-free")), /free .*\n {2}Placed by the system: processes could not be kept/);
    assert.doesNotMatch(renderTables(golden("full")), /Placed by the system/);
  });

  it("takes no more than 80 columns for any table", () => {
    const full = golden("full");
    const wide = { ...full, plan: { ...full.plan, apis: ["Async", "Sync"], variants: ["Default", "Tuned"] } };
    const of = (run: Run) => linesOf(run).filter((line) => /^ {2}.* {2,}/.test(line));
    assert.ok(of(full).length > 30);
    for (const line of [...of(full), ...of(wide), ...of(golden("quick-free"))]) assert.ok(line.length <= 80, line);
  });
});

describe("a table of a scenario", () => {
  const [stream, connect] = [golden("full"), golden("connect")];
  const onlyGroup = (run: Run, scenario: string): Run => ({ ...run, groups: run.groups.filter((group) => group.scenario === scenario) });

  it("has values a second and the parts of a stream", () => {
    const run = onlyGroup(stream, "Stream");
    const figures = ["values/s", "first us", "gap p99 us", "gap max us", "in one turn"].map((header) => under(run, header)[0]);
    assert.deepEqual(figures, ["10020", "400", "200", "2000", "1.50"]);
    assert.ok(!renderTables(run).includes("ahead"), "what was not observed has no column");
  });

  it("has what lies between a producer and its reader, each in a unit that suits it", () => {
    const part = { count: 5, p50: null, p99: null, mean: null, max: null, histogram: null };
    const parts = {
      delay: { ...part, unit: "Ns" as const, p50: 120_000, p99: 900_000 },
      ahead: { ...part, unit: "Count" as const, max: 2400 },
      aheadBytes: { ...part, unit: "Bytes" as const, max: 19_200 },
      heldBack: { ...part, unit: "Ns" as const, mean: 980_000_000 },
      serverGrowth: { ...part, unit: "Bytes" as const, max: 5 * 1024 ** 2 },
    };
    const full = onlyGroup(stream, "Stream");
    const run = { ...full, cells: full.cells.map((each) => (each.scenario === "Stream" ? { ...each, parts } : each)) };
    const headers = ["paced p50 us", "paced p99 us", "ahead", "ahead KB", "held back ms", "server + MB"];
    assert.deepEqual(
      headers.map((header) => under(run, header)[0]),
      ["120", "900", "2400", "18.8", "980", "5.00"],
    );
  });

  it("has megabytes a second of a payload", () => assert.deepEqual(under(onlyGroup(stream, "Payload"), "MB/s"), ["140", "~65"]));

  it("has the parts of a connection beside the whole, and what it could not measure as not known", () => {
    assert.deepEqual(
      ["connects/s", "open us", "first call us", "close us"].map((header) => under(connect, header)[0]),
      ["2024", "310", "120", "40.0"],
    );
    const [first] = connect.cells as [Cell];
    const two = { ...connect, cells: [first, { ...first, id: "other", framework: "gRPC", parts: {} }] };
    assert.deepEqual(under(two, "open us"), ["310", "-"]);
  });
});

describe("ranks", () => {
  const [a, b] = [cell("A", 1, judged(1, "Best")), cell("B", 1, judged(1, "Same", 1.01))];
  it("are marked = where two are the same, ? where they were not told apart", () => {
    assert.equal(rankInWords(a, [a, b]), "1=");
    assert.equal(rankInWords(cell("A", 1, judged(1, "Best", 1, true)), [a, b]), "1?");
    assert.equal(rankInWords(a, [a, cell("C", 2, judged(2, "Slower", 2))]), "1");
    assert.equal(rankInWords(cell("Tcp", 1), [a]), "");
  });
});

it("the golden run has a group to show", () => assert.ok(example.groups.length > 0));
