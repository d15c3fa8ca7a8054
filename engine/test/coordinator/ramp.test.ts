import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import fc from "fast-check";
import { OpenLoopRecord } from "../../src/coordinator/open-loop-record.ts";
import {
  lowestPerSecond,
  missOf,
  nextMove,
  type RampLimits,
  runRamp,
  type StepResult,
  stepResult,
  stepSeconds,
} from "../../src/coordinator/ramp.ts";
import { arrivalOffsets } from "../../src/plan/arrivals.ts";
import type { Slo } from "../../src/plan/slo.ts";
import { loadHistograms } from "../../src/stats/histogram.ts";
import { seededRandom } from "../../src/stats/random.ts";

before(loadHistograms);

const slo: Slo = { quantile: 0.99, limitNs: 5e6 };
const limits: RampLimits = { firstPerSecond: 100, lowestPerSecond: 1, highestPerSecond: 1_000_000, mostSteps: 30 };
const step = (ratePerSecond: number, changes: Partial<StepResult> = {}): StepResult => ({
  ratePerSecond,
  quantileNs: 1e6,
  enoughCalls: true,
  achievedOverOffered: 1,
  overInTime: 1,
  notStarted: 0,
  usable: true,
  ...changes,
});
const slow = { quantileNs: 6e6 };

describe("a step", () => {
  const cases: [what: string, changes: Partial<StepResult>, expected: ReturnType<typeof missOf>][] = [
    ["holds the objective at its limit", { quantileNs: 5e6 }, null],
    ["misses above it", { quantileNs: 5e6 + 1 }, "Slow"],
    ["misses when calls were not started", { notStarted: 1, enoughCalls: false }, "NotStarted"],
    ["misses when too few calls lie above the quantile", { quantileNs: null, enoughCalls: false }, "TooFewCalls"],
    ["misses when less than 99% of the calls are over in time", { overInTime: 0.989 }, "Behind"],
    ["holds it at 99%, whatever the ends of a short schedule make of its rate", { overInTime: 0.99, achievedOverOffered: 0.9 }, null],
    ["that is slow may have a late generator to thank for it", { ...slow, usable: false }, "GeneratorLate"],
    ["that is fast enough is so in spite of a late generator", { usable: false }, null],
  ];
  for (const [what, changes, expected] of cases) it(what, () => assert.equal(missOf(slo, step(100, changes)), expected));

  it("is long enough for 10 calls above the quantile, and bounded", () => {
    assert.ok(stepSeconds(slo, 500, 1, 60) > 2);
    assert.equal(stepSeconds(slo, 100_000, 1, 60), 1);
    assert.equal(stepSeconds(slo, 1, 1, 60), 60);
  });

  it("of the lowest rate that can be judged is as long as a step may be", () => {
    const lowest = lowestPerSecond(slo, 10);
    assert.ok(Math.abs(stepSeconds(slo, lowest, 1, 1000) - 10) < 1e-9);
    assert.ok(lowest * 10 >= 1000 + 4 * Math.sqrt(1000) - 1e-6);
  });
});

