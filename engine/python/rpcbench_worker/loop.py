"""The turns of the event loop, counted where they happen."""

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
