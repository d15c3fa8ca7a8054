// The floor's server: echoes frames on raw sockets, one event loop for all connections.
import { once } from "node:events";
import { type AddressInfo, createServer, type Socket } from "node:net";
import { setImmediate as nextTurn } from "node:timers/promises";
import { INT64_BYTES, readInt64, writeInt64 } from "../int64.ts";
import type { Handler, ServerModule } from "../interface.ts";
import { type Production, produce } from "../production.ts";
import { tokenChecker } from "../same-token.ts";
import type { SlowCalls } from "../slow-calls.ts";
import { bodyLimit, FrameReader, Kind, kindOf, writeFrame } from "./frames.ts";

/** Values after which a stream lets the other connections have their turn: a socket that never fills would keep the event loop. */
const VALUES_A_TURN = 256;

const EMPTY = Buffer.alloc(0);

export const server: ServerModule = {
  frameworkVersion: null,
  canBeSlow: true,
  async setup({ listenAddress, listenPort = 0, token, maxPayloadBytes, slow, handlers }) {
    const isToken = tokenChecker(token);
    const byKind = new Map(handlers.map((handler) => [kindOf(handler), handler]));
    const sockets = new Set<Socket>();
    let accepted = 0;

    const listener = createServer({ noDelay: true }, (socket) => {
      sockets.add(socket);
      socket.on("close", () => sockets.delete(socket));
      // the client sees the connection closed; there is nobody else to tell
      socket.on("error", () => {});
      let authenticated = false;
      const frames = new FrameReader(token.length, (kind, body) => {
        if (authenticated) {
          answer(socket, kind, body, slow, byKind);
        } else if (kind === Kind.Token && isToken(body)) {
          authenticated = true;
          accepted++;
          frames.maxBodyBytes = bodyLimit(maxPayloadBytes);
          writeFrame(socket, Kind.Accepted, EMPTY);
        } else {
          socket.destroy();
        }
      });
      socket.on("data", (chunk) => {
        try {
          frames.push(chunk);
        } catch (error) {
          console.error(`tcp: ${(error as Error).message}`);
          socket.destroy();
        }
      });
    });
    listener.listen({ host: listenAddress, port: listenPort });
    await once(listener, "listening");
    const { port } = listener.address() as AddressInfo;

    return {
      endpoint: { host: listenAddress, port },
      options: { noDelay: true },
      connections: () => accepted,
      async teardown() {
        const closed = once(listener, "close");
        listener.close();
        for (const socket of sockets) socket.destroy();
        await closed;
      },
    };
  },
};

function answer(socket: Socket, kind: number, body: Buffer, slow: SlowCalls | undefined, handlers: ReadonlyMap<number, Handler>): void {
  switch (kind) {
    case Kind.Int:
    case Kind.Text:
    case Kind.Bytes:
      reply(socket, kind, body, slow);
      break;
    case Kind.Stream:
      if (body.length !== INT64_BYTES) throw new Error(`A count of ${body.length} bytes came where ${INT64_BYTES} were due.`);
      void stream(socket, readInt64(body, 0));
      break;
    case Kind.Produce:
      if (body.length !== 3 * INT64_BYTES) throw new Error(`A production of ${body.length} bytes came.`);
      void sendProduced(socket, {
        periodNs: readInt64(body, 0),
        forNs: readInt64(body, INT64_BYTES),
        mostValues: readInt64(body, 2 * INT64_BYTES),
      });
      break;
    default: {
      const handler = handlers.get(kind);
      if (handler === undefined) throw new Error(`A frame of the unknown kind ${kind} came.`);
      reply(socket, kind, handler.answer(body), slow);
    }
  }
}

function reply(socket: Socket, kind: number, body: Buffer, slow: SlowCalls | undefined): void {
  const lateMs = slow === undefined ? 0 : slow.nextMs();
  if (lateMs === 0) writeFrame(socket, kind, body);
  else answerLate(socket, kind, Buffer.from(body), lateMs);
}

/** `body`: a copy, for what came in lies in a buffer that is read into again. */
function answerLate(socket: Socket, kind: number, body: Buffer, lateMs: number): void {
  setTimeout(() => {
    if (!socket.destroyed) writeFrame(socket, kind, body);
  }, lateMs);
}

/** One frame and one write a value, as a server sends that has its values one by one. Ends early, silently, when the connection is gone. */
async function stream(socket: Socket, count: number): Promise<void> {
  const body = Buffer.alloc(INT64_BYTES);
  for (let value = 0; value < count; value++) {
    if (socket.destroyed) return;
    writeInt64(body, 0, value);
    if (!writeFrame(socket, Kind.Value, body)) await drained(socket);
    else if ((value + 1) % VALUES_A_TURN === 0) await nextTurn();
  }
  if (!socket.destroyed) writeFrame(socket, Kind.End, EMPTY);
}

async function sendProduced(socket: Socket, production: Production): Promise<void> {
  const body = Buffer.alloc(INT64_BYTES);
  for await (const value of produce(production)) {
    if (socket.destroyed) return;
    writeInt64(body, 0, value);
    if (!writeFrame(socket, Kind.Value, body)) await drained(socket);
  }
  if (!socket.destroyed) writeFrame(socket, Kind.End, EMPTY);
}

function drained(socket: Socket): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      socket.off("drain", done);
      socket.off("close", done);
      resolve();
    };
    socket.on("drain", done);
    socket.on("close", done);
  });
}
