"""Bursts and slices. Between two readings of the clock there is the call and nothing else; replies are checked and noted afterwards."""

import asyncio
from time import perf_counter_ns as clock
from typing import Any, Dict, List, Optional, Sequence, Tuple

from calls import SMALL, asked_for, check
from connecting import ConnectingUser
from turns import StreamTrace, Turns
from watching import AnyUser, Deadline, Errors

PARTS = ("openNs", "firstCallNs", "closeNs")


class Load:
    """The users of one client, and the call they make."""

    most_recorded = 1 << 20

    def __init__(self, users: Sequence[AnyUser], setup: Dict[str, Any], turns: Turns) -> None:
        self.users = users
        self.turns = turns
        self.deadline_ms = setup["callDeadlineMs"]
        self.is_stream = setup["call"]["scenario"] == "Stream"
        self.traces = [StreamTrace(turns) for _ in users]
        self.calls = [asked_for(setup["call"], user) for user in users]
        self.traced = [asked_for(setup["call"], user, trace) for user, trace in zip(users, self.traces)]
        self.small = [asked_for(SMALL, user) for user in users]

    async def closed(self, most: int, duration_ms: Optional[int], warmup_calls: int = 0, warmup_kind: str = "Same") -> Dict[str, Any]:
        """A burst (so many calls), or a slice (so long). Each user starts its next call when it has the reply to the last one."""
        everybody = len(self.users)
        active = finished = dropped = all_active_at = last_end = 0
        stopped = False
        ends_at = float("inf")
        latencies: List[int] = []
        errors = Errors()
        stream: Optional[Dict[str, List[int]]] = None
        if duration_ms is not None and self.is_stream:
            stream = {"firstValueNs": [], "gapsNs": [], "arrivals": []}
        #: Of each latency of a slice of Connect: to open, to call, to close.
        parts: List[Tuple[int, int, int]] = []

        async def use(index: int) -> None:
            nonlocal active, finished, dropped, all_active_at, last_end, stopped, ends_at
            user, trace = self.users[index], self.traces[index]
            user.since = clock()
            for _ in range(warmup_calls):
                if stopped:
                    return
                await self.warm_up(index, warmup_kind)
                dropped += 1
            now = clock()
            if active == 0 and duration_ms is not None:
                ends_at = now + duration_ms * 1_000_000
            active += 1
            all_active_at = now
            call, arguments = (self.calls if stream is None else self.traced)[index]
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

        with Deadline(self.users, self.deadline_ms):
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

    async def warm_up(self, index: int, kind: str) -> None:
        call, arguments = (self.small if kind == "Small" else self.calls)[index]
        argument = next(arguments)
        check(argument, await call(argument))
        self.users[index].since = clock()
