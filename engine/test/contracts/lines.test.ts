import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { LineSplitter, toLine } from "../../src/contracts/lines.ts";

describe("LineSplitter", () => {
  test("gives back every line however the bytes were cut", () => {
    const values = fc.array(fc.oneof(fc.string({ unit: "grapheme" }), fc.record({ text: fc.string({ unit: "binary" }), n: fc.nat() })));
    fc.assert(
      fc.property(values, fc.infiniteStream(fc.integer({ min: 1, max: 7 })), (sent, sizes) => {
        const bytes = Buffer.from(sent.map(toLine).join(""));
        const splitter = new LineSplitter();
        const received: string[] = [];
        for (let at = 0; at < bytes.length; ) {
          const size = sizes.next().value;
          received.push(...splitter.push(bytes.subarray(at, at + size)));
          at += size;
        }
        assert.deepEqual(
          received.map((line) => JSON.parse(line)),
          JSON.parse(JSON.stringify(sent)),
        );
        assert.deepEqual(splitter.end(), []);
      }),
    );
  });

  test("skips blank lines and carriage returns", () => {
    assert.deepEqual(new LineSplitter().push(Buffer.from("1\r\n\r\n\n2\n")), ["1", "2"]);
  });

  test("keeps an unfinished line until the end", () => {
    const splitter = new LineSplitter();
    assert.deepEqual(splitter.push(Buffer.from("1\n{")), ["1"]);
    assert.deepEqual(splitter.end(), ["{"]);
    assert.deepEqual(splitter.end(), []);
  });
});
