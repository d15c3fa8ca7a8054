// REQ, or DEALER, for calls; PULL, connected to a PUSH socket of the user's own, for streams. A PUSH shared by users would deal their values out to all.
import { Pull } from "zeromq";
import { toWorkerError } from "../errors.ts";
import type { ClientModule, ClientSetup, User } from "../interface.ts";
import { packagePath } from "../package-path.ts";
import type { Production } from "../production.ts";
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
  frameworkPath: packagePath("zeromq"),
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

const asItIs = (reply: Buffer): Buffer => reply;

export class ZeroMqUser implements User {
  readonly #setup: ClientSetup;
  readonly #asked: string;
  /** Not #private: bench/minimal makes calls on it by hand. */
  readonly calls: Calls;
  /** Where streams are asked for. */
  readonly #pull: Pull | null;
  #pushPort = 0;
  #streamId = 0;

  constructor(setup: ClientSetup) {
    this.#setup = setup;
    this.#asked = setup.handler?.code ?? Ask.Bytes;
    this.calls = callsOf(setup);
    const credentials = { plainUsername: PLAIN_USERNAME, plainPassword: setup.token };
    this.#pull = setup.streams ? new Pull({ ...credentials, ...queuesOf(setup.tuning) }) : null;
  }

  async open(): Promise<void> {
    const { host, port } = this.#setup.endpoint;
    const lost = (reason: Error): void => this.#lose(reason);
    await connect(this.calls.socket, `tcp://${host}:${port}`, lost);
    if (this.#pull === null) return;
    this.#pushPort = await this.calls.exchange(Ask.OpenStream, "", unpackInt);
    await connect(this.#pull, `tcp://${host}:${this.#pushPort}`, lost);
  }

  simpleCall(value: number): Promise<number> {
    return this.calls.exchange(Ask.Int, packInt(value), unpackInt);
  }

  echoText(text: string): Promise<string> {
    return this.calls.exchange(Ask.Text, text, String);
  }

  sendBytes(data: Uint8Array): Promise<Uint8Array> {
    return this.calls.exchange(this.#asked, data, asItIs);
  }

  streamValues(count: number): AsyncIterable<number> {
    return this.#values(Ask.StartStream, count);
  }

  producedValues({ periodNs, forNs, mostValues }: Production): AsyncIterable<number> {
    return this.#values(Ask.StartProduction, periodNs, forNs, mostValues);
  }

  #values(asked: string, ...what: number[]): AsyncIterable<number> {
    const pull = this.#pull;
    if (pull === null) throw new Error("This user was set up without streams.");
    const streamId = ++this.#streamId;
    // values are taken as soon as they come, whether or not the request has had its answer, which says no more than that it came in
    let answered: Promise<Buffer> | null = null;
    const ask = () => {
      const answer = this.calls.exchange(asked, packInts(this.#pushPort, streamId, ...what), asItIs);
      // without its closing nothing would end the wait for a value
      answer.catch((reason) => this.#lose(reason));
      return answer;
    };
    const next = async (): Promise<IteratorResult<number>> => {
      try {
        answered ??= ask();
        for (;;) {
          const message = checkValue((await pull.receive())[0]);
          if (streamIdOf(message) !== streamId) continue;
          if (!isEnd(message)) return { value: valueIn(message), done: false };
          await answered;
          return { value: undefined, done: true };
        }
      } catch (error) {
        throw this.calls.lost ?? toWorkerError(error, "CallFailed", "The stream failed");
      }
    };
    return { [Symbol.asyncIterator]: () => ({ next }) };
  }

  abort(reason: Error): void {
    if (!this.calls.giveUp(reason)) this.#lose(reason);
  }

  #lose(reason: Error): void {
    this.calls.lost ??= reason;
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
}
