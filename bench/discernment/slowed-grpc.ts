// A Node server worker of gRPC that busy-waits in each call for the nanoseconds of RPCBENCH_DELAY_NS. It speaks the engine's protocol, with the
// engine's code; those that are to be identical wait for nothing.
import { createInterface } from "node:readline";
import { Server as GrpcServer, type ServerUnaryCall, type sendUnaryData, type UntypedServiceImplementation } from "@grpc/grpc-js";
import type { IntMessage } from "../../engine/src/frameworks/grpc/service.ts";
import { importServer } from "../../engine/src/worker/framework-modules.ts";
import { takeStdout } from "../../engine/src/worker/output.ts";
import { serverRole } from "../../engine/src/worker/server-role.ts";
import { failed, openSession } from "../../engine/src/worker/session.ts";

const delayMs = Number(process.env.RPCBENCH_DELAY_NS ?? 0) / 1e6;
type UnaryHandler = (call: ServerUnaryCall<IntMessage, IntMessage>, callback: sendUnaryData<IntMessage>) => void;

const addService = GrpcServer.prototype.addService;
GrpcServer.prototype.addService = function (this: GrpcServer, service, implementation: UntypedServiceImplementation) {
  const echo = implementation.SimpleCall as UnaryHandler;
  const SimpleCall: UnaryHandler = (call, callback) => {
    const until = performance.now() + delayMs;
    while (performance.now() < until);
    echo(call, callback);
  };
  addService.call(this, service, { ...implementation, SimpleCall: SimpleCall as UntypedServiceImplementation[string] });
};

const send = takeStdout();
process.on("SIGINT", () => {});

async function run(): Promise<void> {
  const role = serverRole(await importServer("grpc"));
  const who = { role: "server", framework: "grpc", api: "Async", frameworkVersion: role.frameworkVersion } as const;
  await send({ type: "hello", version: 2, pid: process.pid, ...who, runtime: "Node", runtimeVersion: process.versions.node });
  await send(await openSession(role, send).run(createInterface({ input: process.stdin })));
}

await run().then(
  () => process.exit(0),
  async (error) => {
    console.error(error);
    await send(failed(null, error));
    process.exit(1);
  },
);
