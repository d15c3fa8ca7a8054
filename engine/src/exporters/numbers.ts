// Figures for people: three significant digits, of small ones two, no thousands separators, a point in every culture. "-" is not known.

export const notKnown = "-";

export function figure(value: number | null): string {
  if (value === null) return notKnown;
  if (value >= 100) return value.toFixed(0);
  if (value >= 10) return value.toFixed(1);
  if (value >= 0.1 || value <= 0) return value.toFixed(2);
  return value.toFixed(Math.min(20, 1 - Math.floor(Math.log10(value))));
}

export interface TimeUnit {
  readonly name: "us" | "ms";
  readonly ns: number;
}

const microseconds: TimeUnit = { name: "us", ns: 1_000 };
const milliseconds: TimeUnit = { name: "ms", ns: 1_000_000 };

/** One unit for a whole column, so that its figures can be compared by eye. */
export function timeUnitFor(values: readonly (number | null)[]): TimeUnit {
  const largest = Math.max(0, ...values.map((value) => value ?? 0));
  return largest >= 10_000_000 ? milliseconds : microseconds;
}

export function time(ns: number | null, unit: TimeUnit): string {
  return figure(ns === null ? null : ns / unit.ns);
}

/** A time in a sentence, with the unit that suits it. */
export function timeInWords(ns: number): string {
  const unit = timeUnitFor([ns]);
  return `${time(ns, unit)} ${unit.name}`;
}

/** 1 MB is 1024 x 1024 bytes. */
export function megabytes(bytesPerSecond: number | null): string {
  return figure(bytesPerSecond === null ? null : bytesPerSecond / 1024 ** 2);
}
