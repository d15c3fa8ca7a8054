// What slices of Connect show beside the whole samples' latencies.
import type { Cell } from "../../generated/result.d.ts";
import type { ConnectSamples } from "../../generated/worker-reply.d.ts";
import { LatencyHistogram } from "../stats/histogram.ts";

export class ConnectFiguresRecord {
  readonly open = new LatencyHistogram();
  readonly firstCall = new LatencyHistogram();
  readonly close = new LatencyHistogram();

  add({ openNs, firstCallNs, closeNs }: ConnectSamples): void {
    this.open.recordAll(openNs);
    this.firstCall.recordAll(firstCallNs);
    this.close.recordAll(closeNs);
  }

  /** Null when there was none. */
  figures(): NonNullable<Cell["connect"]> | null {
    if (this.open.count === 0) return null;
    return {
      openP50Ns: this.open.quantile(0.5),
      openP99Ns: this.open.tailQuantile(0.99),
      firstCallP50Ns: this.firstCall.quantile(0.5),
      firstCallP99Ns: this.firstCall.tailQuantile(0.99),
      closeP50Ns: this.close.quantile(0.5),
      closeP99Ns: this.close.tailQuantile(0.99),
    };
  }
}
