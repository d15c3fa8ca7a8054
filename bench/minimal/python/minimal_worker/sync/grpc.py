"""gRPC by hand: a stub's blocking call."""

import time
from array import array
from itertools import cycle
from typing import Any

clock = time.perf_counter_ns


def timed(user: Any, times: "array[int]") -> None:
    """Calls one after the other, as many as `times` has room for, and stores what each took."""
    call, message, metadata, values = user._stub.simple_call, user._messages.int, user._metadata, cycle(range(1, 128))
    for index in range(len(times)):
        value = next(values)
        started = clock()
        call(message(value=value), metadata=metadata).value
        times[index] = clock() - started
