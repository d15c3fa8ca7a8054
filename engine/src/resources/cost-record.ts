// What calls cost in CPU time and memory, from each worker's own accounts at the ends of steady slices.
import type { Marked } from "../../generated/worker-reply.d.ts";
import { cpuResolutionUs } from "./cpu-resolution.ts";

export type Side = "server" | "client";

interface Sum {
  cpuUs: number;
  calls: number;
  seconds: number;
  readonly resident: Mean;
  readonly seen: Mean;
  /** What the process said of itself last before it was seen. */
  readonly saidThen: Mean;
  last: number | null;
  peakBytes: number | null;
}

/** Ten steps of the account carry a figure to a tenth; where it has no steps to speak of, ten milliseconds are what a process does besides. */
const stepsNeeded = 10;
const leastUs = 10_000;

export class CostRecord {
  readonly #sums: Record<Side, Sum> = { server: emptySum(), client: emptySum() };
  /** In each slice, of the process that used the most. */
  #busiestClientUs = 0;
  readonly #leastCpuUs: number;

  /** `resolutionUs`: the steps of the account. */
  constructor(resolutionUs = cpuResolutionUs()) {
    this.#leastCpuUs = Math.max(stepsNeeded * resolutionUs, leastUs);
  }

  /** One slice: the accounts of each of the side's processes before and after it, all calls made in it, and how long it took. */
  add(side: Side, before: readonly Marked[], after: readonly Marked[], calls: number, seconds: number): void {
    const sum = this.#sums[side];
    const used = after.map((mark, index) => cpuUs(mark) - cpuUs(before[index] ?? mark));
    sum.cpuUs += used.reduce((all, us) => all + us, 0);
    if (side === "client") this.#busiestClientUs += Math.max(...used);
    sum.calls += calls;
    sum.seconds += seconds;
    sum.resident.add(allOf(before.map((mark) => mark.residentBytes)));
    sum.last = allOf(after.map((mark) => mark.residentBytes));
    sum.resident.add(sum.last);
    sum.peakBytes = larger(sum.peakBytes, allOf(after.map((mark) => mark.peakResidentBytes ?? null)));
  }

  /** What is resident of each of the side's processes as the system sees it from outside, when nothing is timed. */
  see(side: Side, ofProcesses: readonly (number | null)[]): void {
    const sum = this.#sums[side];
    const residentBytes = allOf(ofProcesses);
    sum.seen.add(residentBytes);
    if (residentBytes !== null) sum.saidThen.add(sum.last);
  }

  get measured(): boolean {
    return this.#sums.client.seconds > 0;
  }

  /** Microseconds of user and system time; null where the steps of the account do not carry it. */
  cpuUsPerCall(side: Side): number | null {
    const { cpuUs, calls } = this.#sums[side];
    return !this.#carries(cpuUs) || calls === 0 ? null : cpuUs / calls;
  }

  #carries(cpuUs: number): boolean {
    return cpuUs >= this.#leastCpuUs;
  }

  /** CPU seconds a second of the slices. */
  cpuCores(side: Side): number | null {
    const { cpuUs, seconds } = this.#sums[side];
    return !this.#carries(cpuUs) || seconds === 0 ? null : cpuUs / 1e6 / seconds;
  }

  /** As `cpuCores` of the client, of its busiest process: a sum hides the one that is the limit. */
  get busiestClientCores(): number | null {
    const { seconds } = this.#sums.client;
    return !this.#carries(this.#busiestClientUs) || seconds === 0 ? null : this.#busiestClientUs / 1e6 / seconds;
  }

  /** Mean over the ends of slices, all processes of the side together; null where the system does not say. */
  residentBytes(side: Side): number | null {
    return this.#sums[side].resident.value;
  }

  /**
   * The largest peak of a launch: every one has fresh processes. Of several processes the sum of their peaks, which need not have been at the same
   * time. Null where there is no such counter.
   */
  peakBytes(side: Side): number | null {
    return this.#sums[side].peakBytes;
  }

  /** What the process said of itself when it was seen from outside: the two are of one time, and a process may grow. */
  saidThenBytes(side: Side): number | null {
    return this.#sums[side].saidThen.value;
  }

  /** As residentBytes, seen from outside. */
  seenBytes(side: Side): number | null {
    return this.#sums[side].seen.value;
  }
}

class Mean {
  #sum = 0;
  #count = 0;

  add(value: number | null): void {
    if (value === null) return;
    this.#sum += value;
    this.#count += 1;
  }

  get value(): number | null {
    return this.#count === 0 ? null : this.#sum / this.#count;
  }
}

const cpuUs = ({ cpuUserUs, cpuSystemUs }: Marked) => cpuUserUs + cpuSystemUs;

/** The sum; null where one is not known. */
const allOf = (values: readonly (number | null)[]) =>
  values.reduce<number | null>((sum, value) => (sum === null || value === null ? null : sum + value), 0);

const larger = (a: number | null, b: number | null) => (a === null || b === null ? (a ?? b) : Math.max(a, b));

function emptySum(): Sum {
  return { cpuUs: 0, calls: 0, seconds: 0, resident: new Mean(), seen: new Mean(), saidThen: new Mean(), last: null, peakBytes: null };
}
