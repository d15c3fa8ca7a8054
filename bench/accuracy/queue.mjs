// What an open loop on one connection must find, worked out from its schedule: a queue before a single server. Pure functions.

/** The exact `q` quantile: the smallest value that at least that share of all is not above. */
export function orderStatistic(values, q) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(Math.ceil(q * sorted.length - 1e-9), 1) - 1];
}

/**
 * The response time of each call: it is due at `startsNs[i]`, begins when it is due and the one before it is done, and takes the time it
 * was served and what any call costs. (Lindley's recursion; after a stall it is the drain.)
 */
export function responseTimes(startsNs, servedNs, costNs) {
  let doneNs = 0;
  return startsNs.map((dueNs, call) => {
    doneNs = Math.max(dueNs, doneNs) + servedNs[call] + costNs;
    return doneNs - dueNs;
  });
}

/**
 * The p99 without any simulation. A stall of S holds up the call that met it, on average half a gap after it began, by S less that half
 * gap; each call after it waits shorter by the gap less what a call takes; one call in a hundred lies above the p99.
 */
export function stallP99Ns({ ratePerSecond, serveNs, costNs, everyMs, lengthMs }) {
  const gapNs = 1e9 / ratePerSecond;
  const callNs = serveNs + costNs;
  const above = (ratePerSecond * everyMs) / 1000 / 100;
  return lengthMs * 1e6 + callNs - gapNs / 2 - above * (gapNs - callNs);
}
