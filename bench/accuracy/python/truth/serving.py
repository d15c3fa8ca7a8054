"""The server's side: what a call asks for, served by busy waiting, and what it took.

A call's argument is the time to serve in nanoseconds. With `STALLING` added the server also stalls at fixed times: whoever is being
served when a stall begins, or comes while it lasts, waits for its end, as with a process that the system does not run.
"""

import json
import os
import time
from typing import Optional

#: More than any time to serve.
STALLING = 1 << 40

_PLAN = json.loads(os.environ["RPCBENCH_TRUTH"])
_EVERY_NS = int(_PLAN["stallEveryMs"] * 1e6)
_LENGTH_NS = int(_PLAN["stallMs"] * 1e6)


class Stalls:
    """They begin half a period after the first call that knows of them, and then once a period."""

    def __init__(self) -> None:
        self._first: Optional[int] = None

    def end_of(self, began: int, until: int) -> int:
        """When a call that came at `began` and would be done at `until` is done."""
        if self._first is None:
            self._first = began + _EVERY_NS // 2
        into = (began - self._first) % _EVERY_NS
        if began >= self._first and into < _LENGTH_NS:
            return until + _LENGTH_NS - into
        next_stall = began - into + _EVERY_NS
        return until + _LENGTH_NS if next_stall < until else until


_stalls = Stalls()


def serve(asked: int) -> int:
    """Serves for as long as is asked; returns how long it really was, in nanoseconds. Busy, for a sleep ends when the system likes."""
    clock = time.perf_counter_ns
    began = clock()
    if asked < STALLING:
        until = began + asked
    else:
        until = _stalls.end_of(began, began + asked - STALLING)
    now = clock()
    while now < until:
        now = clock()
    return now - began
