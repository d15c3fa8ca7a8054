import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { addSums, noSums, perCallNs, type WindowSums } from "../../src/stats/counting.ts";
import { asRatio, estimateMean } from "../../src/stats/interval.ts";
import { criticalValue } from "../../src/stats/student.ts";
import { mean, median } from "../../src/stats/summary.ts";
import { type Synthetic, synthetic } from "./synthetic.ts";

const truth = Math.log(1.05);
const alpha = 0.01;
const draws = 1000;
const shape = { rotations: 12, calls: 3 };
/** Standard deviations, of logs: of a call about its rotation, and of a cell's rotations about its launch. */
const callSd = 0.03;
const rotationSd = 0.02;

interface Noise {
  readonly rho: number;
  /** Of the log-ratio of a launch. */
  readonly launchSd: number;
}

/** One launch of two cells, taken the way a run takes it: a ratio of sums over the same rotations. */
function launch({ normal, series }: Synthetic, { rho, launchSd }: Noise): { logRatio: number; rotations: number[] } {
  const cells = [truth + launchSd * normal(), 0].map((centre) => ({ centre: Math.log(80_000) + centre, drift: series(rho) }));
  // of the machine, and so the same for both cells of a rotation
  const common = series(0.9);
  const totals = cells.map(() => noSums());
  const rotations: number[] = [];
  for (let rotation = 0; rotation < shape.rotations; rotation++) {
    const shared = 0.1 * common();
    const [first = 0, second = 0] = cells.map(({ centre, drift }, place) => {
      const now = centre + shared + rotationSd * drift();
      const calls = Array.from({ length: shape.calls }, () => Math.exp(now + callSd * normal()));
      const sumNs = calls.reduce((sum, ns) => sum + ns, 0);
      addSums(totals[place] as WindowSums, { ...noSums(), calls: calls.length, sumNs });
      return Math.log(sumNs / calls.length);
    });
    rotations.push(first - second);
  }
  const [cell = 0, reference = 0] = totals.map((sums) => Math.log(perCallNs(sums) as number));
  return { logRatio: cell - reference, rotations };
}

/** The true standard deviation of a launch's log-ratio: launch, correlated rotations, and the calls. */
function knownSd({ rho, launchSd }: Noise): number {
  const { rotations } = shape;
  let correlated = 0;
  for (let a = 0; a < rotations; a++) for (let b = 0; b < rotations; b++) correlated += rho ** Math.abs(a - b);
  const ofRotations = (rotationSd ** 2 * correlated) / rotations ** 2;
  const ofCalls = callSd ** 2 / (shape.calls * rotations);
  return Math.sqrt(launchSd ** 2 + 2 * (ofRotations + ofCalls));
}

const numbersOfLaunches = [5, 10, 20];

/** For each number of launches the share of draws whose interval covers the truth and the intervals' median half width; and of one over all rotations. */
function simulate(noise: Noise, seed: number) {
  const source = synthetic(seed);
  const covered = numbersOfLaunches.map(() => 0);
  const widths = numbersOfLaunches.map((): number[] => []);
  let coveredByRotations = 0;
  for (let draw = 0; draw < draws; draw++) {
    const launches = Array.from({ length: Math.max(...numbersOfLaunches) }, () => launch(source, noise));
    for (const [index, number] of numbersOfLaunches.entries()) {
      const taken = launches.slice(0, number).map(({ logRatio }) => logRatio);
      const { mean: centre, halfWidth } = estimateMean(taken, alpha) as { mean: number; halfWidth: number };
      if (Math.abs(centre - truth) <= halfWidth) covered[index] = (covered[index] ?? 0) + 1;
      widths[index]?.push(halfWidth);
    }
    const all = launches.slice(0, 10).flatMap(({ rotations }) => rotations);
    const { mean: centre, halfWidth } = estimateMean(all, alpha) as { mean: number; halfWidth: number };
    if (Math.abs(centre - truth) <= halfWidth) coveredByRotations += 1;
  }
  return {
    coverage: covered.map((count) => count / draws),
    halfWidths: widths.map((ofNumber) => median(ofNumber) as number),
    coverageByRotations: coveredByRotations / draws,
  };
}

