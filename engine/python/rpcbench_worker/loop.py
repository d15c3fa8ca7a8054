"""The worker's event loop: its turns, counted where they happen, how many sockets it can wait for, and its name."""

import selectors
import sys
import time
from typing import List, Optional, Tuple

from rpcbench_worker.errors import CONNECTION_FAILED, WorkerError


class TurnCounter(selectors.DefaultSelector):
    """The selector of the worker's event loop, which counts turns and times waits while that is asked for.

    An asyncio loop selects exactly once a turn, so counting here costs one addition a turn. Marking turns by `loop.call_soon` would instead
    make an idle loop go round once more for each, inside what is measured. While neither is asked for, the loop calls the selector that
    every program has: a method in between costs 0.3 us a turn, and a call of grpc.aio takes 17 turns of both sides.
    """

    turn = 0
    #: Nanoseconds in which the loop waited, while `times_idle` was set: two readings of the clock a turn, which only an open loop needs.
    idle_ns = 0
    _counts = _times_idle = False

    @property
    def counts(self) -> bool:
        """Whether `turn` goes on."""
        return self._counts

    @counts.setter
    def counts(self, counts: bool) -> None:
        self._counts = counts
        self._stand_between()

    @property
    def times_idle(self) -> bool:
        """Whether `idle_ns` goes on; `turn` does then, too."""
        return self._times_idle

    @times_idle.setter
    def times_idle(self, times_idle: bool) -> None:
        self._times_idle = times_idle
        self._stand_between()

    def _stand_between(self) -> None:
        if self._counts or self._times_idle:
            self.__dict__["select"] = self._observed_select
        else:
            self.__dict__.pop("select", None)

    def _observed_select(self, timeout: Optional[float] = None) -> List[Tuple[selectors.SelectorKey, int]]:
        self.turn += 1
        # With a timeout of 0 it only looks.
        if not self._times_idle or timeout == 0:
            return super().select(timeout)
        began = time.perf_counter_ns()
        events = super().select(timeout)
        self.idle_ns += time.perf_counter_ns() - began
        return events


def most_sockets(platform: str = sys.platform) -> Optional[int]:
    """How many sockets of users a client's loop is to wait for at most; `None`: as many as there are.

    Windows' Python waits by `select` for 512 at most (`FD_SETSIZE`), and raises ValueError in every turn after that. Fewer here: what
    the loop and the framework have of their own counts, and the server, which has a socket more, must not be the first to end.
    """
    return 500 if platform == "win32" else None


def check_sockets(each: int, users: int, most: Optional[int] = most_sockets()) -> None:
    """Raises `WorkerError` ConnectionFailed when so many users, of `each` sockets, are too many: before the first of them connects."""
    if most is not None and each * users > most:
        can = f"asyncio can wait for {most // each} of these connections in one process on this system, not for {users}"
        raise WorkerError(CONNECTION_FAILED, f"{can}; use fewer users, several clients or the Sync API")


#: What the system's best selector is called there.
_MECHANISMS = {"EpollSelector": "epoll", "KqueueSelector": "kqueue", "SelectSelector": "select", "PollSelector": "poll"}
BLOCKING = "none: blocking calls"


def event_loop_of(api: str) -> str:
    """What the calls of an API wait in, for the record; `proto/frameworks.json` states it for each system."""
    if api == "Sync":
        return BLOCKING
    selector = selectors.DefaultSelector.__name__
    return f"asyncio SelectorEventLoop, {_MECHANISMS.get(selector, selector)}"
