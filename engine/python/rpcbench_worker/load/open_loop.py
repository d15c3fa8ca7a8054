"""Open loop: each call is due at a time that was fixed beforehand, whether or not earlier replies have come.

The Python twin of `engine/src/load/open-loop.ts`; `proto/README.md` ("Open loop") says what each number means.
"""

import asyncio
import time
from array import array
from collections import deque
from typing import Any, Callable, Deque, Dict, List, Optional, Protocol, Sequence

from rpcbench_worker.interface import User
from rpcbench_worker.load.call_errors import CallErrors
from rpcbench_worker.load.pacer import SpinningPacer
from rpcbench_worker.load.watchdog import IDLE, StartTimer, Watchdog, start_thread_timer
from rpcbench_worker.loop import TurnCounter
from rpcbench_worker.scenarios.scenario import SMALL, Scenario, make_checked, wrong_answer

#: In place of an end: this call has not come back right.
_NO_END = -1
#: In place of a call: there is none left.
_NONE = -1


class Pacer(Protocol):
    async def wait(self, duration_ns: int) -> None:
        """Returns as soon as it can once `duration_ns` have passed, or at `cancel`."""

    def cancel(self) -> None:
        """Ends the current wait, if there is one."""

    #: Nanoseconds so far in which it looked at the clock turn by turn, until a call was due.
    spun_ns: int


class _Pass:
    """One schedule while it runs; shared by all its users. Times are nanoseconds from its beginning."""

    def __init__(self, due: List[int], drain_ns: int, users: int) -> None:
        self.due = due
        #: The call that starts next; those before it have started.
        self.next = 0
        #: Calls from here on do not start.
        self.end = len(due)
        self.last_start = (due[-1] if due else 0) + drain_ns
        self.began = 0
        self.started = array("q", [0]) * len(due)
        self.ended = array("q", [_NO_END]) * len(due)
        #: Of each call: whether a connection was free when it was due.
        self.in_time = bytearray(len(due))
        self.free_since = array("q", [-1]) * users
        #: One free user waits for the next call to be due; the others that are free wait here, the longest free first.
        self.pacing = False
        self.waiting: Deque["asyncio.Future[None]"] = deque()
        self.stopped = False
        self.dropped = 0
        self.errors = CallErrors()

    def hand_over(self) -> None:
        """The user that waited for the next call stops waiting, so that the next free one does."""
        self.pacing = bool(self.waiting)
        if self.pacing:
            self.waiting.popleft().set_result(None)


class OpenLoop:
    """The users of one client and the call they make.

    A call that is due goes to the connection that has been free the longest; while none is, due calls wait in the order of the
    schedule. Response time counts from the scheduled start, so that a call which could not start in time carries its wait, whoever
    caused it: the server's stall shows in every call that was due during it (no coordinated omission).

    `clock`, `start_timer` and `pacer` are given by tests.
    """

    def __init__(
        self,
        users: Sequence[User],
        scenario: Scenario,
        deadline_ms: int,
        turns: TurnCounter,
        clock: Callable[[], int] = time.perf_counter_ns,
        start_timer: StartTimer = start_thread_timer,
        pacer: Optional[Pacer] = None,
    ) -> None:
        self._users = users
        self._deadline_ns = deadline_ms * 1_000_000
        self._clock = clock
        self._start_timer = start_timer
        self._pacer: Pacer = SpinningPacer(clock) if pacer is None else pacer
        self._turns = turns
        self._running = array("q", [IDLE]) * len(users)
        self._calls = [scenario.calls(user) for user in users]
        self._small = [SMALL.calls(user) for user in users]

    async def run(self, due: List[int], drain_ms: int, warmup_calls: int, warmup_small: bool) -> Dict[str, Any]:
        """Makes the calls of a schedule (non-decreasing offsets); returns a `responses` reply without `type` and `id`.

        Every call that started counts, also one that ends after `drain_ms`. The first error ends the load: what is on its way is
        waited for and dropped, the rest is not started.
        """
        current = _Pass(due, drain_ms * 1_000_000, len(self._users))
        users = range(len(self._users))
        busy_ns = 0
        with Watchdog(self._users, self._running, self._deadline_ns, self._clock, self._start_timer):
            await asyncio.gather(*(self._warm_up(index, current, warmup_calls, warmup_small) for index in users))
            if not current.stopped:
                turns, pacer = self._turns, self._pacer
                turns.times_idle = True
                idle_at_begin = turns.idle_ns + pacer.spun_ns
                current.began = self._clock()
                await asyncio.gather(*(self._user(index, current) for index in users))
                idle = turns.idle_ns + pacer.spun_ns - idle_at_begin
                busy_ns = max(self._clock() - current.began - idle, 0)
                turns.times_idle = False
        return {**_measured(current), "busyNs": busy_ns}

    async def _warm_up(self, index: int, current: _Pass, calls: int, small: bool) -> None:
        call, next_argument = (self._small if small else self._calls)[index]
        try:
            for _ in range(calls):
                if current.stopped:
                    return
                self._running[index] = self._clock()
                await make_checked(call, next_argument())
                current.dropped += 1
        except (Exception, asyncio.CancelledError) as error:
            self._fail(current, error)
        finally:
            self._running[index] = IDLE

    async def _user(self, index: int, current: _Pass) -> None:
        """One user from its first call until none is left, or one failed."""
        clock, running = self._clock, self._running
        call, next_argument = self._calls[index]
        began, due, free_since = current.began, current.due, current.free_since
        try:
            while True:
                number = await self._take(current)
                if number == _NONE:
                    return
                argument = next_argument()
                running[index] = clock()
                started = clock()
                reply = await call(argument)
                ended = clock()
                running[index] = IDLE
                if reply != argument:
                    raise wrong_answer(argument, reply)
                if current.stopped:
                    current.dropped += 1
                    return
                current.in_time[number] = free_since[index] <= due[number]
                current.started[number] = started - began
                current.ended[number] = ended - began
                free_since[index] = ended - began
        except (Exception, asyncio.CancelledError) as error:
            self._fail(current, error)
        finally:
            running[index] = IDLE

    async def _take(self, current: _Pass) -> int:
        """The next call, when it is due and this user's turn; _NONE when there is none left.

        The user that waits is the one that calls: a task that did nothing but wait would have to wake another one, a turn later.
        """
        if current.pacing:
            turn = asyncio.get_running_loop().create_future()
            current.waiting.append(turn)
            await turn
        current.pacing = True
        number = _NONE
        while current.next < current.end:
            now = self._clock() - current.began
            if now > current.last_start:
                current.end = current.next
                break
            wait = current.due[current.next] - now
            if wait <= 0:
                number = current.next
                current.next += 1
                break
            await self._pacer.wait(wait)
        current.hand_over()
        return number

    def _fail(self, current: _Pass, error: BaseException) -> None:
        current.errors.add(error)
        current.stopped = True
        current.end = current.next
        self._pacer.cancel()


def _measured(current: _Pass) -> Dict[str, Any]:
    due, started, ended, in_time = current.due, current.started, current.ended, current.in_time
    right = [number for number in range(current.end) if ended[number] != _NO_END]
    return {
        "elapsedNs": max((ended[number] for number in right), default=0),
        "responseNs": [ended[number] - due[number] for number in right],
        "serviceNs": [ended[number] - started[number] for number in right],
        "pacingNs": [started[number] - due[number] for number in right if in_time[number]],
        "notStarted": len(due) - current.end,
        "dropped": current.dropped,
        "errors": current.errors.listed(),
    }
