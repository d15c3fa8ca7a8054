"""What goes wrong in a load: calls that take too long, and errors as replies have them."""

import asyncio
import threading
from time import perf_counter_ns as clock
from typing import Any, Dict, List, Sequence, Tuple, Union

from connecting import ConnectingUser
from errors import WorkerError
from http_echo import User

AnyUser = Union[User, ConnectingUser]


class Deadline:
    """Aborts calls that take longer than allowed. One timer a load, and none of the event loop's: each of its turns would take longer."""

    def __init__(self, users: Sequence[AnyUser], deadline_ms: int) -> None:
        self._users = users
        self._ns = deadline_ms * 1_000_000
        self._loop = asyncio.get_running_loop()
        self._over = False

    def __enter__(self) -> None:
        self._sleep(self._ns)

    def __exit__(self, *_: object) -> None:
        self._over = True
        self._timer.cancel()

    def _sleep(self, ns: int) -> None:
        self._timer = threading.Timer(ns / 1e9, self._loop.call_soon_threadsafe, [self._look])
        self._timer.daemon = True
        self._timer.start()

    def _look(self) -> None:
        if self._over:
            return
        left = [user.since + self._ns - clock() for user in self._users if user.since is not None]
        for user in self._users:
            if user.since is not None and clock() - user.since >= self._ns:
                user.since = None
                user.abort()
        self._sleep(min([wait for wait in left if wait > 0], default=self._ns))


class Errors:
    """Equal ones are counted together."""

    def __init__(self) -> None:
        self._counts: Dict[Tuple[str, str], int] = {}

    def __bool__(self) -> bool:
        return bool(self._counts)

    def add(self, user: AnyUser, error: Exception) -> None:
        if user.late:
            error = WorkerError("CallTimedOut", "a call took longer than its deadline")
        elif not isinstance(error, WorkerError):
            error = WorkerError("CallFailed", f"{type(error).__name__}: {error}")
        key = (error.id, str(error))
        self._counts[key] = self._counts.get(key, 0) + 1

    def listed(self) -> List[Dict[str, Any]]:
        return [{"id": id, "message": message, "count": count} for (id, message), count in self._counts.items()]
