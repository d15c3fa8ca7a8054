"""RPyC's asynchronous calls: `rpyc.async_` on connections watched by asyncio. No thread and no BgServingThread in the client.

There is no asyncio in RPyC, so the event loop watches the connection's file descriptor and serves what has come in
(`Connection.serve(0)`, one message a time; the descriptor stays readable while there are more). Two things follow, and are RPyC's:
the rest of a message that has begun to arrive is read blocking, and so is a request written.
"""

import asyncio
from typing import Any, AsyncIterable, Callable, Optional

import rpyc
from rpyc.core.stream import SocketStream

from rpcbench_worker.errors import CALL_FAILED, WorkerError, as_worker_error, given_up
from rpcbench_worker.frameworks.rpyc.shared import (
    FRAMEWORK_VERSION,
    THREADED,
    TUNABLE,
    RunningServer,
    connect,
    remote_error,
    sending,
    shared_options,
    speak,
)
from rpcbench_worker.interface import ClientSetup, Options, ServerSetup
from rpcbench_worker.production import Production
from rpcbench_worker.values import ArrivingValues


class _RunningServer(RunningServer):
    async def teardown(self) -> None:
        self.close()


class _Server:
    framework_version = FRAMEWORK_VERSION
    event_loop = THREADED
    tunable = TUNABLE
    can_be_slow = True

    async def setup(self, setup: ServerSetup) -> _RunningServer:
        return _RunningServer(setup)


class _User:
    def __init__(self, stream: SocketStream, setup: ClientSetup, **config: Any) -> None:
        self._loop = asyncio.get_running_loop()
        self._stream = stream
        self._setup = setup
        self._connection = speak(stream, setup, config)
        self._reply: Optional["asyncio.Future[Any]"] = None
        self._values: Optional[ArrivingValues] = None
        self._lost: Optional[WorkerError] = None
        self._descriptor = self._connection.fileno()
        self._loop.add_reader(self._descriptor, self._serve)

    def bind(self) -> None:
        """Once: `connection.root.simple_call` asks the server for the attribute each time."""
        root = self._connection.root
        self._methods = [root.simple_call, root.echo_text, sending(root, self._setup), root.stream_values]
        self._simple_call, self._echo_text, self._send_bytes, self._stream_values = map(rpyc.async_, self._methods)

    def pause_reading(self) -> None:
        """Values that are not taken in are not answered, and the server waits for its answers."""
        self._loop.remove_reader(self._descriptor)

    def resume_reading(self) -> None:
        if self._lost is None:
            self._loop.add_reader(self._descriptor, self._serve)

    def _serve(self) -> None:
        try:
            if self._values is not None:
                self._values.hold()
            self._connection.serve(0)
        except Exception as error:
            self.abort(as_worker_error(error, CALL_FAILED, "the connection was lost"))

    def simple_call(self, value: int) -> "asyncio.Future[int]":
        return self._call(self._simple_call, value)

    def echo_text(self, text: str) -> "asyncio.Future[str]":
        return self._call(self._echo_text, text)

    def send_bytes(self, data: bytes) -> "asyncio.Future[bytes]":
        return self._call(self._send_bytes, data)

    def _call(self, method: Callable[..., Any], argument: Any) -> "asyncio.Future[Any]":
        if self._lost is not None:
            raise self._lost
        self._reply = reply = self._loop.create_future()

        def settle(result: Any) -> None:
            if reply.done():
                return
            try:
                reply.set_result(result.value)
            except Exception as error:
                reply.set_exception(remote_error(error))

        method(argument).add_callback(settle)
        return reply

    def stream_values(self, count: int) -> AsyncIterable[int]:
        """The server calls `ArrivingValues.put` for each value; the call's own result is the end mark."""
        return self._ask_values(self._stream_values, count)

    def produced_values(self, production: Production) -> AsyncIterable[int]:
        # asking for the method blocks; nothing else of this user is under way
        self._methods.append(self._connection.root.produce_values)
        asked = rpyc.async_(self._methods[-1])
        return self._ask_values(asked, production.period_ns, production.for_ns, production.most_values)

    def _ask_values(self, method: Callable[..., Any], *arguments: int) -> AsyncIterable[int]:
        if self._lost is not None:
            raise self._lost
        self._values = values = ArrivingValues(self._loop, self)

        def settle(result: Any) -> None:
            try:
                result.value
            except Exception as error:
                values.end(remote_error(error))
            else:
                values.end()

        method(*arguments, values.put).add_callback(settle)
        return values

    def abort(self, reason: Exception) -> None:
        if self._lost is None:
            self._lost = given_up(reason)
        if self._reply is not None and not self._reply.done():
            self._reply.set_exception(reason)
        if self._values is not None:
            self._values.end(reason)
        self._close()

    def _close(self) -> None:
        self._loop.remove_reader(self._descriptor)
        # The socket first: `Connection.close` of RPyC 6 waits for the server's answer, up to 30 s.
        self._stream.close()
        self._connection.close()

    async def teardown(self) -> None:
        self._close()


class _FirstCaller(_User):
    """A user of Connect: the first call asks for the remote method, as it does in a program."""

    def simple_call(self, value: int) -> "asyncio.Future[int]":
        self._methods = [self._connection.root.simple_call]
        return self._call(rpyc.async_(self._methods[0]), value)

    async def close(self) -> None:
        """Tells the server first."""
        self._loop.remove_reader(self._descriptor)
        self._connection.close()


class _Client:
    framework_version = FRAMEWORK_VERSION
    tunable = TUNABLE

    def watched_sockets(self, setup: ClientSetup) -> int:
        return 1

    def options(self, setup: ClientSetup) -> Options:
        return shared_options(setup.tuning)

    async def setup(self, setup: ClientSetup) -> _User:
        user = _User(connect(setup), setup)
        try:
            user.bind()
        except BaseException:
            await user.teardown()
            raise
        return user

    async def open(self, setup: ClientSetup) -> _User:
        # What asks for the root and the method blocks the event loop, so the load's own deadline could not end it.
        return _FirstCaller(connect(setup), setup, sync_request_timeout=setup.call_deadline_ms / 1000)


server = _Server()
client = _Client()