describe("the next move", () => {
  const measure = (ratePerSecond: number, confirms = false) => ({ kind: "Measure", ratePerSecond, confirms });
  const times = (count: number, ratePerSecond: number) => Array.from({ length: count }, () => step(ratePerSecond));
  const cases: [what: string, steps: StepResult[], expected: object][] = [
    ["is the first rate", [], measure(100)],
    ["doubles while steps hold", [step(100), step(200)], measure(400)],
    ["does not go past the highest", [step(600_000)], measure(1_000_000)],
    ["asks whether the highest holds again", [step(1_000_000)], measure(1_000_000, true)],
    [
      "ends at the highest, which held three times more",
      times(4, 1_000_000),
      { kind: "Answer", ratePerSecond: 1_000_000, missed: null, ended: "AtHighest" },
    ],
    ["halves when the first one misses", [step(100, slow)], measure(50)],
    ["does not go below the lowest", [step(1.5, slow)], measure(1)],
    [
      "ends at the lowest",
      [step(1, slow)],
      { kind: "Answer", ratePerSecond: null, missed: { ratePerSecond: 1, why: "Slow" }, ended: "AtLowest" },
    ],
    ["goes to the geometric middle of what held and what missed", [step(100), step(400, slow)], measure(200)],
    ["takes the lowest miss, though a rate above it held", [step(100), step(400, slow), step(800)], measure(200)],
    [
      "ends within 5% where it held three times more, and says what missed",
      [...times(4, 100), step(105, { notStarted: 3 })],
      { kind: "Answer", ratePerSecond: 100, missed: { ratePerSecond: 105, why: "NotStarted" }, ended: "Found" },
    ],
    ["asks three times whether the rate that was found holds again", [...times(3, 100), step(105, slow)], measure(100, true)],
    [
      "goes on below a rate that missed when it was asked again",
      [step(80), ...times(2, 100), step(105, slow), step(100, slow)],
      measure(Math.sqrt(8000)),
    ],
    [
      "ends when the rate is too low to be judged: a lower one has fewer calls still",
      [step(100, { enoughCalls: false })],
      { kind: "Answer", ratePerSecond: null, missed: { ratePerSecond: 100, why: "TooFewCalls" }, ended: "TooFewCalls" },
    ],
  ];
  for (const [what, steps, expected] of cases) it(what, () => assert.deepEqual(nextMove(slo, limits, steps), expected));

  it("ends when the steps are used up, with what is known", () => {
    const answer = nextMove(slo, { ...limits, mostSteps: 2 }, [step(100), step(200, slow)]);
    assert.deepEqual(answer, {
      kind: "Answer",
      ratePerSecond: 100,
      missed: { ratePerSecond: 200, why: "Slow" },
      ended: "StepsUsedUp",
    });
  });

  it("finds any threshold within 5%, in few steps, from wherever it starts", async () => {
    const rate = fc.double({ min: 2, max: 900_000, noNaN: true });
    await fc.assert(
      fc.asyncProperty(rate, rate, async (threshold, firstPerSecond) => {
        const { answer, steps } = await runRamp(slo, { ...limits, firstPerSecond }, async (ratePerSecond) =>
          step(ratePerSecond, ratePerSecond <= threshold ? {} : slow),
        );
        const found = answer.ratePerSecond ?? 0;
        assert.ok(found <= threshold && threshold < (answer.missed?.ratePerSecond ?? 0));
        assert.ok((answer.missed?.ratePerSecond ?? Number.POSITIVE_INFINITY) / found <= 1.05);
        assert.ok(answer.ended === "Found" && steps.length <= 28, `${steps.length}`);
      }),
    );
  });

  it("ends, whatever the steps say", async () => {
    await fc.assert(
      fc.asyncProperty(fc.infiniteStream(fc.boolean()), fc.integer({ min: 1, max: 30 }), async (luck, mostSteps) => {
        const { answer, steps } = await runRamp(slo, { ...limits, mostSteps }, async (rate) => step(rate, luck.next().value ? {} : slow));
        assert.ok(steps.length <= mostSteps);
        assert.ok(answer.ratePerSecond === null || answer.missed === null || answer.ratePerSecond < answer.missed.ratePerSecond);
      }),
    );
  });

  it("fails with what a measurement fails with", async () => {
    await assert.rejects(
      runRamp(slo, limits, () => Promise.reject(new Error("gone"))),
      /gone/,
    );
  });
});

/** Erlang's law of the wait in M/D/1 (Erlang 1909; Tijms, A First Course in Stochastic Models, 9.6.2): P(wait <= t) for services of length 1. */
function waitWithin(t: number, load: number): number {
  let sum = 0;
  let logFactorial = 0;
  for (let k = 0; k <= Math.floor(t); k++) {
    if (k > 0) logFactorial += Math.log(k);
    const x = load * (k - t);
    const magnitude = x === 0 ? (k === 0 ? 1 : 0) : Math.exp(k * Math.log(Math.abs(x)) - logFactorial - x);
    sum += k % 2 === 1 ? -magnitude : magnitude;
  }
  return (1 - load) * sum;
}

