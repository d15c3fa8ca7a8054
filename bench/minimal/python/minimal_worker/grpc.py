"""gRPC by hand: a stub's call, awaited."""

import time
from array import array
from itertools import cycle
from typing import Any

clock = time.perf_counter_ns


async def timed(user: Any, times: "array[int]", ints: "array[int]") -> None:
    """Asks for each of `ints`, one after the other, and puts the reply in its place; stores what each call took."""
    call, message, metadata = user._stub.simple_call, user._messages.int, user._metadata
    for index in range(len(times)):
        value = ints[index]
        started = clock()
        value = (await call(message(value=value), metadata=metadata)).value
        times[index] = clock() - started
        ints[index] = value


async def counted(user: Any, ends: int) -> int:
    """Calls until the clock is past `ends`; returns how many came back by then."""
    call, message, metadata, values = user._stub.simple_call, user._messages.int, user._metadata, cycle(range(1, 128))
    calls = 0
    while True:
        (await call(message(value=next(values)), metadata=metadata)).value
        if clock() > ends:
            return calls
        calls += 1
