// What is judged of cells, from their records.
import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { comparisonCount, errorBudget, isDecided, judgeGroup } from "../../src/coordinator/comparisons.ts";
import type { GroupOutcome } from "../../src/coordinator/outcome.ts";
import { judges } from "../../src/plan/expand.ts";
import { loadHistograms } from "../../src/stats/histogram.ts";
import { asRatio, estimateMean } from "../../src/stats/interval.ts";
import type { Verdict } from "../../src/stats/verdict.ts";
import { around, groupsOf, type MadeCells, outcomesOf, planOf } from "./made-records.ts";

const judge = (cells: MadeCells, plan = planOf()) => outcomesOf(plan, { AsDeployed: cells })[0] as GroupOutcome;
const pairsOf = ({ judged }: GroupOutcome) => (judged?.comparisons ?? []).map(({ of, verdict }): [string, Verdict] => [of, verdict]);
const placesOf = ({ records, judged }: GroupOutcome, of: "call" | "cpu" = "call") =>
  Object.fromEntries(
    records.map((record) => [record.isTwin ? "twin" : record.plan.implementation.framework.name, judged?.[of].get(record)?.place]),
  );
const cpu = (ns: number, us: number) => around(ns).map((launch, index) => ({ ...launch, cpuUsPerCall: us * (1 + index / 1000) }));

describe("what a call takes", () => {
  before(loadHistograms);

  it("is told apart where it differs by more than the threshold, and called the same where it does not", () => {
    const slower = judge({ ZeroMQ: around(105_000), gRPC: around(100_000), Tcp: around(10_000), twin: around(105_000) });
    assert.deepEqual(pairsOf(slower), [
      ["Call", "Slower"],
      ["Cpu", "Inconclusive"],
    ]);
    assert.deepEqual(placesOf(slower), { ZeroMQ: 2, gRPC: 1, Tcp: undefined, twin: undefined });
    const same = judge({ ZeroMQ: around(102_000), gRPC: around(100_000), twin: around(102_000) });
    assert.deepEqual(pairsOf(same)[0], ["Call", "Same"]);
    assert.deepEqual(placesOf(same), { ZeroMQ: 1, gRPC: 1, Tcp: undefined, twin: undefined });
    assert.equal(same.judged?.twin?.verdict, "Same");
  });

  it("is not told apart where launches differ too much", () => {
    const scattered = [1, 1.5, 2, 1.2, 1.7].map((factor) => ({ perCallNs: 100_000 * factor }));
    assert.deepEqual(pairsOf(judge({ ZeroMQ: scattered, gRPC: [...scattered].reverse() }))[0], ["Call", "Inconclusive"]);
  });

  it("is not told where seven launches or more are of two kinds that would be judged differently", () => {
    const launches = (...factors: number[]) => factors.map((factor) => ({ perCallNs: 100_000 * factor }));
    const level = launches(1, 1.001, 0.999, 1, 1.001, 0.999, 1);
    assert.deepEqual(pairsOf(judge({ ZeroMQ: launches(1.3, 1.301, 1.3, 1.299, 1.3, 1.301, 1.3), gRPC: level }))[0], ["Call", "Slower"]);
    const apart = judge({ ZeroMQ: launches(1.0, 1.001, 1.6, 1.599, 1.6, 1.601, 1.6), gRPC: level });
    assert.deepEqual(pairsOf(apart)[0], ["Call", "Inconclusive"]);
    const alike = judge({ ZeroMQ: launches(1.3, 1.301, 1.6, 1.599, 1.6, 1.601, 1.6), gRPC: level });
    assert.deepEqual(pairsOf(alike)[0], ["Call", "Slower"]);
  });

  it("is not compared from one launch, nor of a cell that failed", () => {
    const once = judge({ ZeroMQ: around(1e5).slice(0, 1), gRPC: around(2e5).slice(0, 1), twin: around(1e5).slice(0, 1) });
    assert.deepEqual(once.judged?.comparisons, []);
    assert.deepEqual(once.judged?.call.size, 0);
    const plan = planOf();
    const outcomes = outcomesOf(plan, { AsDeployed: { ZeroMQ: around(1e5), gRPC: [] } });
    assert.deepEqual(outcomes[0]?.judged?.comparisons, []);
  });

  it("of the floor is compared only where it was asked for by name", () => {
    const cells = { ZeroMQ: around(1e5), gRPC: around(1e5), Tcp: around(1e5) };
    assert.equal(judge(cells).judged?.comparisons.length, 2);
    assert.equal(judge(cells, planOf({ frameworks: ["Tcp", "ZeroMQ", "gRPC"] })).judged?.comparisons.length, 6);
  });

  it("counts launches that were whole, where there are some", () => {
    const broken = [...around(100_000), { perCallNs: 900_000, whole: false }];
    const { judged } = judge({ ZeroMQ: broken, gRPC: around(100_000) });
    assert.deepEqual([judged?.comparisons[0]?.launches, judged?.comparisons[0]?.verdict], [5, "Same"]);
  });
});

