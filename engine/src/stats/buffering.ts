// What lies between a producer and its reader. Pure functions of when each value was made and when it was taken, by one clock.

export interface Passage {
  /** In the order in which they were made. */
  readonly producedNs: Float64Array;
  readonly takenNs: Float64Array;
}

/** From a value's making to its being taken. */
export const delaysNs = ({ producedNs, takenNs }: Passage): Float64Array =>
  Float64Array.from({ length: producedNs.length }, (_, index) => (takenNs[index] as number) - (producedNs[index] as number));

/** The most values that were made and not taken yet, at any moment until `untilNs`. */
export function mostAhead({ producedNs, takenNs }: Passage, untilNs: number): number {
  let taken = 0;
  let most = 0;
  for (let made = 0; made < producedNs.length; made++) {
    const atNs = producedNs[made] as number;
    if (atNs > untilNs) break;
    while (taken < made && (takenNs[taken] as number) <= atNs) taken++;
    most = Math.max(most, made + 1 - taken);
  }
  return most;
}

/** A producer that makes nothing for this long is held back: making and sending a value takes only some microseconds. */
const heldNs = 5_000_000;

/** How long, until `untilNs`, it was held back: all of the gaps between two values that are longer than making one takes. */
export function heldBackNs({ producedNs }: Passage, untilNs: number): number {
  let held = 0;
  let last = producedNs[0] ?? 0;
  for (const next of [...producedNs.filter((made) => made < untilNs), untilNs]) {
    if (next - last > heldNs) held += next - last;
    last = next;
  }
  return held;
}
