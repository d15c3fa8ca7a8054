// Ints on the wire as 8 bytes, big-endian, two's complement. Two 32-bit halves: a BigInt would be allocated for every value.

export const INT64_BYTES = 8;

const HALF = 2 ** 32;

/** `value` must be a safe integer. */
export function writeInt64(target: Buffer, offset: number, value: number): void {
  target.writeInt32BE(Math.floor(value / HALF), offset);
  target.writeUInt32BE(value >>> 0, offset + 4);
}

/** Exact for safe integers; others lose their low bits, and then differ from what was asked. */
export function readInt64(source: Buffer, offset: number): number {
  return source.readInt32BE(offset) * HALF + source.readUInt32BE(offset + 4);
}
