"""The floor on asyncio: a protocol of its own a connection, server and client one event loop each."""

import asyncio
import hmac
from typing import Any, Callable, Optional

from rpcbench_worker.errors import AUTHENTICATION_FAILED, CALL_FAILED, CONNECTION_FAILED, WorkerError, describe
from rpcbench_worker.frames import HEADER, Bytes, FrameProtocol
from rpcbench_worker.frameworks.tcp.shared import (
    ACCEPTED,
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
    kind_of,
    kind_of_bytes,
)
from rpcbench_worker.interface import HANDSHAKE_SECONDS, TOKEN_BYTES, ClientSetup, Endpoint, Options, ServerSetup
from rpcbench_worker.production import Production, produce_on_loop
from rpcbench_worker.values import ArrivingValues

_INT_FRAME_BYTES = INT_FRAME.size
_pack_int_frame = INT_FRAME.pack
_unpack_int_frame = INT_FRAME.unpack_from


class _Session(FrameProtocol):
    """One connection of the server."""

    def __init__(self, server: "_RunningServer", setup: ServerSetup) -> None:
        # Until the token was right, nothing longer than a token is taken in.
        super().__init__(TOKEN_BYTES)
        self._server = server
        self._setup = setup
        self._answers = server.answers
        self._accepted = False
        self._stream: Optional["asyncio.Task[None]"] = None
        self._resumed = asyncio.Event()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        super().connection_made(transport)
        self._server.sessions.add(self)
        self._deadline = asyncio.get_running_loop().call_later(HANDSHAKE_SECONDS, self.transport.abort)

    def connection_lost(self, exc: Optional[Exception]) -> None:
        self._deadline.cancel()
        self._server.sessions.discard(self)
        if self._stream is not None:
            self._stream.cancel()

    def frame_received(self, kind: int, body: Bytes) -> None:
        if not self._accepted:
            self._check_token(kind, body)
        elif kind == ECHO:
            self._reply(kind, body)
        elif kind in self._answers:
            self._reply(kind, self._answers[kind](body))
        elif kind == STREAM:
            self._stream = asyncio.ensure_future(self._send_values(INT.unpack(body)[0]))
        elif kind == PRODUCE:
            self._stream = asyncio.ensure_future(self._send_produced(Production(*PRODUCTION.unpack(body))))
        else:
            self.transport.abort()

    def _reply(self, kind: int, body: Bytes) -> None:
        late = 0.0 if self._setup.slow is None else self._setup.slow.next_seconds()
        if late:
            # a copy: what came in lies in a buffer that is read into again
            asyncio.get_running_loop().call_later(late, self._reply_late, kind, bytes(body))
        else:
            self.send(kind, body)

    def _reply_late(self, kind: int, body: Bytes) -> None:
        if not self.transport.is_closing():
            self.send(kind, body)

    def _check_token(self, kind: int, body: Bytes) -> None:
        """The first frame must be the token. There is no second try, not even one that came in together with the first."""
        if self.transport.is_closing():
            return
        self._deadline.cancel()
        if kind != TOKEN or not hmac.compare_digest(body, self._setup.token.encode()):
            self.transport.close()
            return
        self._accepted = True
        self._max_body_bytes = self._setup.max_payload_bytes + FRAMING_BYTES
        self._server.accepted += 1
        self.send(ACCEPTED, b"")

    async def _send_values(self, count: int) -> None:
        """One frame, and one write to the socket, a value; waits only while the client does not take them off."""
        for value in range(count):
            self.transport.write(HEADER.pack(INT_BYTES, VALUE) + INT.pack(value))
            if not self.writable:
                self._resumed.clear()
                await self._resumed.wait()
        self.send(END, b"")

    async def _send_produced(self, production: Production) -> None:
        async for value in produce_on_loop(production):
            self.transport.write(HEADER.pack(INT_BYTES, VALUE) + INT.pack(value))
            if not self.writable:
                self._resumed.clear()
                await self._resumed.wait()
        self.send(END, b"")

    def resume_writing(self) -> None:
        super().resume_writing()
        self._resumed.set()


class _RunningServer:
    def __init__(self, setup: ServerSetup) -> None:
        self.answers = {kind_of(handler): handler.answer for handler in setup.handlers}
        self.endpoint: Endpoint = {}
        self.options: Options = {"TCP_NODELAY": True}
        self.accepted = 0
        self.sessions: "set[_Session]" = set()
        self.listener: Any = None

    def connections(self) -> int:
        return self.accepted

    async def teardown(self) -> None:
        self.listener.close()
        for session in list(self.sessions):
            session.transport.abort()


class _Server:
    framework_version = None
    can_be_slow = True

    async def setup(self, setup: ServerSetup) -> _RunningServer:
        running = _RunningServer(setup)
        loop = asyncio.get_running_loop()
        running.listener = await loop.create_server(lambda: _Session(running, setup), setup.listen_address, setup.listen_port)
        running.endpoint = {"host": setup.listen_address, "port": running.listener.sockets[0].getsockname()[1]}
        return running


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
            self._lost = WorkerError(CALL_FAILED, f"the connection was given up: {reason}")
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


server = _Server()
client = _Client()
