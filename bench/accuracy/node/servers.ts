// The real servers, made truth servers from outside: each is met where it hands its answer to its framework.
import { Socket } from "node:net";
import { Server as GrpcServer, type ServerUnaryCall, type sendUnaryData, type UntypedServiceImplementation } from "@grpc/grpc-js";
import { Reply } from "zeromq";
import type { IntMessage } from "../../../engine/src/frameworks/grpc/service.ts";
import { INT64_BYTES, readInt64, writeInt64 } from "../../../engine/src/frameworks/int64.ts";
import { Kind } from "../../../engine/src/frameworks/tcp/frames.ts";
import { serve } from "./serving.ts";

/** To be called in a server process, before the server is set up. */
export const makeTruthful: Readonly<Record<string, () => void>> = { tcp: onSockets, zeromq: onReplies, grpc: onServices };

const FRAME_HEADER_BYTES = 5;

function onSockets(): void {
  const write = Socket.prototype.write;
  Socket.prototype.write = function (this: Socket, data: unknown, ...rest: never[]) {
    if (Buffer.isBuffer(data) && data[FRAME_HEADER_BYTES - 1] === Kind.Int && data.length === FRAME_HEADER_BYTES + INT64_BYTES) {
      writeInt64(data, FRAME_HEADER_BYTES, serve(readInt64(data, FRAME_HEADER_BYTES)));
    }
    return write.call(this, data as Buffer, ...rest);
  } as typeof write;
}

function onReplies(): void {
  const send = Reply.prototype.send;
  const sendServed: typeof send = function (this: Reply, message, ...rest) {
    // the other REP socket, of ZAP, sends several frames
    if (Buffer.isBuffer(message) && message.length === INT64_BYTES) writeInt64(message, 0, serve(readInt64(message, 0)));
    return send.call(this, message, ...rest);
  };
  // read-only, so it cannot be assigned
  Object.defineProperty(Reply.prototype, "send", { value: sendServed });
}

type UnaryHandler = (call: ServerUnaryCall<IntMessage, IntMessage>, callback: sendUnaryData<IntMessage>) => void;

function onServices(): void {
  const addService = GrpcServer.prototype.addService;
  GrpcServer.prototype.addService = function (this: GrpcServer, service, implementation: UntypedServiceImplementation) {
    const echo = implementation.SimpleCall as UnaryHandler;
    const SimpleCall: UnaryHandler = (call, callback) =>
      echo(call, (error, reply) => callback(error, reply ? { value: serve(reply.value) } : reply));
    addService.call(this, service, { ...implementation, SimpleCall: SimpleCall as UntypedServiceImplementation[string] });
  };
}
