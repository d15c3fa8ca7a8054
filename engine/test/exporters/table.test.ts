import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import type { Cell, Run } from "../../generated/result.d.ts";
import { renderAnswers } from "../../src/exporters/answers.ts";
import { placeInWords } from "../../src/exporters/comparisons.ts";
import { figure, megabytes, timeInWords, timeUnitFor } from "../../src/exporters/numbers.ts";
import { renderTables } from "../../src/exporters/table.ts";
import { projectRoot } from "../../src/machine/paths.ts";
import { loadCurves } from "../../src/stats/load-curve.ts";

type Comparison = Run["comparisons"][number];

const example = JSON.parse(readFileSync(path.join(projectRoot, "proto/examples/result/valid/run.json"), "utf8")) as Run;
const base = example.cells[0] as Cell;
const cell = (framework: string, p50Ns: number, place: number | null, more: Partial<Cell> = {}): Cell => ({
  ...base,
  place,
  id: `${base.groupId}/${framework}`,
  framework,
  latency: { ...base.latency, p50Ns },
  ...more,
});
const compared = (cell: string, reference: string, ratio: number, verdict: Comparison["verdict"]): Comparison => ({
  ...(example.comparisons[0] as Comparison),
  cellId: `${base.groupId}/${cell}`,
  referenceId: `${base.groupId}/${reference}`,
  ratio,
  low: ratio * 0.98,
  high: ratio * 1.02,
  verdict,
});
const runOf = (cells: Cell[], comparisons: Comparison[] = []): Run => ({
  ...example,
  plan: { ...example.plan, scenarios: ["SimpleCall"], concurrency: [1] },
  cells,
  comparisons,
  groups: [{ ...(example.groups[0] as Run["groups"][number]), cellIds: cells.map((each) => each.id) }],
});

const failed = { state: "Failed", errors: [{ id: "WrongAnswer", message: "", count: 1 }] } as const;

