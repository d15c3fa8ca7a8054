// A fixed amount of work, timed again and again: when the same work takes longer, the core runs slower or somebody else had it.
import { performance } from "node:perf_hooks";

/** Long against the clock's resolution and cost, short against the second of measuring between two of them. */
const targetNs = 200_000;
const tolerance = 0.1;
const tries = 9;
const attempts = 8;
const warmUpCalls = 200;
const warmUpRounds = 4096;
/** A second or so, whatever a clock says. */
const mostRounds = 2 ** 28;
/** A block's spin is the median of these: one interruption does not count, a slow core does. */
const spinsOfATake = 5;

/** Nanoseconds that one portion of the work took. */
export type Spin = () => number;

let sink = 1;

/** Integer work in registers: no memory, no allocation, nothing that another process can spoil but the core itself. */
function work(rounds: number): void {
  let x = sink | 1;
  for (let round = 0; round < rounds; round++) {
    // xorshift32 (Marsaglia, 2003): every step needs the one before, so neither compiler nor core can skip ahead
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
  }
  sink = x;
}

/** A spin of about 200 us at this core's full speed: the amount comes from the fastest of several tries. `timed` is the work's duration in ns. */
export function calibrateSpin(timed: (rounds: number) => number = timeWork): Spin {
  // until the compiler has finished with the loop, the same rounds take many times as long
  for (let call = 0; call < warmUpCalls; call++) timed(warmUpRounds);
  let rounds = warmUpRounds;
  for (let attempt = 0; attempt < attempts; attempt++) {
    const fastestNs = Math.min(...Array.from({ length: tries }, () => timed(rounds)));
    if (Math.abs(fastestNs / targetNs - 1) < tolerance) break;
    // a clock that is too coarse to see the work, or stands still, says 0
    rounds = Math.min(Math.max(Math.round((rounds * targetNs) / Math.max(fastestNs, 1)), 1), mostRounds);
  }
  return () => timed(rounds);
}

function timeWork(rounds: number): number {
  const started = performance.now();
  work(rounds);
  return (performance.now() - started) * 1e6;
}

let ofThisProcess: Spin | undefined;

/** The same amount of work for the life of this process: ratios are within one process and are not carried over to another. */
export function processSpin(): Spin {
  ofThisProcess ??= calibrateSpin();
  return ofThisProcess;
}

/** Spins taken between the blocks of a run. */
export class SpinWatch {
  readonly #spin: Spin;
  readonly #taken: number[] = [];
  /** Of all taken; undefined until somebody asks after the last. */
  #fastest: number | null | undefined;

  constructor(spin: Spin = processSpin()) {
    this.#spin = spin;
  }

  /** About a millisecond; to be called between blocks, never during a slice. The block's figure, for `ratioOf` when the run has ended. */
  take(): number {
    // the first finds cold caches and a core that was asleep
    this.#spin();
    const spins = Array.from({ length: spinsOfATake }, () => this.#spin());
    const ns = spins.sort((a, b) => a - b)[(spinsOfATake - 1) / 2] as number;
    this.#taken.push(ns);
    this.#fastest = undefined;
    return ns;
  }

  /** How much longer than the fastest decile of all taken so far; null before the first. 1 is full speed, as far as this run has seen it. */
  ratioOf(ns: number): number | null {
    this.#fastest ??= fastestDecile(this.#taken);
    return this.#fastest === null ? null : ns / this.#fastest;
  }
}

/** The value that a tenth are at or below: the single fastest may be a slip of the clock. */
export function fastestDecile(spins: readonly number[]): number | null {
  const sorted = [...spins].sort((a, b) => a - b);
  return sorted[Math.max(Math.ceil(sorted.length / 10), 1) - 1] ?? null;
}
