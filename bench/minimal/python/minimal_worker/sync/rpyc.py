"""RPyC by hand: a bound remote method, called."""

import time
from array import array
from typing import Any

clock = time.perf_counter_ns


def timed(user: Any, times: "array[int]", ints: "array[int]") -> None:
    """Asks for each of `ints`, one after the other, and puts the reply in its place; stores what each call took."""
    call = user._simple_call
    for index in range(len(times)):
        value = ints[index]
        started = clock()
        value = call(value)
        times[index] = clock() - started
        ints[index] = value
