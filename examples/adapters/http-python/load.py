"""The loads. Between two readings of the clock there is the call and nothing else; replies are checked and noted down afterwards."""

import asyncio
import sys
import threading
from time import perf_counter_ns as clock
from typing import Any, Awaitable, Callable, Dict, List, Optional, Sequence, Tuple, Union

from calls import SMALL, asked_for, check
from connecting import ConnectingUser
from errors import WorkerError
from http_echo import User
from turns import StreamTrace, Turns

PARTS = ("openNs", "firstCallNs", "closeNs")
AnyUser = Union[User, ConnectingUser]


class Deadline:
    """Aborts calls that take longer than allowed. One timer a load, and none of the event loop's: each of its turns would take longer."""

    def __init__(self, users: Sequence[AnyUser], deadline_ms: int) -> None:
        self._users = users
        self._ns = deadline_ms * 1_000_000
        self._loop = asyncio.get_running_loop()
        self._over = False

    def __enter__(self) -> None:
        self._sleep(self._ns)

    def __exit__(self, *_: object) -> None:
        self._over = True
        self._timer.cancel()

    def _sleep(self, ns: int) -> None:
        self._timer = threading.Timer(ns / 1e9, self._loop.call_soon_threadsafe, [self._look])
        self._timer.daemon = True
        self._timer.start()

    def _look(self) -> None:
        if self._over:
            return
        left = [user.since + self._ns - clock() for user in self._users if user.since is not None]
        for user in self._users:
            if user.since is not None and clock() - user.since >= self._ns:
                user.since = None
                user.abort()
        self._sleep(min([wait for wait in left if wait > 0], default=self._ns))


class Errors:
    """Equal ones are counted together."""

    def __init__(self) -> None:
        self._counts: Dict[Tuple[str, str], int] = {}

    def __bool__(self) -> bool:
        return bool(self._counts)

    def add(self, user: AnyUser, error: Exception) -> None:
        if user.late:
            error = WorkerError("CallTimedOut", "a call took longer than its deadline")
        elif not isinstance(error, WorkerError):
            error = WorkerError("CallFailed", f"{type(error).__name__}: {error}")
        key = (error.id, str(error))
        self._counts[key] = self._counts.get(key, 0) + 1

    def listed(self) -> List[Dict[str, Any]]:
        return [{"id": id, "message": message, "count": count} for (id, message), count in self._counts.items()]


