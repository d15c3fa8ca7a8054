// Shares: threshold, precision, confidence. One rule for all of them, from wherever they come.
import type { ProblemId } from "../errors/catalog.ts";
import { RpcBenchError } from "../errors/problem.ts";
import { registry } from "./registry.ts";

export const shareKeys = ["threshold", "precision", "confidence"] as const;
export type ShareKey = (typeof shareKeys)[number];

interface Kind {
  readonly id: Extract<ProblemId, "InvalidThreshold" | "InvalidPrecision" | "InvalidConfidence">;
  readonly fits: (share: number) => boolean;
}

const kinds: Readonly<Record<ShareKey, Kind>> = {
  threshold: { id: "InvalidThreshold", fits: (share) => share >= 0.001 && share <= registry.limits.threshold },
  precision: { id: "InvalidPrecision", fits: (share) => share > 0 && share <= registry.limits.precision },
  confidence: { id: "InvalidConfidence", fits: (share) => share >= 0.5 && share <= 0.9999 },
};

/**
 * '3pct', '3%', or a bare number below 1, which is the fraction itself: 0.03. A bare 3 is refused: were it 3%, 0.5 would have to be half a percent.
 * Throws InvalidThreshold, InvalidPrecision or InvalidConfidence, with what was given as it was given.
 */
export function readShare(key: ShareKey, given: string | number): number {
  const { id, fits } = kinds[key];
  const share = shareIn(given);
  if (share !== null && share < 1 && fits(share)) return share;
  throw RpcBenchError.of(id, { value: given, ...meantBy(given, fits) });
}

/** Null: not a share at all. */
function shareIn(given: string | number): number | null {
  if (typeof given === "number") return given;
  const match = /^\s*(\d+\.?\d*|\.\d+)\s*(pct|%)?\s*$/i.exec(given);
  if (match === null) return null;
  const number = Number(match[1]);
  return match[2] === undefined ? number : fromPercent(number);
}

/** Rounded: 2.3 / 100 is 0.022999999999999996. */
const fromPercent = (percent: number) => Number((percent / 100).toPrecision(15));

function meantBy(given: string | number, fits: Kind["fits"]): { meant?: string } {
  const text = String(given).trim();
  // a decimal comma
  const pointed = /^\d+,\d+\s*(pct|%)?$/i.test(text) ? text.replace(",", ".") : text;
  const share = shareIn(pointed);
  if (share === null) return {};
  if (share < 1 && fits(share)) return { meant: pointed };
  return /^[\d.]+$/.test(pointed) && share >= 1 && fits(fromPercent(share)) ? { meant: `${pointed}pct` } : {};
}
