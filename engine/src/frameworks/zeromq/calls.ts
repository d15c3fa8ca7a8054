// One user's socket for calls, and which reply is that call's.
import { Dealer, Request } from "zeromq";
import { toWorkerError, WorkerError } from "../errors.ts";
import type { ClientSetup } from "../interface.ts";
import { hasDealers, PLAIN_USERNAME, packNumbered, queuesOf } from "./protocol.ts";

/** Everything a call takes is in one function: each that waits for another would be a promise more in every call. */
export interface Calls {
  readonly socket: Request | Dealer;
  /** Why no further call can succeed: the connection is gone, or a REQ's call was given up. */
  lost: Error | null;
  /** Resolves with what `read` makes of the reply. One call at a time. */
  exchange<Reply>(kind: string, body: Uint8Array | string, read: (reply: Buffer) => Reply): Promise<Reply>;
  /** Makes the call under way reject with `reason`, and the socket stays of use; false where that cannot be. */
  giveUp(reason: Error): boolean;
}

export function callsOf({ token, tuning }: ClientSetup): Calls {
  const options = { plainUsername: PLAIN_USERNAME, plainPassword: token, ...queuesOf(tuning) };
  return hasDealers(tuning) ? new DealerCalls(new Dealer(options)) : new RequestCalls(new Request(options));
}

/** The reply itself; throws what the server says in its place. */
function replyIn([reply, problem]: Buffer[]): Buffer {
  if (problem) throw new WorkerError("CallFailed", String(problem));
  return reply as Buffer;
}

const failureOf = ({ lost }: Calls, error: unknown): Error => lost ?? toWorkerError(error, "CallFailed", "The call failed");

/** REQ must have its reply before it can send again. */
class RequestCalls implements Calls {
  readonly socket: Request;
  lost: Error | null = null;

  constructor(socket: Request) {
    this.socket = socket;
  }

  async exchange<Reply>(kind: string, body: Uint8Array | string, read: (reply: Buffer) => Reply): Promise<Reply> {
    if (this.lost) throw this.lost;
    try {
      await this.socket.send([kind, body]);
      return read(replyIn(await this.socket.receive()));
    } catch (error) {
      throw failureOf(this, error);
    }
  }

  giveUp(): boolean {
    return false;
  }
}

interface Waiting {
  readonly asked: Buffer;
  resolve(reply: Buffer[]): void;
  reject(error: unknown): void;
}

/** Each call has a number that its reply brings back; a reply that comes when its call has been given up is nobody's. */
class DealerCalls implements Calls {
  readonly socket: Dealer;
  lost: Error | null = null;
  #number = 0;
  #waiting: Waiting | null = null;
  #reading = false;

  constructor(socket: Dealer) {
    this.socket = socket;
  }

  async exchange<Reply>(kind: string, body: Uint8Array | string, read: (reply: Buffer) => Reply): Promise<Reply> {
    if (this.lost) throw this.lost;
    const asked = packNumbered(kind, ++this.#number);
    const reply = new Promise<Buffer[]>((resolve, reject) => {
      this.#waiting = { asked, resolve, reject };
    });
    if (!this.#reading) void this.#read();
    try {
      const [, frames] = await Promise.all([this.socket.send([asked, body]), reply]);
      return read(replyIn(frames));
    } catch (error) {
      // a send that fails at once leaves a promise that nobody waits for, and whoever rejected it would end the worker
      this.#take();
      throw failureOf(this, error);
    }
  }

  giveUp(reason: Error): boolean {
    const waiting = this.#take();
    waiting?.reject(reason);
    return waiting !== null;
  }

  /** All the time, for a receive under way cannot be called off and there can be only one. Ends when the socket is closed. */
  async #read(): Promise<void> {
    this.#reading = true;
    try {
      for await (const [asked, ...reply] of this.socket) {
        if (asked !== undefined && this.#waiting?.asked.equals(asked)) this.#take()?.resolve(reply);
      }
      throw new Error("The socket was closed.");
    } catch (error) {
      this.#take()?.reject(error);
    } finally {
      this.#reading = false;
    }
  }

  #take(): Waiting | null {
    const waiting = this.#waiting;
    this.#waiting = null;
    return waiting;
  }
}
