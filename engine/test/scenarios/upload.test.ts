import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { INT64_BYTES, readInt64 } from "../../src/frameworks/int64.ts";
import { generatePayload } from "../../src/load/payload.ts";
import { receiptOf, upload, uploadCalls } from "../../src/scenarios/upload.ts";
import { fakeUser } from "../load/simulation.ts";

describe("the receipt of an upload", () => {
  it("is the same in both languages", () => {
    // engine/python/tests/test_upload.py has the same
    assert.equal(
      receiptOf(generatePayload("42", 1000)).toString("hex"),
      "00000000000003e8a19826e0bcfd00923e6ec721a8df5eddababbb1e7282732848b9b807ecf54585ca6b",
    );
    assert.equal(receiptOf(Buffer.from("abc")).toString("hex"), "000000000000000361626363");
  });

  it("has the length, from 32 to 64 bytes of what is long, and its first and last byte", () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 5000 }), (data) => {
        const receipt = receiptOf(data);
        const sampled = receipt.length - INT64_BYTES - 1;
        assert.equal(readInt64(receipt, 0), data.length);
        assert.ok(sampled >= Math.min(data.length, 32) && sampled < 64, `${sampled} of ${data.length}`);
        assert.deepEqual([receipt[INT64_BYTES], receipt.at(-1)], [data[0], data.at(-1)]);
      }),
    );
    assert.equal(receiptOf(new Uint8Array(0)).toString("hex"), "0000000000000000");
  });

  it("is another one when a piece is missing, is there twice or comes too early", () => {
    const data = generatePayload("42", 100_000);
    const piece = 10_000;
    const pieces = Array.from({ length: 10 }, (_, at) => data.subarray(at * piece, (at + 1) * piece));
    const wrongs = [pieces.toSpliced(3, 1), pieces.toSpliced(3, 0, pieces[3] as Buffer), pieces.with(3, pieces[4] as Buffer)];
    for (const wrong of wrongs) assert.notDeepEqual(receiptOf(Buffer.concat(wrong)), receiptOf(data));
  });
});

describe("Upload", () => {
  const payload = generatePayload("42", 1000);
  const { argument, call, mismatch } = uploadCalls(payload);

  it("sends the payload, and takes its receipt for the right answer", async () => {
    const sent: Uint8Array[] = [];
    const user = fakeUser({
      async sendBytes(data) {
        sent.push(data);
        return receiptOf(data);
      },
    });
    const asked = argument(0);
    assert.equal(mismatch(asked, await call(user, asked)), null);
    assert.deepEqual(sent, [payload]);
  });

  const wrongs: [what: string, reply: unknown][] = [
    ["the payload itself", payload],
    ["of another length", receiptOf(payload.subarray(1))],
    ["of other bytes", receiptOf(generatePayload("43", 1000))],
    ["empty", Buffer.alloc(0)],
    ["no bytes", "00000000000003e8"],
    ["nothing", undefined],
  ];
  for (const [what, reply] of wrongs) {
    it(`finds an answer wrong that is ${what}`, () => assert.notEqual(mismatch(payload, reply as Uint8Array), null));
  }

  it("counts as bytes what goes up, and says of its calls what they are", () => {
    const own = { scenario: "Upload", payloadBytes: 1_048_576, payloadSeed: "rpcbench:7", payloadContent: "Text" } as const;
    const settings = { argument: null, streamCount: null, payloadBytes: 1_048_576, payloadContent: "Text" } as const;
    assert.deepEqual([upload.brings(own), upload.messageBytes(own)], [{ payloadBytes: 1_048_576 }, 1_048_576]);
    assert.deepEqual([upload.key(own), upload.title(settings)], ["UploadText-1048576", "Upload 1 MB of text"]);
  });
});
