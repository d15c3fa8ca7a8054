"""An open loop (--rate, --slo)."""

import asyncio
import sys
from time import perf_counter_ns as clock
from typing import Any, Awaitable, Callable, Dict, List, Optional, Tuple

from calls import check
from load import Load
from watching import Deadline, Errors


async def scheduled(load: Load, due: List[int], drain_ms: int, warmup_calls: int, warmup_kind: str) -> Dict[str, Any]:
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
        user, (call, arguments) = load.users[index], load.calls[index]
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
            load.users[index].since = clock()
            await load.warm_up(index, warmup_kind)
            dropped += 1
        load.users[index].since = None

    async def guarded(work: Callable[[int], Awaitable[None]], index: int) -> None:
        nonlocal stopped, end
        try:
            await work(index)
        except Exception as error:
            errors.add(load.users[index], error)
            stopped = True
            end = next_call
        finally:
            load.users[index].since = None

    with Deadline(load.users, load.deadline_ms):
        await asyncio.gather(*(guarded(warm_up, index) for index in range(len(load.users))))
        idle = load.turns.idle_ns
        began = clock()
        if not stopped:
            await asyncio.gather(*(guarded(use, index) for index in range(len(load.users))))
        busy = clock() - began - (load.turns.idle_ns - idle) - spun
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
