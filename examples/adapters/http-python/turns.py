"""What streams are traced by: the turns of the event loop, in which values come one by one or several at once."""

import itertools
import selectors
from time import perf_counter_ns as clock
from typing import Any, Dict, List, Optional


class Turns(selectors.DefaultSelector):
    """The event loop's selector, which knows how often the loop has gone round."""

    turn = 0

    def select(self, timeout: Optional[float] = None) -> Any:
        self.turn += 1
        return super().select(timeout)


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

    def parts(self, started: int) -> Dict[str, List[int]]:
        times = self._times
        return {
            "firstValue": [times[0] - started],
            "gap": [after - before for before, after in zip(times, times[1:])],
            "takenInOneTurn": [len(list(together)) for _, together in itertools.groupby(self._turn_of)],
        }
