// What slices of streams show beside the whole streams' latencies.
import type { Cell } from "../../generated/result.d.ts";
import type { StreamSamples } from "../../generated/worker-reply.d.ts";
import { LatencyHistogram } from "../stats/histogram.ts";

export class StreamFiguresRecord {
  readonly firstValue = new LatencyHistogram();
  readonly gaps = new LatencyHistogram();
  #turns = 0;
  #values = 0;
  #most = 0;

  add({ firstValueNs, gapsNs, arrivals }: StreamSamples): void {
    this.firstValue.recordAll(firstValueNs);
    this.gaps.recordAll(gapsNs);
    for (const values of arrivals) {
      this.#turns += 1;
      this.#values += values;
      this.#most = Math.max(this.#most, values);
    }
  }

  /** Null when there was none. */
  figures(): Cell["stream"] {
    if (this.firstValue.count === 0) return null;
    return {
      firstValueP50Ns: this.firstValue.quantile(0.5),
      gapP50Ns: this.gaps.quantile(0.5),
      gapP99Ns: this.gaps.tailQuantile(0.99),
      gapMaxNs: this.gaps.max,
      valuesAtOnceMean: this.#turns === 0 ? null : this.#values / this.#turns,
      valuesAtOnceMax: this.#most,
    };
  }
}
