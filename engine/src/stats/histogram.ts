// Durations in HdrHistogram form: bounded memory however long a run is, exact addition over clients and launches.
import type { Histogram } from "hdr-histogram-js";

/** Quantiles are within 0.1% of the exact order statistic: three significant digits. */
const significantDigits = 3;
/** One hour; anything longer would have met a deadline long before. */
const highestNs = 3_600_000_000_000;
/** A tail quantile says something only when enough calls lie above it. */
const callsAbove = 10;

type Library = typeof import("./hdr-library.ts");
let library: Library | undefined;

/**
 * To be awaited once before the first value is recorded. The library takes longer to load than a worker to be spawned, so the coordinator
 * loads it while the first workers start.
 */
export async function loadHistograms(): Promise<void> {
  library ??= await import("./hdr-library.ts");
}

function loaded(): Library {
  if (library === undefined) throw new Error("loadHistograms was not awaited.");
  return library;
}

export class LatencyHistogram {
  #made: Histogram | undefined;

  constructor(histogram?: Histogram) {
    this.#made = histogram;
  }

  get #histogram(): Histogram {
    // 64-bit counts: 32-bit ones would overflow in a run of days
    this.#made ??= loaded().build({
      lowestDiscernibleValue: 1,
      highestTrackableValue: 2,
      numberOfSignificantValueDigits: significantDigits,
      autoResize: true,
      bitBucketSize: 64,
    });
    return this.#made;
  }

  /** Nanoseconds. */
  record(ns: number): void {
    this.#histogram.recordValue(Math.min(Math.max(Math.round(ns), 1), highestNs));
  }

  recordAll(values: readonly number[]): void {
    for (const ns of values) this.record(ns);
  }

  add(other: LatencyHistogram): void {
    if (other.#made !== undefined) this.#histogram.add(other.#made);
  }

  get count(): number {
    return this.#made?.totalCount ?? 0;
  }

  /** Null when empty. `q` from 0 to 1. */
  quantile(q: number): number | null {
    return this.count === 0 ? null : this.#histogram.getValueAtPercentile(q * 100);
  }

  /** As `quantile`, but null ("not known") with fewer than 10 calls above it. */
  tailQuantile(q: number): number | null {
    return hasTail(this.count, q) ? this.quantile(q) : null;
  }

  get mean(): number | null {
    return this.count === 0 ? null : this.#histogram.mean;
  }

  get min(): number | null {
    return this.count === 0 ? null : this.#histogram.minNonZeroValue;
  }

  get max(): number | null {
    return this.count === 0 ? null : this.#histogram.maxValue;
  }

  /** HdrHistogram's V2 compressed encoding, as base64. Null when empty. */
  encode(): string | null {
    return this.count === 0 ? null : loaded().encodeIntoCompressedBase64(this.#histogram);
  }

  static decode(text: string): LatencyHistogram {
    const histogram = loaded().decodeFromCompressedBase64(text, 64);
    // decoding does not bring this back, and adding larger values needs it
    histogram.autoResize = true;
    return new LatencyHistogram(histogram);
  }
}

/** Whether `count` calls put at least 10 above the `q` quantile. */
export function hasTail(count: number, q: number): boolean {
  // rounded: 1000 * (1 - 0.99) is 10.000000000000009 or 9.99... depending on q
  return Math.round(count * (1 - q) * 1e6) / 1e6 >= callsAbove;
}
