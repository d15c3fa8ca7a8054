// The floor's framing: 4 bytes of length (big-endian, of what follows), 1 byte of kind, the body.
import type { Socket } from "node:net";
import type { Handler } from "../interface.ts";

export const Kind = {
  /** Client, first frame: the token. */
  Token: 1,
  /** Server: the token was right. */
  Accepted: 2,
  Int: 3,
  Text: 4,
  Bytes: 5,
  /** Client: how many values. */
  Stream: 6,
  /** Server: one value. */
  Value: 7,
  /** Server: no more values. */
  End: 8,
  /** Client: values that say when they were made, at which pace, for how long, and how many at most. */
  Produce: 9,
} as const;

/** Of what a handler is sent and answers: above the kinds that are the framing's own. */
export const kindOf = ({ code }: Handler): number => code.charCodeAt(0);

const LENGTH_BYTES = 4;
const KIND_BYTES = 1;
const HEADER_BYTES = LENGTH_BYTES + KIND_BYTES;

/** Up to here a frame is one buffer and one write; above, the body is not copied and header and body leave in one writev. */
const COPY_BYTES = 4096;

/** False when the socket's buffer is full: the sender waits for `drain`. */
export function writeFrame(socket: Socket, kind: number, body: Uint8Array): boolean {
  const whole = body.length <= COPY_BYTES;
  const frame = Buffer.allocUnsafe(whole ? HEADER_BYTES + body.length : HEADER_BYTES);
  frame.writeUInt32BE(KIND_BYTES + body.length, 0);
  frame[LENGTH_BYTES] = kind;
  if (whole) {
    frame.set(body, HEADER_BYTES);
    return socket.write(frame);
  }
  socket.cork();
  socket.write(frame);
  const more = socket.write(body);
  socket.uncork();
  return more;
}

/** Cuts what a socket reads into frames. A body that came in one piece is not copied; a longer one is copied once. */
export class FrameReader {
  /** Longest body allowed. */
  maxBodyBytes: number;
  readonly #onFrame: (kind: number, body: Buffer) => void;
  #header = Buffer.allocUnsafe(HEADER_BYTES);
  #headerBytes = 0;
  #body: Buffer | null = null;
  #bodyBytes = 0;

  constructor(maxBodyBytes: number, onFrame: (kind: number, body: Buffer) => void) {
    this.maxBodyBytes = maxBodyBytes;
    this.#onFrame = onFrame;
  }

  /** True between frames: the only place where a peer may stop. */
  get atBoundary(): boolean {
    return this.#headerBytes === 0;
  }

  /** Throws when a frame's length cannot be right. */
  push(chunk: Buffer): void {
    let at = 0;
    while (at < chunk.length) {
      // nearly always: a whole frame in one piece, which needs no copy of its header
      if (this.#headerBytes === 0 && chunk.length - at >= HEADER_BYTES) {
        const bodyAt = at + HEADER_BYTES;
        const length = this.#checkedLength(chunk.readUInt32BE(at));
        if (chunk.length - bodyAt >= length) {
          at = bodyAt + length;
          this.#onFrame(chunk[bodyAt - KIND_BYTES] as number, chunk.subarray(bodyAt, at));
          continue;
        }
      }
      if (this.#headerBytes < HEADER_BYTES) {
        const taken = chunk.copy(this.#header, this.#headerBytes, at, at + HEADER_BYTES - this.#headerBytes);
        this.#headerBytes += taken;
        at += taken;
        if (this.#headerBytes < HEADER_BYTES) return;
      }
      const length = this.#checkedLength(this.#header.readUInt32BE(0));
      const here = chunk.length - at;
      if (!this.#body && here >= length) {
        at += length;
        this.#deliver(chunk.subarray(at - length, at));
        continue;
      }
      this.#body ??= Buffer.allocUnsafe(length);
      const taken = chunk.copy(this.#body, this.#bodyBytes, at, at + length - this.#bodyBytes);
      this.#bodyBytes += taken;
      at += taken;
      if (this.#bodyBytes === length) this.#deliver(this.#body);
    }
  }

  #checkedLength(written: number): number {
    const length = written - KIND_BYTES;
    if (length < 0 || length > this.maxBodyBytes) {
      throw new Error(`A frame of ${length} bytes came where at most ${this.maxBodyBytes} are allowed.`);
    }
    return length;
  }

  #deliver(body: Buffer): void {
    const kind = this.#header[LENGTH_BYTES] as number;
    this.#headerBytes = 0;
    this.#body = null;
    this.#bodyBytes = 0;
    this.#onFrame(kind, body);
  }
}

/** Bodies other than payloads are short: ints, counts, and texts. */
export const bodyLimit = (maxPayloadBytes: number): number => Math.max(maxPayloadBytes, 4096);
