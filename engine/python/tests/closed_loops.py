"""Closed loops of fake users, in virtual time that begins at 1,000."""

from typing import Any, Sequence

from loads import Loaded, load_command
from virtual_time import VirtualTime

from rpcbench_worker.load.closed_loop import ClosedLoop
from rpcbench_worker.loop import TurnCounter
from rpcbench_worker.scenarios.scenario import SMALL, Scenario

DEADLINE_MS = 1
MS = 1_000_000


def loop_of(time: VirtualTime, users: Sequence[Any], scenario: Scenario = SMALL, capacity: int = 1000, **more: Any) -> ClosedLoop:
    turns = more.pop("turns", None) or TurnCounter()
    return ClosedLoop(users, scenario, DEADLINE_MS, turns, clock=time.clock, start_timer=time.start_timer, capacity=capacity)


def load(time: VirtualTime, loop: ClosedLoop, length_ns: Any = None, **changes: Any) -> Loaded:
    return Loaded(time.run(loop.load(load_command(length_ns, **changes))))
