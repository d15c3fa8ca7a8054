// How far the clock of another process is from our own. Pure functions.

/** A question sent and answered, by our own clock, and what the other one's clock was in between. */
export interface RoundTrip {
  readonly sentNs: number;
  readonly clockNs: number;
  readonly receivedNs: number;
}

export interface ClockOffset {
  /** How far the other clock is ahead of ours. */
  readonly offsetNs: number;
  /** The truth is within this much of it either way. */
  readonly errorNs: number;
}

/**
 * From the shortest round trip (Cristian 1989): the other clock was read at some moment of it, so half of it is how far the middle can be off,
 * whichever way took longer. Monotonic clocks of one machine go at one rate, so it holds until their processes end.
 */
export function clockOffset(trips: readonly RoundTrip[]): ClockOffset {
  const length = ({ sentNs, receivedNs }: RoundTrip) => receivedNs - sentNs;
  const shortest = trips.reduce((best, trip) => (length(trip) < length(best) ? trip : best));
  return {
    offsetNs: Math.round(shortest.clockNs - (shortest.sentNs + shortest.receivedNs) / 2),
    errorNs: Math.ceil(length(shortest) / 2),
  };
}
