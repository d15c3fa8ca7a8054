"""RPyC by hand: a bound remote method, called."""

import time
from array import array
from itertools import cycle
from typing import Any

clock = time.perf_counter_ns


def timed(user: Any, times: "array[int]") -> None:
    """Calls one after the other, as many as `times` has room for, and stores what each took."""
    call, values = user._simple_call, cycle(range(1, 128))
    for index in range(len(times)):
        value = next(values)
        started = clock()
        call(value)
        times[index] = clock() - started