describe("renderTables", () => {
  const cells = [
    cell("Tcp", 100_000, null, { isFloor: true }),
    cell("gRPC", 400_000, 2),
    cell("ZeroMQ", 200_000, 1),
    cell("RPyC", 1, null, { ...failed, errors: [...failed.errors] }),
  ];
  const lines = renderTables(runOf(cells, [compared("ZeroMQ", "gRPC", 0.5, "Faster")])).split("\n");
  const column = (header: string) => {
    const at = (lines[1] as string).indexOf(header);
    return lines.slice(2).map((line) => line.slice(at, at + header.length + 12).trim());
  };

  it("puts the fastest first, failed ones behind, the floor last as a row of its own", () => {
    assert.deepEqual(
      lines.slice(2).map((line) => line.slice(9).trim().split(/ {2,}/)[0]),
      ["ZeroMQ", "gRPC", "RPyC", "Tcp (floor)"],
    );
  });

  it("has units in the header and columns that line up", () => {
    assert.match(lines[1] as string, /place +framework +runtime +p50 us +\+- +p99 us +x floor/);
    const end = (line: string, text: string) => line.indexOf(text) + text.length;
    assert.equal(end(lines[1] as string, "p50 us"), end(lines[2] as string, " 200"));
  });

  it("shows each row against the first, whichever way round the two were compared", () => {
    assert.match(lines[3] as string, /2\.00x \(1\.96\.\.2\.04\) +Slower/);
    assert.equal(column("against the first")[0], "");
  });

  it("has a column for the API where it is not Async alone", () => {
    const header = (apis: string[]) => {
      const run = runOf([cell("gRPC", 400_000, 2), cell("gRPC", 300_000, 1, { api: "Sync", runtime: "Python" })]);
      return renderTables({ ...run, plan: { ...run.plan, apis } }).split("\n");
    };
    assert.doesNotMatch(header(["Async"])[1] ?? "", /API/);
    const [, names, first, second] = header(["Async", "Sync"]);
    assert.match(names ?? "", /framework +runtime +API +p50/);
    assert.deepEqual(
      [first, second].map((line) => /Sync|Async/.exec(line ?? "")?.[0]),
      ["Sync", "Async"],
    );
  });

  it("has a column for the variant where it is not Default alone", () => {
    const run = runOf([cell("gRPC", 400_000, 2), cell("gRPC", 300_000, 1, { variant: "Tuned" })]);
    const header = (variants: string[]) => renderTables({ ...run, plan: { ...run.plan, variants } }).split("\n");
    assert.doesNotMatch(header(["Default"])[1] ?? "", /variant/);
    for (const variants of [["Tuned"], ["Default", "Tuned"]]) assert.match(header(variants)[1] ?? "", /runtime +variant +p50/);
    assert.match(header(["Default", "Tuned"])[2] ?? "", /gRPC +Node +Tuned /);
  });

  it("names the error of a failed cell", () => assert.match(lines[4] as string, /failed: WrongAnswer$/));

  it("shows a twin as a sentence and never as a row", () => {
    const twin = cell("ZeroMQ", 201_000, null, { twinOf: `${base.groupId}/ZeroMQ`, id: `${base.groupId}/ZeroMQ/twin` });
    const text = renderTables(runOf([...cells, twin], [{ ...compared("ZeroMQ/twin", "ZeroMQ", 1.004, "Same"), kind: "Twin" }]));
    assert.match(text, /A second copy of ZeroMQ on Node: \+0\.4% \(-1\.6\.\.2\.4\), Same\./);
    assert.equal(text.match(/^ +1 +ZeroMQ/gm)?.length, 1);
  });

  it("says of a group that is not fit that it is not", () => {
    const run = runOf(cells);
    const unfit = { ...run, groups: run.groups.map((group) => ({ ...group, fit: false })) };
    assert.match(renderTables(unfit), /NOT FIT/);
    assert.doesNotMatch(renderTables(run), /NOT FIT/);
  });
});

describe("a run of Connect", () => {
  const connect = {
    openP50Ns: 300_000,
    openP99Ns: null,
    firstCallP50Ns: 100_000,
    firstCallP99Ns: null,
    closeP50Ns: 20_000,
    closeP99Ns: null,
  };
  const scenario = { scenario: "Connect", argument: null, connect } as const;
  const of = (...cells: Cell[]) => {
    const run = runOf(cells);
    return {
      ...run,
      plan: { ...run.plan, scenarios: ["Connect"] },
      groups: run.groups.map((group) => ({ ...group, ...scenario, title: "Connect, 1 user, one core" })),
    };
  };

  it("shows the parts beside the whole, and what it could not measure as not known", () => {
    const [, header = "", first = "", second = ""] = renderTables(
      of(cell("ZeroMQ", 420_000, 1, scenario), cell("gRPC", 900_000, 2, { ...scenario, connect: null })),
    ).split("\n");
    assert.match(header, /connects\/s +open us +first call us +close us/);
    assert.match(first, / 300 +100 +20\.0 /);
    assert.match(second, / - +- +- /);
  });

  it("answers who connects fastest", () => {
    assert.match(renderAnswers(of(cell("ZeroMQ", 420_000, 1, scenario)))[0] ?? "", /^Connecting \(1 user\): ZeroMQ on Node, 420 us/);
  });
});

describe("places", () => {
  const [a, b] = [cell("A", 1, 1), cell("B", 1, 1)];
  it("are marked = where two are the same, ? where they were not told apart", () => {
    assert.equal(placeInWords(a, [a, b]), "1=");
    assert.equal(placeInWords({ ...a, placeUnsure: true }, [a, b]), "1?");
    assert.equal(placeInWords(a, [a, cell("C", 2, 2)]), "1");
    assert.equal(placeInWords(cell("Tcp", 1, null), [a]), "");
  });
});

