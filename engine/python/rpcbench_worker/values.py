"""Values on their way from a callback to `async for`."""

import asyncio
from collections import deque
from typing import AsyncIterator, Deque, Optional, Protocol


class Source(Protocol):
    """The source of values, if it can pause."""

    def pause_reading(self) -> None:
        """No more are put until `resume_reading`."""

    def resume_reading(self) -> None:
        """Does nothing if it is closed."""


class ArrivingValues:
    """A stream whose values are pushed in by callbacks of the event loop and read by one task.

    Values that have come in are handed over one after the other without going back to the event loop. Where some wait when more come, the
    reader is slower than the source, which is paused until they are taken.
    """

    __slots__ = ("_loop", "_values", "ended", "_error", "_waiter", "_source", "_paused")

    def __init__(self, loop: asyncio.AbstractEventLoop, source: "Optional[Source]" = None) -> None:
        self._loop = loop
        self._source = source
        self._paused = False
        self._values: Deque[int] = deque()
        #: The end mark came, or an error in its place.
        self.ended = False
        self._error: Optional[BaseException] = None
        self._waiter: Optional["asyncio.Future[None]"] = None

    def put(self, value: int) -> None:
        self._values.append(value)
        if self._waiter is not None:
            self._wake()

    def hold(self) -> None:
        """Before the source brings more."""
        if self._values and not self._paused and self._source is not None:
            self._paused = True
            self._source.pause_reading()

    def end(self, error: Optional[BaseException] = None) -> None:
        """The end mark came, or `error` instead of it."""
        self.ended = True
        self._error = error
        if self._waiter is not None:
            self._wake()

    def _wake(self) -> None:
        waiter, self._waiter = self._waiter, None
        if waiter is not None and not waiter.done():
            waiter.set_result(None)

    async def __aiter__(self) -> AsyncIterator[int]:
        values = self._values
        while True:
            while values:
                yield values.popleft()
            if self._paused and self._source is not None:
                self._paused = False
                self._source.resume_reading()
            if self.ended:
                if self._error is not None:
                    raise self._error
                return
            self._waiter = self._loop.create_future()
            await self._waiter
