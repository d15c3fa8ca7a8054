// Bytes there and back.
import type { Call } from "../../generated/worker-command.d.ts";
import { type CallKind, shown } from "../load/call-kinds.ts";
import { generatePayload } from "../load/payload.ts";
import { carryingBytes, keyOf, payloadInWords, payloadsOf, rateOf } from "./bytes.ts";
import { type Scenario, withoutParts } from "./scenario.ts";

type Payload = Extract<Call, { scenario: "Payload" }>;

export const payload: Scenario<Payload> = {
  ...carryingBytes,
  name: "Payload",
  rate: rateOf("calls"),
  rank: 2,
  // most of it is RPyC's: from some kilobytes on it waits for delayed acknowledgements, twice 40 ms
  roughMs: ({ payloadBytes }) => 0.3 + (payloadBytes < 2 ** 14 ? 0 : 18) + (8 * payloadBytes) / 2 ** 20,
  legend: ["Sizes are 1024-based (1 MB is 1024 x 1024 bytes); MB/s counts a payload once, even if it is sent back."],
  expand: (plan) => payloadsOf(plan).map((asked) => ({ scenario: "Payload", ...asked })),
  key: (call) => keyOf("Payload", call),
  title: (settings) => `Payload ${payloadInWords(settings)}`,
  short: payloadInWords,
  question: (settings) => `Payload of ${payloadInWords(settings)}`,
  calls: ({ payloadSeed, payloadBytes, payloadContent }) =>
    withoutParts(payloadCalls(generatePayload(payloadSeed, payloadBytes, payloadContent))),
};

export function payloadCalls(payload: Buffer): CallKind<Buffer, Uint8Array> {
  return {
    argument: () => payload,
    call: (user, data) => user.sendBytes(data),
    mismatch(asked, got) {
      if (!(got instanceof Uint8Array)) return `Sent ${asked.length} bytes, got ${shown(got)}.`;
      if (got.length !== asked.length) return `Sent ${asked.length} bytes, got ${got.length} back.`;
      return asked.equals(got) ? null : `Sent ${asked.length} bytes, got as many back but not the same.`;
    },
  };
}
