"""`loop` and `generate`: a hand-written loop on the connections that `open` opened, answered with `loaded`.

Of `loop` with a column of lengths (these loops keep no starts: all calls are in the window), of `generate` with the number of calls
in `waking`.
"""

import asyncio
import importlib
import json
import threading
import time
from array import array
from base64 import b64encode
from itertools import cycle, islice
from typing import Any, Dict, List

from rpcbench_worker.resources import usage
from rpcbench_worker.worker import Worker


class MinimalWorker(Worker):
    async def _carry_out(self, line: bytes) -> bool:
        command = json.loads(line)
        if command["type"] not in ("loop", "generate"):
            return await super()._carry_out(line)
        carry_out = self._timed if command["type"] == "loop" else self._counted
        self._send({**await carry_out(self._by_hand(), command), "id": command["id"]})
        return False

    def _by_hand(self) -> Any:
        """The module of the framework's loop."""
        return importlib.import_module(f"minimal_worker.{'sync.' if self._api == 'Sync' else ''}{self._framework}")

    async def _timed(self, loop: Any, command: Dict[str, Any]) -> Dict[str, Any]:
        # as the engine's ints go round
        made = command["warmupCalls"] + command["calls"] + command["tailCalls"]
        asked = array("q", islice(cycle(range(1, 128)), made))
        users = self._users[: command["users"]]
        ints = [asked[:] for _ in users]
        loaded = await self._time(loop, users, ints, command)
        if any(own != asked for own in ints):
            raise ValueError("a reply was not what had been asked for")
        return loaded

    async def _time(self, loop: Any, users: List[Any], ints: "List[array[int]]", command: Dict[str, Any]) -> Dict[str, Any]:
        """Each user asks for its `ints`, which the replies take the place of."""
        warmup, calls = command["warmupCalls"], command["calls"]
        times = [array("q", [0]) * len(own) for own in ints]
        before = _cpu()
        # A task of its own, as asyncio.run would give it: a reply then wakes the loop and not all of the worker's coroutines above it.
        # Blocking calls of one user are made in this thread, as the engine's are.
        if self._api != "Sync":
            await asyncio.gather(*(asyncio.ensure_future(loop.timed(*each)) for each in zip(users, times, ints)))
        elif len(users) == 1:
            loop.timed(users[0], times[0], ints[0])
        else:
            threads = [threading.Thread(target=loop.timed, args=each) for each in zip(users, times, ints)]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join()
        return _loaded([own[warmup : warmup + calls].tolist() for own in times], len(users) * warmup, before)

    async def _counted(self, loop: Any, command: Dict[str, Any]) -> Dict[str, Any]:
        before = _cpu()
        ends = time.perf_counter_ns() + command["durationMs"] * 1_000_000
        calls = await asyncio.gather(*(loop.counted(user, ends) for user in self._users))
        return _loaded([], sum(calls), before)


def _cpu() -> Dict[str, int]:
    used = usage()
    return {"cpuUserUs": used.cpu_user_us, "cpuSystemUs": used.cpu_system_us}


def _loaded(lengths: List[List[int]], waking: int, before: Dict[str, int]) -> Dict[str, Any]:
    used = usage()
    users = array("I", (user for user, own in enumerate(lengths) for _ in own))
    flat = array("d", (length for own in lengths for length in own))
    return {
        **{"type": "loaded", "beganNs": 0, "activeNs": 0, "openedNs": 0, "closedNs": 1, "stoppedNs": 1, "waking": waking},
        "calls": {"users": _base64(users), "startsNs": _base64(array("d", bytes(8 * len(flat)))), "lengthsNs": _base64(flat)},
        "parts": {},
        "errors": [],
        "before": before,
        "after": {**_cpu(), "residentBytes": used.resident_bytes, "peakResidentBytes": used.peak_resident_bytes},
    }


def _base64(column: "array[Any]") -> str:
    return b64encode(column.tobytes()).decode()
