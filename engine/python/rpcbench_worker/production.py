"""What a server produces for an observation of a stream: values that say when they were made, at a pace, for a time.

The Python twin of `engine/src/frameworks/production.ts`.
"""

import asyncio
import time
from dataclasses import dataclass
from typing import AsyncIterator, Callable, Iterator, Optional

#: After so many values in a row others of an event loop have their turn: a connection that never fills would keep it.
_VALUES_A_TURN = 256

#: Nanoseconds of the system's monotonic clock, which all processes of a machine share (CLOCK_MONOTONIC; Windows' performance counter).
system_ns: Callable[[], int] = time.perf_counter_ns


@dataclass(frozen=True)
class Production:
    #: From one value to the next; 0: as fast as they are taken off.
    period_ns: int
    #: So long after the first no further value is made.
    for_ns: int
    most_values: int


class _Maker:
    """Makes one value after the other; `pause` is what to wait before the next."""

    def __init__(self, production: Production) -> None:
        self._production = production
        self._began = self._due = system_ns()
        self.made = 0

    def make(self) -> Optional[int]:
        """When the next value is made: now. `None` when there are no more."""
        now = system_ns()
        if self.made == self._production.most_values or now - self._began >= self._production.for_ns:
            return None
        self.made += 1
        return now

    def pause(self) -> float:
        """Seconds. A value that is late is not made up for: that would be a burst."""
        now = system_ns()
        self._due = max(self._due + self._production.period_ns, now)
        return (self._due - now) / 1e9


def produce(production: Production) -> Iterator[int]:
    """When each value was made; after them, with a minus, how many there were."""
    maker = _Maker(production)
    value = maker.make()
    while value is not None:
        yield value
        if production.period_ns:
            time.sleep(maker.pause())
        value = maker.make()
    yield -maker.made


async def produce_on_loop(production: Production) -> AsyncIterator[int]:
    """As `produce`."""
    maker = _Maker(production)
    value = maker.make()
    while value is not None:
        yield value
        if production.period_ns:
            await asyncio.sleep(maker.pause())
        elif maker.made % _VALUES_A_TURN == 0:
            await asyncio.sleep(0)
        value = maker.make()
    yield -maker.made
