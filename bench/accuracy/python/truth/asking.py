"""The client's side: asks for the times of the plan in place of the engine's ints, and keeps what the server answers.

The engine's own loop makes the calls, times them and checks the replies; it gets back the int it asked with.
"""

import json
import os
from array import array
from typing import Any, List

from rpcbench_worker.interface import ClientSetup, Options

_PLAN = json.loads(os.environ["RPCBENCH_TRUTH"])


class TruthUser:
    """One user whose every `simple_call` asks for the next time of the plan; the last one again when the plan is over."""

    def __init__(self, user: Any) -> None:
        #: What the hand-written loop makes its calls on.
        self.real = user
        self._simple_call = user.simple_call
        self._asked: List[int] = [asked for calls, asked in _PLAN["runs"] for _ in range(calls)]
        self._served = array("q")
        self.abort = user.abort
        self._teardown = user.teardown

    async def simple_call(self, value: int) -> int:
        call = len(self._served)
        self._served.append(await self._simple_call(self._asked[call] if call < len(self._asked) else self._asked[-1]))
        return value

    def next_times(self, calls: int) -> "array[int]":
        """What the next calls are to ask for."""
        made = len(self._served)
        asked = self._asked[made : made + calls]
        return array("q", asked + self._asked[-1:] * (calls - len(asked)))

    def keep(self, served: "array[int]") -> None:
        """What calls were answered that somebody else made."""
        self._served.extend(served)

    async def teardown(self) -> None:
        await self._teardown()
        with open(_PLAN["servedFile"], "w", encoding="utf-8") as file:
            json.dump(self._served.tolist(), file)


class TruthClient:
    """The framework's client module with such users."""

    def __init__(self, module: Any) -> None:
        self._module = module
        self.framework_version = module.framework_version

    def options(self, setup: ClientSetup) -> Options:
        return self._module.options(setup)  # type: ignore[no-any-return]

    async def setup(self, setup: ClientSetup) -> TruthUser:
        return TruthUser(await self._module.setup(setup))
