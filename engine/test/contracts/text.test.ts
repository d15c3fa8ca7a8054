import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { decodeText } from "../../src/contracts/text.ts";

const text = '{"version":1,"tags":["\u00e9"]}';
const littleEndian = Buffer.from(text, "utf16le");
const bigEndian = Buffer.from(littleEndian).swap16();
const mark = (...bytes: number[]) => Buffer.from(bytes);

describe("the text of a file", () => {
  const read: [what: string, bytes: Buffer][] = [
    ["UTF-8", Buffer.from(text)],
    ["UTF-8 with its mark, as Windows PowerShell writes it", Buffer.concat([mark(0xef, 0xbb, 0xbf), Buffer.from(text)])],
    ["UTF-16, what > makes in Windows PowerShell", Buffer.concat([mark(0xff, 0xfe), littleEndian])],
    ["UTF-16, big-endian", Buffer.concat([mark(0xfe, 0xff), bigEndian])],
    ["UTF-16 without a mark", littleEndian],
    ["UTF-16 without a mark, big-endian", bigEndian],
  ];
  for (const [what, bytes] of read) it(`is read as ${what}`, () => assert.equal(decodeText(bytes), text));

  it("may be empty, or a mark alone", () => {
    assert.deepEqual([Buffer.alloc(0), mark(0xff, 0xfe), mark(0xef, 0xbb, 0xbf)].map(decodeText), ["", "", ""]);
  });

  const refused: [name: RegExp, bytes: Buffer][] = [
    [/UTF-32/, Buffer.concat([mark(0xff, 0xfe, 0, 0), Buffer.from([0x7b, 0, 0, 0])])],
    [/UTF-32/, Buffer.from([0x7b, 0, 0, 0, 0x7d, 0, 0, 0])],
    [/UTF-32/, Buffer.from([0, 0, 0, 0x7b])],
    [/not UTF-8/, Buffer.from(text, "latin1")],
    [/UTF-16.*cut short/, Buffer.concat([mark(0xff, 0xfe), littleEndian.subarray(0, 7)])],
  ];
  for (const [name, bytes] of refused) {
    it(`is refused by name: ${name.source}, of ${bytes.length} bytes`, () => assert.throws(() => decodeText(bytes), name));
  }
});
