"""ZeroMQ: REP and REQ of pyzmq's asyncio."""

import asyncio
import struct
import time

import zmq
import zmq.asyncio

import plain

INT = struct.Struct("!q")


async def answer() -> None:
    socket = zmq.asyncio.Context.instance().socket(zmq.REP)
    print(socket.bind_to_random_port("tcp://127.0.0.1"), flush=True)
    while True:
        operation, body = await socket.recv_multipart()
        await socket.send(body)


def serve() -> None:
    asyncio.run(answer())


class User:
    async def connect(self, port: int) -> None:
        self.socket = zmq.asyncio.Context.instance().socket(zmq.REQ)
        self.socket.connect(f"tcp://127.0.0.1:{port}")

    async def run(self, ends: int, times: list) -> None:  # type: ignore[type-arg]
        socket, clock = self.socket, time.perf_counter_ns
        while True:
            started = clock()
            if started >= ends:
                return
            await socket.send_multipart((b"e", INT.pack(7)))
            INT.unpack(await socket.recv())
            times.append(clock() - started)


if __name__ == "__main__":
    plain.main(serve, User)
