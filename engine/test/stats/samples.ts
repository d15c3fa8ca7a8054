// Latencies drawn from known distributions, always the same for a seed.
import { LatencyHistogram } from "../../src/stats/histogram.ts";
import { seededRandom } from "../../src/stats/random.ts";

export interface Draw {
  uniform(): number;
  normal(): number;
}

export function drawFrom(seed: number): Draw {
  const random = seededRandom(seed);
  const uniform = () => (random.below(2 ** 31 - 1) + 0.5) / (2 ** 31 - 1);
  // Box and Muller (1958)
  return { uniform, normal: () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform()) };
}

export interface Part {
  readonly weight: number;
  readonly medianNs: number;
  readonly sigma: number;
}

export const one = (medianNs: number, sigma = 0.1): Part => ({ weight: 1, medianNs, sigma });
export const two = (fastNs: number, slowNs: number, slowShare: number): Part[] => [
  { weight: 1 - slowShare, medianNs: fastNs, sigma: 0.1 },
  { weight: slowShare, medianNs: slowNs, sigma: 0.05 },
];

/** A mixture of lognormals; weights add up to 1. */
export function histogramOf(parts: readonly Part[], count: number, seed: number): LatencyHistogram {
  const draw = drawFrom(seed);
  const histogram = new LatencyHistogram();
  for (let call = 0; call < count; call++) {
    const part = partAt(parts, draw.uniform());
    histogram.record(part.medianNs * Math.exp(part.sigma * draw.normal()));
  }
  return histogram;
}

function partAt(parts: readonly Part[], at: number): Part {
  let upTo = 0;
  for (const part of parts) {
    upTo += part.weight;
    if (at <= upTo) return part;
  }
  return parts.at(-1) as Part;
}
