"""The floor: each frame with an int is answered after a time that RPCBENCH_WORK gives.

All connections are served at the same time: what a call takes depends on no other call. When the server ends it writes down by how
much its waits were longer than was asked, for a timer is good to a millisecond. `pause` alone is busy, and lets all others wait.
"""

import asyncio
import json
import os
import random
import time
from itertools import count
from typing import Any, Callable, Dict

from rpcbench_worker.frameworks.tcp import async_server as real

_WORK = json.loads(os.environ["RPCBENCH_WORK"])
_draw = random.Random(_WORK["seed"])
_opened = count()
_made = count()
_total = {"calls": 0, "late": 0.0}

#: The seconds of a call, by the number of its connection.
_SECONDS: Dict[str, Callable[[int], float]] = {
    "none": lambda _: 0,
    "lognormal": lambda _: _draw.lognormvariate(_WORK["mu"], _WORK["sigma"]),
    "exponential": lambda _: _draw.expovariate(1 / _WORK["mean"]),
    "unfair": lambda user: _WORK["long"] if user % 2 else _WORK["short"],
    "mixed": lambda _: _WORK["long"] if _draw.random() < _WORK["share"] else _WORK["short"],
}

_frame_received = real._Session.frame_received


def _work(self: real._Session, kind: int, body: real.Bytes) -> None:
    if kind != real.ECHO:
        if not hasattr(self, "number"):
            self.number = next(_opened)  # type: ignore[attr-defined]
        return _frame_received(self, kind, body)
    made = next(_made)
    if made < _WORK["after"]:
        return _frame_received(self, kind, body)
    if _WORK["kind"] == "pause":
        _spin(_WORK["busy"] + (_WORK["pause"] if _WORK["every"] and made % _WORK["every"] == 0 else 0))
        return _frame_received(self, kind, body)
    seconds = _SECONDS[_WORK["kind"]](self.number)  # type: ignore[attr-defined]
    if seconds == 0:
        return _frame_received(self, kind, body)
    asyncio.get_running_loop().call_later(seconds, _answer, self, kind, bytes(body), time.perf_counter(), seconds)


def _answer(session: Any, kind: int, body: bytes, began: float, seconds: float) -> None:
    _total["calls"] += 1
    _total["late"] += time.perf_counter() - began - seconds
    _frame_received(session, kind, body)


def _spin(seconds: float) -> None:
    until = time.perf_counter() + seconds
    while time.perf_counter() < until:
        pass


_teardown = real._RunningServer.teardown


async def _tear_down(self: real._RunningServer) -> None:
    await _teardown(self)
    with open(_WORK["file"], "a", encoding="utf-8") as file:
        file.write(json.dumps(_total) + "\n")


real._Session.frame_received = _work  # type: ignore[method-assign, assignment]
real._RunningServer.teardown = _tear_down  # type: ignore[method-assign]

server = real.server
