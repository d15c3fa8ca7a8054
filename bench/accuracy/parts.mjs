// The three claims, each a figure of one launch's samples and what it must be. Pure but for the histogram's library.
import { LatencyHistogram, median } from "../../engine/dist-bench/api.mjs";
import { orderStatistic, responseTimes } from "./queue.mjs";

const quantiles = [0.5, 0.9, 0.99, 0.999, 1];
/** Calls that are compared with each other, served and not: few enough that the machine is in one mood. */
const windowCalls = 100;
/** A spin of 1 ms that took so much longer was interrupted: the machine gave the core to somebody else. */
const interruptedNs = 50_000;

/** The engine's quantiles, through blocks that are encoded and added as in a result, over the order statistics of the same samples. */
export function quantileErrors(latenciesNs) {
  const histogram = new LatencyHistogram();
  for (let at = 0; at < latenciesNs.length; at += 100) {
    const block = new LatencyHistogram();
    block.recordAll(latenciesNs.slice(at, at + 100));
    histogram.add(LatencyHistogram.decode(block.encode()));
  }
  const rows = quantiles.map((q) => {
    const exactNs = orderStatistic(latenciesNs, q);
    return { q, exactNs, ratio: histogram.quantile(q) / exactNs };
  });
  const worst = rows.reduce((a, b) => (Math.abs(b.ratio - 1) > Math.abs(a.ratio - 1) ? b : a));
  return { rows, worst };
}

/**
 * Of calls that took turns one by one, the even ones not served and the odd ones for `serveNs`: what each took beyond its served time.
 * `ratio` is the median over windows of the ratio of medians, so that a machine that changes its speed midway does not mix two floors.
 */
export function beyondServed({ reply, servedNs }, serveNs) {
  const beyondNs = reply.latenciesNs.map((ns, call) => ns - servedNs[call]);
  const half = (from, to, odd) => beyondNs.slice(from, to).filter((_, index) => (from + index) % 2 === odd);
  const ratios = [];
  for (let at = 0; at < beyondNs.length; at += windowCalls) {
    ratios.push(orderStatistic(half(at, at + windowCalls, 1), 0.5) / orderStatistic(half(at, at + windowCalls, 0), 0.5));
  }
  const spins = servedNs.filter((_, call) => call % 2 === 1);
  return {
    floorNs: orderStatistic(half(0, beyondNs.length, 0), 0.5),
    beyondNs: orderStatistic(half(0, beyondNs.length, 1), 0.5),
    ratio: median(ratios),
    interrupted: spins.filter((ns) => ns > serveNs + interruptedNs).length / spins.length,
  };
}

/** What a call takes beyond its served time, at the pace of a schedule: calls that are made back to back find warmer caches. */
export function costOf({ reply, servedNs }) {
  return orderStatistic(
    reply.serviceNs.map((ns, call) => ns - servedNs[call]),
    0.5,
  );
}

/**
 * The open loop's p99 over the one its schedule leads to: nothing that was measured under stalls is in it. `heldUpNs`: what was lost in
 * pauses of a millisecond and more, by the generator, the server outside of stalls, or on the way: the machine's doing, which no schedule
 * knows of.
 */
export function stallFigures({ reply, servedNs }, startsNs, workload) {
  const engine = new LatencyHistogram();
  engine.recordAll(reply.responseNs);
  const p99Ns = engine.quantile(0.99);
  const expectedNs = orderStatistic(responseTimes(startsNs, workload), 0.99);
  const { serveNs, costNs } = workload;
  const onTheWay = reply.serviceNs.map((ns, call) => ns - servedNs[call] - costNs);
  const inTheServer = servedNs.filter((ns) => ns < workload.stall.lengthMs * 0.5e6).map((ns) => ns - serveNs);
  const pauses = [...reply.pacingNs, ...onTheWay, ...inTheServer].filter((ns) => ns > 1e6);
  return { p99Ns, expectedNs, ratio: p99Ns / expectedNs, heldUpNs: pauses.reduce((sum, ns) => sum + ns, 0) };
}
