// How far a run is. Called between bursts only, and silent most of the time: at most four events a second.
import type { EngineEvent } from "../../generated/events.d.ts";

const quietMs = 250;

export class Progress {
  readonly #emit: (event: EngineEvent) => void;
  readonly #nowMs: () => number;
  readonly #groups: number;
  readonly #startedMs: number;
  #lastMs = Number.NEGATIVE_INFINITY;

  constructor(emit: (event: EngineEvent) => void, nowMs: () => number, groups: number) {
    this.#emit = emit;
    this.#nowMs = nowMs;
    this.#groups = groups;
    this.#startedMs = nowMs();
  }

  /** `group` from 0; `fraction` of that group from 0 to 1. */
  at(group: number, fraction: number, activity: string): void {
    const now = this.#nowMs();
    if (now - this.#lastMs < quietMs) return;
    this.#lastMs = now;
    const done = Math.min((group + fraction) / this.#groups, 1);
    const elapsed = (now - this.#startedMs) / 1000;
    this.#emit({
      type: "progress",
      percent: Math.round(done * 1000) / 10,
      activity,
      secondsLeft: done < 0.02 ? null : Math.round((elapsed / done - elapsed) * 10) / 10,
    });
  }
}
