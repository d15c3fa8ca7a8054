import assert from "node:assert/strict";
import type { Socket } from "node:net";
import { describe, test } from "node:test";
import fc from "fast-check";
import { FrameReader, writeFrame } from "../../../src/frameworks/tcp/frames.ts";

type Frame = [kind: number, body: Buffer];

/** What writeFrame puts on the wire. */
function bytesOf(frames: Frame[]): Buffer {
  const written: Uint8Array[] = [];
  const socket = { cork() {}, uncork() {}, write: (bytes: Uint8Array) => written.push(Buffer.from(bytes)) > 0 };
  for (const [kind, body] of frames) writeFrame(socket as unknown as Socket, kind, body);
  return Buffer.concat(written);
}

function read(maxBodyBytes: number, chunks: Buffer[]): { frames: Frame[]; atBoundary: boolean } {
  const frames: Frame[] = [];
  const reader = new FrameReader(maxBodyBytes, (kind, body) => frames.push([kind, Buffer.from(body)]));
  for (const chunk of chunks) reader.push(chunk);
  return { frames, atBoundary: reader.atBoundary };
}

describe("FrameReader", () => {
  test("gives back every frame however the bytes were cut", () => {
    const body = fc.oneof(
      fc.uint8Array({ maxLength: 20 }),
      fc.integer({ min: 4000, max: 9000 }).map((length) => new Uint8Array(length).fill(7)),
    );
    const frames = fc.array(
      fc.tuple(
        fc.integer({ min: 1, max: 255 }),
        body.map((bytes) => Buffer.from(bytes)),
      ),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(frames, fc.infiniteStream(fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 5000 }))), (sent, sizes) => {
        const bytes = bytesOf(sent);
        const chunks: Buffer[] = [];
        for (let at = 0; at < bytes.length; ) {
          const size = sizes.next().value;
          chunks.push(bytes.subarray(at, at + size));
          at += size;
        }
        assert.deepEqual(read(9000, chunks), { frames: sent, atBoundary: true });
      }),
    );
  });

  test("knows when it is in the middle of a frame", () => {
    const bytes = bytesOf([[1, Buffer.from("abc")]]);
    for (let length = 1; length < bytes.length; length++) assert.equal(read(9, [bytes.subarray(0, length)]).atBoundary, false, `${length}`);
  });

  const lengths: [what: string, header: number[]][] = [
    ["too long by one", [0, 0, 0, 11, 1]],
    ["absurd", [255, 255, 255, 255, 1]],
    ["without a kind", [0, 0, 0, 0, 1]],
  ];
  for (const [what, header] of lengths) {
    test(`refuses a length that is ${what}, before the body comes`, () => {
      assert.throws(() => read(9, [Buffer.from(header)]), /^Error: A frame of -?\d+ bytes came where at most 9 are allowed\.$/);
    });
  }

  test("accepts the longest body allowed", () => {
    assert.equal(read(9, [bytesOf([[1, Buffer.alloc(9)]])]).frames.length, 1);
  });
});
