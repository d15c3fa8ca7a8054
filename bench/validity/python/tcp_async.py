"""A socket: frames with a length, a kind and an int, by asyncio's own protocols."""

import asyncio
import struct
import time
from typing import Any

import plain

FRAME = struct.Struct("!IBq")


class Echo(asyncio.Protocol):
    def connection_made(self, transport: Any) -> None:
        self.transport = transport

    def data_received(self, data: bytes) -> None:
        self.transport.write(FRAME.pack(*FRAME.unpack(data)))


async def answer() -> None:
    server = await asyncio.get_running_loop().create_server(Echo, "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


def serve() -> None:
    asyncio.run(answer())


class User(asyncio.Protocol):
    async def connect(self, port: int) -> None:
        self.transport, _ = await asyncio.get_running_loop().create_connection(lambda: self, "127.0.0.1", port)

    def data_received(self, data: bytes) -> None:
        self.reply.set_result(FRAME.unpack(data)[2])

    async def run(self, ends: int, times: list) -> None:  # type: ignore[type-arg]
        new_future, clock = asyncio.get_running_loop().create_future, time.perf_counter_ns
        while True:
            started = clock()
            if started >= ends:
                return
            self.reply = new_future()
            self.transport.write(FRAME.pack(9, 2, 7))
            await self.reply
            times.append(clock() - started)


if __name__ == "__main__":
    plain.main(serve, User)
