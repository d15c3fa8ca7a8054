"""gRPC: blocking stubs, and a server with ten threads."""

import time
from concurrent.futures import ThreadPoolExecutor

import grpc
from google.protobuf.wrappers_pb2 import Int64Value

import plain

METADATA = (("rpcbench-token", "0" * 64),)
PICK = {"request_deserializer": Int64Value.FromString, "response_serializer": Int64Value.SerializeToString}


def echo(request: Int64Value, context: grpc.ServicerContext) -> Int64Value:
    dict(context.invocation_metadata())["rpcbench-token"]
    return request


def serve() -> None:
    server = grpc.server(ThreadPoolExecutor(10))
    handlers = {"Echo": grpc.unary_unary_rpc_method_handler(echo, **PICK)}
    server.add_generic_rpc_handlers((grpc.method_handlers_generic_handler("Plain", handlers),))
    port = server.add_insecure_port("127.0.0.1:0")
    server.start()
    print(port, flush=True)
    server.wait_for_termination()


class User:
    def connect(self, port: int) -> None:
        # a connection of its own: by default all channels of a process share one
        channel = grpc.insecure_channel(f"127.0.0.1:{port}", options=[("grpc.use_local_subchannel_pool", 1)])
        self.echo = channel.unary_unary("/Plain/Echo", Int64Value.SerializeToString, Int64Value.FromString)

    def run(self, ends: int, times: list) -> None:  # type: ignore[type-arg]
        echo, clock = self.echo, time.perf_counter_ns
        while True:
            started = clock()
            if started >= ends:
                return
            echo(Int64Value(value=7), metadata=METADATA).value
            times.append(clock() - started)


if __name__ == "__main__":
    plain.main(serve, User)
