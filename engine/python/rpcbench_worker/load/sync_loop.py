"""The closed loop with blocking calls: the twin of `closed_loop`, a thread a user in place of a task.

Every user writes into columns of its own and nothing is locked between two calls. Python runs one thread at a time: with several users a
latency holds the time the user's thread waited for its turn (the global interpreter lock), as it does in any threaded client.
"""

import itertools
import threading
import time
from array import array
from typing import Any, Callable, Dict, Iterator, Optional, Sequence

from rpcbench_worker.interface import SyncUser
from rpcbench_worker.load.course import Course
from rpcbench_worker.load.parts import as_columns, of_window
from rpcbench_worker.load.record import CAPACITY, CHUNK, Row, UserRecord
from rpcbench_worker.load.reply import Costs, loaded
from rpcbench_worker.load.user_threads import UserThreads
from rpcbench_worker.load.watchdog import IDLE, StartTimer, Watchdog, start_plain_timer
from rpcbench_worker.scenarios.scenario import SMALL, Parts, Scenario, wrong_answer


class SyncLoop:
    """The users of one client and the call they make. `clock`, `start_timer` and `capacity` are given by tests."""

    def __init__(
        self,
        users: Sequence[SyncUser],
        scenario: Scenario,
        deadline_ms: int,
        clock: Callable[[], int] = time.perf_counter_ns,
        start_timer: StartTimer = start_plain_timer,
        capacity: int = CAPACITY,
    ) -> None:
        self._users = users
        self._deadline_ns = deadline_ms * 1_000_000
        self._clock = clock
        self._start_timer = start_timer
        self._capacity = capacity
        self._chunk = min(CHUNK, capacity)
        self._records = [UserRecord(index) for index in range(len(users))]
        #: For the watchdog: when each user's call began.
        self._since = array("q", [IDLE]) * len(users)
        # Each user goes on in its own round of arguments, from load to load.
        self._calls = [scenario.blocking_calls(user) for user in users]
        self._small = [SMALL.blocking_calls(user) for user in users]
        self._new_parts = scenario.new_parts(users, clock, None)
        self._threads = UserThreads(len(users))

    def end(self) -> None:
        self._threads.end()

    def load(self, command: Dict[str, Any]) -> Dict[str, Any]:
        """Executes a `load` command; returns a `loaded` reply without `type` and `id`."""
        users = range(len(self._users))
        for record in self._records:
            record.clear()
        # Of each user, for itself.
        room = max(self._capacity // len(self._users), 1)
        parts = [self._new_parts(command["parts"], room) for _ in users]
        pass_ = _Pass(command, self._capacity, self._chunk)
        with Watchdog(self._users, self._since, self._deadline_ns, self._clock, self._start_timer):
            costs = Costs()
            course = Course(len(users), command, self._clock)
            self._threads.run(lambda index: self._user(index, course, pass_, parts[index]))
            costs.end()
        opened, closed = course.opened_at, course.closed_at
        named = (kept.named(of_window(record.rows(), opened, closed)) for kept, record in zip(parts, self._records) if kept is not None)
        return loaded(course, self._rows, as_columns(named), costs)

    def _rows(self) -> Iterator[Row]:
        return itertools.chain.from_iterable(record.rows() for record in self._records)

    def _user(self, index: int, course: Course, pass_: "_Pass", parts: Optional[Parts]) -> None:
        """One user from its first waking call until the load stops. A failure stops all of them and is recorded."""
        since = self._since
        call, next_argument = (self._small if pass_.waking_small else self._calls)[index]
        since[index] = self._clock()
        try:
            for _ in range(pass_.waking_calls):
                if not course.may_wake():
                    return
                if not pass_.takes_call():
                    return course.stop(self._clock())
                argument = next_argument()
                reply = call(argument)
                if reply != argument:
                    raise wrong_answer(argument, reply)
                since[index] = self._clock()
                course.woke()
            if course.begin(index):
                if not pass_.takes_call():
                    return course.stop(self._clock())
                self._own_calls(index, course, pass_, parts)
        except Exception as error:
            course.fail(error)
        finally:
            since[index] = IDLE

    def _own_calls(self, index: int, course: Course, pass_: "_Pass", parts: Optional[Parts]) -> None:
        """Raises the call's exception, or `WorkerError` WrongAnswer."""
        call, next_argument = self._calls[index]
        if parts is not None:
            call = parts.call_of(index) or call
        keep = None if parts is None else parts.keep
        takes_call = None if pass_.most is None else pass_.takes_call
        clock, since, record, room = self._clock, self._since, self._records[index], self._chunk
        starts, ends = record.next_chunk(room)
        place = 0
        try:
            while True:
                argument = next_argument()
                started = clock()
                reply = call(argument)
                ended = clock()
                # For the watchdog the next call starts now; storing its actual start would be inside the timed part.
                since[index] = ended
                if reply != argument:
                    raise wrong_answer(argument, reply)
                starts[place] = started
                ends[place] = ended
                place += 1
                if keep is not None and started >= course.opens_at and not keep(index, started, ended):
                    course.stop(ended)
                if takes_call is not None and not course.stopped and not takes_call():
                    course.stop(ended)
                if place == room:
                    if not pass_.takes_chunk():
                        course.stop(ended)
                    starts, ends = record.next_chunk(room)
                    place = 0
                if ended >= course.look_at and not course.goes_on(index, started, ended):
                    return
        finally:
            record.count = place


class _Pass:
    """What the users of one load share: how they wake, and how much they may still do."""

    def __init__(self, command: Dict[str, Any], capacity: int, chunk: int) -> None:
        self.waking_calls: int = command["wakingCalls"]
        self.waking_small = command["wakingKind"] == "Small"
        #: Calls that all users may start.
        self.most: Optional[int] = command.get("mostCalls")
        self._lock = threading.Lock()
        self._started = 0
        #: Full chunks that make the record full.
        self._chunks = -(-capacity // chunk)

    def takes_call(self) -> bool:
        with self._lock:
            self._started += 1
            return self.most is None or self._started <= self.most

    def takes_chunk(self) -> bool:
        """A user's is full. Whether the record has room for a further one."""
        with self._lock:
            self._chunks -= 1
            return self._chunks > 0
