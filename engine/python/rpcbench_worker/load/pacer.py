"""Wakes the generator of an open loop at the moment a call is due, better than a timer can."""

import asyncio
import sys
import time
from typing import Awaitable, Callable, Optional

from rpcbench_worker.load.watchdog import StartTimer, Timer

#: An event loop rounds its waits up to whole milliseconds; on Windows it wakes with the system's clock, every 15.6 ms.
LEAST_MARGIN_NS = 17_000_000 if sys.platform == "win32" else 2_000_000
#: A tick of Windows' clock and a little. A timer that is later than this is late for a reason that spinning does not mend.
MOST_MARGIN_NS = 20_000_000
_SHORTEST_SLEEP_NS = 1_000_000
_TIMER_SPREAD_NS = 1_000_000


def start_loop_timer(seconds: float, callback: Callable[[], None]) -> Timer:
    return asyncio.get_running_loop().call_later(seconds, callback)


async def next_turn() -> bool:
    """Goes round once; whether nothing else was done in that turn, which then only looked.

    The loop's queue is asked for it, as no public name tells. Whoever comes back in every turn is the first in it: what the others have
    to do is still there.
    """
    only_looks = not getattr(asyncio.get_running_loop(), "_ready", ())
    await asyncio.sleep(0)
    return only_looks


class SpinningPacer:
    """Sleeps until shortly before, then looks at the clock in every turn of the event loop, so that replies are read meanwhile.

    How long before is learnt: a timer that comes late widens the margin to what it was late, up to 20 ms. Where calls are due more
    often than that it never sleeps, which costs a core and is the price of a start that is right to some microseconds.

    `spun_ns`: how long it has looked in all, until what it waited for was due; not the turns in which a reply was handled. `clock`,
    `start_timer` and `next_turn` (goes round once, and says whether nothing else was done) are given by tests.
    """

    def __init__(
        self,
        clock: Callable[[], int] = time.perf_counter_ns,
        start_timer: StartTimer = start_loop_timer,
        next_turn: Callable[[], Awaitable[bool]] = next_turn,
        margin_ns: int = LEAST_MARGIN_NS,
    ) -> None:
        self._clock = clock
        self._start_timer = start_timer
        self._next_turn = next_turn
        self._margin_ns = margin_ns
        self.spun_ns = 0
        self._cancelled = False
        self._sleeping: Optional["asyncio.Future[None]"] = None

    async def wait(self, duration_ns: int) -> None:
        """Returns as soon as it can once `duration_ns` have passed, or at `cancel`. One wait at a time."""
        clock, next_turn = self._clock, self._next_turn
        self._cancelled = False
        due = clock() + duration_ns
        sleep_ns = duration_ns - self._margin_ns
        if sleep_ns >= _SHORTEST_SLEEP_NS:
            await self._sleep(sleep_ns)
        now = clock()
        while now < due and not self._cancelled:
            began = now
            only_looked = await next_turn()
            now = clock()
            if only_looked:
                # The turn in which the time came is left out: something else made it long.
                self.spun_ns += min(now, due) - began

    def cancel(self) -> None:
        """Ends the current wait, if there is one."""
        self._cancelled = True
        if self._sleeping is not None and not self._sleeping.done():
            self._sleeping.set_result(None)

    async def _sleep(self, duration_ns: int) -> None:
        wake_at = self._clock() + duration_ns
        self._sleeping = sleeping = asyncio.get_running_loop().create_future()
        timer = self._start_timer(duration_ns / 1e9, lambda: None if sleeping.done() else sleeping.set_result(None))
        try:
            await sleeping
        finally:
            timer.cancel()
            self._sleeping = None
        if not self._cancelled:
            late_ns = self._clock() - wake_at
            self._margin_ns = min(max(self._margin_ns, late_ns + _TIMER_SPREAD_NS), MOST_MARGIN_NS)
