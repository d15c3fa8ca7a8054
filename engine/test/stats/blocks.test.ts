import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import fc from "fast-check";
import { BlockSeries, mostBlocks, shortestBlockSeconds } from "../../src/stats/blocks.ts";
import { LatencyHistogram, loadHistograms } from "../../src/stats/histogram.ts";

fc.configureGlobal({ seed: 4 });

const filled = fc.record({
  seconds: fc.integer({ min: 0, max: 64 }),
  rotations: fc.nat(50),
  latencies: fc.array(fc.array(fc.integer({ min: 1, max: 2_000_000_000 }), { maxLength: 5 }), { minLength: 2, maxLength: 2 }),
});
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

function seriesOf(limit: number, parts: readonly (typeof filled extends fc.Arbitrary<infer T> ? T : never)[]): BlockSeries {
  const series = new BlockSeries(2, limit);
  for (const { seconds, rotations, latencies } of parts) {
    const block = series.begin();
    block.seconds = seconds;
    for (const [cell, values] of latencies.entries()) {
      // whole numbers, whose sums are exact
      block.logSums[cell] = sum(values);
      block.rotations[cell] = rotations + cell;
      block.histograms[cell]?.recordAll(values);
    }
  }
  return series;
}

describe("BlockSeries", () => {
  before(loadHistograms);

  it("keeps every sum and every count, however many blocks were begun, in at most as many as allowed", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 7 }), fc.array(filled, { maxLength: 40 }), (limit, parts) => {
        const { blocks, blockSeconds } = seriesOf(limit, parts);
        assert.ok(blocks.length <= limit);
        assert.equal(Math.log2(blockSeconds / shortestBlockSeconds) % 1, 0);
        assert.equal(sum(blocks.map((block) => block.seconds)), sum(parts.map((part) => part.seconds)));
        for (const cell of [0, 1]) {
          const all = parts.flatMap((part) => part.latencies[cell] ?? []);
          assert.equal(sum(blocks.map((block) => block.logSums[cell] as number)), sum(all));
          assert.equal(sum(blocks.map((block) => block.rotations[cell] as number)), sum(parts.map((part) => part.rotations + cell)));
          const [merged, whole] = [new LatencyHistogram(), new LatencyHistogram()];
          whole.recordAll(all);
          for (const block of blocks) merged.add(block.histograms[cell] as LatencyHistogram);
          assert.equal(merged.count, all.length);
          for (let percent = 0; percent <= 100; percent += 10) assert.equal(merged.quantile(percent / 100), whole.quantile(percent / 100));
        }
      }),
      { numRuns: 60 },
    );
  });

  it("merges neighbours and keeps their order", () => {
    const parts = Array.from({ length: 5 }, (_, index) => ({ seconds: 1, rotations: 10 ** index, latencies: [[], []] }));
    const series = seriesOf(4, parts);
    assert.deepEqual(
      series.blocks.map(({ rotations, seconds }) => [rotations[0], seconds]),
      [
        [11, 2],
        [1100, 2],
        [10000, 1],
      ],
    );
    assert.equal(series.blockSeconds, 2 * shortestBlockSeconds);
  });

  it("keeps the worst spin, and of the stolen time the share of the whole", () => {
    const series = new BlockSeries(1, 2);
    for (const [seconds, spinNs, stealShare] of [
      [1, 1.5, 0.1],
      [3, 1.2, 0.02],
      [1, null, null],
    ] as const)
      Object.assign(series.begin(), { seconds, spinNs, stealShare });
    const [first] = series.blocks;
    assert.equal(first?.spinNs, 1.5);
    assert.ok(Math.abs((first?.stealShare as number) - 0.04) < 1e-12);
    series.begin();
    assert.deepEqual(
      series.blocks.map(({ spinNs, stealShare }) => [spinNs, stealShare]),
      [
        [1.5, null],
        [null, null],
      ],
      "what the system did not tell of a part is not known of the whole",
    );
  });

  it("keeps 200 blocks of a second unless told otherwise", () => {
    const series = new BlockSeries(1);
    for (let begun = 0; begun < mostBlocks; begun++) series.begin();
    assert.deepEqual([mostBlocks, series.blocks.length, series.blockSeconds], [200, 200, 1]);
    series.begin();
    assert.deepEqual([series.blocks.length, series.blockSeconds], [101, 2]);
  });

  it("still counts what is recorded to a block after the next one was begun", () => {
    const series = new BlockSeries(1);
    const block = series.begin();
    block.histograms[0]?.record(5);
    series.begin();
    block.histograms[0]?.record(7);
    assert.deepEqual([block.histograms[0]?.count, block.histograms[0]?.quantile(0.5), block.histograms[0]?.max], [2, 5, 7]);
  });
});
