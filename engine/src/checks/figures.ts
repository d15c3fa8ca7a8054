// Figures as they stand in findings: always with a point, whatever the machine's language.

/** 0.0834 -> "8.3%", 0.5 -> "50%". */
export function percent(share: number): string {
  const value = share * 100;
  return `${value >= 10 || Number.isInteger(value) ? value.toFixed(0) : value.toFixed(1)}%`;
}

/** 1234567 -> "1.23 ms". */
export function duration(ns: number): string {
  if (ns < 1e3) return `${significant(ns)} ns`;
  if (ns < 1e6) return `${significant(ns / 1e3)} us`;
  if (ns < 1e9) return `${significant(ns / 1e6)} ms`;
  return `${significant(ns / 1e9)} s`;
}

/** Three significant digits, without trailing zeros. */
export function significant(value: number): string {
  return String(Number(value.toPrecision(3)));
}

/** "a, b and 3 more" of five. */
export function some(names: readonly string[], shown = 3): string {
  const rest = names.length - shown;
  return rest <= 0 ? names.join(", ") : `${names.slice(0, shown).join(", ")} and ${rest} more`;
}
