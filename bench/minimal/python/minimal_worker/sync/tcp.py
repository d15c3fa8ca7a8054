"""The floor by hand: a frame sent, and the one that comes back received.

A frame of an int is small enough to come in one piece on a loopback; one that does not is an error here, where the engine's client
puts it together.
"""

import struct
import time
from array import array
from typing import Any

from rpcbench_worker.frameworks.tcp.shared import ECHO

clock = time.perf_counter_ns
_FRAME = struct.Struct("!IBq")
_BODY_BYTES = 8


def timed(user: Any, times: "array[int]", ints: "array[int]") -> None:
    """Asks for each of `ints`, one after the other, and puts the reply in its place; stores what each call took."""
    send, receive_into, pack, unpack = user._socket.sendall, user._socket.recv_into, _FRAME.pack, _FRAME.unpack_from
    buffer, length = bytearray(65536), _FRAME.size
    for index in range(len(times)):
        value = ints[index]
        started = clock()
        send(pack(_BODY_BYTES, ECHO, value))
        if receive_into(buffer) != length:
            raise ValueError(f"something else came than a frame of {length} bytes")
        value = unpack(buffer)[2]
        times[index] = clock() - started
        ints[index] = value
