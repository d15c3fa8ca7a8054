// One channel a user, each with a connection of its own, one call at a time.
import {
  type ChannelInterface,
  type ChannelOptions,
  type ClientReadableStream,
  connectivityState,
  credentials,
  Metadata,
  type ServiceError,
  status,
} from "@grpc/grpc-js";
import { toWorkerError, WorkerError } from "../errors.ts";
import type { ClientModule, ClientSetup, User } from "../interface.ts";
import { packagePath } from "../package-path.ts";
import type { Production } from "../production.ts";
import { ValueQueue } from "../value-queue.ts";
import {
  type BenchClient,
  FLOW_CONTROL_WINDOW,
  grpcVersion,
  type IntMessage,
  loadBenchService,
  messageLimits,
  recordOptions,
  TOKEN_KEY,
} from "./service.ts";

const channelOptions = ({ maxPayloadBytes, tuning }: ClientSetup): ChannelOptions => ({
  ...messageLimits(maxPayloadBytes),
  // channels to the same address share one connection otherwise
  "grpc.use_local_subchannel_pool": 1,
  // a proxy of the environment is not what is measured
  "grpc.enable_http_proxy": 0,
  ...tuning,
});

/** What a stream of objects of Node gathers before it has its source wait. */
const mostWaiting = 16;

let Service: ReturnType<typeof loadBenchService> | null = null;

export const client: ClientModule = {
  frameworkVersion: grpcVersion,
  frameworkPath: packagePath("@grpc/grpc-js"),
  tunable: { [FLOW_CONTROL_WINDOW]: "number" },
  options: (setup) => recordOptions(channelOptions(setup)),
  setup: (setup) => firstCall(newUser(setup), setup),
  async open(setup) {
    const user = newUser(setup);
    // a call on a channel that is not connected says why
    return (await isConnected(user.stub.getChannel())) ? user : await firstCall(user, setup);
  },
};

function newUser(setup: ClientSetup): GrpcUser {
  Service ??= loadBenchService();
  const { host, port } = setup.endpoint;
  const stub = new Service(`${host}:${port}`, credentials.createInsecure(), channelOptions(setup)) as unknown as BenchClient;
  const metadata = new Metadata();
  metadata.set(TOKEN_KEY, setup.token);
  return new GrpcUser(stub, metadata, setup.handler?.name);
}

/** Opens the connection and shows whether the token is accepted. */
async function firstCall(user: GrpcUser, { endpoint: { host, port } }: ClientSetup): Promise<GrpcUser> {
  try {
    await user.simpleCall(1);
    return user;
  } catch (error) {
    await user.teardown();
    const { code } = (error as WorkerError).cause as ServiceError;
    if (code === status.UNAUTHENTICATED) {
      throw new WorkerError("AuthenticationFailed", `The server on ${host}:${port} refused the token.`, { cause: error });
    }
    throw new WorkerError("ConnectionFailed", `No connection to ${host}:${port}: ${(error as Error).message}`, { cause: error });
  }
}

/** Connects; false when the first attempt failed. Client.waitForReady would go on trying. */
function isConnected(channel: ChannelInterface): Promise<boolean> {
  return new Promise((resolve) => {
    const look = (): void => {
      const state = channel.getConnectivityState(true);
      if (state === connectivityState.IDLE || state === connectivityState.CONNECTING) {
        channel.watchConnectivityState(state, Number.POSITIVE_INFINITY, look);
      } else resolve(state === connectivityState.READY);
    };
    look();
  });
}

export class GrpcUser implements User {
  /** Neither this nor the metadata is #private: bench/minimal makes calls with them by hand. */
  readonly stub: BenchClient;
  readonly metadata: Metadata;
  /** Of bytes; a handler's takes and gives what EchoBytes does. */
  readonly #asked: "EchoBytes";
  #call: { cancel(): void } | null = null;
  /** Why no further call can succeed. */
  #lost: Error | null = null;

  constructor(stub: BenchClient, metadata: Metadata, asked = "EchoBytes") {
    this.stub = stub;
    this.metadata = metadata;
    this.#asked = asked as "EchoBytes";
  }

  simpleCall(value: number): Promise<number> {
    return new Promise((resolve, reject) => {
      if (this.#lost) return reject(this.#lost);
      this.#call = this.stub.SimpleCall({ value }, this.metadata, (error, reply) => {
        if (reply && !error) resolve(reply.value);
        else reject(this.#failure(error));
      });
    });
  }

  echoText(text: string): Promise<string> {
    return new Promise((resolve, reject) => {
      if (this.#lost) return reject(this.#lost);
      this.#call = this.stub.EchoText({ text }, this.metadata, (error, reply) => {
        if (reply && !error) resolve(reply.text);
        else reject(this.#failure(error));
      });
    });
  }

  sendBytes(data: Uint8Array): Promise<Uint8Array> {
    return new Promise((resolve, reject) => {
      if (this.#lost) return reject(this.#lost);
      this.#call = this.stub[this.#asked]({ data: data as Buffer }, this.metadata, (error, reply) => {
        if (reply && !error) resolve(reply.data);
        else reject(this.#failure(error));
      });
    });
  }

  streamValues(count: number): AsyncIterable<number> {
    return this.#values(() => this.stub.StreamValues({ count }, this.metadata));
  }

  producedValues({ periodNs, forNs, mostValues }: Production): AsyncIterable<number> {
    const request = { period: periodNs, duration: forNs, most: mostValues };
    return this.#values(() => this.stub.ProduceValues(request, this.metadata));
  }

  #values(ask: () => ClientReadableStream<IntMessage>): AsyncIterable<number> {
    if (this.#lost) {
      const none = new ValueQueue(() => {});
      none.fail(this.#lost);
      return none;
    }
    const call = ask();
    const values = new ValueQueue(() => this.#call?.cancel(), call);
    this.#call = call;
    call.on("data", ({ value }) => {
      values.push(value);
      values.hold(mostWaiting);
    });
    call.on("end", () => values.end());
    call.on("error", (error) => values.fail(this.#failure(error as ServiceError)));
    return values;
  }

  abort(reason: Error): void {
    this.#lost ??= reason;
    this.#call?.cancel();
  }

  async teardown(): Promise<void> {
    this.stub.close();
  }

  #failure(error: ServiceError | null): Error {
    return this.#lost ?? toWorkerError(error, "CallFailed", "The call failed");
  }
}
