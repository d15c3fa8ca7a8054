"""`python -m truth ...`: a client that asks for served times, in the engine's loop and in the hand-written one (`loop`) alike."""

import importlib
from typing import Any, Dict

from minimal_worker.worker import MinimalWorker
from rpcbench_worker import __main__ as entry


class TruthWorker(MinimalWorker):
    def _by_hand(self) -> Any:
        return importlib.import_module(f"minimal_worker.{self._framework.rpartition('.')[2]}")

    async def _timed(self, loop: Any, command: Dict[str, Any]) -> Dict[str, Any]:
        user: Any = self._users[0]
        ints = user.next_times(command["warmupCalls"] + command["calls"])
        loaded = await self._time(loop, [user.real], [ints], command)
        user.keep(ints)
        return loaded


if __name__ == "__main__":
    entry.Worker = TruthWorker  # type: ignore[misc]
    entry.main()
