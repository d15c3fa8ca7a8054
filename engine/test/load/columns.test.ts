import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { CallRecord } from "../../src/load/call-record.ts";
import { Columns, toBase64 } from "../../src/load/columns.ts";
import { floatsOf, uintsOf } from "./read-columns.ts";

describe("numbers in base64", () => {
  test("are little-endian, and read back as they were", () => {
    const floats = [0, 1, 1e6, 123_456_789_012, 0.5];
    assert.equal(toBase64(Float64Array.of(1e6)), "AAAAAICELkE=");
    assert.equal(toBase64(Uint32Array.of(1, 256)), "AQAAAAABAAA=");
    assert.deepEqual(floatsOf(toBase64(Float64Array.from(floats))), floats);
    assert.equal(toBase64(new Float64Array(0)), "");
  });

  test("are those of the view alone, not of the memory behind it", () => {
    assert.deepEqual(floatsOf(toBase64(Float64Array.of(1, 2, 3, 4).subarray(1, 3))), [2, 3]);
  });

  test("are turned round on a big-endian machine, whose memory stays as it was", () => {
    const floats = Float64Array.of(1, 2);
    const bytes = Buffer.from(toBase64(floats, "BE"), "base64");
    assert.deepEqual([bytes.readDoubleBE(0), bytes.readDoubleBE(8), ...floats], [1, 2, 1, 2]);
    const ints = Buffer.from(toBase64(Uint32Array.of(7), "BE"), "base64");
    assert.equal(ints.readUInt32BE(0), 7);
  });
});

test("a column is empty for each load, in the same memory where that is large enough", () => {
  const columns = new Columns(2);
  const first = columns.empty("gap", 1);
  for (const value of [1, 2, 3]) first.add(value);
  assert.deepEqual([first.isFull, floatsOf(first.toBase64())], [true, [1, 2, 3]]);
  const second = columns.empty("gap", 0);
  second.add(9);
  assert.deepEqual([second.isFull, floatsOf(second.toBase64())], [false, [9]]);
  assert.deepEqual(floatsOf(first.toBase64()), [9, 2, 3]);
  const larger = columns.empty("gap", 3);
  for (const value of [1, 2, 3, 4, 5]) larger.add(value);
  assert.deepEqual(floatsOf(larger.toBase64()), [1, 2, 3, 4, 5]);
});

describe("the record of calls", () => {
  test("has whole nanoseconds from the beginning; start and length are exactly the end", () => {
    const record = new CallRecord(10, 1);
    const readings: [number, number][] = [
      [81_230.1234567, 81_230.1236543],
      [81_230.12365437, 81_231.99999949],
    ];
    for (const [index, [startMs, endMs]] of readings.entries()) record.add(index, startMs, endMs);
    const beganNs = 81_230_000_000;
    const { users, startsNs, lengthsNs } = record.takeColumns(beganNs);
    const [starts, lengths] = [floatsOf(startsNs), floatsOf(lengthsNs)];
    assert.deepEqual(
      [uintsOf(users), starts, lengths],
      [
        [0, 1],
        [123_457, 123_654],
        [197, 1_876_345],
      ],
    );
  });

  test("is full at its capacity, with room for a call of each user", () => {
    const record = new CallRecord(2, 1);
    record.add(0, 1, 2);
    assert.equal(record.isFull, false);
    record.add(0, 2, 3);
    assert.equal(record.isFull, true);
    record.add(1, 1, 4);
    assert.deepEqual(floatsOf(record.takeColumns(0).lengthsNs), [1e6, 1e6, 3e6]);
    assert.equal(record.takeColumns(0).users, "");
  });
});
