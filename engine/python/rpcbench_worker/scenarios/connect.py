"""A connection opened, a first call, and closed again."""

from array import array
from typing import Any, Dict, List, Optional, Sequence

from rpcbench_worker.loop import TurnCounter
from rpcbench_worker.scenarios.scenario import INTS, Clock, Echo, NewParts, Scenario


class Connect(Echo):
    """The call of a user who opens a connection for it and closes it again."""

    connects_anew = True

    def __init__(self) -> None:
        super().__init__("simple_call", INTS)

    def new_parts(self, users: Sequence[Any], clock: Clock, turns: Optional[TurnCounter]) -> NewParts:
        return lambda of_values, room: ConnectParts(users, room)


class ConnectParts:
    """What opening, calling and closing took; the sum is the call's length. `users` are the connecting users by their numbers."""

    def __init__(self, users: Sequence[Any], room: int) -> None:
        self._users = users
        self._room = room
        self._parts = {"open": array("q"), "firstCall": array("q"), "close": array("q")}

    def call_of(self, user: int) -> None:
        return None

    def keep(self, user: int, started: int, ended: int) -> bool:
        made, parts = self._users[user], self._parts
        parts["open"].append(made.opened - started)
        parts["firstCall"].append(made.called - made.opened)
        parts["close"].append(ended - made.called)
        return len(parts["open"]) < self._room

    def named(self, places: List[int]) -> "Dict[str, array[int]]":
        return {name: array("q", [values[place] for place in places]) for name, values in self._parts.items()}


def scenario_of(call: Dict[str, Any]) -> Scenario:
    return Connect()
