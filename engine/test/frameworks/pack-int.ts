import { INT64_BYTES, writeInt64 } from "../../src/frameworks/int64.ts";

export function packInt(value: number): Buffer {
  const packed = Buffer.alloc(INT64_BYTES);
  writeInt64(packed, 0, value);
  return packed;
}
