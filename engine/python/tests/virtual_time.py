"""Time that passes when a test says so."""

import asyncio
import heapq
import itertools
from typing import Any, Awaitable, Callable, Iterator, List, Tuple, TypeVar

T = TypeVar("T")

#: Turns of the event loop after which everything that can go on without time passing has done so.
_SETTLED = 50


class VirtualTime:
    """A clock, timers and sleeping users; nanoseconds, starting at 1,000 so that no start looks like "none"."""

    def __init__(self) -> None:
        self.now = 1_000
        self.timers_started = 0
        self._order = itertools.count()
        self._due: List[Tuple[int, int, Callable[[], None]]] = []

    def clock(self) -> int:
        return self.now

    async def sleep(self, duration: int) -> None:
        woken = asyncio.get_running_loop().create_future()
        self._at(self.now + duration, lambda: None if woken.done() else woken.set_result(None))
        await woken

    def start_timer(self, seconds: float, callback: Callable[[], None]) -> "_Timer":
        self.timers_started += 1
        timer = _Timer(callback)
        self._at(self.now + round(seconds * 1e9), timer.fire)
        return timer

    def _at(self, when: int, action: Callable[[], None]) -> None:
        heapq.heappush(self._due, (when, next(self._order), action))

    def run(self, work: Awaitable[T]) -> T:
        """Runs `work` to its end, time going from one thing due to the next."""

        async def go() -> T:
            task = asyncio.ensure_future(work)
            while True:
                for _ in range(_SETTLED):
                    await asyncio.sleep(0)
                if task.done():
                    return await task
                assert self._due, "everybody waits, and nothing is due"
                self.now, _, action = heapq.heappop(self._due)
                action()

        return asyncio.run(go())


class _Timer:
    def __init__(self, callback: Callable[[], None]) -> None:
        self._callback = callback
        self._cancelled = False

    def fire(self) -> None:
        if not self._cancelled:
            self._callback()

    def cancel(self) -> None:
        self._cancelled = True


class FakeUser:
    """Calls take the given times, one after the other, the last one for ever. `answer` turns what was asked into what is answered."""

    def __init__(self, time: VirtualTime, *durations: int, answer: Callable[[Any], Any] = lambda asked: asked) -> None:
        self._time = time
        self._durations: Iterator[int] = itertools.chain(durations, itertools.repeat(durations[-1]))
        self._answer = answer
        self._pending: Any = None
        self.asked: List[Any] = []

    async def simple_call(self, value: int) -> int:
        return await self._call(value)

    async def echo_text(self, text: str) -> str:
        return await self._call(text)

    async def send_bytes(self, data: bytes) -> bytes:
        return await self._call(data)

    async def _call(self, asked: Any) -> Any:
        self.asked.append(asked)
        self._pending = asyncio.ensure_future(self._time.sleep(next(self._durations)))
        try:
            await self._pending
        except asyncio.CancelledError:
            raise self._reason from None
        answer = self._answer(asked)
        if isinstance(answer, Exception):
            raise answer
        return answer

    def abort(self, reason: Exception) -> None:
        self._reason = reason
        self._pending.cancel()

    async def teardown(self) -> None:
        pass
