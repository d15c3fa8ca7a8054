// Sizes, times, shares and rates as people type them, and back. Sizes are 1024-based, as in PowerShell: 1KB is 1024 bytes.
import { formatSize } from "../text/size.ts";
import { refuseThousands } from "./number-text.ts";

const sizeUnits: Readonly<Record<string, number>> = {
  "": 1,
  B: 1,
  KB: 1024,
  MB: 1024 ** 2,
  GB: 1024 ** 3,
  KIB: 1024,
  MIB: 1024 ** 2,
  GIB: 1024 ** 3,
};
const timeUnits: Readonly<Record<string, number>> = { ms: 0.001, "": 1, s: 1, sec: 1, m: 60, min: 60, h: 3600 };

/** '64KB', '1 MB' or '1024' in bytes; null: not a size. Throws AmbiguousNumber for '1.500KB'. */
export function sizeIn(text: string): number | null {
  const match = /^\s*(\d+(?:\.\d+)?)\s*([a-z]*)\s*$/i.exec(text);
  const unit = match === null ? undefined : sizeUnits[(match[2] ?? "").toUpperCase()];
  if (match === null || unit === undefined) return null;
  const bytes = Number(match[1]) * unit;
  if (!Number.isSafeInteger(bytes)) return null;
  refuseThousands(text, () => formatSize(bytes));
  return bytes;
}

/** '500ms', '5s', '2m', '00:00:05' or '5' in seconds; null: not a time. */
export function secondsIn(text: string): number | null {
  const clock = /^\s*(\d+):([0-5]?\d):([0-5]?\d(?:\.\d+)?)\s*$/.exec(text);
  if (clock !== null) return Number(clock[1]) * 3600 + Number(clock[2]) * 60 + Number(clock[3]);
  const match = /^\s*(\d+(?:\.\d+)?)\s*([a-z]*)\s*$/i.exec(text);
  const unit = match === null ? undefined : timeUnits[(match[2] ?? "").toLowerCase()];
  return match === null || unit === undefined ? null : Number(match[1]) * unit;
}

/** '3', '3%' or '3pct' as 0.03: below 1 a bare number is the fraction itself, from 1 on per cent, and '0.5%' half a per cent. Null: not a share. */
export function shareIn(text: string): number | null {
  const match = /^\s*(\d+\.?\d*|\.\d+)\s*(pct|%)?\s*$/i.exec(text);
  if (match === null) return null;
  const number = Number(match[1]);
  if (match[2] === undefined && number < 1) return number;
  // rounded: 2.3 / 100 is 0.022999999999999996
  return Number((number / 100).toPrecision(15));
}

/** '500' or '0.5', in calls per second; null: not a rate. Throws AmbiguousNumber for '1.500'. */
export function rateIn(text: string): number | null {
  if (!/^\s*\d+(\.\d+)?\s*$/.test(text)) return null;
  refuseThousands(text, () => String(Number(text)));
  return Number(text);
}

const spelled = [
  ["h", 3600],
  ["m", 60],
  ["s", 1],
  ["ms", 0.001],
] as const;

/** A time as people type it, for messages: 2160000 as '600h', 90 as '90s'. What was typed is not known any more. */
export function formatDuration(seconds: number): string {
  const [unit, size] = spelled.find(([, length]) => Number.isInteger(seconds / length) && seconds !== 0) ?? ["s", 1];
  return `${Number((seconds / size).toPrecision(12))}${unit}`;
}

/** A share as people type it: 0.02 as '2%'. */
export function formatShare(share: number): string {
  return `${Number((share * 100).toPrecision(12))}%`;
}
