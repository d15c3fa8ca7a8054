"""A server that now and then is slow: it waits before it answers. The Python twin of `engine/src/frameworks/slow-calls.ts`."""

import asyncio
import time
from typing import Mapping, Union


class SlowCalls:
    """The calls of a server that are slow, by a sequence that is the same in every run and in Node (Numerical Recipes' 32-bit generator).

    Threads share one without a lock: two that draw at a time may get the same number, which does no harm.
    """

    def __init__(self, slow: Mapping[str, Union[int, float]]) -> None:
        self._below = slow["share"] * 2**32
        self._for_ns = int(slow["forNs"])
        self._busy = bool(slow.get("busy", False))
        self._state = 1

    def be_slow_for(self, ns: int) -> None:
        """From here on they are so much later."""
        self._for_ns = ns

    def next_seconds(self) -> float:
        """How long to wait before the next call is answered; 0 for most, and where the wait was work, which is done by then."""
        self._state = state = (self._state * 1_664_525 + 1_013_904_223) & 0xFFFFFFFF
        if state >= self._below:
            return 0.0
        if not self._busy:
            return self._for_ns / 1e9
        # A sleep ends when the system likes, and what a gate is proved with are microseconds.
        clock = time.perf_counter_ns
        until = clock() + self._for_ns
        while clock() < until:
            pass
        return 0.0

    def wait(self) -> None:
        """Before a call is answered by a thread of its own. (A sleep of no length is still one: others would get the interpreter.)"""
        late = self.next_seconds()
        if late:
            time.sleep(late)

    async def wait_on_loop(self) -> None:
        late = self.next_seconds()
        if late:
            await asyncio.sleep(late)


def slow_options(slow: Mapping[str, Union[int, float]]) -> "dict[str, Union[int, float]]":
    """As a running server's options have it, by which the engine knows that it was set."""
    busy = {"slow.busy": True} if slow.get("busy") else {}
    return {"slow.share": slow["share"], "slow.ns": slow["forNs"], **busy}