describe("estimateMean", () => {
  for (const [index, noise] of [0, 0.5, 0.9].flatMap((rho) => [0, 0.01, 0.02].map((launchSd) => ({ rho, launchSd }))).entries()) {
    const { rho, launchSd } = noise;
    it(`covers the truth in 98 to 100% of 1,000 draws at 99%, no wider than need be: rotations correlated by ${rho}, launch sd ${launchSd * 100}%`, () => {
      const { coverage, halfWidths, coverageByRotations } = simulate(noise, 1 + index);
      for (const [at, launches] of numbersOfLaunches.entries()) {
        const known = (criticalValue(alpha / 2, launches - 1) * knownSd(noise)) / Math.sqrt(launches);
        const seen = `${launches} launches: ${coverage[at]}, width ${(halfWidths[at] as number) / known} of the known structure's`;
        assert.ok((coverage[at] as number) >= 0.98, seen);
        // the median of an estimated standard deviation is 0.92 of the true one with 5 launches, and more with more
        assert.ok((halfWidths[at] as number) <= 1.25 * known && (halfWidths[at] as number) >= 0.85 * known, seen);
      }
      // what it does not do: with anything that does not average out within a launch, rotations as the sample promise far too much
      if (rho === 0 && launchSd === 0) assert.ok(coverageByRotations >= 0.98, `${coverageByRotations}`);
      if (rho === 0.9 || launchSd === 0.02) assert.ok(coverageByRotations < 0.9, `${coverageByRotations}`);
    });
  }

  it("is the textbook's interval: Student's sleep data, 95%, 0.7001142 to 2.4598858 (R, t.test)", () => {
    const differences = [1.2, 2.4, 1.3, 1.3, 0, 1, 1.8, 0.8, 4.6, 1.4];
    const { mean: centre, halfWidth, launches } = estimateMean(differences, 0.05) as { mean: number; halfWidth: number; launches: number };
    assert.deepEqual(
      [centre - halfWidth, centre + halfWidth].map((end) => end.toFixed(6)),
      ["0.700114", "2.459886"],
    );
    assert.equal(launches, 10);
  });

  it("knows no width from one launch and nothing from none", () => {
    assert.deepEqual(estimateMean([0.3], alpha), { mean: 0.3, halfWidth: null, launches: 1 });
    assert.equal(estimateMean([], alpha), null);
  });
});

describe("asRatio", () => {
  it("is symmetric as a factor, and swapping the two cells turns it over", () => {
    const logs = [0.04, 0.06, 0.05, 0.07];
    const forth = asRatio(estimateMean(logs, alpha) as NonNullable<ReturnType<typeof estimateMean>>);
    const back = asRatio(
      estimateMean(
        logs.map((log) => -log),
        alpha,
      ) as NonNullable<ReturnType<typeof estimateMean>>,
    );
    assert.ok(Math.abs(forth.ratio - Math.exp(mean(logs) as number)) < 1e-12);
    assert.ok(Math.abs((forth.low as number) * (back.high as number) - 1) < 1e-12);
    assert.ok(Math.abs((forth.low as number) * (forth.high as number) - forth.ratio ** 2) < 1e-12);
  });

  it("gives no interval where it would span a hundredfold either way", () => {
    assert.deepEqual(asRatio({ mean: 0, halfWidth: 4.7, launches: 2 }), { ratio: 1, low: null, high: null });
    assert.deepEqual(asRatio({ mean: 0, halfWidth: null, launches: 1 }), { ratio: 1, low: null, high: null });
    assert.notEqual(asRatio({ mean: 0, halfWidth: 4.6, launches: 2 }).low, null);
  });
});
