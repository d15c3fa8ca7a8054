// The floor by hand: a frame written, the frame that comes back taken from the socket's own event. A frame of an int is small enough to
// come in one piece on a loopback; one that does not would be an error here, where the engine's client puts it together.
import type { Socket } from "node:net";
import { INT64_BYTES, readInt64, writeInt64 } from "../../engine/src/frameworks/int64.ts";
import type { TcpUser } from "../../engine/src/frameworks/tcp/client.ts";
import { Kind } from "../../engine/src/frameworks/tcp/frames.ts";
import { type Minimal, nextInt } from "./minimal.ts";

const headerBytes = 5;
const frameBytes = headerBytes + INT64_BYTES;

/** Lends the socket: the engine's client gets it back when `work` is done. */
async function lent<Result>(socket: Socket, work: (ask: (value: number) => Promise<number>) => Promise<Result>): Promise<Result> {
  let answer = (_: number): void => {};
  const onData = (chunk: Buffer): void => {
    if (chunk.length !== frameBytes) throw new Error(`${chunk.length} bytes came where a frame of ${frameBytes} was due.`);
    answer(readInt64(chunk, headerBytes));
  };
  const ask = (value: number): Promise<number> =>
    new Promise((resolve) => {
      answer = resolve;
      const frame = Buffer.allocUnsafe(frameBytes);
      frame.writeUInt32BE(1 + INT64_BYTES, 0);
      frame[4] = Kind.Int;
      writeInt64(frame, headerBytes, value);
      socket.write(frame);
    });
  const engines = socket.listeners("data") as ((chunk: Buffer) => void)[];
  socket.on("data", onData);
  for (const listener of engines) socket.off("data", listener);
  try {
    return await work(ask);
  } finally {
    for (const listener of engines) socket.on("data", listener);
    socket.off("data", onData);
  }
}

export const minimal: Minimal = {
  timed: (user, timesMs, ints) =>
    lent((user as TcpUser).socket, async (ask) => {
      for (let index = 0; index < timesMs.length; index++) {
        const value = ints[index] as number;
        const start = performance.now();
        const answer = await ask(value);
        timesMs[index] = performance.now() - start;
        ints[index] = answer;
      }
    }),
  counted: (user, endsMs) =>
    lent((user as TcpUser).socket, async (ask) => {
      let value = 0;
      for (let calls = 0; ; calls++) {
        value = nextInt(value);
        await ask(value);
        if (performance.now() > endsMs) return calls;
      }
    }),
};
