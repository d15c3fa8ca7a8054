// Which calls count. A worker reports when each call started and how long it took; only this file decides how it is used.

/** What a client made in one load, in the order of the ends of each user's calls. Times in ns, from the beginning of the load. */
export interface CallColumns {
  readonly users: Uint32Array;
  readonly startsNs: Float64Array;
  readonly lengthsNs: Float64Array;
}

export interface WindowOfTime {
  readonly openedNs: number;
  readonly closedNs: number;
}

export interface Counted {
  /** Of each call that counts. */
  readonly lengthsNs: readonly number[];
  readonly sumNs: number;
  /** Calls that ended in the window, whenever they began. */
  readonly ended: number;
  readonly windowNs: number;
  /** Between the end of a call that counts and the start of the same user's next one, and of how many such pairs. */
  readonly gapsNs: number;
  readonly gaps: number;
  /** Made in the load, but outside the window. */
  readonly uncounted: number;
}

/**
 * A call counts when it started in the window. Nothing else is asked of it: one that ends long after the window counts whole, for dropping it
 * would leave out the slow ones (with 8 users and exponential calls of 50 ms, windows of 0.12 s showed a mean 45% too short). The sum of
 * latencies over their number is then right for any distribution: of one user's calls by Wald's identity, of several users' where the window opens at
 * a moment that does not depend on them. Calls that end in the window are counted separately, to compare with the rate.
 */
export function countCalls({ users, startsNs, lengthsNs }: CallColumns, { openedNs, closedNs }: WindowOfTime): Counted {
  const counted: number[] = [];
  let sumNs = 0;
  let ended = 0;
  let gapsNs = 0;
  let gaps = 0;
  const lastEnds = new Map<number, number>();
  for (let index = 0; index < startsNs.length; index++) {
    const user = users[index] as number;
    const startNs = startsNs[index] as number;
    const lengthNs = lengthsNs[index] as number;
    const endNs = startNs + lengthNs;
    const before = lastEnds.get(user);
    if (before !== undefined) {
      gapsNs += startNs - before;
      gaps += 1;
      lastEnds.delete(user);
    }
    if (endNs > openedNs && endNs <= closedNs) ended += 1;
    if (startNs < openedNs || startNs >= closedNs) continue;
    counted.push(lengthNs);
    sumNs += lengthNs;
    lastEnds.set(user, endNs);
  }
  const uncounted = startsNs.length - counted.length;
  return { lengthsNs: counted, sumNs, ended, windowNs: closedNs - openedNs, gapsNs, gaps, uncounted };
}

/** Of several client processes that counted in one window, each by its own clock. `parts`: one or more. */
export function countTogether(parts: readonly Counted[]): Counted {
  const sum = (of: (part: Counted) => number) => parts.reduce((total, part) => total + of(part), 0);
  return {
    lengthsNs: parts.flatMap(({ lengthsNs }) => lengthsNs),
    sumNs: sum((part) => part.sumNs),
    ended: sum((part) => part.ended),
    windowNs: sum((part) => part.windowNs) / parts.length,
    gapsNs: sum((part) => part.gapsNs),
    gaps: sum((part) => part.gaps),
    uncounted: sum((part) => part.uncounted),
  };
}

/** The calls of each user in the order it made them, at most `most` of each: they show the effect of waking up. */
export function callsByUser({ users, lengthsNs }: CallColumns, most: number): number[][] {
  const byUser = new Map<number, number[]>();
  for (let index = 0; index < users.length; index++) {
    const user = users[index] as number;
    const calls = byUser.get(user) ?? [];
    if (calls.length < most) calls.push(lengthsNs[index] as number);
    byUser.set(user, calls);
  }
  return [...byUser.values()];
}

export interface WindowSums {
  calls: number;
  sumNs: number;
  ended: number;
  seconds: number;
  gapsNs: number;
  gaps: number;
}

export const noSums = (): WindowSums => ({ calls: 0, sumNs: 0, ended: 0, seconds: 0, gapsNs: 0, gaps: 0 });

export function addCounted(sums: WindowSums, counted: Counted): void {
  addSums(sums, {
    calls: counted.lengthsNs.length,
    sumNs: counted.sumNs,
    ended: counted.ended,
    seconds: counted.windowNs / 1e9,
    gapsNs: counted.gapsNs,
    gaps: counted.gaps,
  });
}

export function addSums(sums: WindowSums, more: WindowSums): void {
  sums.calls += more.calls;
  sums.sumNs += more.sumNs;
  sums.ended += more.ended;
  sums.seconds += more.seconds;
  sums.gapsNs += more.gapsNs;
  sums.gaps += more.gaps;
}

/** us/call in ns: a ratio of sums, so that a pause counts for what it took. (A mean of logs over windows of 5 ms loses 4 of the 6% that a pause of 60 ms a second costs.) */
export const perCallNs = ({ calls, sumNs }: WindowSums): number | null => (calls === 0 ? null : sumNs / calls);

/**
 * A user is always in a call or between two, so `users` over a call and a gap is the rate (Little's law), and it is as right as us/call whatever
 * the windows' length. Ends over the length are right only where windows are long against the longest calls: just after waking calls no long
 * call is under way yet. (1 ms with 2% of 100 ms: +31% in windows of 12 ms.) `endedPerSecond` is that figure.
 */
export function callsPerSecond(sums: WindowSums, users: number): number | null {
  const each = perCallNs(sums);
  return each === null ? null : (users * 1e9) / (each + (gapNs(sums) ?? 0));
}

export const endedPerSecond = ({ ended, seconds }: WindowSums): number | null => (seconds > 0 ? ended / seconds : null);

/** From the start of a call to the start of the next one, for the user with the longest calls: a window has to be long compared with this. */
export function slowestCycleNs(columns: readonly CallColumns[], { gaps, gapsNs }: Pick<Counted, "gaps" | "gapsNs">): number {
  const longest = columns
    .flatMap((each) => callsByUser(each, Number.POSITIVE_INFINITY))
    .map((calls) => calls.reduce((sum, ns) => sum + ns, 0) / calls.length);
  return Math.max(0, ...longest) + (gaps === 0 ? 0 : gapsNs / gaps);
}

export const gapNs = ({ gaps, gapsNs }: WindowSums): number | null => (gaps === 0 ? null : gapsNs / gaps);
