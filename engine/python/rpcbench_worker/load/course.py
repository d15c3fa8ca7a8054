"""When the users of a load stop calling; which of their calls count is not decided here.

`proto/README.md` ("What is timed") has the rules.
"""

import threading
from typing import Any, Callable, Dict, Optional, Set

from rpcbench_worker.load.call_errors import CallErrors

NEVER = (1 << 63) - 1


class Course:
    """How far a load has come; shared by all its users. Times are readings of the clock.

    A user looks at `look_at` after each of its calls and asks `goes_on` when that time has come: between two events in the course of a
    load a call costs one comparison.
    """

    def __init__(self, users: int, load: Dict[str, Any], clock: Callable[[], int]) -> None:
        window = load["window"]
        self._clock = clock
        self._lock = threading.Lock()
        self._users = users
        self._window = window
        self.began = clock()
        self._limit_at = self.began + load["limitMs"] * 1_000_000
        self._active = 0
        self.active_at: Optional[int] = None
        self.waking = 0
        self.stopped = False
        #: When the first user started no further call.
        self.stopped_at = NEVER
        self._over_at = NEVER
        self.errors = CallErrors()

        self.opens_at = self._closes_at = NEVER
        #: Until then all go on whatever has ended.
        self._hold_until = 0
        #: Who has not started a call in the window.
        self._outside: Set[int] = set()
        #: The last who did. If that was late, its first call is in the window all the same.
        self._awaited: Optional[int] = None
        #: Who may have a call on its way that started in the window.
        self._inside = set(range(users))
        if window is not None and "fromNs" in window:
            self.opens_at, self._closes_at = window["fromNs"], window["untilNs"]
            self._hold_until = self._closes_at + window["holdNs"]
        elif window is not None:
            self._outside = set(range(users))
        self.look_at = 0
        self._look_again()

    def _look_again(self) -> None:
        """Sets `look_at` to what comes next."""
        if self._outside:
            event = self.opens_at
        elif self._inside:
            event = self._closes_at
        else:
            event = self._hold_until
        self.look_at = min(event, self._limit_at)

    def may_wake(self) -> bool:
        """Before each waking call. Not timed."""
        now = self._clock()
        if now >= self._limit_at:
            with self._lock:
                self._end(now, self._limit_at)
        return not self.stopped

    def woke(self) -> None:
        """A waking call succeeded."""
        with self._lock:
            self.waking += 1

    def begin(self, user: int) -> bool:
        """A user has made its waking calls. Whether it goes on with calls of its own."""
        now = self._clock()
        with self._lock:
            if self.stopped:
                return False
            self._active += 1
            if self._active == self._users:
                self.active_at = now
                if self._outside:
                    self.opens_at = now + self._window["openAfterNs"]
                self._look_again()
            if self._window is None:
                self._note_stop(now)
                return False
        return now < self.look_at or self.goes_on(user, now, now)

    def goes_on(self, user: int, started: int, ended: int) -> bool:
        """Whether a user, whose last call was that, starts another. For when `look_at` has come, or may have."""
        with self._lock:
            if user in self._outside:
                # The next call is its first in the window, which stays open until the last user has started one.
                if ended >= self.opens_at and not self.stopped:
                    self._outside.remove(user)
                    if not self._outside:
                        self._closes_at = self.opens_at + self._window["lengthNs"]
                        self._awaited = user
            elif ended >= self._closes_at:
                self._inside.discard(user)
                if user == self._awaited:
                    self._awaited = None
                    if started >= self._closes_at:
                        self._closes_at = started + 1
            if ended >= self._limit_at:
                self._end(ended, self._limit_at)
            elif not self._inside and ended >= self._hold_until:
                self._end(ended, ended)
            if not self.stopped:
                self._look_again()
            return not self.stopped

    def stop(self, at: int) -> None:
        """No user starts a further call; those on their way are waited for."""
        with self._lock:
            self._end(at, at)

    def fail(self, error: BaseException) -> None:
        """A call failed, which ends the load."""
        now = self._clock()
        with self._lock:
            self.errors.add(error)
            self._end(now, now)

    def _end(self, at: int, over_at: int) -> None:
        """`over_at`: when that should have been seen; a window that is open then ends with it."""
        self._note_stop(at)
        self._over_at = min(self._over_at, over_at)
        self.stopped = True
        # Makes every user ask after its next call.
        self.look_at = 0

    def _note_stop(self, at: int) -> None:
        self.stopped_at = min(self.stopped_at, at)

    @property
    def opened_at(self) -> Optional[int]:
        return self.opens_at if self.opens_at <= self._over_at and self.opens_at != NEVER else None

    @property
    def closed_at(self) -> Optional[int]:
        """When it closed, or when the load was over with it open. A call that started before then started in the window."""
        return None if self.opened_at is None else min(self._closes_at, self._over_at)
