"""`python -m minimal_worker ...`: the engine's worker, that knows two commands more: `loop` (calls) and `generate` (durationMs).

They are carried out by a hand-written loop on the connections that setup opened, and answered with `samples`.
"""

import asyncio
import importlib
import json
import time
from array import array
from typing import Any, Dict, List

from rpcbench_worker import __main__ as entry
from rpcbench_worker.worker import Worker


class MinimalWorker(Worker):
    async def _carry_out(self, line: bytes) -> bool:
        command = json.loads(line)
        if command["type"] not in ("loop", "generate"):
            return await super()._carry_out(line)
        package = "minimal_worker.sync" if self._api == "Sync" else "minimal_worker"
        loop = importlib.import_module(f"{package}.{self._framework}")
        carry_out = self._timed if command["type"] == "loop" else self._counted
        self._send({**await carry_out(loop, command), "type": "samples", "id": command["id"]})
        return False

    async def _timed(self, loop: Any, command: Dict[str, Any]) -> Dict[str, Any]:
        warmup, calls = command["warmupCalls"], command["calls"]
        times = array("q", [0]) * (warmup + calls)
        started = time.perf_counter_ns()
        # A task of its own, as asyncio.run would give it: a reply then wakes the loop and not all of the worker's coroutines above it.
        # Blocking calls are made in this thread, as the engine's are with one user.
        if self._api == "Sync":
            loop.timed(self._users[0], times)
        else:
            await asyncio.ensure_future(loop.timed(self._users[0], times))
        elapsed = time.perf_counter_ns() - started
        return _samples(elapsed, times[warmup:].tolist(), calls, warmup)

    async def _counted(self, loop: Any, command: Dict[str, Any]) -> Dict[str, Any]:
        duration = command["durationMs"] * 1_000_000
        ends = time.perf_counter_ns() + duration
        calls = await asyncio.gather(*(loop.counted(user, ends) for user in self._users))
        return _samples(duration, [], sum(calls), len(calls))


def _samples(elapsed: int, latencies: List[int], finished: int, dropped: int) -> Dict[str, Any]:
    return {"elapsedNs": elapsed, "latenciesNs": latencies, "finished": finished, "dropped": dropped, "errors": [], "stream": None}


if __name__ == "__main__":
    entry.Worker = MinimalWorker  # type: ignore[misc]
    entry.main()
