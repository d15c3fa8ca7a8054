"""`loop` and `generate`: a hand-written loop on the connections that setup opened, answered with `samples`."""

import asyncio
import importlib
import json
import time
from array import array
from itertools import cycle, islice
from typing import Any, Dict, List

from rpcbench_worker.worker import Worker


class MinimalWorker(Worker):
    async def _carry_out(self, line: bytes) -> bool:
        command = json.loads(line)
        if command["type"] not in ("loop", "generate"):
            return await super()._carry_out(line)
        carry_out = self._timed if command["type"] == "loop" else self._counted
        self._send({**await carry_out(self._by_hand(), command), "type": "samples", "id": command["id"]})
        return False

    def _by_hand(self) -> Any:
        """The module of the framework's loop."""
        return importlib.import_module(f"minimal_worker.{'sync.' if self._api == 'Sync' else ''}{self._framework}")

    async def _timed(self, loop: Any, command: Dict[str, Any]) -> Dict[str, Any]:
        # as the engine's ints go round
        ints = array("q", islice(cycle(range(1, 128)), command["warmupCalls"] + command["calls"]))
        asked = ints[:]
        samples = await self._time(loop, self._users[0], ints, command)
        if ints != asked:
            raise ValueError("a reply was not what had been asked for")
        return samples

    async def _time(self, loop: Any, user: Any, ints: "array[int]", command: Dict[str, Any]) -> Dict[str, Any]:
        """Asks for each of `ints`, which the replies take the place of."""
        warmup, calls = command["warmupCalls"], command["calls"]
        times = array("q", [0]) * (warmup + calls)
        started = time.perf_counter_ns()
        # A task of its own, as asyncio.run would give it: a reply then wakes the loop and not all of the worker's coroutines above it.
        # Blocking calls are made in this thread, as the engine's are with one user.
        if self._api == "Sync":
            loop.timed(user, times, ints)
        else:
            await asyncio.ensure_future(loop.timed(user, times, ints))
        elapsed = time.perf_counter_ns() - started
        return _samples(elapsed, times[warmup:].tolist(), calls, warmup)

    async def _counted(self, loop: Any, command: Dict[str, Any]) -> Dict[str, Any]:
        duration = command["durationMs"] * 1_000_000
        ends = time.perf_counter_ns() + duration
        calls = await asyncio.gather(*(loop.counted(user, ends) for user in self._users))
        return _samples(duration, [], sum(calls), len(calls))


def _samples(elapsed: int, latencies: List[int], finished: int, dropped: int) -> Dict[str, Any]:
    return {"elapsedNs": elapsed, "latenciesNs": latencies, "finished": finished, "dropped": dropped, "errors": [], "stream": None}
