// The three claims, each a figure of one launch's samples and what it must be. Pure but for the histogram's library.
import { LatencyHistogram, median } from "../../engine/dist-bench/api.mjs";
import { orderStatistic, responseTimes } from "./queue.mjs";

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
    const exactNs = orderStatistic(latenciesNs, q);
    return { q, exactNs, ratio: histogram.quantile(q) / exactNs };
  });
  const worst = rows.reduce((a, b) => (Math.abs(b.ratio - 1) > Math.abs(a.ratio - 1) ? b : a));
  return { rows, worst };
}

/**
 * Of bursts that took turns, the engine's and the hand-written loop's, in pairs: what a call took beyond its served time, in both. Of each
 * burst the even calls are not served, and the odd ones for `serveNs`. A ratio is the median over the pairs, so that a machine that changes
 * its speed midway does not mix two floors; `cold` is what a call costs more because it was away for `serveNs`.
 */
export function beyondServed(pairs, serveNs) {
  const found = pairs.map(({ engine, loop }) => ({ engine: halvesOf(engine), loop: halvesOf(loop) }));
  const over = (figure) => median(found.map(figure));
  const side = (half) => ({
    beyondNs: over(({ engine }) => engine[half]),
    floorNs: over(({ loop }) => loop[half]),
    ratio: over(({ engine, loop }) => engine[half] / loop[half]),
  });
  const spins = pairs.flatMap(({ engine, loop }) => [engine, loop]).flatMap(({ servedNs }) => servedNs.filter((_, call) => call % 2 === 1));
  return {
    served: side("served"),
    unserved: side("unserved"),
    cold: { engine: over(({ engine }) => engine.served / engine.unserved), byHand: over(({ loop }) => loop.served / loop.unserved) },
    interrupted: spins.filter((ns) => ns > serveNs + interruptedNs).length / spins.length,
  };
}

function halvesOf({ reply, servedNs }) {
  const beyondNs = reply.latenciesNs.map((ns, call) => ns - servedNs[call]);
  const half = (odd) =>
    orderStatistic(
      beyondNs.filter((_, call) => call % 2 === odd),
      0.5,
    );
  return { unserved: half(0), served: half(1) };
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
