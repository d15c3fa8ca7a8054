"""RPyC by hand: a bound asynchronous call and a future that its callback sets. The event loop's reader of the connection is the
user's: RPyC has no asyncio of its own, and somebody who awaits its calls has to write one.
"""

import asyncio
import time
from array import array
from itertools import cycle
from typing import Any

clock = time.perf_counter_ns


async def timed(user: Any, times: "array[int]", ints: "array[int]") -> None:
    """Asks for each of `ints`, one after the other, and puts the reply in its place; stores what each call took."""
    call, future = user._simple_call, asyncio.get_running_loop().create_future
    for index in range(len(times)):
        value = ints[index]
        started = clock()
        reply = future()
        call(value).add_callback(lambda result: reply.set_result(result.value))
        value = await reply
        times[index] = clock() - started
        ints[index] = value


async def counted(user: Any, ends: int) -> int:
    """Calls until the clock is past `ends`; returns how many came back by then."""
    call, future, values = user._simple_call, asyncio.get_running_loop().create_future, cycle(range(1, 128))
    calls = 0
    while True:
        reply = future()
        call(next(values)).add_callback(lambda result: reply.set_result(result.value))
        await reply
        if clock() > ends:
            return calls
        calls += 1
