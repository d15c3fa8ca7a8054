"""gRPC by hand: a stub's blocking call."""

import time
from array import array
from typing import Any

clock = time.perf_counter_ns


def timed(user: Any, times: "array[int]", ints: "array[int]") -> None:
    """Asks for each of `ints`, one after the other, and puts the reply in its place; stores what each call took."""
    call, message, metadata = user._stub.simple_call, user._messages.int, user._metadata
    for index in range(len(times)):
        value = ints[index]
        started = clock()
        value = call(message(value=value), metadata=metadata).value
        times[index] = clock() - started
        ints[index] = value
