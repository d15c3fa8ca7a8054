// What windows make of calls that vary: the worker's own loop in virtual time, counted by the engine's own rule, against a very long run.
// The rules before these were wrong by up to 82%.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { openAfterNs, windowNs } from "../../src/coordinator/slice.ts";
import { intCalls } from "../../src/load/call-kinds.ts";
import { CallRecord } from "../../src/load/call-record.ts";
import { runLoad } from "../../src/load/load.ts";
import { addCounted, callsPerSecond, countCalls, endedPerSecond, noSums, perCallNs } from "../../src/stats/counting.ts";
import { LatencyHistogram, loadHistograms } from "../../src/stats/histogram.ts";
import { type Random, seededRandom } from "../../src/stats/random.ts";
import { callColumns } from "../../src/workers/columns.ts";
import { fakeUser, Simulation } from "./simulation.ts";

await loadHistograms();

interface Kind {
  /** Milliseconds of the next call's service. */
  service(random: Random, user: number): number;
  /** Of all calls together, in ms; a percentile that lies on an edge of the distribution is left out. */
  readonly mean: number;
  /** Of the user with the longest calls, on average. */
  readonly slowest?: number;
  readonly p50: number;
  readonly p90?: number;
  /** Standard deviation over the mean, of a user's calls. */
  readonly spread: number;
}

const normal = (random: Random) => Math.sqrt(-2 * Math.log(1 - random.uniform())) * Math.cos(2 * Math.PI * random.uniform());
const z90 = 1.2815515655446004;
const kinds: Readonly<Record<string, Kind>> = {
  "lognormal around 20 ms": {
    service: (random) => 20 * Math.exp(0.5 * normal(random)),
    mean: 20 * Math.exp(0.125),
    p50: 20,
    p90: 20 * Math.exp(0.5 * z90),
    spread: Math.sqrt(Math.expm1(0.25)),
  },
  "exponential, 50 ms": {
    service: (random) => -50 * Math.log(1 - random.uniform()),
    mean: 50,
    p50: 50 * Math.log(2),
    p90: 50 * Math.log(10),
    spread: 1,
  },
  "1 ms, and 2% of 100 ms": {
    service: (random) => (random.uniform() < 0.02 ? 100 : 1),
    mean: 2.98,
    p50: 1,
    p90: 1,
    spread: (99 * Math.sqrt(0.02 * 0.98)) / 2.98,
  },
  // four users with calls of 2 ms, four with calls of 20: of eleven calls one is slow
  "unfair: every second user waits ten times as long": {
    service: (_, user) => (user % 2 === 0 ? 2 : 20),
    mean: 40 / 11,
    slowest: 20,
    p50: 2,
    spread: 0,
  },
};

interface Found {
  readonly perCallMs: number;
  readonly p50Ms: number;
  readonly p90Ms: number;
  readonly rate: number;
  readonly endedRate: number;
}

async function measure({ service, mean, slowest }: Kind, users: number, calls: number, lengthNs: number, seed: number): Promise<Found> {
  const simulation = new Simulation();
  const random = seededRandom(seed);
  const simulated = Array.from({ length: users }, (_, user) =>
    fakeUser({
      simpleCall: async (value) => {
        await simulation.delay(service(random, user));
        return value;
      },
    }),
  );
  const record = new CallRecord(1 << 16, users);
  const kind = intCalls();
  const sums = noSums();
  const histogram = new LatencyHistogram();
  while (sums.calls < calls) {
    const window = { openAfterNs: openAfterNs((slowest ?? mean) * 1e6, users, "Pinned", random.uniform()), lengthNs };
    const plan = { waking: { kind, calls: 1 }, kind, window, limitMs: 1e9, mostCalls: 1e9, parts: null };
    record.clear();
    const result = await simulation.run(runLoad(simulated, plan, record, simulation.timing));
    const counted = countCalls(callColumns({ calls: record.takeColumns(result.beganNs) }, "the load"), {
      openedNs: result.openedNs as number,
      closedNs: result.closedNs as number,
    });
    addCounted(sums, counted);
    histogram.recordAll(counted.lengthsNs);
  }
  return {
    perCallMs: (perCallNs(sums) as number) / 1e6,
    p50Ms: (histogram.quantile(0.5) as number) / 1e6,
    p90Ms: (histogram.quantile(0.9) as number) / 1e6,
    rate: callsPerSecond(sums, users) as number,
    endedRate: endedPerSecond(sums) as number,
  };
}

describe("figures of short windows are those of a very long run", () => {
  for (const [name, kind] of Object.entries(kinds)) {
    for (const users of name.startsWith("unfair") ? [8] : [1, 8]) {
      it(`${name}, ${users} ${users === 1 ? "user" : "users"}`, async () => {
        const calls = 20_000;
        const lengthNs = windowNs((kind.slowest ?? kind.mean) * 1e6, 1e9, "Pinned");
        const shown = await measure(kind, users, calls, lengthNs, 7);
        // all are samples: 1%, or three of their standard errors
        const near = (of: string, value: number, truth: number, spread: number) =>
          assert.ok(Math.abs(value / truth - 1) < Math.max(0.01, (3 * spread) / Math.sqrt(calls)), `${of}: ${value} for ${truth}`);
        near("us/call", shown.perCallMs, kind.mean, kind.spread);
        near("rate", shown.rate, (1000 * users) / kind.mean, kind.spread);
        near("p50", shown.p50Ms, kind.p50, 2 * kind.spread);
        if (kind.p90 !== undefined) near("p90", shown.p90Ms, kind.p90, 2 * kind.spread);
      });
    }
  }

  it("ends over the length agree with the rate where windows are long", async () => {
    const kind = kinds["lognormal around 20 ms"] as Kind;
    const shown = await measure(kind, 8, 4_000, 40 * kind.mean * 1e6, 5);
    assert.ok(Math.abs(shown.endedRate / shown.rate - 1) < 0.01, `${shown.endedRate} ${shown.rate}`);
  });

  it("a pause of 60 ms in each second, at any moment, is the 6% that it costs", async () => {
    // between calls of 10 ms, so that there are enough pauses in a test
    const plain: Kind = { service: () => 10, mean: 10, p50: 10, spread: 0 };
    const paused: Kind = { ...plain, service: (random) => (random.uniform() < 0.01 ? 70 : 10) };
    const costs = (await measure(paused, 1, 20_000, 50e6, 3)).perCallMs / (await measure(plain, 1, 2_000, 50e6, 3)).perCallMs - 1;
    assert.ok(Math.abs(costs - 0.06) < 0.015, `+${costs}`);
  });
});
