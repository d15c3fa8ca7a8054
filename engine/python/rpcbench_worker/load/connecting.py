"""Users of Connect: what each makes its calls on is opened for every one of them and closed after it.

To the loops they are users like any others; their only call is the whole of Connect, and the readings of the clock between its parts
belong to it.
"""

import asyncio
import time
from typing import Any, Awaitable, Callable, Optional

from rpcbench_worker.errors import CONNECTION_FAILED, WorkerError, as_worker_error, call_timed_out
from rpcbench_worker.interface import ClientSetup, SyncUser, User

Clock = Callable[[], int]


class _Connecting:
    """What both have: when the last call's connection was open, when its call was answered, and how a failure is told."""

    def __init__(self, setup: ClientSetup, clock: Clock = time.perf_counter_ns) -> None:
        self._setup = setup
        self._clock = clock
        self._reason: Optional[Exception] = None
        self.opened = 0
        self.called = 0

    def _failure(self, error: BaseException, started: int, is_open: bool) -> BaseException:
        """The reason of `abort` where there is one, and past the deadline that: what blocks is ended by a time-out of its own."""
        reason, self._reason = self._reason, None
        if reason is not None:
            return reason
        deadline_ms = self._setup.call_deadline_ms
        if self._clock() - started >= deadline_ms * 1_000_000:
            return call_timed_out(deadline_ms)
        if is_open or isinstance(error, (asyncio.CancelledError, WorkerError)):
            return error
        where = f"cannot connect to {self._setup.endpoint['host']}:{self._setup.endpoint['port']}"
        return as_worker_error(error, CONNECTION_FAILED, where)


class ConnectingUser(_Connecting):
    def __init__(self, client: Any, setup: ClientSetup, clock: Clock = time.perf_counter_ns) -> None:
        super().__init__(setup, clock)
        self._open: Callable[[ClientSetup], Awaitable[User]] = getattr(client, "open", client.setup)
        self._task: "Optional[asyncio.Task[Any]]" = None

    async def simple_call(self, value: int) -> int:
        """Opens, calls, closes. Nothing stays open, however it ends."""
        clock, connection = self._clock, None
        self._task = asyncio.current_task()
        started = clock()
        try:
            connection = await self._open(self._setup)
            self.opened = clock()
            reply = await connection.simple_call(value)
            self.called = clock()
            await getattr(connection, "close", connection.teardown)()
            return reply
        except BaseException as error:
            if connection is not None:
                await connection.teardown()
            raise self._failure(error, started, connection is not None) from None

    def abort(self, reason: Exception) -> None:
        """Ends the current wait, in whichever of the three steps it is."""
        self._reason = reason
        if self._task is not None:
            self._task.cancel()

    async def teardown(self) -> None:
        """Between calls nothing is open."""


class SyncConnectingUser(_Connecting):
    def __init__(self, client: Any, setup: ClientSetup, clock: Clock = time.perf_counter_ns) -> None:
        super().__init__(setup, clock)
        self._open: Callable[[ClientSetup], SyncUser] = getattr(client, "open", client.setup)
        self._connection: Optional[SyncUser] = None

    def simple_call(self, value: int) -> int:
        """Opens, calls, closes. Nothing stays open, however it ends."""
        clock, connection = self._clock, None
        started = clock()
        try:
            self._connection = connection = self._open(self._setup)
            if self._reason is not None:
                raise self._reason
            self.opened = clock()
            reply = connection.simple_call(value)
            self.called = clock()
            getattr(connection, "close", connection.teardown)()
            return reply
        except Exception as error:
            if connection is not None:
                connection.teardown()
            raise self._failure(error, started, connection is not None) from None
        finally:
            self._connection = None

    def abort(self, reason: Exception) -> None:
        """Called by another thread. An opening ends by its own time-out, a call by the connection's `abort`."""
        self._reason = reason
        connection = self._connection
        if connection is not None:
            connection.abort(reason)

    def teardown(self) -> None:
        """Between calls nothing is open."""
