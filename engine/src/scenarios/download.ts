// A short request, and bytes back.
import type { Call } from "../../generated/worker-command.d.ts";
import { INT64_BYTES, readInt64, writeInt64 } from "../frameworks/int64.ts";
import { type CallKind, shown } from "../load/call-kinds.ts";
import { generatePayload, type PayloadContent } from "../load/payload.ts";
import { carryingBytes, keyOf, oneWayMs, payloadInWords, payloadsOf, rateOf } from "./bytes.ts";
import { type Scenario, withoutParts } from "./scenario.ts";

type Download = Extract<Call, { scenario: "Download" }>;
type Asked = Omit<Download, "scenario">;

/** Of a request: what the bytes are made of. As in Python's worker. */
const letters = { Random: "R", Text: "T", Zero: "Z" } as const;

/** The length, the letter of the content, and the seed. */
export function requestOf({ payloadBytes, payloadSeed, payloadContent = "Random" }: Asked): Buffer {
  const request = Buffer.alloc(INT64_BYTES);
  writeInt64(request, 0, payloadBytes);
  return Buffer.concat([request, Buffer.from(letters[payloadContent] + payloadSeed)]);
}

let last: { readonly request: Buffer; readonly data: Buffer } | undefined;

/** What was asked for last is kept: making it again takes longer than sending it, and the users of a group all ask for the same. */
export function dataOf(request: Uint8Array): Buffer {
  if (last?.request.equals(request) !== true) last = { request: Buffer.from(request), data: made(Buffer.from(request)) };
  return last.data;
}

function made(request: Buffer): Buffer {
  const letter = request.toString("latin1", INT64_BYTES, INT64_BYTES + 1);
  const content = (Object.keys(letters) as PayloadContent[]).find((name) => letters[name] === letter);
  if (content === undefined) throw new Error(`A download of '${letter}' was asked for, which is none.`);
  return generatePayload(request.toString("utf8", INT64_BYTES + 1), readInt64(request, 0), content);
}

export const download: Scenario<Download> = {
  ...carryingBytes,
  name: "Download",
  handler: { name: "Download", code: "D", answer: dataOf },
  rate: rateOf("downloads"),
  rank: 6,
  roughMs: oneWayMs,
  legend: ["Download sends a short request and gets bytes back: MB/s counts what arrives; sizes are 1024-based."],
  expand: (plan) => payloadsOf(plan).map((asked) => ({ scenario: "Download", ...asked })),
  key: (call) => keyOf("Download", call),
  title: (settings) => `Download ${payloadInWords(settings)}`,
  short: (settings) => `${payloadInWords(settings)} down`,
  question: (settings) => `Download of ${payloadInWords(settings)}`,
  calls: (call) => withoutParts(downloadCalls(call)),
};

export function downloadCalls(asked: Asked): CallKind<Buffer, Uint8Array> {
  const request = requestOf(asked);
  const right = generatePayload(asked.payloadSeed, asked.payloadBytes, asked.payloadContent);
  return {
    argument: () => request,
    call: (user, data) => user.sendBytes(data),
    mismatch(_, got) {
      if (!(got instanceof Uint8Array)) return `Asked for ${right.length} bytes, got ${shown(got)}.`;
      if (got.length !== right.length) return `Asked for ${right.length} bytes, got ${got.length}.`;
      return right.equals(got) ? null : `Asked for ${right.length} bytes, got as many but not the right ones.`;
    },
  };
}
