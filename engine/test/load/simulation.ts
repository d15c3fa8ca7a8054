// Users and a clock that are not real: calls end in simulated time, so tests need no sleeping and know what must come out.
import { setImmediate as turn } from "node:timers/promises";
import type { User } from "../../src/frameworks/interface.ts";
import type { Timing } from "../../src/load/watchdog.ts";

export interface SimulatedCall {
  readonly user: number;
  readonly warmup: boolean;
  readonly startMs: number;
  endMs: number;
}

interface PendingCall {
  readonly endMs: number;
  readonly finish: () => void;
}

export class Simulation {
  nowMs = 1000;
  timersSet = 0;
  timersCancelled = 0;
  #pending: PendingCall[] = [];
  #timers: { atMs: number; action: () => void }[] = [];

  readonly timing: Timing = {
    // each reading takes a little, as a real one does, so that no two moments are the same
    nowMs: () => {
      this.nowMs += 1e-6;
      return this.nowMs;
    },
    schedule: (ms, action) => {
      this.timersSet++;
      const timer = { atMs: this.nowMs + ms, action };
      this.#timers.push(timer);
      return () => {
        this.timersCancelled++;
        this.#timers = this.#timers.filter((other) => other !== timer);
      };
    },
    callDeadlineMs: 10_000,
  };

  /** Resolves after `ms` of simulated time. */
  delay(ms: number): Promise<void> {
    return new Promise((finish) => this.#pending.push({ endMs: this.nowMs + ms, finish }));
  }

  /** Lets simulated time pass until `work` is done: what is due next happens next; a call before a timer where both are due. */
  async run<Result>(work: Promise<Result>): Promise<Result> {
    let done = false;
    const settled = work.finally(() => {
      done = true;
    });
    settled.catch(() => {});
    for (await turn(); !done; await turn()) {
      this.#pending.sort((a, b) => a.endMs - b.endMs);
      this.#timers.sort((a, b) => a.atMs - b.atMs);
      const [call, timer] = [this.#pending[0], this.#timers[0]];
      if (call !== undefined && call.endMs <= (timer?.atMs ?? call.endMs)) {
        this.#pending.shift();
        this.nowMs = Math.max(this.nowMs, call.endMs);
        call.finish();
      } else if (timer !== undefined) {
        this.#timers.shift();
        this.nowMs = Math.max(this.nowMs, timer.atMs);
        timer.action();
      } else throw new Error("Nothing can happen any more.");
    }
    return settled;
  }
}

/** A user whose calls are all right and take no time; tests replace what they need. */
export function fakeUser(changes: Partial<User> = {}): User {
  return {
    simpleCall: async (value) => value,
    echoText: async (text) => text,
    sendBytes: async (data) => data,
    async *streamValues(count) {
      for (let value = 0; value < count; value++) yield value;
    },
    abort() {},
    async teardown() {},
    ...changes,
  };
}
