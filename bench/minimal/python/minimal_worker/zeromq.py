"""ZeroMQ by hand: a REQ socket's send and receive, awaited."""

import struct
import time
from array import array
from itertools import cycle
from typing import Any

clock = time.perf_counter_ns
_INT = struct.Struct("!q")


async def timed(user: Any, times: "array[int]", ints: "array[int]") -> None:
    """Asks for each of `ints`, one after the other, and puts the reply in its place; stores what each call took."""
    send, receive, pack, unpack = user._calls.send_multipart, user._calls.recv, _INT.pack, _INT.unpack
    for index in range(len(times)):
        value = ints[index]
        started = clock()
        await send((b"e", pack(value)))
        value = unpack(await receive())[0]
        times[index] = clock() - started
        ints[index] = value


async def counted(user: Any, ends: int) -> int:
    """Calls until the clock is past `ends`; returns how many came back by then."""
    send, receive, pack, unpack = user._calls.send_multipart, user._calls.recv, _INT.pack, _INT.unpack
    values = cycle(range(1, 128))
    calls = 0
    while True:
        await send((b"e", pack(next(values))))
        unpack(await receive())[0]
        if clock() > ends:
            return calls
        calls += 1
