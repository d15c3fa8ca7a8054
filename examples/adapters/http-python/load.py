"""A load: all users call, each call's start and length are written down, and nothing is known but when to stop.

Between two readings of the clock there is the call and nothing else; replies are checked and noted afterwards. Which calls count is the
engine's business. The rules stand in proto/README.md ("What is timed").
"""

import asyncio
import base64
import sys
from array import array
from time import perf_counter_ns as clock
from typing import Any, Dict, Iterable, List, Optional, Sequence, Tuple

from accounts import cpu, memory
from calls import SMALL, asked_for, check
from connecting import ConnectingUser
from turns import StreamTrace, Turns
from watching import AnyUser, Deadline, Errors

MOST_RECORDED = 1 << 20
NEVER = float("inf")
#: What each scenario records beside start and length; the others nothing.
PARTS = {"Connect": ("open", "firstCall", "close"), "Stream": ("firstValue", "gap", "takenInOneTurn")}


def column(values: Iterable[int], code: str = "d") -> str:
    """64-bit floats, or 32-bit unsigned integers ("I"), little-endian, in base64."""
    numbers = array(code, values)
    if sys.byteorder == "big":
        numbers.byteswap()
    return base64.b64encode(numbers.tobytes()).decode()


class Load:
    """The users of one client, and the call they make."""

    def __init__(self, users: Sequence[AnyUser], call: Dict[str, Any], deadline_ms: int, turns: Turns) -> None:
        self.users = users
        self._scenario = call["scenario"]
        self._deadline_ms = deadline_ms
        self._traces = [StreamTrace(turns) for _ in users]
        self._calls = [asked_for(call, user) for user in users]
        self._traced = [asked_for(call, user, trace) for user, trace in zip(users, self._traces)]
        self._small = [asked_for(SMALL, user) for user in users]

    async def run(self, command: Dict[str, Any]) -> Dict[str, Any]:
        window, most = command["window"], command.get("mostCalls", NEVER)
        everybody = range(len(self.users))
        has_values = self._scenario == "Stream" and command["parts"]
        names = PARTS.get(self._scenario, ()) if has_values or self._scenario == "Connect" else ()
        errors = Errors()
        #: User, start, end and parts of each call.
        made: List[Tuple[int, int, int, Dict[str, List[int]]]] = []
        before = cpu()
        began = clock()
        limit = began + command["limitMs"] * 1_000_000
        started_calls = woken = awake = values = 0
        active: Optional[int] = None
        stopped = over = opens = closes = NEVER
        hold, is_common = 0, window is not None and "fromNs" in window
        if is_common:
            opens, closes, hold = window["fromNs"], window["untilNs"], window["holdNs"]
        #: When each user's first call in the window began, and the call it is in: by the end of the one before.
        first, latest = [NEVER for _ in everybody], [0 for _ in everybody]

        def stop(at: int, over_at: float) -> bool:
            nonlocal stopped, over
            stopped, over = min(stopped, at), min(over, over_at)
            return False

        def is_inside(user: int) -> bool:
            """Whether a user's call under way began in the window. One of a length stays open until each has started one."""
            return latest[user] < closes or not is_common and latest[user] <= first[user]

        def goes_on(index: int, now: int) -> bool:
            """Whether a user starts a further call."""
            nonlocal started_calls
            latest[index] = now
            if first[index] == NEVER and now >= opens:
                first[index] = now
            if over < NEVER:
                return False
            if now >= limit:
                return stop(now, limit)
            is_over = now >= closes + hold and not any(is_inside(user) for user in everybody)
            if is_over or started_calls >= most or len(made) + values >= MOST_RECORDED:
                return stop(now, now)
            started_calls += 1
            return True

        async def use(index: int) -> None:
            nonlocal woken, awake, active, opens, closes, stopped, values
            user, trace = self.users[index], self._traces[index]
            call, arguments = (self._small if command["wakingKind"] == "Small" else self._calls)[index]
            user.since = clock()
            for _ in range(command["wakingCalls"]):
                if not goes_on(index, clock()):
                    return
                argument = next(arguments)
                check(argument, await call(argument))
                user.since = clock()
                woken += 1
            awake += 1
            ended = clock()
            if awake == len(everybody) and over == NEVER:
                active = ended
                if window is not None and not is_common:
                    opens = ended + window["openAfterNs"]
                    closes = opens + window["lengthNs"]
            if window is None:
                stopped = min(stopped, ended)
                return
            call, arguments = (self._traced if has_values else self._calls)[index]
            while goes_on(index, ended):
                argument = next(arguments)
                trace.clear()
                started = clock()
                reply = await call(argument)
                ended = clock()
                user.since = ended
                check(argument, reply)
                parts = trace.parts(started) if has_values else user.parts(started, ended) if isinstance(user, ConnectingUser) else {}
                values += len(parts.get("gap", ()))
                made.append((index, started, ended, parts))

        async def guarded(index: int) -> None:
            try:
                await use(index)
            except Exception as error:
                errors.add(self.users[index], error)
                now = clock()
                stop(now, now)
            finally:
                self.users[index].since = None

        with Deadline(self.users, self._deadline_ms):
            await asyncio.gather(*(guarded(index) for index in everybody))
        # Before anything of the reply is made: that is no cost of the calls.
        after = {**cpu(), **memory()}

        opened = opens if opens <= over and opens < NEVER else None
        if opened is not None and not is_common:
            # It closed when the last user had started its first call in it, if that was later.
            firsts = (min((start for user, start, *_ in made if user == index and start >= opened), default=0) for index in everybody)
            closes = max(closes, *(start + 1 for start in firsts))
        closed = None if opened is None else min(closes, over)
        inside = [parts for _, start, _, parts in made if opened is not None and opened <= start < closed]

        def since(at: Optional[int]) -> Optional[int]:
            return None if at is None else max(int(at) - began, 0)

        return {
            "type": "loaded",
            "beganNs": began,
            "activeNs": since(active),
            "openedNs": since(opened),
            "closedNs": since(closed),
            "stoppedNs": since(stopped),
            "waking": woken,
            "calls": {
                "users": column((user for user, *_ in made), "I"),
                "startsNs": column(start - began for _, start, *_ in made),
                "lengthsNs": column(end - start for _, start, end, _ in made),
            },
            "parts": {name: column(value for parts in inside for value in parts[name]) for name in names},
            "errors": errors.listed(),
            "before": before,
            "after": after,
        }
