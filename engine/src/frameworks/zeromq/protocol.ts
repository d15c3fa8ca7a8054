// What the two sides say to each other over ZeroMQ, and what they share in setting sockets up.
import { context, Dealer, version as libzmqVersion, Router, type Socket } from "zeromq";
import zeromqPackage from "zeromq/package.json" with { type: "json" };
import { INT64_BYTES, readInt64, writeInt64 } from "../int64.ts";
import type { Options, Tunable } from "../interface.ts";

// A request is two frames: what is asked, and the body. The reply is one frame, or two when it could not be served: nothing, and why.
// With DEALER/ROUTER in place of REQ/REP what is asked has the call's number behind it, and comes back in front of the reply.
export const Ask = {
  Int: "I",
  Text: "T",
  Bytes: "B",
  /** Bind a PUSH socket for this user; the reply is its port. */
  OpenStream: "O",
  /** Body: the port, the stream's id, the count; the reply comes before the values. */
  StartStream: "S",
  /** The same of values that say when they were made. Body: the port, the stream's id, the pace, for how long, how many at most. */
  StartProduction: "P",
} as const;

export const REQ_REP = "REQ/REP";
export const DEALER_ROUTER = "DEALER/ROUTER";

/** `sockets`: of the calls. The high-water marks: messages that may wait on either end of each connection, 0 for any number. */
export const tunable: Tunable = {
  sockets: [REQ_REP, DEALER_ROUTER],
  sendHighWaterMark: "number",
  receiveHighWaterMark: "number",
};

export const hasDealers = ({ sockets }: Options): boolean => sockets === DEALER_ROUTER;

type Queues = { readonly sendHighWaterMark?: number; readonly receiveHighWaterMark?: number };

/** Of a socket that sends, receives or does both, as its constructor takes them. */
export const queuesOf = ({ sendHighWaterMark, receiveHighWaterMark }: Options): Queues => ({
  ...(typeof sendHighWaterMark === "number" ? { sendHighWaterMark } : {}),
  ...(typeof receiveHighWaterMark === "number" ? { receiveHighWaterMark } : {}),
});

export const PLAIN_USERNAME = "rpcbench";

/** The package's version, which is not libzmq's. */
export const packageVersion: string = zeromqPackage.version;

/**
 * The sockets of this process, before the first is made: the default of 1,023 would be used up by 340 users, each with a socket and
 * a monitor of two. Nothing that is measured depends on it.
 */
export function raiseSocketLimit(): void {
  context.maxSockets = context.maxSocketsLimit;
}

/** What a calls' socket has, as read back from it; libzmq sets TCP_NODELAY on every connection and has no option for it. */
export function recordOptions(socket: Socket & { sendHighWaterMark?: number; receiveHighWaterMark?: number }): Options {
  return {
    libzmq: libzmqVersion,
    sockets: socket instanceof Dealer || socket instanceof Router ? DEALER_ROUTER : REQ_REP,
    linger: socket.linger,
    sendHighWaterMark: socket.sendHighWaterMark ?? null,
    receiveHighWaterMark: socket.receiveHighWaterMark ?? null,
    maxMessageSize: socket.maxMessageSize,
    ioThreads: context.ioThreads,
    maxSockets: context.maxSockets,
    securityMechanism: "plain",
  };
}

/** Unsent messages are given up: nobody waits for them any more, and the default would keep the process. */
export function closeNow(socket: Socket): void {
  if (socket.closed) return;
  socket.linger = 0;
  socket.close();
}

/** One int by itself is in every simple call: without an array on the way. */
export function packInt(value: number): Buffer {
  const packed = Buffer.allocUnsafe(INT64_BYTES);
  writeInt64(packed, 0, value);
  return packed;
}

/** What is asked, and the call's number behind it. */
export function packNumbered(kind: string, number: number): Buffer {
  const packed = Buffer.allocUnsafe(1 + INT64_BYTES);
  packed.write(kind, 0, 1, "latin1");
  writeInt64(packed, 1, number);
  return packed;
}

/** Throws when `packed` is not exactly one int. */
export function unpackInt(packed: Buffer | undefined): number {
  if (packed?.length !== INT64_BYTES) throw notInts(packed, 1);
  return readInt64(packed, 0);
}

export function packInts(...values: number[]): Buffer {
  const packed = Buffer.allocUnsafe(values.length * INT64_BYTES);
  for (const [index, value] of values.entries()) writeInt64(packed, index * INT64_BYTES, value);
  return packed;
}

/** Throws when `packed` is not exactly `count` ints. */
export function unpackInts(packed: Buffer | undefined, count: number): number[] {
  if (packed?.length !== count * INT64_BYTES) throw notInts(packed, count);
  return Array.from({ length: count }, (_, index) => readInt64(packed, index * INT64_BYTES));
}

const notInts = (packed: Buffer | undefined, count: number): Error =>
  new Error(`${packed?.length ?? 0} bytes came where ${count} int(s) of ${INT64_BYTES} were due.`);
