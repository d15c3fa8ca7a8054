"""The client on pyzmq's asyncio sockets."""

import asyncio
from typing import Any, AsyncIterator, Optional

import zmq
import zmq.asyncio
from zmq.utils.monitor import parse_monitor_message

from rpcbench_worker.errors import CALL_FAILED, WorkerError, describe, given_up
from rpcbench_worker.frameworks.zeromq.clients import SharedContext, UserSockets
from rpcbench_worker.frameworks.zeromq.shared import (
    ECHO,
    END,
    HANDSHAKE_OUTCOMES,
    INT,
    NUMBERED,
    OPEN,
    OPENED,
    PRODUCE,
    STREAM,
    UNCOPIED_BYTES,
    VALUE,
    check_handshake,
    no_handshake,
    user_of,
)
from rpcbench_worker.interface import ClientSetup, Options, OptionValue
from rpcbench_worker.production import Production


class _User(UserSockets):
    """Of REQ, which must have its reply before it can send again."""

    #: What the call under way waits for.
    _waiting: "Optional[asyncio.Future[Any]]" = None

    async def connect(self, port: OptionValue, seconds: Optional[float]) -> None:
        """Connects the socket of calls, and that of streams where there is one, and waits for their handshakes; `seconds` for each."""
        await _connect(self._calls, f"tcp://{self._host}:{port}", seconds)
        if self._values is None:
            return
        self._number, push_port = OPENED.unpack(await self._exchange(OPEN, b""))
        await _connect(self._values, f"tcp://{self._host}:{push_port}", seconds)

    async def _exchange(self, operation: bytes, body: bytes) -> bytes:
        try:
            await self._calls.send_multipart((operation, body), copy=self._copy or len(body) < UNCOPIED_BYTES)
            return await self._calls.recv()
        except (asyncio.CancelledError, zmq.ZMQError) as error:
            raise self._failure(error) from None

    async def _ask(self, operation: bytes, body: bytes) -> None:
        await self._calls.send_multipart((operation, body))

    async def _answer(self) -> None:
        await self._calls.recv()

    async def simple_call(self, value: int) -> int:
        return INT.unpack(await self._exchange(ECHO, INT.pack(value)))[0]

    async def echo_text(self, text: str) -> str:
        return (await self._exchange(ECHO, text.encode())).decode()

    async def send_bytes(self, data: bytes) -> bytes:
        return await self._exchange(self._operation_of_bytes, data)

    def stream_values(self, count: int) -> AsyncIterator[int]:
        return self._read_values(STREAM, self._stream_request(count))

    def produced_values(self, production: Production) -> AsyncIterator[int]:
        return self._read_values(PRODUCE, self._production_request(production))

    async def _read_values(self, operation: bytes, request: bytes) -> AsyncIterator[int]:
        """Values are taken as soon as they come, whether or not the request has had its answer, which says no more than that it came in."""
        asked = self._stream
        assert self._values is not None, "set up without streams"
        receive, unpack = self._values.recv, VALUE.unpack
        try:
            await self._ask(operation, request)
            while True:
                self._waiting = message = receive()
                stream, value = unpack(await message)
                if stream != asked:
                    continue
                if value == END:
                    break
                yield value
            await self._answer()
        except (asyncio.CancelledError, zmq.ZMQError) as error:
            raise self._failure(error) from None

    def _failure(self, error: BaseException) -> Exception:
        """What a failed send or receive is reported as: the reason of `abort` for the call it met, afterwards that it is over."""
        if self._reason is None:
            return WorkerError(CALL_FAILED, describe(error))
        if isinstance(error, asyncio.CancelledError):
            return self._reason
        return given_up(self._reason)

    def abort(self, reason: Exception) -> None:
        """Closes the sockets, which cancels what waits for them. (A REQ that got no answer could not be used again anyway.)"""
        self._reason = reason
        self._close()

    async def teardown(self) -> None:
        self._close()


class _DealerUser(_User):
    """Of DEALER: what is given up is one call."""

    _call = 0
    _numbered = b""

    async def _ask(self, operation: bytes, body: bytes) -> None:
        self._reason = None
        self._call += 1
        self._numbered = NUMBERED.pack(operation, self._call)
        self._waiting = sent = self._calls.send_multipart((self._numbered, body))
        await sent

    async def _answer(self) -> None:
        answered = b""
        while answered != self._numbered:
            self._waiting = received = self._calls.recv_multipart()
            answered, _ = await received

    async def _exchange(self, operation: bytes, body: bytes) -> bytes:
        self._reason = None
        self._call += 1
        numbered = NUMBERED.pack(operation, self._call)
        try:
            self._waiting = sent = self._calls.send_multipart((numbered, body), copy=self._copy or len(body) < UNCOPIED_BYTES)
            await sent
            while True:
                self._waiting = received = self._calls.recv_multipart()
                answered, reply = await received
                if answered == numbered:
                    return reply
        except (asyncio.CancelledError, zmq.ZMQError) as error:
            raise self._failure(error) from None

    def _failure(self, error: BaseException) -> Exception:
        return WorkerError(CALL_FAILED, describe(error)) if self._reason is None else self._reason

    def abort(self, reason: Exception) -> None:
        """The sockets stay open: replies and values that come too late bear a number that is not asked for any more."""
        self._reason = reason
        if self._waiting is not None:
            self._waiting.cancel()


async def _connect(socket: zmq.asyncio.Socket, endpoint: str, seconds: Optional[float]) -> None:
    """Connects and waits for the outcome. Raises `WorkerError` AuthenticationFailed or ConnectionFailed."""
    monitor = socket.get_monitor_socket(HANDSHAKE_OUTCOMES)
    try:
        socket.connect(endpoint)
        message = await (monitor.recv_multipart() if seconds is None else asyncio.wait_for(monitor.recv_multipart(), seconds))
    except asyncio.TimeoutError:
        raise no_handshake(endpoint, seconds or 0) from None
    finally:
        socket.disable_monitor()
        monitor.close(linger=0)
    check_handshake(parse_monitor_message(message)["event"], endpoint)


class _Client(SharedContext):
    def watched_sockets(self, setup: ClientSetup) -> int:
        return 2 if setup.streams else 1

    def options(self, setup: ClientSetup) -> Options:
        return self._socket_options(setup)

    async def setup(self, setup: ClientSetup) -> _User:
        return await self._connected(setup, setup.handshake_seconds)

    async def open(self, setup: ClientSetup) -> _User:
        # The load watches the deadline: before Python 3.12 one kept here would be a task more in each connection's time.
        return await self._connected(setup, None)

    async def _connected(self, setup: ClientSetup, seconds: Optional[float]) -> _User:
        user = user_of(setup.tuning, _User, _DealerUser)(self._shared_context(), setup)
        try:
            await user.connect(setup.endpoint["port"], seconds)
        except BaseException:
            await user.teardown()
            raise
        return user


client = _Client(zmq.asyncio.Context)
