// Small pure functions on small lists.

/** The middle value, or the mean of the two middle ones. Null when empty. */
export function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const middle = values.length >> 1;
  const parted = [...values];
  partAt(parted, middle);
  const upper = parted[middle] as number;
  if (values.length % 2 === 1) return upper;
  let lower = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < middle; index++) lower = Math.max(lower, parted[index] as number);
  return (lower + upper) / 2;
}

/**
 * Moves values so that the one at `place` is where sorting would put it, with none larger before and none smaller behind it. Medians are taken of many lists,
 * and sorting would be most of the cost. (Hoare, Algorithm 65: Find, Comm. ACM 4, 1961.)
 */
function partAt(values: number[], place: number): void {
  let [first, last] = [0, values.length - 1];
  while (first < last) {
    const pivot = values[(first + last) >> 1] as number;
    let [low, high] = [first, last];
    while (low <= high) {
      while ((values[low] as number) < pivot) low++;
      while ((values[high] as number) > pivot) high--;
      if (low > high) break;
      const value = values[low] as number;
      values[low++] = values[high] as number;
      values[high--] = value;
    }
    if (place <= high) last = high;
    else if (place >= low) first = low;
    else return;
  }
}

export function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** With n - 1 in the denominator. Null with fewer than two values. */
export function standardDeviation(values: readonly number[]): number | null {
  const centre = mean(values);
  if (centre === null || values.length < 2) return null;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (values.length - 1));
}
