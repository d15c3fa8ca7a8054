// What calls cost in CPU time and memory, from each worker's own accounts at the ends of steady slices.
import type { Marked } from "../../generated/worker-reply.d.ts";

type Side = "server" | "client";

interface Sum {
  cpuUs: number;
  calls: number;
  seconds: number;
  residentBytes: number | null;
}

/** Accounts tick at 10 ms on some kernels and at 15.6 ms on Windows: ten ticks carry a figure to a tenth. */
const leastCpuUs = 156_250;

export class CostRecord {
  readonly #sums: Record<Side, Sum> = { server: emptySum(), client: emptySum() };

  /** One slice: the accounts before and after it, all calls made in it, and how long it took. */
  add(side: Side, before: Marked, after: Marked, calls: number, seconds: number): void {
    const sum = this.#sums[side];
    sum.cpuUs += after.cpuUserUs + after.cpuSystemUs - before.cpuUserUs - before.cpuSystemUs;
    sum.calls += calls;
    sum.seconds += seconds;
    if (after.residentBytes !== null) sum.residentBytes = Math.max(sum.residentBytes ?? 0, after.residentBytes);
  }

  get measured(): boolean {
    return this.#sums.client.seconds > 0;
  }

  /** Microseconds of user and system time; null where the accounts' ticks do not carry it. */
  cpuUsPerCall(side: Side): number | null {
    const { cpuUs, calls } = this.#sums[side];
    return cpuUs < leastCpuUs || calls === 0 ? null : cpuUs / calls;
  }

  /** CPU seconds a second of the slices. */
  cpuCores(side: Side): number | null {
    const { cpuUs, seconds } = this.#sums[side];
    return cpuUs < leastCpuUs || seconds === 0 ? null : cpuUs / 1e6 / seconds;
  }

  /** The largest seen between slices; null where the system does not say. */
  residentBytes(side: Side): number | null {
    return this.#sums[side].residentBytes;
  }
}

function emptySum(): Sum {
  return { cpuUs: 0, calls: 0, seconds: 0, residentBytes: null };
}
