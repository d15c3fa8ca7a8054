import {
  Server,
  ServerCredentials,
  type ServerUnaryCall,
  type ServerWritableStream,
  type ServiceError,
  type sendUnaryData,
  status,
} from "@grpc/grpc-js";
import type { Handler, ServerModule } from "../interface.ts";
import { packagePath } from "../package-path.ts";
import { produce } from "../production.ts";
import { tokenChecker } from "../same-token.ts";
import { PeerCount } from "./peer-count.ts";
import {
  type BytesMessage,
  grpcVersion,
  type IntMessage,
  loadBenchService,
  messageLimits,
  type ProductionRequest,
  recordOptions,
  type StreamRequest,
  type TextMessage,
  TOKEN_KEY,
} from "./service.ts";

const REFUSED: Partial<ServiceError> = { code: status.UNAUTHENTICATED, details: "The token is missing or wrong." };

export const server: ServerModule = {
  frameworkVersion: grpcVersion,
  frameworkPath: packagePath("@grpc/grpc-js"),
  canBeSlow: true,
  async setup({ listenAddress, listenPort = 0, token, maxPayloadBytes, slow, handlers }) {
    const options = messageLimits(maxPayloadBytes);
    const grpc = new Server(options);
    const isToken = tokenChecker(token);
    // A connection is a peer's address and port, looked at on every call: users that share one, or change it midway, show here.
    const peers = new PeerCount();
    const admit = (call: { getPeer(): string; metadata: { get(key: string): (string | Buffer)[] } }): boolean => {
      const admitted = isToken(call.metadata.get(TOKEN_KEY)[0]);
      if (admitted) peers.see(call.getPeer());
      return admitted;
    };
    const send = <Message>(reply: Message, callback: sendUnaryData<Message>): void => {
      const lateMs = slow === undefined ? 0 : slow.nextMs();
      if (lateMs === 0) callback(null, reply);
      else setTimeout(callback, lateMs, null, reply);
    };
    const echo = <Message>(call: ServerUnaryCall<Message, Message>, callback: sendUnaryData<Message>): void => {
      if (admit(call)) send(call.request, callback);
      else callback(REFUSED);
    };
    const answering =
      ({ answer }: Handler) =>
      (call: ServerUnaryCall<BytesMessage, BytesMessage>, callback: sendUnaryData<BytesMessage>): void => {
        if (admit(call)) send({ data: answer(call.request.data) }, callback);
        else callback(REFUSED);
      };

    grpc.addService(loadBenchService().service, {
      SimpleCall: echo<IntMessage>,
      EchoText: echo<TextMessage>,
      EchoBytes: echo<BytesMessage>,
      ...Object.fromEntries(handlers.map((handler) => [handler.name, answering(handler)])),
      StreamValues(call: ServerWritableStream<StreamRequest, IntMessage>) {
        if (admit(call)) void stream(call);
        else call.emit("error", REFUSED);
      },
      ProduceValues(call: ServerWritableStream<ProductionRequest, IntMessage>) {
        if (admit(call)) void sendProduced(call);
        else call.emit("error", REFUSED);
      },
    });
    const port = await new Promise<number>((resolve, reject) => {
      const where = `${listenAddress}:${listenPort}`;
      grpc.bindAsync(where, ServerCredentials.createInsecure(), (error, port) => (error ? reject(error) : resolve(port)));
    });

    return {
      endpoint: { host: listenAddress, port },
      options: recordOptions(options),
      connections: () => peers.count,
      countAnew: (each) => peers.countAnew(each),
      async teardown() {
        grpc.forceShutdown();
      },
    };
  },
};

/** Waits when the flow control window is full. Ends early, silently, when the client is gone. */
async function stream(call: ServerWritableStream<StreamRequest, IntMessage>): Promise<void> {
  const { count } = call.request;
  const drained = drainOf(call);
  for (let value = 0; value < count && !call.cancelled; value++) {
    if (!call.write({ value })) await drained();
  }
  if (!call.cancelled) call.end();
}

async function sendProduced(call: ServerWritableStream<ProductionRequest, IntMessage>): Promise<void> {
  const { period: periodNs, duration: forNs, most: mostValues } = call.request;
  const drained = drainOf(call);
  for await (const value of produce({ periodNs, forNs, mostValues })) {
    if (call.cancelled) return;
    if (!call.write({ value })) await drained();
  }
  if (!call.cancelled) call.end();
}

/** What waits until there is room for more, or nobody is left who would read it. */
function drainOf(call: ServerWritableStream<unknown, IntMessage>): () => Promise<void> {
  let resume = (): void => {};
  const wake = (): void => resume();
  call.on("drain", wake);
  call.on("cancelled", wake);
  return () =>
    new Promise<void>((resolve) => {
      resume = resolve;
    });
}
