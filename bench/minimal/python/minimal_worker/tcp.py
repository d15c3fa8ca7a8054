"""The floor by hand: a frame written, the one that comes back taken from the protocol's own callback.

A frame of an int is small enough to come in one piece on a loopback; one that does not is an error here, where the engine's client
puts it together.
"""

import asyncio
import struct
import time
from array import array
from itertools import cycle
from typing import Any, Optional

from rpcbench_worker.frameworks.tcp.shared import ECHO

clock = time.perf_counter_ns
_FRAME = struct.Struct("!IBq")
_BODY_BYTES = 8


class Frames(asyncio.BufferedProtocol):
    def __init__(self) -> None:
        self.buffer = memoryview(bytearray(65536))
        self.reply: Optional["asyncio.Future[int]"] = None

    def get_buffer(self, sizehint: int) -> memoryview:
        return self.buffer

    def buffer_updated(self, nbytes: int) -> None:
        if nbytes != _FRAME.size:
            raise ValueError(f"{nbytes} bytes came where a frame of {_FRAME.size} was due")
        self.reply.set_result(_FRAME.unpack_from(self.buffer)[2])  # type: ignore[union-attr]


async def timed(user: Any, times: "array[int]", ints: "array[int]") -> None:
    """Asks for each of `ints`, one after the other, and puts the reply in its place; stores what each call took."""
    transport, frames = user.transport, Frames()
    write, pack, future = transport.write, _FRAME.pack, asyncio.get_running_loop().create_future
    transport.set_protocol(frames)
    for index in range(len(times)):
        value = ints[index]
        started = clock()
        frames.reply = future()
        write(pack(_BODY_BYTES, ECHO, value))
        value = await frames.reply
        times[index] = clock() - started
        ints[index] = value
    # the engine's client gets its connection back
    transport.set_protocol(user)


async def counted(user: Any, ends: int) -> int:
    """Calls until the clock is past `ends`; returns how many came back by then."""
    transport, frames, values = user.transport, Frames(), cycle(range(1, 128))
    write, pack, future = transport.write, _FRAME.pack, asyncio.get_running_loop().create_future
    transport.set_protocol(frames)
    calls = 0
    while True:
        frames.reply = future()
        write(pack(_BODY_BYTES, ECHO, next(values)))
        await frames.reply
        if clock() > ends:
            transport.set_protocol(user)
            return calls
        calls += 1
