"""Loops of blocking calls of a fake user, by a clock that the calls move on."""

import itertools
from typing import Any, Callable, Iterator, List

from loads import Loaded, load_command

from rpcbench_worker.load.sync_loop import SyncLoop
from rpcbench_worker.load.watchdog import Timer
from rpcbench_worker.scenarios.scenario import SMALL, Scenario

DEADLINE_MS = 1


class NoTimer:
    def cancel(self) -> None:
        pass


class Time:
    """A clock that blocking calls move on."""

    def __init__(self) -> None:
        self.now = 1_000
        self.timers_started = 0

    def clock(self) -> int:
        return self.now

    def start_timer(self, seconds: float, callback: Callable[[], None]) -> Timer:
        self.timers_started += 1
        return NoTimer()


class User:
    """Calls take the given times, one after the other, the last one for ever."""

    def __init__(self, time: Time, *durations: int, answer: Callable[[Any], Any] = lambda asked: asked) -> None:
        self._time = time
        self._durations = itertools.chain(durations, itertools.repeat(durations[-1]))
        self._answer = answer
        self.asked: List[Any] = []
        self.methods: List[str] = []

    def simple_call(self, value: int) -> Any:
        self.methods.append("simple_call")
        return self._call(value)

    def send_bytes(self, data: bytes) -> Any:
        self.methods.append("send_bytes")
        return self._call(data)

    def _call(self, value: Any) -> Any:
        self.asked.append(value)
        self._time.now += next(self._durations)
        answer = self._answer(value)
        if isinstance(answer, Exception):
            raise answer
        return answer

    def stream_values(self, count: int) -> Iterator[int]:
        for value in self._answer(range(count)):
            self._time.now += next(self._durations)
            yield value
        self._time.now += 1


def loop_of(time: Time, user: User, scenario: Scenario = SMALL, capacity: int = 1000) -> SyncLoop:
    return SyncLoop([user], scenario, DEADLINE_MS, time.clock, time.start_timer, capacity)  # type: ignore[list-item]  # stands in for it


def load(loop: SyncLoop, length_ns: Any = None, **changes: Any) -> Loaded:
    return Loaded(loop.load(load_command(length_ns, **changes)))
