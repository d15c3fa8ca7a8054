// The columns of made-up calls, as a worker sends them.
import { endianness } from "node:os";
import type { Loaded } from "../../generated/worker-reply.d.ts";

export type MadeCall = readonly [user: number, startNs: number, lengthNs: number];

export function columnsOf(calls: readonly MadeCall[]): Loaded["calls"] {
  return {
    users: base64Of(
      calls.map(([user]) => user),
      4,
    ),
    startsNs: base64Of(calls.map(([, startNs]) => startNs)),
    lengthsNs: base64Of(calls.map(([, , lengthNs]) => lengthNs)),
  };
}

export function base64Of(values: readonly number[], size: 4 | 8 = 8): string {
  const bytes = Buffer.from((size === 4 ? Uint32Array.from(values) : Float64Array.from(values)).buffer);
  if (endianness() === "BE") size === 4 ? bytes.swap32() : bytes.swap64();
  return bytes.toString("base64");
}
