"""The closed loop: every user starts its next call when it has the reply to the last one.

What is between two reads of the clock is the call and nothing else: arguments are made before, replies are checked and written down after.
Which of the calls count is the engine's business; here it is only known when to stop (`Course`).

Garbage collection stays enabled, as it is in a user's program: what a framework leaves for it is part of its cost. The worker's own
heap is not, so it is frozen when the users have been opened (see `Worker`), and nothing is collected between calls on purpose.
"""

import asyncio
import time
from array import array
from typing import Any, Callable, Dict, Optional, Sequence

from rpcbench_worker.interface import User
from rpcbench_worker.load.course import NEVER, Course
from rpcbench_worker.load.parts import as_columns, of_window
from rpcbench_worker.load.record import CAPACITY, Record
from rpcbench_worker.load.reply import Costs, loaded
from rpcbench_worker.load.watchdog import IDLE, StartTimer, Watchdog, start_thread_timer
from rpcbench_worker.loop import TurnCounter
from rpcbench_worker.scenarios.scenario import SMALL, Parts, Scenario, make_checked, wrong_answer


class _Budget:
    """How many calls may still start. `last` is the place in the record after which no further one does."""

    def __init__(self, most: int, capacity: int) -> None:
        self._most = most
        self._capacity = capacity
        self._waking = self._active = 0
        self.last = capacity - 1

    def takes(self, recorded: int, waking: bool) -> bool:
        """Whether a user may start a waking call, or begin with its own. All others that began have one on their way."""
        if self._waking + self._active + recorded >= self._most:
            return False
        self._waking += waking
        self._active += not waking
        # The call at place n is the n+1st that has ended; all users but the one that made it have one more on its way.
        self.last = min(self._capacity - 1, self._most - self._waking - self._active)
        return True


class ClosedLoop:
    """The users of one client and the call they make.

    `clock` (nanoseconds, monotonic), `start_timer` and `capacity` are given by tests.
    """

    def __init__(
        self,
        users: Sequence[User],
        scenario: Scenario,
        deadline_ms: int,
        turns: TurnCounter,
        clock: Callable[[], int] = time.perf_counter_ns,
        start_timer: StartTimer = start_thread_timer,
        capacity: int = CAPACITY,
    ) -> None:
        self._users = users
        self._deadline_ns = deadline_ms * 1_000_000
        self._clock = clock
        self._start_timer = start_timer
        self._record = Record(len(users), capacity)
        #: For the watchdog: when each user's call began.
        self._since = array("q", [IDLE]) * len(users)
        # Each user goes on in its own round of arguments, from load to load.
        self._calls = [scenario.calls(user) for user in users]
        self._small = [SMALL.calls(user) for user in users]
        self._turns = turns
        self._new_parts = scenario.new_parts(users, clock, turns)

    async def load(self, command: Dict[str, Any]) -> Dict[str, Any]:
        """Executes a `load` command; returns a `loaded` reply without `type` and `id`."""
        record, users = self._record, range(len(self._users))
        record.count = 0
        parts = self._new_parts(command["parts"], record.capacity)
        budget = _Budget(command.get("mostCalls", NEVER), record.capacity)
        with Watchdog(self._users, self._since, self._deadline_ns, self._clock, self._start_timer):
            costs = Costs()
            course = Course(len(users), command, self._clock)
            self._turns.counts = parts is not None
            # A task a user, also for one: a reply then wakes two coroutines above the call, not all of the worker's.
            await asyncio.gather(*(self._user(index, course, budget, command, parts) for index in users))
            self._turns.counts = False
            costs.end()
        named = {} if parts is None else as_columns([parts.named(of_window(record.rows(), course.opened_at, course.closed_at))])
        return loaded(course, record.rows, named, costs)

    async def _user(self, index: int, course: Course, budget: _Budget, command: Dict[str, Any], parts: Optional[Parts]) -> None:
        """One user from its first waking call until the load stops. A failure stops all of them and is recorded."""
        record, since = self._record, self._since
        call, next_argument = (self._small if command["wakingKind"] == "Small" else self._calls)[index]
        since[index] = self._clock()
        try:
            for _ in range(command["wakingCalls"]):
                if not course.may_wake():
                    return
                if not budget.takes(record.count, waking=True):
                    return course.stop(self._clock())
                await make_checked(call, next_argument())
                since[index] = self._clock()
                course.woke()
            if course.begin(index):
                if not budget.takes(record.count, waking=False):
                    return course.stop(self._clock())
                await self._own_calls(index, course, budget, parts)
        except (Exception, asyncio.CancelledError) as error:
            course.fail(error)
        finally:
            since[index] = IDLE

    async def _own_calls(self, index: int, course: Course, budget: _Budget, parts: Optional[Parts]) -> None:
        """Raises the call's exception, or `WorkerError` WrongAnswer."""
        call, next_argument = self._calls[index]
        if parts is not None:
            call = parts.call_of(index) or call
        keep = None if parts is None else parts.keep
        clock, since, record = self._clock, self._since, self._record
        users, starts, ends = record.users, record.starts, record.ends
        while True:
            argument = next_argument()
            started = clock()
            reply = await call(argument)
            ended = clock()
            # For the watchdog the next call starts now; storing its actual start would be inside the timed part.
            since[index] = ended
            if reply != argument:
                raise wrong_answer(argument, reply)
            place = record.count
            users[place] = index
            starts[place] = started
            ends[place] = ended
            record.count = place + 1
            if keep is not None and started >= course.opens_at and not keep(index, started, ended):
                course.stop(ended)
            if place >= budget.last:
                course.stop(ended)
            if ended >= course.look_at and not course.goes_on(index, started, ended):
                return
