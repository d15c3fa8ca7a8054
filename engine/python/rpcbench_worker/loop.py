"""The worker's event loop: its turns, counted where they happen, and its name."""

import selectors
import time
from typing import List, Optional, Tuple


class TurnCounter(selectors.DefaultSelector):  # type: ignore[valid-type, misc]
    """The selector of the worker's event loop. An asyncio loop selects exactly once a turn, so counting here costs one addition
    a turn. Marking turns by `loop.call_soon` would instead make an idle loop go round once more for each, inside what is measured.
    """

    turn = 0
    #: Nanoseconds in which the loop waited, while `times_idle` was set: two readings of the clock a turn, which only an open loop needs.
    idle_ns = 0
    times_idle = False

    def select(self, timeout: Optional[float] = None) -> List[Tuple[selectors.SelectorKey, int]]:
        self.turn += 1
        # With a timeout of 0 it only looks.
        if not self.times_idle or timeout == 0:
            return super().select(timeout)
        began = time.perf_counter_ns()
        events = super().select(timeout)
        self.idle_ns += time.perf_counter_ns() - began
        return events


#: What the system's best selector is called there.
_MECHANISMS = {"EpollSelector": "epoll", "KqueueSelector": "kqueue", "SelectSelector": "select", "PollSelector": "poll"}
BLOCKING = "none: blocking calls"


def event_loop_of(api: str) -> str:
    """What the calls of an API wait in, for the record; `proto/frameworks.json` states it for each system."""
    if api == "Sync":
        return BLOCKING
    selector = selectors.DefaultSelector.__name__
    return f"asyncio SelectorEventLoop, {_MECHANISMS.get(selector, selector)}"
