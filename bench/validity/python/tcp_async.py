"""A socket: frames with a length, a kind and an int, by asyncio's BufferedProtocol, which reads into a buffer that is there already.

asyncio's plain Protocol takes a new object of 256 KB for each read and gives most of it back. Where the allocator asks the system for
that, a read of 17 bytes took 444 us in place of 11: such a program measures its allocator.
"""

import asyncio
import struct
import time
from typing import Any

import plain

FRAME = struct.Struct("!IBq")


class Frames(asyncio.BufferedProtocol):
    def __init__(self) -> None:
        self.buffer = bytearray(65536)

    def connection_made(self, transport: Any) -> None:
        self.transport = transport

    def get_buffer(self, sizehint: int) -> bytearray:
        return self.buffer


class Echo(Frames):
    def buffer_updated(self, nbytes: int) -> None:
        self.transport.write(FRAME.pack(*FRAME.unpack_from(self.buffer)))


async def answer() -> None:
    server = await asyncio.get_running_loop().create_server(Echo, "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


def serve() -> None:
    asyncio.run(answer())


class User(Frames):
    async def connect(self, port: int) -> None:
        await asyncio.get_running_loop().create_connection(lambda: self, "127.0.0.1", port)

    def buffer_updated(self, nbytes: int) -> None:
        self.reply.set_result(FRAME.unpack_from(self.buffer)[2])

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
