// The floor's client: one socket a user, one call at a time.
import { once } from "node:events";
import { createConnection, type Socket } from "node:net";
import { toWorkerError, WorkerError } from "../errors.ts";
import { INT64_BYTES, readInt64, writeInt64 } from "../int64.ts";
import type { ClientModule, User } from "../interface.ts";
import type { Production } from "../production.ts";
import { ValueQueue } from "../value-queue.ts";
import { bodyLimit, FrameReader, Kind, kindOf, writeFrame } from "./frames.ts";

interface PendingCall {
  onFrame(kind: number, body: Buffer): void;
  onLost(error: Error): void;
}

export const client: ClientModule = {
  frameworkVersion: null,
  options: () => ({ noDelay: true }),
  async setup({ endpoint, token, maxPayloadBytes, handler }) {
    const socket = createConnection({ host: endpoint.host, port: endpoint.port, noDelay: true });
    try {
      await once(socket, "connect");
    } catch (error) {
      throw toWorkerError(error, "ConnectionFailed", `No connection to ${endpoint.host}:${endpoint.port}`);
    }
    const user = new TcpUser(socket, bodyLimit(maxPayloadBytes), handler && kindOf(handler));
    try {
      await user.authenticate(token);
    } catch (error) {
      socket.destroy();
      throw error;
    }
    return user;
  },
};

export class TcpUser implements User {
  /** Not #private: bench/minimal makes calls on it by hand. */
  readonly socket: Socket;
  readonly #int = Buffer.alloc(INT64_BYTES);
  readonly #asked: number;
  #pending: PendingCall | null = null;
  #streaming: ValueQueue | null = null;
  /** Why no further call can succeed. */
  #lost: Error | null = null;

  constructor(socket: Socket, maxBodyBytes: number, asked: number = Kind.Bytes) {
    this.socket = socket;
    this.#asked = asked;
    const frames = new FrameReader(maxBodyBytes, (kind, body) => {
      if (!this.#pending) throw new Error(`A frame of kind ${kind} came unasked.`);
      this.#pending.onFrame(kind, body);
    });
    socket.on("data", (chunk) => {
      try {
        this.#streaming?.hold(1);
        frames.push(chunk);
      } catch (error) {
        this.abort(toWorkerError(error, "CallFailed", "The server sent nonsense"));
      }
    });
    socket.on("error", (error) => this.abort(toWorkerError(error, "CallFailed", "The connection failed")));
    socket.on("close", () => {
      const where = frames.atBoundary ? "" : " in the middle of a frame";
      this.abort(new WorkerError("CallFailed", `The server closed the connection${where}.`));
    });
  }

  async authenticate(token: string): Promise<void> {
    try {
      await this.#call(Kind.Token, Buffer.from(token), Kind.Accepted, asItIs);
    } catch (cause) {
      throw new WorkerError("AuthenticationFailed", "The server closed the connection on being shown the token.", { cause });
    }
  }

  // No async functions here: each would be a promise and a turn of the job queue more, inside what is measured.
  simpleCall(value: number): Promise<number> {
    writeInt64(this.#int, 0, value);
    return this.#call(Kind.Int, this.#int, Kind.Int, intOf);
  }

  echoText(text: string): Promise<string> {
    return this.#call(Kind.Text, Buffer.from(text), Kind.Text, textOf);
  }

  sendBytes(data: Uint8Array): Promise<Uint8Array> {
    return this.#call(this.#asked, data, this.#asked, asItIs);
  }

  streamValues(count: number): AsyncIterable<number> {
    writeInt64(this.#int, 0, count);
    return this.#values(Kind.Stream, this.#int);
  }

  producedValues({ periodNs, forNs, mostValues }: Production): AsyncIterable<number> {
    const body = Buffer.alloc(3 * INT64_BYTES);
    for (const [index, value] of [periodNs, forNs, mostValues].entries()) writeInt64(body, index * INT64_BYTES, value);
    return this.#values(Kind.Produce, body);
  }

  #values(asked: number, body: Buffer): AsyncIterable<number> {
    const left = () => this.abort(new WorkerError("CallFailed", "The stream was left before its end."));
    const values = new ValueQueue(left, this.socket);
    this.#streaming = values;
    const onFrame = (kind: number, body: Buffer): void => {
      if (kind === Kind.Value) {
        values.push(intOf(body));
      } else if (kind === Kind.End) {
        this.#pending = null;
        this.#streaming = null;
        values.end();
      } else {
        throw unexpected(kind);
      }
    };
    this.#ask(asked, body, { onFrame, onLost: (error) => values.fail(error) });
    return values;
  }

  abort(reason: Error): void {
    this.#lost ??= reason;
    const pending = this.#pending;
    this.#pending = null;
    this.socket.destroy();
    pending?.onLost(this.#lost);
  }

  async teardown(): Promise<void> {
    if (this.socket.closed) return;
    const closed = once(this.socket, "close");
    this.socket.destroy();
    await closed;
  }

  #call<Reply>(kind: number, body: Uint8Array, replyKind: number, decode: (body: Buffer) => Reply): Promise<Reply> {
    return new Promise((resolve, reject) => {
      const onFrame = (kind: number, body: Buffer): void => {
        if (kind !== replyKind) throw unexpected(kind);
        const reply = decode(body);
        this.#pending = null;
        resolve(reply);
      };
      this.#ask(kind, body, { onFrame, onLost: reject });
    });
  }

  #ask(kind: number, body: Uint8Array, call: PendingCall): void {
    if (this.#lost) {
      call.onLost(this.#lost);
      return;
    }
    this.#pending = call;
    writeFrame(this.socket, kind, body);
  }
}

function intOf(body: Buffer): number {
  if (body.length !== INT64_BYTES)
    throw new WorkerError("CallFailed", `An int of ${body.length} bytes came where ${INT64_BYTES} were due.`);
  return readInt64(body, 0);
}

const textOf = (body: Buffer): string => body.toString();

const asItIs = (body: Buffer): Buffer => body;

const unexpected = (kind: number): Error => new Error(`A frame of kind ${kind} came in answer.`);
