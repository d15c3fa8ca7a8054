// REQ, or DEALER, for calls; PULL, connected to a PUSH socket of the user's own, for streams. A PUSH shared by users would deal their values out to all.
import { Pull } from "zeromq";
import { toWorkerError, WorkerError } from "../../worker/errors.ts";
import type { ClientModule, ClientSetup, User } from "../interface.ts";
import { type Calls, callsOf } from "./calls.ts";
import { connect } from "./connect.ts";
import {
  Ask,
  closeNow,
  PLAIN_USERNAME,
  packageVersion,
  packInt,
  packInts,
  queuesOf,
  raiseSocketLimit,
  recordOptions,
  tunable,
  unpackInt,
} from "./protocol.ts";
import { checkValue, isEnd, streamIdOf, valueIn } from "./values.ts";

export const client: ClientModule = {
  frameworkVersion: packageVersion,
  tunable,
  options(setup) {
    raiseSocketLimit();
    const { socket } = callsOf(setup);
    const pull = new Pull(queuesOf(setup.tuning));
    const options = { ...recordOptions(socket), streamReceiveHighWaterMark: pull.receiveHighWaterMark };
    closeNow(socket);
    closeNow(pull);
    return options;
  },
  async setup(setup) {
    raiseSocketLimit();
    const user = new ZeroMqUser(setup);
    try {
      await user.open();
      return user;
    } catch (error) {
      await user.teardown();
      throw error;
    }
  },
};

export class ZeroMqUser implements User {
  readonly #setup: ClientSetup;
  /** Not #private: bench/minimal makes calls on it by hand. */
  readonly calls: Calls;
  /** Where streams are asked for. */
  readonly #pull: Pull | null;
  #pushPort = 0;
  #streamId = 0;
  /** Why no further call can succeed: the connection is gone, or a REQ's call was given up. */
  #lost: Error | null = null;

  constructor(setup: ClientSetup) {
    this.#setup = setup;
    this.calls = callsOf(setup);
    const credentials = { plainUsername: PLAIN_USERNAME, plainPassword: setup.token };
    this.#pull = setup.streams ? new Pull({ ...credentials, ...queuesOf(setup.tuning) }) : null;
  }

  async open(): Promise<void> {
    const { host, port } = this.#setup.endpoint;
    const lost = (reason: Error): void => this.#lose(reason);
    await connect(this.calls.socket, `tcp://${host}:${port}`, lost);
    if (this.#pull === null) return;
    this.#pushPort = unpackInt(await this.#call(Ask.OpenStream, ""));
    await connect(this.#pull, `tcp://${host}:${this.#pushPort}`, lost);
  }

  async simpleCall(value: number): Promise<number> {
    return unpackInt(await this.#call(Ask.Int, packInt(value)));
  }

  async echoText(text: string): Promise<string> {
    return String(await this.#call(Ask.Text, text));
  }

  echoBytes(data: Uint8Array): Promise<Uint8Array> {
    return this.#call(Ask.Bytes, data);
  }

  streamValues(count: number): AsyncIterable<number> {
    const pull = this.#pull;
    if (pull === null) throw new Error("This user was set up without streams.");
    const streamId = ++this.#streamId;
    let started = false;
    const next = async (): Promise<IteratorResult<number>> => {
      try {
        if (!started) {
          started = true;
          await this.#call(Ask.StartStream, packInts(this.#pushPort, streamId, count));
        }
        for (;;) {
          const message = checkValue((await pull.receive())[0]);
          if (streamIdOf(message) !== streamId) continue;
          return isEnd(message) ? { value: undefined, done: true } : { value: valueIn(message), done: false };
        }
      } catch (error) {
        throw this.#lost ?? toWorkerError(error, "CallFailed", "The stream failed");
      }
    };
    return { [Symbol.asyncIterator]: () => ({ next }) };
  }

  abort(reason: Error): void {
    if (!this.calls.giveUp(reason)) this.#lose(reason);
  }

  #lose(reason: Error): void {
    this.#lost ??= reason;
    this.#close();
  }

  async teardown(): Promise<void> {
    this.#close();
  }

  /** Receives under way reject. */
  #close(): void {
    closeNow(this.calls.socket);
    if (this.#pull !== null) closeNow(this.#pull);
  }

  async #call(kind: string, body: Uint8Array | string): Promise<Buffer> {
    if (this.#lost) throw this.#lost;
    try {
      const [reply, problem] = await this.calls.exchange(kind, body);
      if (problem) throw new WorkerError("CallFailed", String(problem));
      return reply as Buffer;
    } catch (error) {
      throw this.#lost ?? toWorkerError(error, "CallFailed", "The call failed");
    }
  }
}
