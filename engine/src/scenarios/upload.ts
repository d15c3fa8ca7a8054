// Bytes to the server, and a short answer that only who has them all can give.
import type { Call } from "../../generated/worker-command.d.ts";
import { INT64_BYTES, writeInt64 } from "../frameworks/int64.ts";
import { type CallKind, shown } from "../load/call-kinds.ts";
import { generatePayload } from "../load/payload.ts";
import { carryingBytes, keyOf, oneWayMs, payloadInWords, payloadsOf, rateOf } from "./bytes.ts";
import { type Scenario, withoutParts } from "./scenario.ts";

type Upload = Extract<Call, { scenario: "Upload" }>;

/** At least so many bytes of a payload that is as long come back. A checksum would be work on every byte, and none of the framework's. */
const samples = 32;

/** The length, bytes at equal distances from the first one on, and the last one. As in Python's worker. */
export function receiptOf(data: Uint8Array): Buffer {
  const step = Math.max(1, Math.floor(data.length / samples));
  const taken = Math.ceil(data.length / step);
  const receipt = Buffer.alloc(INT64_BYTES + taken + Math.min(data.length, 1));
  writeInt64(receipt, 0, data.length);
  for (let sample = 0; sample < taken; sample++) receipt[INT64_BYTES + sample] = data[sample * step] as number;
  receipt.set(data.subarray(-1), INT64_BYTES + taken);
  return receipt;
}

export const upload: Scenario<Upload> = {
  ...carryingBytes,
  name: "Upload",
  handler: { name: "Upload", code: "U", answer: receiptOf },
  rate: rateOf("uploads"),
  rank: 5,
  roughMs: oneWayMs,
  legend: ["Upload sends bytes and gets a short answer back: MB/s counts what is sent; sizes are 1024-based."],
  expand: (plan) => payloadsOf(plan).map((asked) => ({ scenario: "Upload", ...asked })),
  key: (call) => keyOf("Upload", call),
  title: (settings) => `Upload ${payloadInWords(settings)}`,
  short: (settings) => `${payloadInWords(settings)} up`,
  question: (settings) => `Upload of ${payloadInWords(settings)}`,
  calls: ({ payloadSeed, payloadBytes, payloadContent }) =>
    withoutParts(uploadCalls(generatePayload(payloadSeed, payloadBytes, payloadContent))),
};

export function uploadCalls(payload: Buffer): CallKind<Buffer, Uint8Array> {
  const right = receiptOf(payload);
  return {
    argument: () => payload,
    call: (user, data) => user.sendBytes(data),
    mismatch(asked, got) {
      if (!(got instanceof Uint8Array)) return `Sent ${asked.length} bytes up, got ${shown(got)}.`;
      return right.equals(got)
        ? null
        : `Sent ${asked.length} bytes up, and the answer of ${got.length} bytes is not what follows from them.`;
    },
  };
}
