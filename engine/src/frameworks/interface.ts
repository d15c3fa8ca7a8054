// The common interface: what every implementation offers, whatever the framework calls it.
// frameworks/<module>/server.ts exports `server`, frameworks/<module>/client.ts exports `client`; nothing else has to know them.

import type { Production } from "./production.ts";
import type { SlowCalls } from "./slow-calls.ts";

export type OptionValue = string | number | boolean | null;
export type Options = Readonly<Record<string, OptionValue>>;

/** The options that a side takes in `tuning`, and what they can be set to: any value of a type, or one of several. */
export type Tunable = Readonly<Record<string, "string" | "number" | "boolean" | readonly OptionValue[]>>;

/** Where a server listens. Frameworks may add properties of their own; clients get them back unchanged. */
export interface Endpoint extends Options {
  readonly host: string;
  readonly port: number;
}

/** What a server makes of the bytes that a scenario's users send; each framework carries it in its own way. */
export interface Handler {
  /** Where calls have names: a method of proto/bench.proto, from BytesMessage to BytesMessage. */
  readonly name: string;
  /** Where calls have a kind of one character: no other handler has it, and no framework for calls of its own. */
  readonly code: string;
  answer(data: Buffer): Buffer;
}

export interface ServerSetup {
  readonly listenAddress: string;
  /** Absent: one that the system chooses. */
  readonly listenPort?: number;
  /** 64 hexadecimal characters; a client that does not present them is refused. */
  readonly token: string;
  readonly maxPayloadBytes: number;
  /** Options of the framework to set, each one of `tunable`; what is not named is left as the framework has it. */
  readonly tuning: Options;
  /** Some calls are answered late (not streams); absent: none. */
  readonly slow?: SlowCalls | undefined;
  /** What it answers beside the common calls. */
  readonly handlers: readonly Handler[];
}

export interface RunningServer {
  readonly endpoint: Endpoint;
  /** The options set and, where they matter, the defaults left alone; recorded in the result. */
  readonly options: Options;
  /** Connections accepted and authenticated so far. */
  connections(): number | Promise<number>;
  /**
   * For a server that knows connections by the ports of calls: forgets those it has seen. `each`: what a connection is for from now on, a user who
   * keeps it or one call; of the latter ports come again. Absent: whoever counts connections as they are accepted has nothing to forget.
   */
  countAnew?(each: "Users" | "Calls"): void;
  teardown(): Promise<void>;
}

export interface ServerModule {
  /** Version of the framework's package, null for the floor. */
  readonly frameworkVersion: string | null;
  /** Where the package was loaded from; undefined where it is inside of the worker. */
  readonly frameworkPath?: string | undefined;
  /** Absent: nothing can be set. */
  readonly tunable?: Tunable;
  /** Whether it heeds `slow` of its setup; a server that does not is never asked to be slow. */
  readonly canBeSlow?: boolean;
  setup(setup: ServerSetup): Promise<RunningServer>;
}

export interface ClientSetup {
  readonly endpoint: Endpoint;
  readonly token: string;
  readonly maxPayloadBytes: number;
  /** As in ServerSetup. */
  readonly tuning: Options;
  /** Whether streams will be asked for: what a framework needs for these alone is opened in `setup`, so that no stream pays for it. */
  readonly streams: boolean;
  /** What answers `sendBytes`; absent: what is sent comes back. */
  readonly handler?: Handler | undefined;
}

/** One user: one connection of its own. A user makes one call at a time. */
export interface User {
  simpleCall(value: number): Promise<number>;
  echoText(text: string): Promise<string>;
  /** What the handler of its setup makes of `data` on the server; without one, `data`. */
  sendBytes(data: Uint8Array): Promise<Uint8Array>;
  /** 0, 1, ... count - 1, each as it arrives. */
  streamValues(count: number): AsyncIterable<number>;
  /** What the server's `produce` gives. Absent: this framework's streams cannot be observed. */
  producedValues?(production: Production): AsyncIterable<number>;
  /** Makes a pending call reject; for a call past its deadline. */
  abort(reason: Error): void;
  teardown(): Promise<void>;
}

export interface ClientModule {
  readonly frameworkVersion: string | null;
  /** As in ServerModule. */
  readonly frameworkPath?: string | undefined;
  /** Absent: nothing can be set. */
  readonly tunable?: Tunable;
  /** Options every user of this client is set up with; recorded in the result. */
  options(setup: ClientSetup): Options;
  /** Resolves when the connection is open and the server has accepted the token. */
  setup(setup: ClientSetup): Promise<User>;
  /** For Connect, where `setup` does more than open a connection: as `setup`, but without a call. The first call then shows whether the token holds. */
  open?(setup: ClientSetup): Promise<User>;
}
