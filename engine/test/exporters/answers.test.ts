import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Cell, Run } from "../../generated/result.d.ts";
import { answersOf, renderAnswers } from "../../src/exporters/answers.ts";
import { loadCurves } from "../../src/stats/load-curve.ts";
import { openLoops } from "../report/open.ts";
import { cell, failed, golden, judged, notJudged, runOf, withFinding } from "./examples.ts";

const [first, second] = [cell("ZeroMQ", 200_000, judged(1, "Best")), cell("gRPC", 400_000, judged(2, "Slower", 2))];
const answer = (run: Run, question: string) => renderAnswers(run).find((sentence) => sentence.startsWith(question)) ?? "";
const latency = (run: Run) => answer(run, "Request/response latency");

describe("renderAnswers", () => {
  it("names the fastest and the next with its interval, and neither floors nor failed cells", () => {
    const sentence = latency(runOf([cell("Tcp", 1, notJudged, { isFloor: true }), failed("RPyC"), second, first]));
    assert.match(sentence, /: fastest is ZeroMQ on Node, 200 us a call.*next gRPC on Node, 400 us a call.*, 2\.00x \(1\.96\.\.2\.04\)\.$/);
  });

  it("never says fastest, least or most without its placement", () => {
    for (const name of ["full", "quick-free", "run", "several-clients"]) {
      for (const sentence of renderAnswers(golden(name))) {
        if (/fastest|least|most|best/.test(sentence)) assert.match(sentence, /\([^)]*(as deployed|work, one core|free)[^)]*\)/);
      }
    }
    assert.match(latency(runOf([first, second], { placement: "OneCore", role: "Work" })), /\(1 user, work, one core\): fastest is/);
  });

  it("has no answer without its placement, whatever was measured", () => {
    const runs = [...["connect", "full", "load-curve", "partial", "quick-free", "run", "several-clients"].map(golden), openLoops()];
    for (const run of runs) {
      const answers = answersOf(run);
      assert.ok(answers.length > 0, run.runId);
      for (const { question, where } of answers) assert.match(`${question} (${where})`, /as deployed|work, one core|free/);
    }
  });

  it("says of too few calls that they are, and shows no dash for a figure", () => {
    const few = { calls: { ...first.calls, counted: 1 } };
    const run = runOf([cell("ZeroMQ", 200_000, notJudged, few), cell("gRPC", 400_000, notJudged, few)]);
    assert.match(latency(run), /: too few calls were made to tell\.$/);
    assert.match(latency(runOf([first, second, cell("RPyC", 1, notJudged, few)])), /fastest is ZeroMQ/);
  });

  it("answers by what is as deployed, where work is judged, too", () => {
    const full = golden("full");
    assert.match(latency(full), /\(1 user, as deployed\)/);
    const turned = { ...full, groups: [...full.groups].reverse() };
    assert.equal(latency(turned), latency(full));
  });

  it("says that as deployed is free where processes could not be kept on chosen cores", () => {
    assert.match(latency(golden("quick-free")), /\(1 user, as deployed: free\): fastest is/);
  });

  it("answers all five questions", () => {
    const asked = renderAnswers(golden("full")).map((sentence) => sentence.split(" (")[0]);
    assert.deepEqual(asked.slice(0, 6), [
      ...["Request/response latency", "Streaming", "Payload of 1 MB", "Connecting", "Concurrent load", "CPU and memory"],
    ]);
  });

  it("gives throughput the interval of the ratio", () => {
    assert.match(
      answer(golden("full"), "Streaming"),
      /: most values from gRPC on Python, 10020 values\/s; next ZeroMQ on Node, 8110 values\/s, whose streams take 1\.24 \(1\.21\.\.1\.26\) times as long\.$/,
    );
    assert.match(
      answer(golden("full"), "Payload of 1 MB"),
      /fastest is gRPC on Node, .* 140 MB\/s; next ZeroMQ on Python, ~15 ms .*, 2\.16x \(1\.94\.\.2\.38\)\.$/,
    );
  });

  it("names none as having the most where the client's own work puts rates in another order", () => {
    const full = golden("full");
    const turned = full.cells.map((each) =>
      each.scenario === "Stream" && each.framework === "ZeroMQ"
        ? { ...each, throughput: { ...each.throughput, valuesPerSecond: 10021 } }
        : each,
    );
    assert.match(
      answer({ ...full, cells: turned }, "Streaming"),
      /: shortest streams from gRPC on Python, 10020 values\/s; next ZeroMQ on Node, 10021/,
    );
  });

  it("names none as having the most where two are about the same", () => {
    const full = golden("full");
    const same = full.cells.map((each) =>
      each.scenario === "Stream" && each.framework === "ZeroMQ" ? { ...each, verdicts: judged(1, "Same", 1.01) } : each,
    );
    assert.match(
      answer({ ...full, cells: same }, "Streaming"),
      /: about the same \(within 3%\): gRPC on Python, 10020 values\/s and ZeroMQ/,
    );
  });

  it("says what is inconclusive", () => {
    assert.match(
      answer(golden("full"), "Concurrent load"),
      /: inconclusive: this run cannot tell apart gRPC on Python, \d+ calls\/s and ZeroMQ/,
    );
  });

  it("says that a figure is the client's where the client was busy all the time", () => {
    assert.match(answer(golden("full"), "Concurrent load"), / This is the client's limit: /);
    assert.doesNotMatch(answer({ ...golden("full"), findings: [] }, "Concurrent load"), /the client's figure/);
  });

  it("judges the CPU of a call, with the memory beside it", () => {
    assert.match(
      answer(golden("full"), "CPU and memory"),
      /: least is ZeroMQ on Node, 43\.5 us of CPU a call, its server 12\.0 MB over the floor's; next ZeroMQ on Python, 88\.0 us .* 18\.0 MB .*, 2\.02x \(1\.96\.\.2\.08\)\.$/,
    );
    const same = runOf([
      { ...first, cpuVerdicts: judged(1, "Best") },
      { ...second, cpuVerdicts: judged(1, "Same", 1.01) },
    ]);
    assert.match(answer(same, "CPU and memory"), /: about the same \(within 3%\): /);
  });

  it("says that the order is another where a call's work is measured", () => {
    const run = runOf([first, second]);
    assert.match(latency(withFinding(run, "OrderDiffers", run.groups[0]?.id as string)), / The order differs in work, one core: /);
    assert.doesNotMatch(latency(run), /The order/);
  });

  it("says of figures without verdicts that they are not judged", () => {
    const one = runOf([cell("A", 1_000), cell("B", 2_000)], { launches: 1 });
    assert.match(latency(one), /: A on Node, .*; next B on Node, .*; not judged\.$/);
    assert.match(renderAnswers(one).at(-1) ?? "", /^There are no verdicts, because fewer than five launches/);
    const both = runOf([first, second]);
    const two = { ...both, groups: both.groups.flatMap((group) => [group, { ...group, id: "other", title: "Other", launches: 4 }]) };
    assert.match(renderAnswers(two).at(-1) ?? "", /^No verdicts because of fewer than five launches: Other\.$/);
  });

  it("names the API and the variant of a row where they are not the usual ones", () => {
    const tuned = runOf([
      { ...first, variant: "Tuned", api: "Sync" },
      { ...second, variant: "Tuned" },
    ]);
    assert.match(latency(tuned), /fastest is ZeroMQ on Node \(Sync, Tuned\), .*next gRPC on Node \(Async, Tuned\), /);
  });

  it("names none as the fastest where two are the same", () => {
    assert.match(
      latency(runOf([first, { ...second, verdicts: judged(1, "Same", 1.01) }])),
      /: about the same \(within 3%\): ZeroMQ on Node, .* and gRPC on Node/,
    );
  });

  it("names the first of many, for all of them are in the table", () => {
    const many = ["A", "B", "C", "D", "E"].map((name, at) =>
      cell(name, 1000 + at, judged(1, at === 0 ? "Best" : "Inconclusive", 1.01, true)),
    );
    assert.match(latency(runOf(many)), /tell apart A on Node, [^,]* and B on Node, [^,]* and C on Node, [^,]* and 2 more\.$/);
  });

  it("answers who connects fastest", () => {
    assert.match(answer(golden("connect"), "Connecting"), /^Connecting \(1 user, as deployed\): ZeroMQ on Node, 480 us a call/);
  });

  it("says nothing where nothing was measured", () => assert.deepEqual(renderAnswers(runOf([])), []));
});

describe("load curves in words", () => {
  it("have the API and the variant, and where it was", () => {
    const three = [1, 2, 4].map((concurrency) =>
      cell("ZeroMQ", 1, notJudged, {
        ...{ id: `c${concurrency}`, concurrency, api: "Sync", variant: "Tuned" },
        throughput: { ...(first as Cell).throughput, callsPerSecond: 9 },
      }),
    );
    const answers = renderAnswers({ ...runOf(three), curves: loadCurves(three) });
    assert.match(answers.join("\n"), /Load on ZeroMQ on Node \(Sync, Tuned\) \(SimpleCall, small int, as deployed\): best at 1 user/);
  });
});

it("no answer holds a figure of few calls against the floor", () => {
  const few = (framework: string, perCallNs: number) => {
    const made = cell(framework, perCallNs);
    return { ...made, latency: { ...made.latency, xFloor: 0.32 }, calls: { ...made.calls, counted: 29 } };
  };
  const [said = ""] = renderAnswers(runOf([few("A", 1_000_000), few("B", 2_000_000)]));
  assert.match(said, /A on Node, ~1000 us a call; next/);
  assert.doesNotMatch(said, /x floor/);
});
