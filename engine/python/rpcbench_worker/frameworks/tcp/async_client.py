"""The floor's client on asyncio: a protocol of its own a user, one event loop."""

import asyncio
from typing import Any, Callable, Optional

from rpcbench_worker.errors import AUTHENTICATION_FAILED, CALL_FAILED, CONNECTION_FAILED, WorkerError, describe, given_up
from rpcbench_worker.frames import Bytes, FrameProtocol
from rpcbench_worker.frameworks.tcp.shared import (
    ECHO,
    END,
    FRAMING_BYTES,
    INT,
    INT_BYTES,
    INT_FRAME,
    PRODUCE,
    PRODUCTION,
    STREAM,
    TOKEN,
    VALUE,
    kind_of_bytes,
)
from rpcbench_worker.interface import HANDSHAKE_SECONDS, ClientSetup, Options
from rpcbench_worker.production import Production
from rpcbench_worker.values import ArrivingValues

_INT_FRAME_BYTES = INT_FRAME.size
_pack_int_frame = INT_FRAME.pack
_unpack_int_frame = INT_FRAME.unpack_from


class _User(FrameProtocol):
    def __init__(self, setup: ClientSetup) -> None:
        super().__init__(setup.max_payload_bytes + FRAMING_BYTES)
        self._kind_of_bytes = kind_of_bytes(setup)
        self._loop = asyncio.get_running_loop()
        self._create_future = self._loop.create_future
        self._reply: Optional["asyncio.Future[Any]"] = None
        self._decode: Callable[[Bytes], Any] = bytes
        self._values: Optional[ArrivingValues] = None
        self._lost: Optional[WorkerError] = None
        self._closed: Optional["asyncio.Future[None]"] = None

    # A future to await and no coroutine around it: each would be made, resumed and ended in every call, inside what is measured.

    def exchange(self, kind: int, body: Bytes, decode: Callable[[Bytes], Any]) -> "asyncio.Future[Any]":
        if self._lost is not None:
            raise self._lost
        self._decode = decode
        self._reply = reply = self._create_future()
        self.send(kind, body)
        return reply

    def simple_call(self, value: int) -> "asyncio.Future[int]":
        if self._lost is not None:
            raise self._lost
        self._decode = _int_of
        self._reply = reply = self._create_future()
        self.transport.write(_pack_int_frame(INT_BYTES, ECHO, value))
        return reply

    def echo_text(self, text: str) -> "asyncio.Future[str]":
        return self.exchange(ECHO, text.encode(), _text_of)

    def send_bytes(self, data: bytes) -> "asyncio.Future[Bytes]":
        return self.exchange(self._kind_of_bytes, data, _as_it_is)

    def stream_values(self, count: int) -> ArrivingValues:
        return self._ask_values(STREAM, INT.pack(count))

    def produced_values(self, production: Production) -> ArrivingValues:
        return self._ask_values(PRODUCE, PRODUCTION.pack(production.period_ns, production.for_ns, production.most_values))

    def _ask_values(self, kind: int, body: bytes) -> ArrivingValues:
        if self._values is not None and not self._values.ended:
            # Frames do not say which stream they belong to, so what is left of that one would be taken for this one's.
            self.abort(WorkerError(CALL_FAILED, "the last stream was not read to its end"))
        if self._lost is not None:
            raise self._lost
        self._values = values = ArrivingValues(self._loop, self)
        self.send(kind, body)
        return values

    def pause_reading(self) -> None:
        self.transport.pause_reading()

    def resume_reading(self) -> None:
        if not self.transport.is_closing():
            self.transport.resume_reading()

    def buffer_updated(self, nbytes: int) -> None:
        if self._values is not None:
            self._values.hold()
        if nbytes == _INT_FRAME_BYTES and self._decode is _int_of and not self._filled and self._large is None:
            # An int that comes alone and whole is read where it lies: no body is cut out, nobody is called.
            length, kind, value = _unpack_int_frame(self._buffer)
            reply = self._reply
            if length == INT_BYTES and kind == ECHO and reply is not None and not reply.done():
                reply.set_result(value)
                return
        super().buffer_updated(nbytes)

    def frame_received(self, kind: int, body: Bytes) -> None:
        reply = self._reply
        if reply is not None and (kind <= ECHO or kind == self._kind_of_bytes) and not reply.done():
            try:
                reply.set_result(self._decode(body))
            except Exception as error:
                reply.set_exception(WorkerError(CALL_FAILED, f"the reply could not be read: {describe(error)}"))
        elif kind == VALUE:
            self._values.put(INT.unpack(body)[0])  # type: ignore[union-attr]  # a stream was asked for
        elif kind == END:
            self._values.end()  # type: ignore[union-attr]  # likewise

    def connection_lost(self, exc: Optional[Exception]) -> None:
        said = "the server closed the connection" if exc is None else f"the connection was lost: {describe(exc)}"
        self.abort(WorkerError(CALL_FAILED, said))
        if self._closed is not None and not self._closed.done():
            self._closed.set_result(None)

    def abort(self, reason: Exception) -> None:
        if self._lost is None:
            self._lost = given_up(reason)
        if self._reply is not None and not self._reply.done():
            self._reply.set_exception(reason)
        if self._values is not None:
            self._values.end(reason)
        self.transport.abort()

    async def teardown(self) -> None:
        self._reply = self._values = None
        self.transport.close()

    async def close(self) -> None:
        """Waits for the socket to be closed, which the transport does in the event loop's next turn."""
        if self._lost is None:
            self._closed = self._create_future()
            await self.teardown()
            await self._closed


def _int_of(body: Bytes) -> int:
    return INT.unpack(body)[0]


def _text_of(body: Bytes) -> str:
    return body.decode()


def _as_it_is(body: Bytes) -> Bytes:
    return body


class _Client:
    framework_version = None

    def watched_sockets(self, setup: ClientSetup) -> int:
        return 1

    def options(self, setup: ClientSetup) -> Options:
        return {"TCP_NODELAY": True}

    async def setup(self, setup: ClientSetup) -> _User:
        try:
            return await asyncio.wait_for(self.open(setup), HANDSHAKE_SECONDS)
        except asyncio.TimeoutError:
            where = f"{setup.endpoint['host']}:{setup.endpoint['port']}"
            raise WorkerError(CONNECTION_FAILED, f"no connection to {where} within {HANDSHAKE_SECONDS:g} s") from None

    async def open(self, setup: ClientSetup) -> _User:
        """Without a limit of its own, which would be a task and a timer more."""
        loop = asyncio.get_running_loop()
        host, port = setup.endpoint["host"], setup.endpoint["port"]
        try:
            connecting: Any = loop.create_connection(lambda: _User(setup), str(host), int(port or 0))
            _, user = await connecting
        except OSError as error:
            raise WorkerError(CONNECTION_FAILED, f"cannot connect to {host}:{port}: {describe(error)}") from error
        try:
            await user.exchange(TOKEN, setup.token.encode(), _as_it_is)
        except BaseException as error:
            await user.teardown()
            if isinstance(error, WorkerError):
                raise WorkerError(AUTHENTICATION_FAILED, f"the server did not accept the token: {describe(error)}") from error
            raise
        return user


client = _Client()
