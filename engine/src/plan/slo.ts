// Objectives as people type them: p99=5ms. No character that a shell would take for its own, so no < and no %.
import { RpcBenchError } from "../errors/problem.ts";

/**
 * A search ends at the highest of many rates that held once, which is one that was lucky. So its answer has to hold so many times more, each time for
 * longer and with arrivals of its own; a time that misses makes the search go on below.
 */
export const confirmations = 3;

/** Of calls, `quantile` (0 to 1, both excluded) are to be answered within `limitNs`. */
export interface Slo {
  readonly quantile: number;
  readonly limitNs: number;
}

const unitsNs: Readonly<Record<string, number>> = { ns: 1, us: 1e3, ms: 1e6, s: 1e9 };

/** 'p99=5ms', 'p99.9=250us', 'P50=1.5s'. Throws InvalidSlo. */
export function parseSlo(text: string): Slo {
  const match = /^\s*p(\d+(?:\.\d+)?)\s*=\s*(\d+(?:\.\d+)?)\s*([a-z]+)\s*$/i.exec(text);
  const unit = unitsNs[(match?.[3] ?? "").toLowerCase()];
  if (match === null || unit === undefined) throw RpcBenchError.of("InvalidSlo", { value: text });
  // rounded: 99.9 / 100 is 0.9990000000000001
  const quantile = Number((Number(match[1]) / 100).toFixed(8));
  const limitNs = Math.round(Number(match[2]) * unit);
  if (!(quantile > 0 && quantile < 1 && limitNs > 0)) throw RpcBenchError.of("InvalidSlo", { value: text });
  return { quantile, limitNs };
}

/** As `parseSlo` reads it. */
export function formatSlo({ quantile, limitNs }: Slo): string {
  const [unit, size] = Object.entries(unitsNs).findLast(([, size]) => limitNs >= size) ?? ["ns", 1];
  return `${percentileName(quantile)}=${limitNs / size}${unit}`;
}

/** 0.999 as p99.9. */
export const percentileName = (quantile: number): string => `p${Number((quantile * 100).toFixed(6))}`;
