"""What streams are traced by: the turns of the event loop, in which values come one by one or several at once."""

import itertools
import selectors
from time import perf_counter_ns as clock
from typing import Any, Dict, List, Optional


class Turns(selectors.DefaultSelector):
    """The event loop's selector, which knows how often the loop has gone round, and how long it has waited for something to happen."""

    turn = 0
    idle_ns = 0

    def select(self, timeout: Optional[float] = None) -> Any:
        self.turn += 1
        if timeout == 0:
            return super().select(timeout)
        began = clock()
        ready = super().select(timeout)
        self.idle_ns += clock() - began
        return ready


class StreamTrace:
    """When the values of one stream came, and in which turns of the event loop."""

    def __init__(self, turns: Turns) -> None:
        self._turns = turns
        self.clear()

    def clear(self) -> None:
        self._times: List[int] = []
        self._turn_of: List[int] = []

    def value(self) -> None:
        self._times.append(clock())
        self._turn_of.append(self._turns.turn)

    def add_to(self, stream: Dict[str, List[int]], started: int) -> None:
        stream["firstValueNs"].append(self._times[0] - started)
        stream["gapsNs"] += [after - before for before, after in zip(self._times, self._times[1:])]
        stream["arrivals"] += [len(list(together)) for _, together in itertools.groupby(self._turn_of)]