describe("a server with one connection and a constant service time (M/D/1)", () => {
  const serviceNs = 500_000;

  /** One step: calls due by Poisson, one after the other, by Lindley's recursion. */
  function measured(ratePerSecond: number, seconds: number, seed: number, of: Slo = slo): StepResult {
    const startsNs = arrivalOffsets("Poisson", ratePerSecond, seconds, seededRandom(seed));
    let freeNs = 0;
    const responseNs = startsNs.map((due) => {
      freeNs = Math.max(due, freeNs) + serviceNs;
      return freeNs - due;
    });
    const record = new OpenLoopRecord(of.limitNs);
    const rest = { serviceNs: responseNs.map(() => serviceNs), pacingNs: [], notStarted: 0, dropped: 0, errors: [] };
    record.add(startsNs, { type: "responses", id: 1, elapsedNs: freeNs, responseNs, ...rest, busyNs: 0 });
    return stepResult(of, ratePerSecond, record);
  }

  /** The rate at which exactly 99% of the calls are answered within the limit, from the law. */
  const exactRate = (() => {
    let [low, high] = [1, 0.999e9 / serviceNs];
    for (let turn = 0; turn < 60; turn++) {
      const middle = (low + high) / 2;
      if (waitWithin(slo.limitNs / serviceNs - 1, (middle * serviceNs) / 1e9) >= slo.quantile) low = middle;
      else high = middle;
    }
    return low;
  })();

  it("has the exact rate that Erlang's law gives it", () => {
    // the mean wait of Pollaczek and Khinchine, load / (2 (1 - load)) services, is the area above the law
    const load = 0.7;
    let mean = 0;
    for (let t = 0; t < 30; t += 0.001) mean += (1 - waitWithin(t + 0.0005, load)) * 0.001;
    assert.ok(Math.abs(mean - load / (2 * (1 - load))) < 1e-3, `${mean}`);
    assert.ok(exactRate > 1000 && exactRate < 1900, `${exactRate}`);
  });

  it("is found from its simulation, within the ramp's 5% and what the sample leaves open", async () => {
    let seed = 0;
    const { answer, steps } = await runRamp(slo, limits, async (rate, longer) =>
      measured(rate, longer * stepSeconds(slo, rate, 200, 200), ++seed),
    );
    assert.equal(answer.ended, "Found");
    const found = answer.ratePerSecond ?? 0;
    assert.ok(found < exactRate * 1.03 && found > exactRate / 1.08, `${found} for ${exactRate}`);
    assert.ok(steps.length <= 20);
  });

  it("is answered so that it holds on a long run in 95 of 100 searches, and is within 10% of the truth in 90", async () => {
    let seed = 1_000;
    let [holds, near] = [0, 0];
    for (let search = 0; search < 100; search++) {
      const { answer } = await runRamp(slo, { ...limits, firstPerSecond: 400, mostSteps: 36 }, async (rate, longer) =>
        measured(rate, longer * stepSeconds(slo, rate, 2.4, 18), ++seed),
      );
      const found = answer.ratePerSecond ?? 0;
      // a fifth of the search's own 5% is allowed
      if (found <= exactRate * 1.01) holds += 1;
      if (found >= exactRate * 0.9 && found <= exactRate * 1.1) near += 1;
    }
    assert.ok(holds >= 95 && near >= 90, `${holds} hold, ${near} are near`);
  });

  it("misses above its capacity because it is behind, even with an objective that its typical call holds", () => {
    // after 20 s there is a backlog of 2 s, the median call waited for one
    const patient: Slo = { quantile: 0.5, limitNs: 1.5e9 };
    const over = measured(2200, 20, 1, patient);
    assert.ok((over.quantileNs ?? Number.POSITIVE_INFINITY) < patient.limitNs);
    assert.equal(missOf(patient, over), "Behind");
    assert.equal(missOf(patient, measured(1900, 20, 1, patient)), null);
  });
});
