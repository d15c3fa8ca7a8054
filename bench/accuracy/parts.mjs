// The three claims, each a figure of one launch's samples and what it must be. Pure but for the histogram's library.
import { LatencyHistogram } from "../../engine/dist-bench/api.mjs";
import { orderStatistic, responseTimes, stallP99Ns } from "./queue.mjs";

const quantiles = [0.5, 0.9, 0.99, 0.999, 1];
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
    const exact = orderStatistic(latenciesNs, q);
    return { q, exactMs: exact / 1e6, ratio: histogram.quantile(q) / exact };
  });
  return { rows, worst: Math.max(...rows.map(({ ratio }) => Math.abs(ratio - 1))) };
}

/** Of calls that took turns, served and not served: what each took beyond its served time. `served[i]` says which call i was. */
export function beyondServed({ reply, servedNs }, served, serveNs) {
  const beyond = (wanted) => reply.latenciesNs.map((ns, call) => ns - servedNs[call]).filter((_, call) => served[call] === wanted);
  const floorNs = orderStatistic(beyond(false), 0.5);
  const beyondNs = orderStatistic(beyond(true), 0.5);
  const spins = servedNs.filter((_, call) => served[call]);
  const interrupted = spins.filter((ns) => ns > serveNs + interruptedNs).length / spins.length;
  return { floorNs, beyondNs, ratio: beyondNs / floorNs, interrupted };
}

/**
 * The open loop's p99 over the one its schedule leads to. `heldUpNs`: what calls lost, neither in the server nor to what a call costs; the
 * machine's doing, which no schedule knows of.
 */
export function stallFigures({ reply, servedNs }, startsNs, { costNs, serveNs, ratePerSecond, stall }) {
  const engine = new LatencyHistogram();
  engine.recordAll(reply.responseNs);
  const p99Ns = engine.quantile(0.99);
  const expectedNs = orderStatistic(responseTimes(startsNs, servedNs, costNs), 0.99);
  const lost = reply.serviceNs.map((ns, call) => ns - servedNs[call] - costNs).filter((ns) => ns > 1e6);
  return {
    p99Ns,
    expectedNs,
    ratio: p99Ns / expectedNs,
    arithmeticNs: stallP99Ns({ ratePerSecond, serveNs, costNs, everyMs: stall.everyMs, lengthMs: stall.lengthMs }),
    heldUpNs: lost.reduce((sum, ns) => sum + ns, 0),
    longestPauseNs: Math.max(0, ...lost),
  };
}
