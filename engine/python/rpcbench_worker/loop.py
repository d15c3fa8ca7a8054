"""The worker's event loop: its turns, counted where they happen, how many sockets it can wait for, and its name."""

import selectors
import sys
import time
from typing import List, Optional, Tuple

from rpcbench_worker.errors import CONNECTION_FAILED, WorkerError


class TurnCounter(selectors.DefaultSelector):
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
