// Calls until latency no longer falls: interpreters compile, allocators grow, windows open.
import type { Samples } from "../../generated/worker-reply.d.ts";
import { median } from "../stats/summary.ts";
import { beside } from "./connect-budget.ts";

/** A window that is less than this much faster than the best before it shows no more improvement. */
const improvement = 0.05;
const quietWindows = 2;
const firstWindowNs = 10_000_000;
const mostCalls = 100_000;
/** A window of fewer calls, unless they take this long, says nothing of improvement: gRPC on Node needs its first dozen calls to load itself. */
const tellingCalls = 8;
const tellingNs = 100_000_000;
/** A window that would take the warm-up this far past its limit is not begun. */
const overrun = 2;

/** The calls of a burst that counts one of each user: those, and what is on its way when it begins and when it ends. */
const smallestWindow = (concurrency: number) => concurrency + beside(concurrency);

export interface WarmupResult {
  readonly calls: number;
  readonly seconds: number;
  readonly stable: boolean;
  /** Median latency in the last window. */
  readonly callNs: number;
  /** What a user's call took on average in the last window, by Little's law; more than the median where some users starve. */
  readonly cycleNs: number;
}

/**
 * Windows of calls, each twice as long as the one before, until two in a row are not 5% faster than the best before them, or
 * `limitSeconds` have passed by `nowMs`, or `limitCalls` have been made. Windows grow because a compiler's improvements come ever more slowly: equal ones would take noise for rest.
 * A 10 MB gRPC echo fell from 97 to 32 ms over its first 12 calls, so a fixed number of calls does not do either.
 */
export async function warmUp(
  burst: (calls: number) => Promise<Samples>,
  concurrency: number,
  limitSeconds: number,
  nowMs: () => number,
  limitCalls = Number.POSITIVE_INFINITY,
): Promise<WarmupResult> {
  let calls = 1;
  let windowNs = firstWindowNs;
  let best = Number.POSITIVE_INFINITY;
  let quiet = 0;
  let total = 0;
  const startedMs = nowMs();
  for (;;) {
    const samples = await burst(calls);
    const callNs = median(samples.latenciesNs) ?? 0;
    total += samples.latenciesNs.length + samples.dropped;
    const seconds = (nowMs() - startedMs) / 1000;
    if (callNs < best * (1 - improvement)) quiet = 0;
    else if (samples.latenciesNs.length >= tellingCalls || samples.elapsedNs >= tellingNs) quiet += 1;
    best = Math.min(best, callNs);
    const perCallNs = samples.elapsedNs / Math.max(samples.finished, 1);
    const affordable = seconds + (smallestWindow(concurrency) * perCallNs) / 1e9 <= limitSeconds * overrun;
    const callsLeft = limitCalls - total - beside(concurrency);
    const done = samples.errors.length > 0 || quiet >= quietWindows || seconds >= limitSeconds || !affordable || callsLeft < concurrency;
    if (done) return { calls: total, seconds, stable: quiet > 0, callNs, cycleNs: perCallNs * concurrency };
    const nextNs = Math.min(windowNs, (limitSeconds - seconds) * 1e9);
    calls = Math.min(Math.max(Math.ceil(nextNs / Math.max(perCallNs, 1)), concurrency), mostCalls, callsLeft);
    windowNs *= 2;
  }
}
