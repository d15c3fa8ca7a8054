import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import fc from "fast-check";
import type { Samples } from "../../generated/worker-reply.d.ts";
import { mergeSamples } from "../../src/coordinator/merge-samples.ts";
import { LatencyHistogram, loadHistograms } from "../../src/stats/histogram.ts";

const part = (facts: Partial<Samples>): Samples => ({
  type: "samples",
  id: 1,
  elapsedNs: 10_000_000,
  latenciesNs: [],
  finished: 0,
  dropped: 0,
  errors: [],
  stream: null,
  ...facts,
});

describe("samples of several processes", () => {
  before(loadHistograms);

  it("have the histogram that the parts' histograms add up to, and its quantiles are those of all calls together", () => {
    const latencies = fc.array(fc.integer({ min: 1, max: 60_000_000_000 }), { maxLength: 100 });
    const property = fc.property(fc.array(latencies, { minLength: 1, maxLength: 8 }), (parts) => {
      const merged = new LatencyHistogram();
      merged.recordAll(mergeSamples(parts.map((latenciesNs) => part({ latenciesNs }))).latenciesNs);
      const added = new LatencyHistogram();
      const all = new LatencyHistogram();
      for (const values of parts) {
        const own = new LatencyHistogram();
        own.recordAll(values);
        added.add(own);
        for (const value of values) all.record(value);
      }
      assert.equal(
        merged.count,
        parts.reduce((sum, values) => sum + values.length, 0),
      );
      // of each call its own: every count is where it should be
      for (let place = 0; place <= all.count; place++) {
        const q = place / Math.max(all.count, 1);
        assert.equal(merged.quantile(q), added.quantile(q));
        assert.equal(merged.quantile(q), all.quantile(q));
      }
    });
    fc.assert(property);
  });

  it("count what finished and what was dropped over the one window they share", () => {
    const merged = mergeSamples([part({ finished: 3, dropped: 1 }), part({ finished: 4, dropped: 2 })]);
    assert.deepEqual([merged.finished, merged.dropped, merged.elapsedNs], [7, 3, 10_000_000]);
  });

  it("count equal errors together", () => {
    const timedOut = { id: "CallTimedOut", message: "late", count: 1 };
    const { errors } = mergeSamples([
      part({ errors: [timedOut, { ...timedOut, id: "CallFailed" }] }),
      part({ errors: [{ ...timedOut, count: 2 }] }),
    ]);
    assert.deepEqual(errors, [
      { ...timedOut, count: 3 },
      { ...timedOut, id: "CallFailed" },
    ]);
  });

  it("have the streams of all", () => {
    const stream = (ns: number) => ({ firstValueNs: [ns], gapsNs: [ns + 1], arrivals: [2] });
    assert.deepEqual(mergeSamples([part({ stream: stream(10) }), part({ stream: stream(20) })]).stream, {
      firstValueNs: [10, 20],
      gapsNs: [11, 21],
      arrivals: [2, 2],
    });
    assert.equal(mergeSamples([part({})]).stream, null);
  });
});
