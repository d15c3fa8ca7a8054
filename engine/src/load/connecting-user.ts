// A user of Connect: what it makes its calls on is opened for each and closed after it.

import { toWorkerError } from "../frameworks/errors.ts";
import type { User } from "../frameworks/interface.ts";
import type { ClockMs } from "./clock.ts";

/** One connection, from before it is open until it is closed. */
interface Connection {
  user: User | null;
  /** What is left of it when it was given up is closed by whoever finds it so. */
  givenUp: Error | null;
  giveUp(reason: Error): void;
}

/** To the loops it is a user like any other; its only call is the whole of Connect. */
export class ConnectingUser implements User {
  readonly #open: () => Promise<User>;
  readonly #nowMs: ClockMs;
  readonly #where: string;
  #current: Connection | null = null;
  /** Of the last sample: when its connection was open, and when its call was answered. */
  openedMs = 0;
  calledMs = 0;

  /** `where`: what a connection that fails could not be made to. */
  constructor(open: () => Promise<User>, nowMs: ClockMs, where: string) {
    this.#open = open;
    this.#nowMs = nowMs;
    this.#where = where;
  }

  /** Opens, calls, closes. However it ends, nothing of it stays open. */
  simpleCall(value: number): Promise<number> {
    return new Promise((resolve, reject) => {
      const connection: Connection = { user: null, givenUp: null, giveUp: reject };
      this.#current = connection;
      this.#make(connection, value).then(resolve, reject);
    });
  }

  async #make(connection: Connection, value: number): Promise<number> {
    try {
      connection.user = await this.#opened();
      if (connection.givenUp !== null) throw connection.givenUp;
      this.openedMs = this.#nowMs();
      const reply = await connection.user.simpleCall(value);
      this.calledMs = this.#nowMs();
      await connection.user.teardown();
      return reply;
    } catch (error) {
      await connection.user?.teardown().catch(() => {});
      throw error;
    }
  }

  async #opened(): Promise<User> {
    try {
      return await this.#open();
    } catch (error) {
      throw toWorkerError(error, "ConnectionFailed", `No connection to ${this.#where}`);
    }
  }

  /** An opening cannot be interrupted everywhere: the sample ends now, the connection as soon as it is there. */
  abort(reason: Error): void {
    const connection = this.#current;
    if (connection === null) return;
    connection.givenUp = reason;
    connection.giveUp(reason);
    connection.user?.abort(reason);
  }

  /** Between samples nothing is open. */
  async teardown(): Promise<void> {}

  echoText(): Promise<string> {
    return onlyConnects();
  }

  sendBytes(): Promise<Uint8Array> {
    return onlyConnects();
  }

  streamValues(): AsyncIterable<number> {
    return onlyConnects();
  }
}

function onlyConnects(): never {
  throw new Error("A user of Connect makes simple calls alone.");
}
