"""A closed loop in a window of time that several client processes have in common (--clients)."""

import asyncio
from time import perf_counter_ns as clock
from typing import Any, Dict, List, Optional

from calls import check
from load import Load
from watching import Deadline, Errors


async def window(load: Load, from_ns: int, until_ns: int, hold_ns: int, stream_details: bool) -> Dict[str, Any]:
    """Calls from now on and counts within the window, which several client processes have in common (--clients)."""
    waiting = len(load.users)
    finished = dropped = 0
    active_from: Optional[int] = None
    active_until: Optional[int] = None
    latencies: List[int] = []
    errors = Errors()
    stream: Optional[Dict[str, List[int]]] = None
    if stream_details and load.is_stream:
        stream = {"firstValueNs": [], "gapsNs": [], "arrivals": []}

    async def use(index: int) -> None:
        nonlocal waiting, finished, dropped, active_from, active_until
        user, trace = load.users[index], load.traces[index]
        call, arguments = (load.calls if stream is None else load.traced)[index]
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
            if len(latencies if stream is None else stream["gapsNs"]) >= load.most_recorded:
                active_until = ended

    async def guarded(index: int) -> None:
        nonlocal active_until
        try:
            await use(index)
        except Exception as error:
            errors.add(load.users[index], error)
            active_until = active_until or clock()
        finally:
            load.users[index].since = None

    with Deadline(load.users, load.deadline_ms):
        await asyncio.gather(*(guarded(index) for index in range(len(load.users))))
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
