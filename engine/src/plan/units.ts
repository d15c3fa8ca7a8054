// Sizes and durations as people type them. Sizes are 1024-based, as in PowerShell: 1KB is 1024 bytes.

import { RpcBenchError } from "../errors/problem.ts";
import { formatSize } from "../text/size.ts";
import { refuseThousands } from "./number-text.ts";
import { registry } from "./registry.ts";

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
const durationUnits: Readonly<Record<string, number>> = { ms: 0.001, "": 1, s: 1, sec: 1, m: 60, min: 60, h: 3600 };

/** '64KB', '1 MB' or '1024' in bytes. Throws InvalidPayloadSize, or AmbiguousNumber for '1.500KB'. */
export function parseSize(text: string): number {
  const match = /^\s*(\d+(?:\.\d+)?)\s*([a-z]*)\s*$/i.exec(text);
  const unit = match === null ? undefined : sizeUnits[(match[2] ?? "").toUpperCase()];
  if (match === null || unit === undefined) throw RpcBenchError.of("InvalidPayloadSize", { value: text });
  const bytes = Number(match[1]) * unit;
  if (!Number.isSafeInteger(bytes)) throw RpcBenchError.of("InvalidPayloadSize", { value: text });
  refuseThousands(text, () => formatSize(bytes));
  return bytes;
}

/** '500ms', '5s', '2m', '00:00:05' or '5' in seconds. Throws InvalidDuration. */
export function parseDuration(text: string): number {
  const seconds = secondsIn(text);
  if (seconds === null) throw RpcBenchError.of("InvalidDuration", { value: text, limit: formatDuration(registry.limits.durationSeconds) });
  return seconds;
}

/** As parseDuration. Throws InvalidMaxTime. */
export function parseMaxTime(text: string): number {
  const seconds = secondsIn(text);
  if (seconds === null) throw RpcBenchError.of("InvalidMaxTime", { value: text, limit: formatDuration(registry.limits.maxTimeSeconds) });
  return seconds;
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

function secondsIn(text: string): number | null {
  const clock = /^\s*(\d+):([0-5]?\d):([0-5]?\d(?:\.\d+)?)\s*$/.exec(text);
  if (clock !== null) return Number(clock[1]) * 3600 + Number(clock[2]) * 60 + Number(clock[3]);
  const match = /^\s*(\d+(?:\.\d+)?)\s*([a-z]*)\s*$/i.exec(text);
  const unit = match === null ? undefined : durationUnits[(match[2] ?? "").toLowerCase()];
  return match === null || unit === undefined ? null : Number(match[1]) * unit;
}
