// What a slice of streams records beside the whole streams' latencies.
import { toNs } from "./clock.ts";

/** One user's stream under way: when each value came, and in which turn of the event loop. Written over by the user's next stream. */
export class StreamTrace {
  readonly timesMs: Float64Array;
  readonly turns: Float64Array;
  startMs = 0;

  constructor(streamCount: number) {
    this.timesMs = new Float64Array(streamCount);
    this.turns = new Float64Array(streamCount);
  }
}

/** The counted streams of one slice. Filled between calls, never within. */
export class StreamRecord {
  readonly #firstValues: Float64Array;
  readonly #gaps: Float64Array;
  readonly #arrivals: Float64Array;
  #streams = 0;
  #gapCount = 0;
  #arrivalCount = 0;

  /** Room for `capacity` streams and as many gaps and arrivals; always for one whole stream. */
  constructor(capacity: number, streamCount: number) {
    this.#firstValues = new Float64Array(capacity);
    this.#gaps = new Float64Array(Math.max(capacity, streamCount));
    this.#arrivals = new Float64Array(Math.max(capacity, streamCount));
  }

  clear(): void {
    this.#streams = 0;
    this.#gapCount = 0;
    this.#arrivalCount = 0;
  }

  /** Whether another stream of `count` values fits. */
  fits(count: number): boolean {
    return (
      this.#streams < this.#firstValues.length &&
      this.#gapCount + count - 1 <= this.#gaps.length &&
      this.#arrivalCount + count <= this.#arrivals.length
    );
  }

  add(trace: StreamTrace): void {
    const { timesMs, turns } = trace;
    let last = timesMs[0] ?? 0;
    let turn = turns[0] ?? 0;
    let inTurn = 1;
    this.#firstValues[this.#streams++] = last - trace.startMs;
    for (let i = 1; i < timesMs.length; i++) {
      const time = timesMs[i] ?? 0;
      this.#gaps[this.#gapCount++] = time - last;
      last = time;
      if (turns[i] === turn) {
        inTurn++;
      } else {
        this.#arrivals[this.#arrivalCount++] = inTurn;
        turn = turns[i] ?? 0;
        inTurn = 1;
      }
    }
    this.#arrivals[this.#arrivalCount++] = inTurn;
  }

  /** As a `samples` reply has it: whole nanoseconds, and numbers of values. */
  samples(): { firstValueNs: number[]; gapsNs: number[]; arrivals: number[] } {
    return {
      firstValueNs: Array.from(this.#firstValues.subarray(0, this.#streams), toNs),
      gapsNs: Array.from(this.#gaps.subarray(0, this.#gapCount), toNs),
      arrivals: Array.from(this.#arrivals.subarray(0, this.#arrivalCount)),
    };
  }
}
