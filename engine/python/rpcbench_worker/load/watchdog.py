"""The call deadline, watched by one timer a burst or slice."""

from array import array
from typing import Any, Callable, Optional, Sequence

from rpcbench_worker.errors import CALL_TIMED_OUT, WorkerError
from rpcbench_worker.interface import User

#: In place of a start: this user has no call under way.
IDLE = -1


class Watchdog:
    """Aborts the users whose call takes longer than the deadline.

    `starts[i]` is when user i's call began, or `IDLE`; whoever makes the calls keeps it. The timer sleeps until the oldest call
    could be late, so a pass shorter than the deadline never wakes it. It needs the event loop: a framework that blocks the loop
    (RPyC while it reads the rest of a reply) is ended from outside, by the coordinator's deadline.
    """

    def __init__(
        self, users: Sequence[User], starts: "array[int]", deadline_ns: int, clock: Callable[[], int], call_later: Callable[..., Any]
    ) -> None:
        self._users = users
        self._starts = starts
        self._deadline_ns = deadline_ns
        self._clock = clock
        self._call_later = call_later
        self._timer: Optional[Any] = None

    def __enter__(self) -> "Watchdog":
        self._sleep(self._deadline_ns)
        return self

    def __exit__(self, *_: object) -> None:
        self._timer.cancel()  # type: ignore[union-attr]

    def _sleep(self, duration_ns: int) -> None:
        self._timer = self._call_later(duration_ns / 1e9, self._look)

    def _look(self) -> None:
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
                user.abort(WorkerError(CALL_TIMED_OUT, f"a call took longer than its deadline of {self._deadline_ns // 1_000_000} ms"))
        self._sleep(wait)