class Load:
    """The users of one client, and the call they make."""

    most_recorded = 1 << 20

    def __init__(self, users: Sequence[AnyUser], setup: Dict[str, Any], turns: Turns) -> None:
        self.users = users
        self._turns = turns
        self._deadline_ms = setup["callDeadlineMs"]
        self._is_stream = setup["call"]["scenario"] == "Stream"
        self._traces = [StreamTrace(turns) for _ in users]
        self._calls = [asked_for(setup["call"], user) for user in users]
        self._traced = [asked_for(setup["call"], user, trace) for user, trace in zip(users, self._traces)]
        self._small = [asked_for(SMALL, user) for user in users]

    async def closed(self, most: int, duration_ms: Optional[int], warmup_calls: int = 0, warmup_kind: str = "Same") -> Dict[str, Any]:
        """A burst (so many calls), or a slice (so long). Each user starts its next call when it has the reply to the last one."""
        everybody = len(self.users)
        active = finished = dropped = all_active_at = last_end = 0
        stopped = False
        ends_at = float("inf")
        latencies: List[int] = []
        errors = Errors()
        stream: Optional[Dict[str, List[int]]] = None
        if duration_ms is not None and self._is_stream:
            stream = {"firstValueNs": [], "gapsNs": [], "arrivals": []}
        #: Of each latency of a slice of Connect: to open, to call, to close.
        parts: List[Tuple[int, int, int]] = []

        async def use(index: int) -> None:
            nonlocal active, finished, dropped, all_active_at, last_end, stopped, ends_at
            user, trace = self.users[index], self._traces[index]
            user.since = clock()
            for _ in range(warmup_calls):
                if stopped:
                    return
                await self._warm_up(index, warmup_kind)
                dropped += 1
            now = clock()
            if active == 0 and duration_ms is not None:
                ends_at = now + duration_ms * 1_000_000
            active += 1
            all_active_at = now
            call, arguments = (self._calls if stream is None else self._traced)[index]
            while not stopped:
                argument = next(arguments)
                # What counts is what was made while all users called, from its beginning to its end.
                counts = active == everybody
                trace.clear()
                started = clock()
                reply = await call(argument)
                ended = clock()
                user.since = ended
                check(argument, reply)
                stopped = stopped or ended > ends_at
                if active == everybody and not stopped:
                    finished += 1
                    last_end = ended
                if not counts or stopped:
                    dropped += 1
                    continue
                latencies.append(ended - started)
                if duration_ms is not None and isinstance(user, ConnectingUser):
                    parts.append(user.parts(started, ended))
                if stream is not None:
                    trace.add_to(stream, started)
                    stopped = len(stream["gapsNs"]) >= self.most_recorded
                stopped = stopped or len(latencies) >= most

        async def guarded(index: int) -> None:
            nonlocal stopped
            try:
                await use(index)
            except Exception as error:
                errors.add(self.users[index], error)
                stopped = True
            finally:
                self.users[index].since = None

        with Deadline(self.users, self._deadline_ms):
            await asyncio.gather(*(guarded(index) for index in range(everybody)))
        return {
            "type": "samples",
            "elapsedNs": last_end - all_active_at if finished else 0,
            "latenciesNs": latencies,
            "finished": finished,
            "dropped": dropped,
            "errors": errors.listed(),
            "stream": stream,
            "connect": {name: [each[at] for each in parts] for at, name in enumerate(PARTS)} if parts else None,
        }

    async def window(self, from_ns: int, until_ns: int, hold_ns: int, stream_details: bool) -> Dict[str, Any]:
        """Calls from now on and counts within the window, which several client processes have in common (--clients)."""
        waiting = len(self.users)
        finished = dropped = 0
        active_from: Optional[int] = None
        active_until: Optional[int] = None
        latencies: List[int] = []
        errors = Errors()
        stream: Optional[Dict[str, List[int]]] = None
        if stream_details and self._is_stream:
            stream = {"firstValueNs": [], "gapsNs": [], "arrivals": []}

        async def use(index: int) -> None:
            nonlocal waiting, finished, dropped, active_from, active_until
            user, trace = self.users[index], self._traces[index]
            call, arguments = (self._calls if stream is None else self._traced)[index]
            user.since = clock()
            waiting -= 1
            if waiting == 0:
                active_from = user.since
            while active_until is None:
                argument = next(arguments)
                trace.clear()
                started = clock()
                reply = await call(argument)
                ended = clock()
                user.since = ended
                check(argument, reply)
                if active_until is None and ended > until_ns + hold_ns:
                    active_until = ended
                within = active_until is None and from_ns < ended <= until_ns
                finished += within
                if not within or started < from_ns:
                    dropped += 1
                    continue
                latencies.append(ended - started)
                if stream is not None:
                    trace.add_to(stream, started)
                if len(latencies if stream is None else stream["gapsNs"]) >= self.most_recorded:
                    active_until = ended

        async def guarded(index: int) -> None:
            nonlocal active_until
            try:
                await use(index)
            except Exception as error:
                errors.add(self.users[index], error)
                active_until = active_until or clock()
            finally:
                self.users[index].since = None

        with Deadline(self.users, self._deadline_ms):
            await asyncio.gather(*(guarded(index) for index in range(len(self.users))))
        # Whether all users of all processes were active is for the engine to say, which sees all of them.
        active = {"activeFromNs": active_from, "activeUntilNs": active_until}
        return {
            "type": "samples",
            "elapsedNs": until_ns - from_ns,
            "latenciesNs": latencies,
            "finished": finished,
            "dropped": dropped,
            "errors": errors.listed(),
            "stream": stream,
            **{name: when for name, when in active.items() if when is not None},
        }

    async def open(self, due: List[int], drain_ms: int, warmup_calls: int, warmup_kind: str) -> Dict[str, Any]:
        """Calls start at the times in `due`, whether or not earlier replies have come."""
        began = next_call = dropped = spun = 0
        end = len(due)
        last_start = (due[-1] if due else 0) + drain_ms * 1_000_000
        stopped = False
        errors = Errors()
        made: Dict[int, Tuple[int, int, bool]] = {}
        # It is fair: of the connections that are free, the one that has been so the longest has the next call.
        turn = asyncio.Lock()

        async def take() -> Optional[int]:
            """The next call, when it is due; None when there is none."""
            nonlocal next_call, end, spun
            async with turn:
                while next_call < end:
                    now = clock() - began
                    if now > last_start:
                        end = next_call
                        break
                    if now >= due[next_call]:
                        next_call += 1
                        return next_call - 1
                    # A timer is good to a millisecond, on Windows to 16: sleep until shortly before, then look at the clock.
                    margin = 17_000_000 if sys.platform == "win32" else 2_000_000
                    asleep = due[next_call] - now > margin
                    await asyncio.sleep((due[next_call] - now - margin) / 1e9 if asleep else 0)
                    if not asleep:
                        spun += clock() - began - now
            return None

        async def use(index: int) -> None:
            nonlocal dropped
            user, (call, arguments) = self.users[index], self._calls[index]
            free_since = 0
            while True:
                number = await take()
                if number is None:
                    return
                argument = next(arguments)
                user.since = clock()
                started = clock()
                reply = await call(argument)
                ended = clock()
                user.since = None
                check(argument, reply)
                if stopped:
                    dropped += 1
                    return
                made[number] = (started - began, ended - began, free_since <= due[number])
                free_since = ended - began

        async def warm_up(index: int) -> None:
            nonlocal dropped
            for _ in range(0 if stopped else warmup_calls):
                self.users[index].since = clock()
                await self._warm_up(index, warmup_kind)
                dropped += 1
            self.users[index].since = None

        async def guarded(work: Callable[[int], Awaitable[None]], index: int) -> None:
            nonlocal stopped, end
            try:
                await work(index)
            except Exception as error:
                errors.add(self.users[index], error)
                stopped = True
                end = next_call
            finally:
                self.users[index].since = None

        with Deadline(self.users, self._deadline_ms):
            await asyncio.gather(*(guarded(warm_up, index) for index in range(len(self.users))))
            idle = self._turns.idle_ns
            began = clock()
            if not stopped:
                await asyncio.gather(*(guarded(use, index) for index in range(len(self.users))))
            busy = clock() - began - (self._turns.idle_ns - idle) - spun
        right = sorted(made.items())
        return {
            "type": "responses",
            "elapsedNs": max((ended for _, (_, ended, _) in right), default=0),
            # From the scheduled start: a call that had to wait for a connection carries its wait.
            "responseNs": [ended - due[number] for number, (_, ended, _) in right],
            "serviceNs": [ended - started for _, (started, ended, _) in right],
            "pacingNs": [started - due[number] for number, (started, _, was_free) in right if was_free],
            "notStarted": len(due) - end,
            "dropped": dropped,
            "errors": errors.listed(),
            "busyNs": max(busy, 0),
        }

    async def _warm_up(self, index: int, kind: str) -> None:
        call, arguments = (self._small if kind == "Small" else self._calls)[index]
        argument = next(arguments)
        check(argument, await call(argument))
        self.users[index].since = clock()
