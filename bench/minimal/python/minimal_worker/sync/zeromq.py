"""ZeroMQ by hand: a REQ socket's send and receive."""

import struct
import time
from array import array
from itertools import cycle
from typing import Any

clock = time.perf_counter_ns
_INT = struct.Struct("!q")


def timed(user: Any, times: "array[int]") -> None:
    """Calls one after the other, as many as `times` has room for, and stores what each took."""
    send, receive, pack, unpack = user._calls.send_multipart, user._calls.recv, _INT.pack, _INT.unpack
    values = cycle(range(1, 128))
    for index in range(len(times)):
        value = next(values)
        started = clock()
        send((b"e", pack(value)))
        unpack(receive())[0]
        times[index] = clock() - started
