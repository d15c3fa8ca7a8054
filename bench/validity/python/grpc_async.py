"""gRPC: grpc.aio on both sides, with an Int64Value and a token in the metadata of each call."""

import asyncio
import time

import grpc.aio
from google.protobuf.wrappers_pb2 import Int64Value

import plain

METADATA = (("rpcbench-token", "0" * 64),)
PICK = {"request_deserializer": Int64Value.FromString, "response_serializer": Int64Value.SerializeToString}


async def echo(request: Int64Value, context: grpc.aio.ServicerContext) -> Int64Value:
    dict(context.invocation_metadata())["rpcbench-token"]
    return request


async def answer() -> None:
    server = grpc.aio.server()
    handlers = {"Echo": grpc.unary_unary_rpc_method_handler(echo, **PICK)}
    server.add_generic_rpc_handlers((grpc.method_handlers_generic_handler("Plain", handlers),))
    port = server.add_insecure_port("127.0.0.1:0")
    await server.start()
    print(port, flush=True)
    await server.wait_for_termination()


def serve() -> None:
    asyncio.run(answer())


class User:
    async def connect(self, port: int) -> None:
        # a connection of its own: by default all channels of a process share one
        channel = grpc.aio.insecure_channel(f"127.0.0.1:{port}", options=[("grpc.use_local_subchannel_pool", 1)])
        self.echo = channel.unary_unary("/Plain/Echo", Int64Value.SerializeToString, Int64Value.FromString)

    async def run(self, ends: int, times: list) -> None:  # type: ignore[type-arg]
        echo, clock = self.echo, time.perf_counter_ns
        while True:
            started = clock()
            if started >= ends:
                return
            (await echo(Int64Value(value=7), metadata=METADATA)).value
            times.append(clock() - started)


if __name__ == "__main__":
    plain.main(serve, User)
