// Held, Missed or Inconclusive, and the exit code of a bench that missed its promise.

export function settle(verdict) {
  if (verdict === "Missed") process.exitCode = 1;
  return verdict;
}

/** Held: the estimate is within the bounds, and its interval no further out than their own width again. Missed: the whole interval is outside. */
export function withinBounds({ ratio, low, high }, [from, to]) {
  if (low === null || high === null) return settle("Inconclusive");
  if (low > to || high < from) return settle("Missed");
  const room = (to - from) / 2;
  return settle(ratio >= from && ratio <= to && low >= from - room && high <= to + room ? "Held" : "Inconclusive");
}
