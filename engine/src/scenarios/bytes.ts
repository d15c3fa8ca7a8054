// What scenarios share whose calls carry bytes: how many and which are asked for, and how that is named.
import type { Call } from "../../generated/worker-command.d.ts";
import { formatSize } from "../text/size.ts";
import { type Plan, type Settings, usual } from "./scenario.ts";

type Carried = Omit<Extract<Call, { scenario: "Payload" }>, "scenario">;

/** Incompressible bytes are what is meant when nothing is said. */
const madeOf = { Random: "", Text: " of text", Zero: " of zeros" } as const;

/** "1 MB", "1 MB of text". */
export const payloadInWords = ({ payloadBytes, payloadContent }: Settings) =>
  `${formatSize(payloadBytes ?? 0)}${madeOf[payloadContent ?? "Random"]}`;

/** "1 KB, 1 MB, random". */
const payloadAsked = ({ payloadBytes, payloadContent = "Random" }: Plan) =>
  `${payloadBytes.map(formatSize).join(", ")}, ${payloadContent.toLowerCase()}`;

const compressionNote = ({ payloadContent }: Plan, frameworks: ReadonlySet<string>) =>
  payloadContent === "Random" && frameworks.has("RPyC")
    ? "RPyC compresses, and payloads of random bytes are its worst case: --payload-content text beside it."
    : null;

/** Of a plan: each size, of the content that it names. */
export const payloadsOf = ({ payloadBytes, payloadContent = "Random", seed }: Plan): Carried[] =>
  payloadBytes.map((bytes) => ({ payloadBytes: bytes, payloadSeed: `rpcbench:${seed}`, payloadContent }));

export const keyOf = (name: string, { payloadBytes, payloadContent = "Random" }: Carried): string =>
  `${name}${payloadContent === "Random" ? "" : payloadContent}-${payloadBytes}`;

/** Half of what Payload takes, which is mostly RPyC's: from some kilobytes on it waits for a delayed acknowledgement each way, 40 ms. */
export const oneWayMs = ({ payloadBytes }: Carried): number => 0.3 + (payloadBytes < 2 ** 14 ? 0 : 9) + (4 * payloadBytes) / 2 ** 20;

/** MB/s counts a payload once, whichever way it goes. `calls`: what people call them. */
export const rateOf = (calls: string) => ({ figure: "payloadBytesPerSecond", what: "MB", calls, header: "MB/s", in: "Megabytes" }) as const;

export const carryingBytes = {
  ...usual,
  settings: ({ payloadBytes, payloadContent = "Random" }: Carried) => ({ payloadBytes, payloadContent }),
  weight: ({ payloadBytes }: Settings) => payloadBytes ?? 0,
  messageBytes: ({ payloadBytes }: Carried) => payloadBytes,
  brings: ({ payloadBytes }: Carried) => ({ payloadBytes }),
  asked: payloadAsked,
  note: compressionNote,
};
