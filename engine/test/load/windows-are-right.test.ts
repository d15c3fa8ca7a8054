// What windows make of calls that vary: the worker's own loop in virtual time, counted by the engine's own rule, against a very long run.
// The rules before these were wrong by up to 82%.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { intCalls } from "../../src/load/call-kinds.ts";
import { CallRecord } from "../../src/load/call-record.ts";
import { runLoad } from "../../src/load/load.ts";
import { LatencyHistogram, loadHistograms } from "../../src/stats/histogram.ts";
import { addCounted, callsPerSecond, countCalls, gapNs, noSums, perCallNs } from "../../src/stats/counting.ts";
import { type Random, seededRandom } from "../../src/stats/random.ts";
import { openAfterNs, windowNs } from "../../src/coordinator/slice.ts";
import { readColumns } from "./read-columns.ts";
import { fakeUser, Simulation } from "./simulation.ts";

await loadHistograms();

/** Milliseconds of the next call's service. */
type Service = (random: Random, user: number) => number;

const normal = (random: Random) => Math.sqrt(-2 * Math.log(1 - random.uniform())) * Math.cos(2 * Math.PI * random.uniform());
const services: Readonly<Record<string, Service>> = {
  "lognormal around 20 ms": (random) => 20 * Math.exp(0.5 * normal(random)),
  "exponential, 50 ms": (random) => -50 * Math.log(1 - random.uniform()),
  "1 ms, and 2% of 100 ms": (random) => (random.uniform() < 0.02 ? 100 : 1),
  "unfair: every second user waits ten times as long": (_, user) => (user % 2 === 0 ? 2 : 20),
};

interface Found {
  readonly perCallMs: number;
  readonly p50Ms: number;
  readonly p90Ms: number;
  readonly rate: number;
  readonly gapMs: number;
}

async function measure(service: Service, users: number, windows: number, lengthNs: number, seed: number): Promise<Found> {
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
  for (let made = 0; made < windows; made++) {
    const window = { openAfterNs: openAfterNs(lengthNs, users, "Pinned", random.uniform()), lengthNs };
    const plan = { waking: { kind, calls: 1 }, kind, window, limitMs: 1e9, mostCalls: 1e9, parts: null };
    record.clear();
    const result = await simulation.run(runLoad(simulated, plan, record, simulation.timing));
    const counted = countCalls(readColumns(record.takeColumns(result.beganNs)), {
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
    rate: callsPerSecond(sums) as number,
    gapMs: (gapNs(sums) ?? 0) / 1e6,
  };
}

describe("figures of short windows are those of a very long run", () => {
  for (const [name, service] of Object.entries(services)) {
    for (const users of [1, 8]) {
      it(`${name}, ${users} users`, { timeout: 120_000 }, async () => {
        const typicalNs = 20e6;
        const lengthNs = windowNs(typicalNs, 1e9, "Pinned");
        const truth = await measure(service, users, 1, 4e12 / users, 1);
        const shown = await measure(service, users, Math.round(24_000 / users), lengthNs, 2);
        for (const figure of ["perCallMs", "p50Ms", "p90Ms", "rate"] as const) {
          // both are samples: of so many calls of the widest of these, one standard error is 0.6%
          assert.ok(Math.abs(shown[figure] / truth[figure] - 1) < 0.02, `${figure}: ${shown[figure]} for ${truth[figure]}`);
        }
        const little = (1000 * users) / shown.rate;
        assert.ok(Math.abs(little / (shown.perCallMs + shown.gapMs) - 1) < 0.02, `Little: ${little} for ${shown.perCallMs}`);
      });
    }
  }
});
