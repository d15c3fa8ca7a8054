// What calls cost in CPU time and memory, from each worker's own accounts.
import type { Marked } from "../../generated/worker-reply.d.ts";
import { cpuResolutionUs } from "../machine/cpu-resolution.ts";
import { type Counts, grownBy } from "./counters.ts";

export type Side = "server" | "client";

/** One launch's pass over a cell. */
export interface PassCost {
  /** CPU time of the server between the beginning and the end of the pass: in between it served nobody else. */
  readonly serverCpuUs: number;
  /** Of all client processes while they called, without the making of replies. */
  readonly clientCpuUs: number;
  /** Of the client process that used the most in each slice. */
  readonly busiestClientUs: number;
  /** All calls that were made, counted or not. */
  readonly calls: number;
  /** How long the users called. */
  readonly seconds: number;
}

/** By name. */
type Counted = Map<string, { readonly times: number; readonly calls: number }>;

interface Memory {
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
  readonly #memory: Record<Side, Memory> = { server: emptyMemory(), client: emptyMemory() };
  readonly #sum = { serverCpuUs: 0, clientCpuUs: 0, busiestClientUs: 0, calls: 0, seconds: 0 };
  readonly #counted: Record<Side, Counted> = { server: new Map(), client: new Map() };
  readonly #leastCpuUs: number;

  /** `resolutionUs`: the steps of the account. */
  constructor(resolutionUs = cpuResolutionUs()) {
    this.#leastCpuUs = Math.max(stepsNeeded * resolutionUs, leastUs);
  }

  /** Returns the CPU time of a call in this pass, both sides together; null where the steps of the account do not carry it. */
  addPass(pass: PassCost): number | null {
    for (const key of ["serverCpuUs", "clientCpuUs", "busiestClientUs", "calls", "seconds"] as const) this.#sum[key] += pass[key];
    const { serverCpuUs, clientCpuUs, calls } = pass;
    return calls === 0 || !this.#carries(Math.min(serverCpuUs, clientCpuUs)) ? null : (serverCpuUs + clientCpuUs) / calls;
  }

  /** What the system counted of the side's processes in a pass with so many calls. */
  addCounts(side: Side, before: readonly Marked[], after: readonly Marked[], calls: number): void {
    const grown = after.map(({ counters }, index) => grownBy(before[index]?.counters, counters));
    for (const name of Object.keys(grown[0] ?? {})) {
      const times = allOf(grown.map((each: Counts) => each[name] ?? null));
      const sum = this.#counted[side].get(name) ?? { times: 0, calls: 0 };
      if (times !== null) this.#counted[side].set(name, { times: sum.times + times, calls: sum.calls + calls });
    }
  }

  /** Of a call; null where the system does not say. */
  timesPerCall(side: Side, name: string): number | null {
    const sum = this.#counted[side].get(name);
    return sum === undefined || sum.calls === 0 ? null : sum.times / sum.calls;
  }

  /** The accounts of each of the side's processes at the end of a pass. `first`: they have served nobody before, so that their peak is this group's. */
  addMemory(side: Side, marks: readonly Marked[], first: boolean): void {
    const memory = this.#memory[side];
    memory.last = allOf(marks.map((mark) => mark.residentBytes));
    memory.resident.add(memory.last);
    if (first) memory.peakBytes = larger(memory.peakBytes, allOf(marks.map((mark) => mark.peakResidentBytes)));
  }

  /** What is resident of each of the side's processes as the system sees it from outside, when nothing is timed. */
  see(side: Side, ofProcesses: readonly (number | null)[]): void {
    const memory = this.#memory[side];
    const residentBytes = allOf(ofProcesses);
    memory.seen.add(residentBytes);
    if (residentBytes !== null) memory.saidThen.add(memory.last);
  }

  get measured(): boolean {
    return this.#sum.calls > 0;
  }

  /** Microseconds of user and system time; null where the steps of the account do not carry it. */
  cpuUsPerCall(side: Side): number | null {
    const cpuUs = this.#cpuUs(side);
    return !this.#carries(cpuUs) || this.#sum.calls === 0 ? null : cpuUs / this.#sum.calls;
  }

  /** CPU seconds a second in which the users called. */
  cpuCores(side: Side): number | null {
    const { seconds } = this.#sum;
    const cpuUs = this.#cpuUs(side);
    return !this.#carries(cpuUs) || seconds === 0 ? null : cpuUs / 1e6 / seconds;
  }

  /** As `cpuCores` of the client, of its busiest process: a sum hides the one that is the limit. */
  get busiestClientCores(): number | null {
    const { seconds, busiestClientUs } = this.#sum;
    return !this.#carries(busiestClientUs) || seconds === 0 ? null : busiestClientUs / 1e6 / seconds;
  }

  #cpuUs(side: Side): number {
    return side === "server" ? this.#sum.serverCpuUs : this.#sum.clientCpuUs;
  }

  #carries(cpuUs: number): boolean {
    return cpuUs >= this.#leastCpuUs;
  }

  /** Mean over the ends of passes, all processes of the side together; null where the system does not say. */
  residentBytes(side: Side): number | null {
    return this.#memory[side].resident.value;
  }

  /**
   * The largest peak of the launches in which this group came first. Of several processes the sum of their peaks, which need not have been at the same
   * time. Null where there is no such counter, or no such launch.
   */
  peakBytes(side: Side): number | null {
    return this.#memory[side].peakBytes;
  }

  /** What the process said of itself when it was seen from outside: the two are of one time, and a process may grow. */
  saidThenBytes(side: Side): number | null {
    return this.#memory[side].saidThen.value;
  }

  /** As residentBytes, seen from outside. */
  seenBytes(side: Side): number | null {
    return this.#memory[side].seen.value;
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

/** User and system time of a process so far. */
export const cpuUsOf = ({ cpuUserUs, cpuSystemUs }: Pick<Marked, "cpuUserUs" | "cpuSystemUs">): number => cpuUserUs + cpuSystemUs;

/** The sum; null where one is not known. */
const allOf = (values: readonly (number | null)[]) =>
  // of no process nothing is known
  values.length === 0 ? null : values.reduce<number | null>((sum, value) => (sum === null || value === null ? null : sum + value), 0);

const larger = (a: number | null, b: number | null) => (a === null || b === null ? (a ?? b) : Math.max(a, b));

function emptyMemory(): Memory {
  return { resident: new Mean(), seen: new Mean(), saidThen: new Mean(), last: null, peakBytes: null };
}