describe("what a call costs in CPU", () => {
  before(loadHistograms);

  it("has a verdict and a place of its own, which may be the opposite of the call's", () => {
    const outcome = judge({ ZeroMQ: cpu(100_000, 90), gRPC: cpu(200_000, 30), twin: cpu(100_000, 90) });
    assert.deepEqual(pairsOf(outcome), [
      ["Call", "Faster"],
      ["Cpu", "Slower"],
    ]);
    assert.deepEqual([placesOf(outcome).ZeroMQ, placesOf(outcome, "cpu").ZeroMQ], [1, 2]);
    const ratio = [...(outcome.judged?.cpu.values() ?? [])].find(({ verdict }) => verdict !== "Best")?.ratioToBest ?? 0;
    assert.ok(Math.abs(ratio - 3) < 0.01);
  });

  it("does not widen what is waited for where a precision is asked for", () => {
    const noisy = around(100_000).map((launch, index) => ({ ...launch, cpuUsPerCall: 10 * (1 + index) }));
    assert.ok((judge({ ZeroMQ: noisy, gRPC: noisy }).judged?.widest ?? 1) < 0.02);
    assert.ok((judge({ ZeroMQ: around(1e5), gRPC: around(1e5) }).judged?.widest ?? 1) < 0.02, "also where it is not known");
  });
});

describe("the error of a run", () => {
  it("is shared out over both figures of each pair, in each placement that judges", () => {
    const plan = planOf({ frameworks: ["ZeroMQ", "gRPC", "Tcp"], placements: ["AsDeployed", "OneCore", "Free"] });
    const groups = groupsOf(plan);
    assert.deepEqual(groups.map((group) => comparisonCount(group, plan)).slice(0, 2), [6, 6]);
    assert.equal(groups.filter(judges).length, 2);
    const budget = errorBudget(groups, plan, 5);
    assert.equal(budget.comparisons, 12);
    const [slow, fast] = [[1, 1.5, 2, 1.2, 1.7].map((factor) => ({ perCallNs: 100_000 * factor })), around(100_000)];
    const level = { alpha: 0.005, comparisons: budget.comparisons, twins: budget.twins };
    const [outcome] = outcomesOf(plan, { AsDeployed: { ZeroMQ: slow, gRPC: fast } });
    const [pair] = judgeGroup(outcome?.records ?? [], plan, level, 0).comparisons;
    const logs = slow.map(({ perCallNs }, launch) => Math.log(perCallNs / (fast[launch]?.perCallNs ?? 0)));
    const low = asRatio(estimateMean(logs, 0.005 / 12) ?? assert.fail("five launches have an interval")).low ?? 0;
    assert.ok(Math.abs((pair?.low ?? 0) / low - 1) < 1e-9, `${pair?.low} is not ${low}`);
  });

  it("is shared out over the twins of all groups, each with the interval that its verdict is made of", () => {
    const times = [0.845, 0.945, 0.863, 0.955, 0.88];
    const twinOf = (placements: string[]) => {
      const plan = planOf({ frameworks: ["ZeroMQ", "gRPC"], placements });
      const cells = { ZeroMQ: around(100_000), gRPC: around(300_000), twin: times.map((factor) => ({ perCallNs: 100_000 * factor })) };
      const [outcome] = outcomesOf(plan, { AsDeployed: cells, OneCore: cells });
      return outcome?.judged?.twin ?? assert.fail("it has a twin");
    };
    const [alone, ofTwo] = [twinOf(["AsDeployed"]), twinOf(["AsDeployed", "OneCore"])];
    assert.deepEqual([alone.verdict, ofTwo.verdict], ["Faster", "Inconclusive"]);
    assert.ok((alone.high ?? 2) < 1, `faster, by ${alone.low} to ${alone.high}`);
    assert.ok((ofTwo.high ?? 0) > (alone.high ?? 2));
  });

  it("is one look's where a duration is said, and else three looks' at verdicts, or five at widths", () => {
    const looksOf = (request: Parameters<typeof planOf>[0], launches = 10) => {
      const plan = planOf(request);
      return errorBudget(groupsOf(plan), plan, launches).looks.map((look) => look.launches);
    };
    assert.deepEqual(looksOf({ durationSeconds: 5 }), [10]);
    assert.deepEqual(looksOf({}), [5, 7, 10]);
    assert.deepEqual(looksOf({}, 4), [4]);
    assert.deepEqual(looksOf({ precision: 0.02 }), [10, 15, 20, 30, 40]);
  });

  it("is spent no further on a group in which all that is known is decided", () => {
    const decided = (cells: MadeCells) => {
      const { judged } = judge(cells);
      return judged !== null && isDecided(judged);
    };
    assert.equal(decided({ ZeroMQ: around(200_000), gRPC: around(100_000) }), true, "their CPU time is not known");
    assert.equal(decided({ ZeroMQ: cpu(200_000, 90), gRPC: cpu(100_000, 30) }), true);
    const noisy = around(100_000).map((launch, index) => ({ ...launch, cpuUsPerCall: 10 * (1 + index) }));
    assert.equal(decided({ ZeroMQ: noisy, gRPC: cpu(200_000, 30) }), false, "their CPU time is not decided");
    assert.equal(decided({ ZeroMQ: around(200_000) }), false, "nothing is compared");
  });

  it("leaves fewer verdicts the more comparisons of the run are open elsewhere", () => {
    // p of about 0.003 each
    const launches = (sign: number) => [0.03, 0.08, 0.05, 0.1, 0.04].map((log) => ({ perCallNs: 100_000 * Math.exp(sign * log) }));
    const cells = { ZeroMQ: launches(1), gRPC: around(100_000).map(() => ({ perCallNs: 100_000 })) };
    const alone = judge(cells, planOf({ confidence: 0.95 }));
    const [comparison] = alone.judged?.comparisons ?? [];
    assert.ok(comparison !== undefined && (comparison.pSlower ?? 1) < 0.05, String(comparison?.pSlower));
  });
});