describe("renderAnswers", () => {
  const others = [cell("Tcp", 1, null, { isFloor: true }), cell("RPyC", 2, null, { state: "Failed" })];
  const [first, second] = [cell("ZeroMQ", 200_000, 1), cell("gRPC", 400_000, 2)];

  it("names the fastest and the next, and neither floors nor failed cells", () => {
    const [answer] = renderAnswers(runOf([...others, second, first], [compared("gRPC", "ZeroMQ", 2, "Slower")]));
    assert.match(answer ?? "", /fastest is ZeroMQ on Node, 200 us.*next gRPC on Node, 400 us.*, 2\.00x/);
  });

  it("names the API of a row that is not Async", () => {
    const sync = { ...first, api: "Sync" };
    const [answer] = renderAnswers(runOf([sync, second]));
    assert.match(answer ?? "", /fastest is ZeroMQ on Node \(Sync\), .*next gRPC on Node, /);
  });

  it("names the variant of a row that is not Default, beside the API", () => {
    const [answer] = renderAnswers(
      runOf([
        { ...first, variant: "Tuned", api: "Sync" },
        { ...second, variant: "Tuned" },
      ]),
    );
    assert.match(answer ?? "", /fastest is ZeroMQ on Node \(Sync, Tuned\), .*next gRPC on Node \(Tuned\), /);
  });

  it("names the API and the variant of a load curve", () => {
    const three = [1, 2, 4].map((concurrency) =>
      cell("ZeroMQ", 1, null, {
        id: `c${concurrency}`,
        concurrency,
        api: "Sync",
        variant: "Tuned",
        throughput: { ...base.throughput, callsPerSecond: 9 },
      }),
    );
    const answers = renderAnswers({ ...runOf(three), curves: loadCurves(three) });
    assert.match(answers.join("\n"), /Load on ZeroMQ on Node \(Sync, Tuned\) \(/);
  });

  it("names none as the fastest where two are the same", () => {
    const [answer] = renderAnswers(runOf([first, { ...second, place: 1 }]));
    assert.match(answer ?? "", /: the same within 3% are ZeroMQ on Node, .* and gRPC on Node/);
  });

  it("says which it could not tell apart", () => {
    const [answer] = renderAnswers(
      runOf([
        { ...first, placeUnsure: true },
        { ...second, place: 1, placeUnsure: true },
      ]),
    );
    assert.match(answer ?? "", /: not told apart by this run are ZeroMQ on Node, .* and gRPC on Node/);
  });

  it("names the first of many, for all of them are in the table", () => {
    const many = ["A", "B", "C", "D", "E"].map((name, at) => cell(name, 1000 + at, 1, { placeUnsure: true }));
    const [answer] = renderAnswers(runOf(many));
    assert.match(answer ?? "", /are A on Node, [^,]* and B on Node, [^,]* and C on Node, [^,]* and 2 more\.$/);
  });

  it("says nothing where nothing was measured", () => assert.deepEqual(renderAnswers(runOf([])), []));
});

describe("numbers", () => {
  it("show three significant digits, and a dash for what is not known", () => {
    assert.deepEqual([null, 0.5, 9.876, 98.76, 987.6, 12345.6].map(figure), ["-", "0.50", "9.88", "98.8", "988", "12346"]);
  });
  it("show two significant digits of small ones, never zero for what is not", () => {
    assert.deepEqual([0.1, 0.0999, 0.0123, 0.00996, 2e-5, 0].map(figure), ["0.10", "0.100", "0.012", "0.0100", "0.000020", "0.00"]);
    assert.equal(megabytes(3 * 1024), "0.0029");
  });
  it("choose one unit for a column", () => {
    assert.equal(timeUnitFor([200, null, 10_000_000]).name, "ms");
    assert.equal(timeUnitFor([200, 9_000_000]).name, "us");
    assert.equal(timeInWords(85_000), "85.0 us");
  });
});
