"""gRPC by hand: a stub's call, awaited."""

import time
from array import array
from itertools import cycle
from typing import Any

clock = time.perf_counter_ns


async def timed(user: Any, times: "array[int]") -> None:
    """Calls one after the other, as many as `times` has room for, and stores what each took."""
    call, message, metadata, values = user._stub.simple_call, user._messages.int, user._metadata, cycle(range(1, 128))
    for index in range(len(times)):
        value = next(values)
        started = clock()
        (await call(message(value=value), metadata=metadata)).value
        times[index] = clock() - started


async def counted(user: Any, ends: int) -> int:
    """Calls until the clock is past `ends`; returns how many came back by then."""
    call, message, metadata, values = user._stub.simple_call, user._messages.int, user._metadata, cycle(range(1, 128))
    calls = 0
    while True:
        (await call(message(value=next(values)), metadata=metadata)).value
        if clock() > ends:
            return calls
        calls += 1
