// Durations in HdrHistogram form: bounded memory however long a run is, exact addition over clients and launches.
import type { Float64Histogram } from "hdr-histogram-js";
import type { NanosecondHistogram } from "./hdr-library.ts";

/** One hour; anything longer would have reached a deadline long before. */
const highestNs = 3_600_000_000_000;
/** A tail quantile is meaningful only if enough calls lie above it. */
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

/** The counts of a histogram without the zeros between them. */
interface Packed {
  /** Ascending; the longest duration is at 33,000 or so. */
  readonly places: Uint16Array;
  readonly counts: Float64Array;
  readonly total: number;
}

/** Quantiles are within 0.1% of the exact order statistic. */
export class LatencyHistogram {
  #made: NanosecondHistogram | undefined;
  #packed: Packed | undefined;

  get #histogram(): NanosecondHistogram {
    if (this.#made === undefined) {
      this.#made = new (loaded().NanosecondHistogram)();
      if (this.#packed !== undefined) unpackInto(this.#made, this.#packed);
      this.#packed = undefined;
    }
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
    else if (other.#packed !== undefined) unpackInto(this.#histogram, other.#packed);
  }

  /** Takes a tenth of the memory until it is recorded to or asked for a quantile again; counting it and adding it to another leave it so. */
  pack(): void {
    const made = this.#made;
    if (made === undefined) return;
    const total = made.totalCount;
    const places: number[] = [];
    const counts: number[] = [];
    for (let place = made.countsArrayIndex(made.minNonZeroValue), left = total; left > 0; place++) {
      const count = made.getCountAtIndex(place);
      if (count === 0) continue;
      places.push(place);
      counts.push(count);
      left -= count;
    }
    this.#packed = { places: new Uint16Array(places), counts: new Float64Array(counts), total };
    this.#made = undefined;
  }

  get count(): number {
    return this.#made?.totalCount ?? this.#packed?.total ?? 0;
  }

  /** Null when empty. `q` from 0 to 1. */
  quantile(q: number): number | null {
    return this.count === 0 ? null : this.#histogram.getValueAtPercentile(q * 100);
  }

  /** As `quantile`, but null ("not known") with fewer than 10 calls above it. */
  tailQuantile(q: number): number | null {
    return hasTail(this.count, q) ? this.quantile(q) : null;
  }

  /** Of the durations above `ns`: their sum, as exact as quantiles are. */
  sumAbove(ns: number): number {
    if (this.count === 0) return 0;
    const histogram = this.#histogram;
    const last = histogram.countsArrayIndex(histogram.maxValue);
    let sum = 0;
    for (let place = histogram.countsArrayIndex(ns) + 1; place <= last; place++) {
      const count = histogram.getCountAtIndex(place);
      if (count > 0) sum += count * histogram.valueFromIndex(place);
    }
    return sum;
  }

  get mean(): number | null {
    return this.count === 0 ? null : this.#histogram.mean;
  }

  /** As its quantiles within 0.1%, so that none of them lies outside of `min` and `max`, also after adding and decoding. */
  get min(): number | null {
    return this.quantile(0);
  }

  get max(): number | null {
    return this.quantile(1);
  }

  /** HdrHistogram's V2 compressed encoding, as base64. Null when empty. */
  encode(): string | null {
    return this.count === 0 ? null : loaded().encodeIntoCompressedBase64(this.#histogram);
  }

  static decode(text: string): LatencyHistogram {
    const histogram = new LatencyHistogram();
    histogram.#histogram.add(loaded().decodeFromCompressedBase64(text, 64) as Float64Histogram);
    return histogram;
  }
}

function unpackInto(histogram: NanosecondHistogram, { places, counts }: Packed): void {
  const last = places.length - 1;
  for (let index = last; index >= 0; index--) {
    const [place, count] = [places[index] as number, counts[index] as number];
    if (index === last || index === 0) {
      // makes room, and moves the ends
      histogram.recordValueWithCount(histogram.valueFromIndex(place), count);
    } else {
      histogram.addToCountAtIndex(place, count);
      histogram.addToTotalCount(count);
    }
  }
}

/** Whether `count` calls put at least 10 above the `q` quantile. */
export function hasTail(count: number, q: number): boolean {
  // rounded: 1000 * (1 - 0.99) is 10.000000000000009 or 9.99... depending on q
  return Math.round(count * (1 - q) * 1e6) / 1e6 >= callsAbove;
}
