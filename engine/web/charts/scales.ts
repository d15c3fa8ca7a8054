// Scales and their ticks.
import { scaleLinear, scaleLog } from "d3-scale";

export interface Axis {
  readonly at: (value: number) => number;
  readonly ticks: readonly number[];
  readonly low: number;
  readonly high: number;
}

const extent = (values: readonly number[]): [number, number] => [Math.min(...values), Math.max(...values)];

/** Ticks at 1, 2 and 5 of each power of ten, or fewer, at least `apart` pixels from each other. */
export function logAxis(values: readonly number[], range: readonly [number, number], { pad = 1.12, apart = 44 } = {}): Axis {
  const positive = values.filter((value) => value > 0 && Number.isFinite(value));
  const [least, most] = positive.length === 0 ? [1, 10] : extent(positive);
  const scale = scaleLog([least / pad, most * pad], range);
  const [low = least, high = most] = scale.domain();
  const at = (value: number) => scale(Math.max(value, Number.MIN_VALUE));
  for (const steps of [[1, 2, 5], [1, 3], [1]]) {
    const ticks = powers(low, high)
      .flatMap((power) => steps.map((step) => step * power))
      .filter((tick) => tick >= low && tick <= high);
    if (ticks.length >= 2 && areApart(ticks.map(at), apart)) return { at, ticks, low, high };
  }
  const few = powers(low, high).filter((tick) => tick >= low && tick <= high);
  const sparse = few.length >= 2 ? thinned(few, at, apart) : thinned(scale.ticks(4), at, apart);
  return { at, ticks: sparse, low, high };
}

const ratios = [1, 2, 0.5, 5, 0.2, 10, 0.1, 1.5, 3, 20, 50, 100, 1.2, 0.8, 1.1, 0.9, 1.05, 0.95, 1.02, 0.98, 7, 30];

/** Of factors: equality first, then round ones, as many as have room. */
export function ratioAxis(values: readonly number[], range: readonly [number, number], apart = 46): Axis {
  const [least, most] = extent(values);
  const scale = scaleLog([least / 1.04, most * 1.04], range);
  const [low = least, high = most] = scale.domain();
  const at = (value: number) => scale(value);
  const kept: number[] = [];
  for (const tick of ratios) {
    if (tick >= low && tick <= high && kept.every((other) => Math.abs(at(tick) - at(other)) >= apart)) kept.push(tick);
  }
  return { at, ticks: kept.sort((a, b) => a - b), low, high };
}

function powers(low: number, high: number): number[] {
  const [first, last] = [Math.floor(Math.log10(low)), Math.ceil(Math.log10(high))];
  return Array.from({ length: last - first + 1 }, (_, index) => 10 ** (first + index));
}

/** Powers of two, as sizes and numbers of users are. */
export function doublingAxis(values: readonly number[], range: readonly [number, number], { apart = 44 } = {}): Axis {
  const [least, most] = extent(values.length === 0 ? [1] : values);
  const scale = scaleLog([least / 1.25, most * 1.25], range);
  const at = (value: number) => scale(value);
  const distinct = [...new Set(values)].sort((a, b) => a - b);
  return { at, ticks: thinned(distinct, at, apart), low: least, high: most };
}

export function linearAxis(values: readonly number[], range: readonly [number, number], count = 5): Axis {
  const most = Math.max(0, ...values.filter(Number.isFinite));
  const scale = scaleLinear([0, (most || 1) * 1.06], range);
  return { at: (value) => scale(value), ticks: scale.ticks(count), low: 0, high: most };
}

const nines = [0, 0.5, 0.9, 0.99, 0.999, 0.9999, 0.99999];

/** Each further nine takes as much room as the one before: where a tail is. */
export function tailAxis(most: number, range: readonly [number, number], apart = 40): Axis {
  const place = (quantile: number) => -Math.log10(1 - Math.min(quantile, 0.999999));
  const scale = scaleLinear([0, place(most) * 1.03], range);
  const at = (quantile: number) => scale(place(quantile));
  const ticks = thinned(
    nines.filter((tick) => tick <= most + 1e-9),
    at,
    apart,
  );
  return { at, ticks, low: 0, high: most };
}

const areApart = (places: readonly number[], apart: number) =>
  places.every((place, index) => index === 0 || Math.abs(place - (places[index - 1] ?? 0)) >= apart);

/** Whatever lies too near to the one before is left out. */
function thinned(ticks: readonly number[], at: (value: number) => number, apart: number): number[] {
  const kept: number[] = [];
  for (const tick of ticks) {
    const last = kept.at(-1);
    if (last === undefined || Math.abs(at(tick) - at(last)) >= apart) kept.push(tick);
  }
  return kept;
}
