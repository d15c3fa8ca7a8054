// What payloads are made of: the same bytes for the same seed, length and content as in engine/python/rpcbench_worker/load/payload.py.
import { createHash } from "node:crypto";

export type PayloadContent = "Random" | "Text" | "Zero";

const consonants = "bdfghklmnprstvwz";
const vowels = "aeiou";

/** Random: SHAKE-256 of the seed's UTF-8, which does not compress. Text: words of it. Zero: zeros. */
export function generatePayload(payloadSeed: string, payloadBytes: number, content: PayloadContent = "Random"): Buffer {
  if (content === "Zero") return Buffer.alloc(payloadBytes);
  return content === "Text" ? text(payloadSeed, payloadBytes) : shake(payloadSeed, payloadBytes);
}

function shake(seed: string, bytes: number): Buffer {
  return createHash("shake256", { outputLength: bytes }).update(seed, "utf8").digest();
}

/** 256 words of one to three syllables, the first of them oftener than the last: it compresses to about a third, as text does. */
function text(seed: string, bytes: number): Buffer {
  const words = wordsOf(shake(`${seed}/words`, 256 * 4));
  const payload = Buffer.alloc(bytes);
  let at = 0;
  // the shortest word and its space are three bytes
  for (const byte of shake(`${seed}/text`, Math.floor(bytes / 3) + 1)) {
    if (at >= bytes) break;
    at += payload.write(`${words[(byte * byte) >> 8]} `, at, "latin1");
  }
  return payload;
}

function wordsOf(stream: Buffer): string[] {
  return Array.from({ length: stream.length / 4 }, (_, word) => {
    const at = word * 4;
    const syllables = stream.subarray(at + 1, at + 2 + ((stream[at] as number) % 3));
    return [...syllables].map((byte) => `${consonants[byte >> 4]}${vowels[(byte & 15) % 5]}`).join("");
  });
}
