// gRPC: grpc-js on both sides, with a token in the metadata of each call.
import { fileURLToPath } from "node:url";
import { credentials, loadPackageDefinition, Metadata, Server, ServerCredentials } from "@grpc/grpc-js";
import { loadSync } from "@grpc/proto-loader";
import { main } from "./plain.mjs";

const proto = fileURLToPath(new URL("../../../proto/bench.proto", import.meta.url));
const { Bench } = loadPackageDefinition(loadSync(proto, { longs: Number })).rpcbench.v1;
const metadata = new Metadata();
metadata.set("rpcbench-token", "0".repeat(64));

const serve = () =>
  new Promise((resolve, reject) => {
    const server = new Server();
    server.addService(Bench.service, {
      SimpleCall(call, callback) {
        callback(call.metadata.get("rpcbench-token").length === 1 ? null : new Error("no token"), call.request);
      },
    });
    server.bindAsync("127.0.0.1:0", ServerCredentials.createInsecure(), (error, port) => (error ? reject(error) : resolve(port)));
  });

const connect = (port) => {
  // a connection of its own: by default all channels of a process share one
  const stub = new Bench(`127.0.0.1:${port}`, credentials.createInsecure(), { "grpc.use_local_subchannel_pool": 1 });
  return () =>
    new Promise((resolve, reject) =>
      stub.SimpleCall({ value: 7 }, metadata, (error, reply) => (error ? reject(error) : resolve(reply.value))),
    );
};

await main(serve, connect);
