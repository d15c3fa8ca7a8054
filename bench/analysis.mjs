// What it costs to summarise 10 million samples the way a run does: bursts, their medians, blocks of histograms, then every cell's quantiles.
import { BlockSeries, LatencyHistogram, loadHistograms, median, seededRandom } from "../engine/dist-bench/api.mjs";
import { options, say } from "./support.mjs";

// six cells, their floor and a twin; more blocks than are kept, so that they are merged once
const { samples, cells, callsPerBurst, blocks } = options({ samples: 10_000_000, cells: 8, callsPerBurst: 10, blocks: 250 });
const quantiles = [0.5, 0.9, 0.99, 0.999, 0.9999];
const megabytes = (bytes) => bytes / 1e6;

await loadHistograms();
const bursts = makeBursts(1000);
const before = process.memoryUsage().rss;
const cpuBefore = process.cpuUsage();
const started = performance.now();
const { counted, results } = summarise();
const seconds = (performance.now() - started) / 1000;
const cpu = process.cpuUsage(cpuBefore);
if (counted !== samples || results.some((values) => values.includes(null)))
  throw new Error(`${counted} of ${samples} samples were summarised.`);
const peak = process.resourceUsage().maxRSS * 1024;
say({
  bench: "analysis",
  samples,
  cells,
  blocks,
  seconds,
  cpuSeconds: (cpu.user + cpu.system) / 1e6,
  nsPerSample: (seconds * 1e9) / samples,
  beforeMb: megabytes(before),
  peakMb: megabytes(peak),
});

function summarise() {
  const series = new BlockSeries(cells);
  const rotationsPerBlock = Math.ceil(samples / cells / callsPerBurst / blocks);
  let block;
  let left = samples;
  for (let rotation = 0; left > 0; rotation++) {
    if (rotation % rotationsPerBlock === 0) block = series.begin();
    for (let cell = 0; cell < cells && left > 0; cell++) {
      const whole = bursts[(rotation * cells + cell) % bursts.length];
      const burst = left < callsPerBurst ? whole.slice(0, left) : whole;
      block.logSums[cell] += Math.log(median(burst));
      block.rotations[cell] += 1;
      block.histograms[cell].recordAll(burst);
      left -= burst.length;
    }
  }
  const totals = Array.from({ length: cells }, () => new LatencyHistogram());
  for (const { histograms } of series.blocks) for (const [cell, total] of totals.entries()) total.add(histograms[cell]);
  return {
    counted: totals.reduce((sum, total) => sum + total.count, 0),
    results: totals.map((total) => [...quantiles.map((q) => total.quantile(q)), total.mean, total.encode()]),
  };
}

/** About 80 us, log-uniform over a factor of two, and one in a hundred up to 40 ms. */
function makeBursts(count) {
  const random = seededRandom(1);
  const uniform = () => random.below(2 ** 30) / 2 ** 30;
  const call = () => Math.round(56_000 * 2 ** uniform() * (random.below(100) === 0 ? 350 ** uniform() : 1));
  return Array.from({ length: count }, () => Array.from({ length: callsPerBurst }, call));
}
