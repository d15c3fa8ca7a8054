// Bytes there and back.
import type { Call } from "../../generated/worker-command.d.ts";
import { type CallKind, shown } from "../load/call-kinds.ts";
import { generatePayload } from "../load/payload.ts";
import { formatSize } from "../text/size.ts";
import { type Plan, type Scenario, type Settings, usual, withoutParts } from "./scenario.ts";

type Payload = Extract<Call, { scenario: "Payload" }>;

/** Incompressible bytes are what is meant when nothing is said. */
const madeOf = { Random: "", Text: " of text", Zero: " of zeros" } as const;

/** "1 MB", "1 MB of text". */
export const payloadInWords = ({ payloadBytes, payloadContent }: Settings) =>
  `${formatSize(payloadBytes ?? 0)}${madeOf[payloadContent ?? "Random"]}`;

/** "1 KB, 1 MB, random". */
export const payloadAsked = ({ payloadBytes, payloadContent = "Random" }: Plan) =>
  `${payloadBytes.map(formatSize).join(", ")}, ${payloadContent.toLowerCase()}`;

export const compressionNote = ({ payloadContent }: Plan, frameworks: ReadonlySet<string>) =>
  payloadContent === "Random" && frameworks.has("RPyC")
    ? "RPyC compresses, and payloads of random bytes are its worst case: --payload-content text beside it."
    : null;

export const payload: Scenario<Payload> = {
  ...usual,
  name: "Payload",
  rate: { figure: "payloadBytesPerSecond", what: "MB", calls: "calls", header: "MB/s", in: "Megabytes" },
  rank: 2,
  // most of it is RPyC's: from some kilobytes on it waits for delayed acknowledgements, twice 40 ms
  roughMs: ({ payloadBytes }) => 0.3 + (payloadBytes < 2 ** 14 ? 0 : 18) + (8 * payloadBytes) / 2 ** 20,
  legend: ["Sizes are 1024-based (1 MB is 1024 x 1024 bytes); MB/s counts a payload once, even if it is sent back."],
  expand: ({ payloadBytes, payloadContent = "Random", seed }) =>
    payloadBytes.map((bytes) => ({ scenario: "Payload", payloadBytes: bytes, payloadSeed: `rpcbench:${seed}`, payloadContent })),
  key: ({ payloadBytes, payloadContent = "Random" }) => `Payload${payloadContent === "Random" ? "" : payloadContent}-${payloadBytes}`,
  settings: ({ payloadBytes, payloadContent = "Random" }) => ({ payloadBytes, payloadContent }),
  title: (settings) => `Payload ${payloadInWords(settings)}`,
  short: payloadInWords,
  question: (settings) => `Payload of ${payloadInWords(settings)}`,
  weight: ({ payloadBytes }) => payloadBytes ?? 0,
  messageBytes: ({ payloadBytes }) => payloadBytes,
  brings: ({ payloadBytes }) => ({ payloadBytes }),
  asked: payloadAsked,
  note: compressionNote,
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
