"""The deadline of a call, watched by one timer per load."""

import asyncio
import threading
from array import array
from typing import Callable, Optional, Protocol, Sequence

from rpcbench_worker.errors import call_timed_out

#: In place of a start: this user has no call under way.
IDLE = -1


class Timer(Protocol):
    def cancel(self) -> object:
        """Prevents the callback, unless it is already running."""


class Abortable(Protocol):
    def abort(self, reason: Exception) -> None:
        """Makes the pending call raise `reason`."""


#: Calls back after so many seconds, on the event loop where there is one.
StartTimer = Callable[[float, Callable[[], None]], Timer]


def start_thread_timer(seconds: float, callback: Callable[[], None]) -> Timer:
    """A timer in a thread that does nothing but wait. While a loop.call_later is pending, every turn of the event loop waits with a
    timeout instead of without: that made each call of the floor 5% slower.
    """
    loop = asyncio.get_running_loop()
    timer = threading.Timer(min(seconds, threading.TIMEOUT_MAX), loop.call_soon_threadsafe, (callback,))
    timer.daemon = True
    timer.start()
    return timer


def start_plain_timer(seconds: float, callback: Callable[[], None]) -> Timer:
    """For blocking calls: it calls back in its own thread, while the users' threads wait."""
    timer = threading.Timer(min(seconds, threading.TIMEOUT_MAX), callback)
    timer.daemon = True
    timer.start()
    return timer


class Watchdog:
    """Aborts the users whose call takes longer than the deadline.

    `starts[i]` is when user i's call began, or `IDLE`; whoever makes the calls keeps it. The timer sleeps until the oldest call
    could be late, so a load shorter than the deadline never wakes it. On an event loop it needs the loop: a framework that blocks it
    (RPyC while it reads the rest of a reply) is ended from outside, by the coordinator's deadline.
    """

    def __init__(
        self,
        users: Sequence[Abortable],
        starts: "array[int]",
        deadline_ns: int,
        clock: Callable[[], int],
        start_timer: StartTimer = start_thread_timer,
    ) -> None:
        self._users = users
        self._starts = starts
        self._deadline_ns = deadline_ns
        self._clock = clock
        self._start_timer = start_timer
        self._timer: Optional[Timer] = None
        # The end of a load and the timer's callback can be in two threads.
        self._lock = threading.Lock()

    def __enter__(self) -> "Watchdog":
        self._sleep(self._deadline_ns)
        return self

    def __exit__(self, *_: object) -> None:
        with self._lock:
            timer, self._timer = self._timer, None
        if timer is not None:
            timer.cancel()

    def _sleep(self, duration_ns: int) -> None:
        self._timer = self._start_timer(duration_ns / 1e9, self._look)

    def _look(self) -> None:
        with self._lock:
            if self._timer is None:
                # The timer fired while the load ended.
                return
            now = self._clock()
            wait = self._deadline_ns
            for index, user in enumerate(self._users):
                start = self._starts[index]
                if start == IDLE:
                    continue
                left = start + self._deadline_ns - now
                if left > 0:
                    wait = min(wait, left)
                else:
                    self._starts[index] = IDLE
                    user.abort(call_timed_out(self._deadline_ns // 1_000_000))
            self._sleep(wait)
