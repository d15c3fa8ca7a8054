"""ZeroMQ by hand: a REQ socket's send and receive."""

import struct
import time
from array import array
from typing import Any

clock = time.perf_counter_ns
_INT = struct.Struct("!q")


def timed(user: Any, times: "array[int]", ints: "array[int]") -> None:
    """Asks for each of `ints`, one after the other, and puts the reply in its place; stores what each call took."""
    send, receive, pack, unpack = user._calls.send_multipart, user._calls.recv, _INT.pack, _INT.unpack
    for index in range(len(times)):
        value = ints[index]
        started = clock()
        send((b"e", pack(value)))
        value = unpack(receive())[0]
        times[index] = clock() - started
        ints[index] = value
