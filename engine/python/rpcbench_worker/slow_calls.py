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
        self._for_seconds = slow["forNs"] / 1e9
        self._state = 1

    def next_seconds(self) -> float:
        """How long to wait before the next call is answered; 0 for most."""
        self._state = state = (self._state * 1_664_525 + 1_013_904_223) & 0xFFFFFFFF
        return self._for_seconds if state < self._below else 0.0

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
    return {"slow.share": slow["share"], "slow.ns": slow["forNs"]}
