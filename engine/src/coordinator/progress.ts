// Progress of a run. Called only between slices, and limited to four events per second.
import type { EngineEvent } from "../../generated/events.d.ts";

const quietMs = 250;
/** Before this, the remaining time would be a guess. */
const leastDone = 0.02;

export class Progress {
  readonly #emit: (event: EngineEvent) => void;
  readonly #nowMs: () => number;
  readonly #startedMs: number;
  #lastMs = Number.NEGATIVE_INFINITY;

  constructor(emit: (event: EngineEvent) => void, nowMs: () => number) {
    this.#emit = emit;
    this.#nowMs = nowMs;
    this.#startedMs = nowMs();
  }

  /** `done`: share of the run, from 0 to 1. */
  at(done: number, activity: string): void {
    const now = this.#nowMs();
    if (now - this.#lastMs < quietMs) return;
    this.#lastMs = now;
    const share = Math.min(Math.max(done, 0), 1);
    const elapsed = (now - this.#startedMs) / 1000;
    this.#emit({
      type: "progress",
      percent: Math.round(share * 1000) / 10,
      activity,
      secondsLeft: share < leastDone ? null : Math.round((elapsed / share - elapsed) * 10) / 10,
    });
  }
}
