import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { generatePayload } from "../../src/load/payload.ts";
import { dataOf, download, downloadCalls, requestOf } from "../../src/scenarios/download.ts";
import { fakeUser } from "../load/simulation.ts";

const asked = { payloadSeed: "Ü42", payloadBytes: 1000, payloadContent: "Text" } as const;
const right = generatePayload("Ü42", 1000, "Text");

describe("the request of a download", () => {
  it("is the same in both languages", () => {
    // engine/python/tests/test_download.py has the same
    assert.equal(requestOf(asked).toString("hex"), "00000000000003e854c39c3432");
    assert.equal(requestOf({ payloadSeed: "42", payloadBytes: 1 }).toString("hex"), "0000000000000001523432");
  });

  it("is answered with what it asks for, made once, however often and whatever was asked before", () => {
    for (const payloadContent of ["Random", "Text", "Zero"] as const) {
      for (const payloadBytes of [1, 1000]) {
        const request = requestOf({ ...asked, payloadBytes, payloadContent });
        assert.deepEqual(dataOf(request), generatePayload("Ü42", payloadBytes, payloadContent));
        assert.equal(dataOf(new Uint8Array(request)), dataOf(request));
      }
    }
  });

  it("is kept as it was, when the framework uses its bytes again", () => {
    const request = requestOf(asked);
    dataOf(request);
    requestOf({ ...asked, payloadSeed: "Ü43" }).copy(request);
    assert.deepEqual(dataOf(request), generatePayload("Ü43", 1000, "Text"));
  });

  it("is refused when it asks for bytes of no kind", () => assert.throws(() => dataOf(Buffer.from("00000000000000015842", "hex"))));
});

describe("Download", () => {
  const { argument, call, mismatch } = downloadCalls(asked);

  it("sends the request, and takes the payload for the right answer", async () => {
    const sent: Uint8Array[] = [];
    const user = fakeUser({
      async sendBytes(data) {
        sent.push(data);
        return dataOf(data);
      },
    });
    const request = argument(0);
    assert.equal(mismatch(request, await call(user, request)), null);
    assert.deepEqual(sent, [requestOf(asked)]);
  });

  const wrongs: [what: string, reply: unknown][] = [
    ["the request itself", requestOf(asked)],
    ["short by a byte", right.subarray(1)],
    ["other in its last byte", right.with(-1, (right.at(-1) as number) ^ 1)],
    ["made of another seed", generatePayload("42", 1000, "Text")],
    ["no bytes", right.toString("latin1")],
    ["nothing", undefined],
  ];
  for (const [what, reply] of wrongs) {
    it(`finds an answer wrong that is ${what}`, () => assert.notEqual(mismatch(argument(0), reply as Uint8Array), null));
  }

  it("counts as bytes what comes down, and says of its calls what they are", () => {
    const own = { scenario: "Download", payloadBytes: 1_048_576, payloadSeed: "rpcbench:7", payloadContent: "Text" } as const;
    const settings = { argument: null, streamCount: null, payloadBytes: 1_048_576, payloadContent: "Text" } as const;
    assert.deepEqual([download.brings(own), download.messageBytes(own)], [{ payloadBytes: 1_048_576 }, 1_048_576]);
    assert.deepEqual([download.key(own), download.title(settings)], ["DownloadText-1048576", "Download 1 MB of text"]);
  });
});
