// What an open loop on one connection must find, worked out from its schedule: a queue before a single server. Pure functions.

/** The exact `q` quantile: the smallest value that at least that share of all is not above. */
export function orderStatistic(values, q) {
  const sorted = [...values].sort((a, b) => a - b);
  // 0.999 * 1000 is 999.0000000000001 or so
  return sorted[Math.max(Math.ceil(q * sorted.length - 1e-9), 1) - 1];
}

/**
 * The response time of each call: it is due at `startsNs[i]`, starts when it is due and the one before it is back, is served for `serveNs`,
 * waits for the end of a stall that it meets, and costs what any call costs. (Lindley's recursion; what follows a stall is the drain.)
 * Stalls begin half a period after the first start, and then once a period.
 */
export function responseTimes(startsNs, { serveNs, costNs, stall }) {
  let backNs = 0;
  return startsNs.map((dueNs) => {
    backNs = servedUntil(Math.max(dueNs, backNs), serveNs, stall) + costNs;
    return backNs - dueNs;
  });
}

function servedUntil(beganNs, serveNs, { everyMs, lengthMs }) {
  const [everyNs, lengthNs] = [everyMs * 1e6, lengthMs * 1e6];
  const intoNs = (beganNs + everyNs / 2) % everyNs;
  if (beganNs >= everyNs / 2 && intoNs < lengthNs) return beganNs + lengthNs - intoNs + serveNs;
  return beganNs + serveNs + (intoNs + serveNs > everyNs ? lengthNs : 0);
}
