"""What a pass of blocking users is while it runs, what each of them writes down, and which calls count afterwards, by their times."""

import itertools
import threading
from typing import Callable, List, NamedTuple, Optional, Sequence

from rpcbench_worker.load.call_errors import CallErrors
from rpcbench_worker.load.record import ConnectRecord, zeros

NEVER = (1 << 63) - 1


class UserRecord:
    """What one user's calls took, from the moment that all users were active; it has been there before the first call."""

    def __init__(self, capacity: int, stream_count: int, connects: bool = False) -> None:
        self._stream_count = stream_count
        self._connects = connects
        self.gaps = zeros(max(capacity, stream_count - 1) if stream_count else 0)
        self.firsts = zeros(capacity if stream_count else 0)
        self.reserve(capacity)
        self.clear()

    def reserve(self, calls: int) -> None:
        self.capacity = calls
        self.started = zeros(calls)
        self.ended = zeros(calls)
        self.connects = ConnectRecord(calls) if self._connects else None

    def clear(self) -> None:
        self.count = 0
        self.dropped = 0

    def has_room(self, keeps_values: bool) -> bool:
        """For one call more."""
        if not keeps_values:
            return self.count < self.capacity
        return self.count < len(self.firsts) and (self.count + 1) * (self._stream_count - 1) <= len(self.gaps)


class Pass:
    """One burst or slice while it runs; shared by all its users."""

    def __init__(self, users: int, limit: int, duration_ns: Optional[int], clock: Callable[[], int]) -> None:
        #: Calls to count.
        self.limit = limit
        self.duration_ns = duration_ns
        self._clock = clock
        self._users = users
        self._lock = threading.Lock()
        self._active = 0
        #: All users are past their warm-up, since then.
        self.all_active = False
        self.all_active_at = NEVER
        self.stopped = False
        #: When the first user did. One that waits for its turn of the interpreter has not.
        self.stopped_at = NEVER
        #: Calls that end later do not count.
        self.until = NEVER
        #: Streams: when each value came.
        self.keeps_values = duration_ns is not None
        self.errors = CallErrors()
        #: Numbers the calls of all users; a step of it is not interrupted by another thread.
        self.next_number = itertools.count(1).__next__

    def begin(self) -> None:
        """A user starts its first call after the warm-up."""
        with self._lock:
            now = self._clock()
            if self._active == 0 and self.duration_ns is not None:
                self.until = now + self.duration_ns
            self._active += 1
            if self._active == self._users:
                self.all_active_at = now
                self.all_active = True

    def stop(self, at: int) -> None:
        """All users stop; their calls on the way are waited for."""
        with self._lock:
            self.until = min(self.until, at)
            self.stopped_at = min(self.stopped_at, at)
            self.stopped = True

    def fail(self, error: BaseException) -> None:
        self.stop(self._clock())
        with self._lock:
            self.errors.add(error)


class Counted(NamedTuple):
    """The calls of a pass that count, of each user by their places in its record, and what they say together."""

    latencies: List[int]
    places: List[List[int]]
    finished: int
    elapsed_ns: int


def counted(records: Sequence[UserRecord], all_active_at: int, until: int, limit: int) -> Counted:
    """Calls that began from `all_active_at` on and ended by `until`, at most `limit` of them, the first to end.

    `finished` are those that ended in that time, whenever they began.
    """
    ends = sorted(
        (record.ended[place], user, place)
        for user, record in enumerate(records)
        for place in range(record.count)
        if all_active_at <= record.started[place] and record.ended[place] <= until
    )[:limit]
    if len(ends) == limit:
        until = ends[-1][0]
    places: List[List[int]] = [[] for _ in records]
    for _, user, place in ends:
        places[user].append(place)
    finished = [end for record in records for end in record.ended[: record.count] if all_active_at < end <= until]
    return Counted(
        [end - records[user].started[place] for end, user, place in ends],
        places,
        len(finished),
        max(finished) - all_active_at if finished else 0,
    )
