// The peaks of a latency distribution on a logarithmic scale.

/** What is asked of a histogram; LatencyHistogram is one. */
export interface Distribution {
  readonly count: number;
  /** Null when empty. `q` from 0 to 1. */
  quantile(q: number): number | null;
}

export interface Mode {
  /** Where the peak is. */
  readonly ns: number;
  /** Of all calls, those nearer to this peak than to another, by the valleys between. */
  readonly share: number;
}

/** Bins of 2%: HdrHistogram's own are at most 0.1% wide, and a quantile takes a walk over them, so they are asked for no finer than this. */
const binWidth = Math.log(1.02);
/** Smaller mass is not divided further. */
const finestShare = 1e-4;
/** What the density is smoothed with, in logs: never less than 5%, and never so much that 40 ms could pass for 60. */
const leastBandwidth = 0.05;
const mostBandwidth = 0.15;
/** A valley counts when it is at most half as high as the lower of its peaks, */
const valleyDepth = 0.5;
/** and if it cannot be chance: this many standard deviations of the counts (Poisson). */
const deviations = 4;
/** Nearer peaks are one mode: steps of a clock, or two ways through a scheduler. */
const leastRatio = 1.5;

/** In the order of latency. Fewer than 500 calls have no shape: none. */
export function modesOf(distribution: Distribution, leastShare = 0.01): Mode[] {
  if (distribution.count < 500) return [];
  const { first, shares } = sharesByBin(distribution);
  const bandwidth = bandwidthOf(distribution);
  const density = smooth(shares, bandwidth / binWidth);
  // the calls that stand behind a height of the density: those under a kernel of that width
  const callsPerDensity = (distribution.count * 2 * Math.sqrt(Math.PI) * bandwidth) / binWidth;
  const apart = (low: number, high: number): boolean => {
    const valley = Math.min(...density.slice(low, high + 1));
    const lower = Math.min(density[low] as number, density[high] as number);
    const noise = Math.sqrt((lower + valley) * callsPerDensity);
    const isDeep = valley <= valleyDepth * lower && (lower - valley) * callsPerDensity >= deviations * noise;
    return isDeep && (high - low) * binWidth >= Math.log(leastRatio);
  };
  const peaks = distinctPeaks(density, apart);
  const modes = peaks.map((bin, index) => {
    const from = index === 0 ? 0 : valleyBetween(density, peaks[index - 1] as number, bin);
    const to = index === peaks.length - 1 ? shares.length : valleyBetween(density, bin, peaks[index + 1] as number);
    return {
      ns: Math.exp((first + bin + 0.5) * binWidth),
      share: shares.slice(from, to).reduce((sum, share) => sum + share, 0),
    };
  });
  return modes.filter(({ share }) => share >= leastShare);
}

/** The share of calls in each bin, by halving the range of quantiles until both ends lie in one bin. */
function sharesByBin(distribution: Distribution): { readonly first: number; readonly shares: number[] } {
  const binAt = (q: number) => Math.floor(Math.log(Math.max(distribution.quantile(q) ?? 1, 1)) / binWidth);
  const first = binAt(0);
  const shares = new Array<number>(binAt(1) - first + 1).fill(0);
  const fill = (low: number, lowBin: number, high: number, highBin: number): void => {
    if (lowBin === highBin || high - low < finestShare) {
      shares[highBin - first] = (shares[highBin - first] ?? 0) + high - low;
      return;
    }
    const middle = (low + high) / 2;
    const middleBin = binAt(middle);
    fill(low, lowBin, middle, middleBin);
    fill(middle, middleBin, high, highBin);
  };
  fill(0, first, 1, first + shares.length - 1);
  return { first, shares };
}

/** Silverman's rule (1986, eq. 3.30) with the spread of the middle half, which no tail widens. */
function bandwidthOf(distribution: Distribution): number {
  const log = (q: number) => Math.log(Math.max(distribution.quantile(q) ?? 1, 1));
  const spread = (log(0.75) - log(0.25)) / 1.34;
  return Math.min(Math.max(0.9 * spread * distribution.count ** -0.2, leastBandwidth), mostBandwidth);
}

/** With a normal kernel of `sigma` bins. */
function smooth(shares: readonly number[], sigma: number): number[] {
  const reach = Math.ceil(3 * sigma);
  const kernel = Array.from({ length: 2 * reach + 1 }, (_, index) => Math.exp(-((index - reach) ** 2) / (2 * sigma * sigma)));
  const total = kernel.reduce((sum, weight) => sum + weight, 0);
  return shares.map((_, bin) => {
    let sum = 0;
    for (let offset = -reach; offset <= reach; offset++) sum += (kernel[offset + reach] as number) * (shares[bin + offset] ?? 0);
    return sum / total;
  });
}

/** Local maxima; of two that are not `apart` the lower goes, the lowest of all first. */
function distinctPeaks(density: readonly number[], apart: (low: number, high: number) => boolean): number[] {
  let peaks = density.flatMap((height, bin) => (height > (density[bin - 1] ?? 0) && height >= (density[bin + 1] ?? 0) ? [bin] : []));
  for (;;) {
    const heightOf = (bin: number) => density[bin] as number;
    const lowest = peaks
      .slice(1)
      .flatMap((high, index) => {
        const low = peaks[index] as number;
        return apart(low, high) ? [] : [heightOf(low) < heightOf(high) ? low : high];
      })
      .sort((a, b) => heightOf(a) - heightOf(b))[0];
    if (lowest === undefined) return peaks;
    peaks = peaks.filter((bin) => bin !== lowest);
  }
}

function valleyBetween(density: readonly number[], low: number, high: number): number {
  const between = density.slice(low, high + 1);
  return low + between.indexOf(Math.min(...between));
}
