// A server that now and then is slow: it waits before it answers, as if what it needs were somewhere else. Which calls have to wait behind such a one shows in the tail.
import type { Slowness } from "../../generated/worker-command.d.ts";

/** The calls of a server that are slow, by a sequence that is the same in every run and every language (Numerical Recipes' 32-bit linear congruential generator). */
export class SlowCalls {
  readonly #below: number;
  readonly #isBusy: boolean;
  #forMs: number;
  #state = 1;

  constructor({ share, forNs, busy }: Slowness) {
    this.#below = share * 2 ** 32;
    this.#forMs = forNs / 1e6;
    this.#isBusy = busy === true;
  }

  /** From here on they are so much later. */
  set forNs(ns: number) {
    this.#forMs = ns / 1e6;
  }

  /** How long to wait before the next call is answered; 0 for most, and where the wait was work, which is done by then. */
  nextMs(): number {
    this.#state = (Math.imul(this.#state, 1_664_525) + 1_013_904_223) >>> 0;
    if (this.#state >= this.#below) return 0;
    if (!this.#isBusy) return this.#forMs;
    // a timer is good to a millisecond, and what a gate is proved with are microseconds
    const untilMs = performance.now() + this.#forMs;
    while (performance.now() < untilMs);
    return 0;
  }
}

/** As a running server's options have it, by which the engine knows that it was set. */
export const slowOptions = ({ share, forNs, busy }: Slowness): Readonly<Record<string, number | boolean>> => ({
  "slow.share": share,
  "slow.ns": forNs,
  ...(busy === true ? { "slow.busy": true } : {}),
});
