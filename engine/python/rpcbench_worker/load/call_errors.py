"""The errors of the calls of one load."""

from typing import Any, Dict, List, Tuple

from rpcbench_worker.errors import CALL_FAILED, as_worker_error


class CallErrors:
    """Equal errors are counted together."""

    def __init__(self) -> None:
        self._counts: Dict[Tuple[str, str], int] = {}

    def __bool__(self) -> bool:
        return bool(self._counts)

    def add(self, error: BaseException) -> None:
        """An exception other than `WorkerError` counts as CallFailed."""
        known = as_worker_error(error, CALL_FAILED)
        key = (known.id, known.message)
        self._counts[key] = self._counts.get(key, 0) + 1

    def listed(self) -> List[Dict[str, Any]]:
        """As the replies of the worker protocol have them."""
        return [{"id": id, "message": message, "count": count} for (id, message), count in self._counts.items()]
