import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { INT64_BYTES, readInt64, writeInt64 } from "../../src/frameworks/int64.ts";

test("every safe integer comes back, and is on the wire as a 64-bit two's complement", () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), (value) => {
      const bytes = Buffer.alloc(INT64_BYTES);
      writeInt64(bytes, 0, value);
      assert.equal(bytes.readBigInt64BE(), BigInt(value));
      assert.equal(readInt64(bytes, 0), value);
    }),
  );
});
