// In which order the launches of a series' groups are made. A pure function.

/**
 * Whose turn it is, as indexes into `counts`: launch numbers of each group spread evenly over the whole, so that what drifts with time
 * falls on all placements alike.
 */
export function launchOrder(counts: readonly number[]): number[] {
  return counts
    .flatMap((count, group) => Array.from({ length: count }, (_, launch) => ({ group, at: (launch + 0.5) / count })))
    .sort((a, b) => a.at - b.at || a.group - b.group)
    .map(({ group }) => group);
}
