"""One stream of each user, of values that say when they were made: when each was made, and when its user took it.

The Python twin of `engine/src/load/observation.ts`; `proto/README.md` ("Observations") says what each number means.
"""

import asyncio
import threading
import time
from array import array
from itertools import chain, repeat
from typing import Any, Callable, Dict, List, Optional, Sequence

from rpcbench_worker.errors import BAD_COMMAND, WRONG_ANSWER, WorkerError
from rpcbench_worker.load.call_errors import CallErrors
from rpcbench_worker.load.record import column
from rpcbench_worker.load.reply import accounts
from rpcbench_worker.load.watchdog import IDLE, StartTimer, Watchdog, start_plain_timer, start_thread_timer
from rpcbench_worker.production import Production, system_ns


class _Reading:
    """What one user has seen so far."""

    def __init__(self, began: int) -> None:
        self._began = began
        self.produced = array("q")
        self.taken = array("q")
        self._last = 0
        self._said: Optional[int] = None

    def take(self, value: int) -> int:
        """A value has come; returns when. Raises `WorkerError` WrongAnswer."""
        now = system_ns()
        if self._said is not None or 0 < value < self._last or value > now:
            before = self._last if self._said is None else self._said
            raise WorkerError(WRONG_ANSWER, f"a value made at {value} ns came after one of {before} ns, or before it was made")
        if value <= 0:
            self._said = -value
        else:
            self._last = value
            self.produced.append(value - self._began)
            self.taken.append(now - self._began)
        return now

    def end(self) -> None:
        if self._said != len(self.produced):
            raise WorkerError(WRONG_ANSWER, f"the server made {self._said} values, and {len(self.produced)} came")


class Observation:
    """Of one client's users, whose streams are read by tasks or, where calls block, by threads."""

    def __init__(self, users: Sequence[Any], deadline_ms: int, command: Dict[str, Any]) -> None:
        if not all(hasattr(user, "produced_values") for user in users):
            raise WorkerError(BAD_COMMAND, "this framework's streams cannot be observed")
        self._users = users
        self._deadline_ns = deadline_ms * 1_000_000
        self._production = Production(command["periodNs"], command["forNs"], command["mostValues"])
        self._pause = command["takeEveryNs"] / 1e9
        self._since = array("q", [IDLE]) * len(users)
        self._errors = CallErrors()
        self._before = accounts()
        self._paced: Optional[Dict[str, Any]] = None
        self._began = system_ns()
        self._paced_until = self._began + command["forNs"]
        self._readings = [_Reading(self._began) for _ in users]

    async def on_loop(self) -> Dict[str, Any]:
        """Returns an `observed` reply without `type` and `id`."""
        with self._watched(start_thread_timer):
            await asyncio.gather(*(self._read(index) for index in range(len(self._users))))
        return self._reply()

    def blocking(self) -> Dict[str, Any]:
        """As `on_loop`, for users whose calls block."""
        with self._watched(start_plain_timer):
            threads = [threading.Thread(target=self._read_blocking, args=(index,)) for index in range(1, len(self._users))]
            for thread in threads:
                thread.start()
            self._read_blocking(0)
            for thread in threads:
                thread.join()
        return self._reply()

    def _watched(self, start_timer: StartTimer) -> Watchdog:
        for index in range(len(self._users)):
            self._since[index] = system_ns()
        return Watchdog(self._users, self._since, self._deadline_ns, time.perf_counter_ns, start_timer)

    async def _read(self, user: int) -> None:
        reading = self._readings[user]
        try:
            async for value in self._users[user].produced_values(self._production):
                if self._is_slow(reading.take(value)):
                    await asyncio.sleep(self._pause)
            reading.end()
        except (Exception, asyncio.CancelledError) as error:
            self._errors.add(error)
        finally:
            self._since[user] = IDLE

    def _read_blocking(self, user: int) -> None:
        reading = self._readings[user]
        try:
            for value in self._users[user].produced_values(self._production):
                if self._is_slow(reading.take(value)):
                    time.sleep(self._pause)
            reading.end()
        except Exception as error:
            self._errors.add(error)
        finally:
            self._since[user] = IDLE

    def _is_slow(self, now: int) -> bool:
        """Whether the user waits before it takes its next value."""
        if self._pause and now < self._paced_until:
            return True
        if self._pause and self._paced is None:
            self._paced = accounts()
        return False

    def _reply(self) -> Dict[str, Any]:
        readings = self._readings
        return {
            "users": column(chain.from_iterable(repeat(user, len(each.produced)) for user, each in enumerate(readings)), "I"),
            "producedNs": column(_joined(readings, lambda each: each.produced)),
            "takenNs": column(_joined(readings, lambda each: each.taken)),
            "pacedUntilNs": self._production.for_ns,
            "before": self._before,
            "paced": self._paced or accounts(),
            "errors": self._errors.listed(),
        }


def _joined(readings: List[_Reading], of: "Callable[[_Reading], array[int]]") -> "chain[int]":
    return chain.from_iterable(of(each) for each in readings)
