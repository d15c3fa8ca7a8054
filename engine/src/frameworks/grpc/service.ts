// The service of proto/bench.proto, as proto-loader gives it, and what both sides set.
import {
  type ChannelInterface,
  type ChannelOptions,
  type ClientReadableStream,
  loadPackageDefinition,
  type Metadata,
  type requestCallback,
  type ServiceClientConstructor,
} from "@grpc/grpc-js";
import type { ClientUnaryCall } from "@grpc/grpc-js/build/src/call";
import grpcPackage from "@grpc/grpc-js/package.json" with { type: "json" };
import { loadSync } from "@grpc/proto-loader";
import type { Options } from "../interface.ts";
import { findBenchProto } from "./proto-path.ts";

export const grpcVersion: string = grpcPackage.version;
export const TOKEN_KEY = "rpcbench-token";

export interface IntMessage {
  value: number;
}
export interface TextMessage {
  text: string;
}
export interface BytesMessage {
  data: Buffer;
}
export interface StreamRequest {
  count: number;
}
export interface ProductionRequest {
  period: number;
  duration: number;
  most: number;
}

type Unary<Message> = (message: Message, metadata: Metadata, callback: requestCallback<Message>) => ClientUnaryCall;

export interface BenchClient {
  SimpleCall: Unary<IntMessage>;
  EchoText: Unary<TextMessage>;
  EchoBytes: Unary<BytesMessage>;
  StreamValues(request: StreamRequest, metadata: Metadata): ClientReadableStream<IntMessage>;
  ProduceValues(request: ProductionRequest, metadata: Metadata): ClientReadableStream<IntMessage>;
  getChannel(): ChannelInterface;
  close(): void;
}

/** int64 as a number: proto-loader's default, a Long object, is not what a caller computes with. Defaults: a 0 is not on the wire. */
const LOADER_OPTIONS = { keepCase: true, longs: Number, defaults: true };

export function loadBenchService(): ServiceClientConstructor {
  const loaded = loadPackageDefinition(loadSync(findBenchProto(), LOADER_OPTIONS)) as unknown as {
    rpcbench: { v1: { Bench: ServiceClientConstructor } };
  };
  return loaded.rpcbench.v1.Bench;
}

/** Protocol Buffers' framing around a payload is some bytes; 4 MB is what gRPC allows by default, and small messages keep that. */
const FRAMING_BYTES = 64;
const DEFAULT_MESSAGE_BYTES = 4 * 1024 * 1024;

export function messageLimits(maxPayloadBytes: number): ChannelOptions {
  const bytes = Math.max(maxPayloadBytes + FRAMING_BYTES, DEFAULT_MESSAGE_BYTES);
  return { "grpc.max_send_message_length": bytes, "grpc.max_receive_message_length": bytes };
}

/** Of what this side receives. Only a channel takes it: @grpc/grpc-js has no such option for servers. */
export const FLOW_CONTROL_WINDOW = "grpc-node.flow_control_window";

/** The options set, and the flow control window where it is left at Node's default (null: http2's 65,535 bytes). */
export const recordOptions = (options: ChannelOptions): Options => ({ [FLOW_CONTROL_WINDOW]: null, ...options });
