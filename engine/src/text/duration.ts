// Times as people read them.

/** Three significant digits, without trailing zeros. */
export const significant = (value: number): string => String(Number(value.toPrecision(3)));

/** In the unit that suits it: 1234567 as "1.23 ms". */
export function duration(ns: number): string {
  if (ns < 1e3) return `${significant(ns)} ns`;
  if (ns < 1e6) return `${significant(ns / 1e3)} us`;
  if (ns < 1e9) return `${significant(ns / 1e6)} ms`;
  return `${significant(ns / 1e9)} s`;
}

/** How long something will take: 41.2 as "42 s", 300 as "5 min", 9000 as "2.5 h". */
export function timeAhead(seconds: number): string {
  if (seconds < 120) return `${Math.ceil(seconds)} s`;
  if (seconds < 7200) return `${Math.round(seconds / 60)} min`;
  return `${Math.round(seconds / 360) / 10} h`;
}
