import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Cell, Run } from "../../generated/result.d.ts";
import { renderAnswers } from "../../src/exporters/answers.ts";
import { apiOrders, crossings, nameAmong } from "../../src/exporters/orders.ts";
import { cell, golden, runOf } from "./examples.ts";

type Comparison = Run["comparisons"][number];
type Group = Run["groups"][number];
const [pair] = golden("full").comparisons.filter(({ kind, of }) => kind === "Pair" && of === "Call") as [Comparison];
const compared = (a: Cell, b: Cell, verdict: Comparison["verdict"]): Comparison => ({
  ...pair,
  ...{ groupId: a.groupId, cellId: a.id, referenceId: b.id, verdict },
});
const on = (framework: string, api: string, us: number) =>
  cell(framework, us * 1000, undefined, { runtime: "Python", api, id: `${framework}/${api}` });

describe("apiOrders", () => {
  const [rpyc, zeromq] = [on("RPyC", "Async", 59), on("ZeroMQ", "Async", 128.9)];
  const [rpycSync, zeromqSync] = [on("RPyC", "Sync", 51.6), on("ZeroMQ", "Sync", 52.4)];
  const run = { ...runOf([rpyc, zeromq, rpycSync, zeromqSync]), comparisons: [] as Comparison[] };
  const group = run.groups[0] as Group;
  const saidOf = (...comparisons: Comparison[]) => apiOrders({ ...run, comparisons }, group);

  it("names the pair, both APIs and their figures where one API leaves nothing of the other's order", () => {
    const said =
      " With Async RPyC on Python is ahead of ZeroMQ (59.0 us against 129 us a call), with Sync it is level with it (51.6 us against 52.4 us).";
    assert.equal(saidOf(compared(rpyc, zeromq, "Faster"), compared(rpycSync, zeromqSync, "Same")), said);
    // whichever way the pair was compared
    assert.equal(saidOf(compared(zeromq, rpyc, "Slower"), compared(zeromqSync, rpycSync, "Same")), said);
    assert.match(saidOf(compared(rpyc, zeromq, "Faster"), compared(rpycSync, zeromqSync, "Slower")), /with Sync it is behind it/);
    assert.match(
      saidOf(compared(rpyc, zeromq, "Same"), compared(rpycSync, zeromqSync, "Slower")),
      /^ With Sync ZeroMQ .* with Async it is level/,
    );
  });

  it("says nothing where both say the same, where nothing is decided, and where the other leaves it open in the same order", () => {
    assert.equal(saidOf(compared(rpyc, zeromq, "Faster"), compared(rpycSync, zeromqSync, "Faster")), "");
    assert.equal(saidOf(compared(rpyc, zeromq, "Inconclusive"), compared(rpycSync, zeromqSync, "Same")), "");
    assert.equal(saidOf(compared(rpyc, zeromq, "Faster"), compared(rpycSync, zeromqSync, "Inconclusive")), "");
    assert.match(saidOf(compared(rpyc, zeromq, "Slower"), compared(rpycSync, zeromqSync, "Inconclusive")), /not told apart/);
    assert.equal(saidOf(), "");
  });

  it("stands in the answer, which names each one's API", () => {
    const answers = renderAnswers({ ...run, comparisons: [compared(rpyc, zeromq, "Faster"), compared(rpycSync, zeromqSync, "Same")] });
    assert.match(answers[0] ?? "", /RPyC on Python \(Sync\), .* With Async RPyC on Python is ahead of ZeroMQ/);
    assert.equal(nameAmong(rpyc, [rpyc, rpycSync]), "RPyC on Python (Async)");
    assert.equal(nameAmong({ ...rpyc, variant: "Tuned" }, [rpyc, rpycSync]), "RPyC on Python (Async, Tuned)");
    assert.equal(nameAmong(rpyc, [rpyc, zeromq]), "RPyC on Python");
  });
});

describe("crossings", () => {
  const sizes = [1024, 65_536, 1_048_576];
  const run = runOf([]);
  const groups = sizes.map((payloadBytes): Group => {
    const cellIds = ["A", "B"].map((name) => `${payloadBytes}/${name}`);
    return { ...(run.groups[0] as Group), id: String(payloadBytes), scenario: "Payload", argument: null, payloadBytes, cellIds };
  });
  const cells = sizes.flatMap((size) =>
    ["A", "B"].map((name) => cell(name, size, undefined, { id: `${size}/${name}`, groupId: String(size), scenario: "Payload" })),
  );
  const crossed = (...verdicts: Comparison["verdict"][]) => {
    const comparisons = verdicts.map((verdict, at) => compared(cells[2 * at] as Cell, cells[2 * at + 1] as Cell, verdict));
    return crossings({ ...run, groups, cells, comparisons }, groups).map(({ sentence }) => sentence);
  };

  it("name who is ahead up to which size, and behind from which", () => {
    assert.deepEqual(crossed("Faster", "Faster", "Slower"), ["A on Node is ahead of B on Node up to 64 KB, and behind it from 1 MB."]);
    assert.deepEqual(crossed("Slower", "Inconclusive", "Faster"), ["B on Node is ahead of A on Node up to 1 KB, and behind it from 1 MB."]);
  });

  it("are none where the order is decided one way, or not", () => {
    assert.deepEqual(crossed("Faster", "Same", "Faster"), []);
    assert.deepEqual(crossed("Faster", "Inconclusive", "Inconclusive"), []);
  });

  it("stand among the answers", () => {
    const comparisons = [compared(cells[0] as Cell, cells[1] as Cell, "Faster"), compared(cells[4] as Cell, cells[5] as Cell, "Slower")];
    const answers = renderAnswers({ ...run, plan: { ...run.plan, scenarios: ["Payload"] }, groups, cells, comparisons });
    assert.ok(
      answers.some((line) => line.startsWith("Where the order turns (1 user, as deployed): A on Node")),
      answers.join("\n"),
    );
  });
});
