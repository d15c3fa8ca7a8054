// Calls until latency no longer falls: interpreters compile, allocators grow, windows open.
import type { Samples } from "../../generated/worker-reply.d.ts";
import { median } from "../stats/summary.ts";

/** A window that is less than this much faster than the best before it shows no more improvement. */
const improvement = 0.05;
const quietWindows = 2;
const firstWindowNs = 10_000_000;
const mostCalls = 100_000;

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
 * `limitSeconds` have passed. Windows grow because a compiler's improvements come ever more slowly: equal ones would take noise for rest.
 * A 10 MB gRPC echo fell from 97 to 32 ms over its first 12 calls, so a fixed number of calls does not do either.
 */
export async function warmUp(burst: (calls: number) => Promise<Samples>, concurrency: number, limitSeconds: number): Promise<WarmupResult> {
  let calls = 1;
  let windowNs = firstWindowNs;
  let best = Number.POSITIVE_INFINITY;
  let quiet = 0;
  let total = 0;
  let ns = 0;
  for (;;) {
    const samples = await burst(calls);
    const callNs = median(samples.latenciesNs) ?? 0;
    total += samples.latenciesNs.length + samples.dropped;
    ns += samples.elapsedNs;
    quiet = callNs < best * (1 - improvement) ? 0 : quiet + 1;
    best = Math.min(best, callNs);
    const done = samples.errors.length > 0 || quiet >= quietWindows || ns >= limitSeconds * 1e9;
    const perCallNs = samples.elapsedNs / Math.max(samples.finished, 1);
    if (done) return { calls: total, seconds: ns / 1e9, stable: quiet > 0, callNs, cycleNs: perCallNs * concurrency };
    calls = Math.min(Math.max(Math.ceil(windowNs / Math.max(perCallNs, 1)), concurrency), mostCalls);
    windowNs *= 2;
  }
}
