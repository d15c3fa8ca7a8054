"""ZeroMQ on pyzmq's asyncio sockets: REQ/REP for calls, PUSH/PULL for streams.

The server alone binds. All users share one REP socket, which answers one call at a time. Each user has a PUSH socket of its own on
the server, on a port of its own, for a PUSH shared by several would deal one user's values to another; its PULL connects there
during setup, so that streams open no connections. A stream is asked for with REQ, answered at once, and then pushed by a task of
its own, up to the high-water marks and from there at the client's pace. Values carry the number of their stream, so that those of a
stream nobody waits for any more are never taken for the next one's.

Every socket the server binds demands PLAIN with the token as password; nothing listens in the client.
"""

import asyncio
import struct
from typing import Any, AsyncIterator, Dict, Optional, Set

import zmq
import zmq.asyncio
from zmq.auth.asyncio import AsyncioAuthenticator
from zmq.utils.monitor import parse_monitor_message

from rpcbench_worker.errors import AUTHENTICATION_FAILED, CALL_FAILED, CONNECTION_FAILED, WorkerError, describe
from rpcbench_worker.interface import ClientSetup, Endpoint, Options, OptionValue, ServerSetup

ECHO, OPEN, STREAM = b"e", b"o", b"s"

_USER = b"rpcbench"
_ZAP_DOMAIN = "rpcbench"
_INT = struct.Struct("!q")
#: User's number on the server, port of its PUSH socket.
_OPENED = struct.Struct("!qq")
#: User's number, stream's number, count.
_STREAM = struct.Struct("!qqq")
#: Stream's number, value or `_END`.
_VALUE = struct.Struct("!qq")
_END = -1
#: libzmq's own limit of 1023 is less than 1024 users need; it is an upper bound, not an allocation.
_MAX_SOCKETS = 16384
_HANDSHAKE_SECONDS = 10.0

_HANDSHAKE_FAILED = zmq.EVENT_HANDSHAKE_FAILED_AUTH | zmq.EVENT_HANDSHAKE_FAILED_NO_DETAIL | zmq.EVENT_HANDSHAKE_FAILED_PROTOCOL


def _new_context() -> zmq.asyncio.Context:
    context = zmq.asyncio.Context()
    context.set(zmq.MAX_SOCKETS, _MAX_SOCKETS)
    return context


def _socket_options(socket: zmq.asyncio.Socket, context: zmq.asyncio.Context) -> Options:
    """What a socket is left with, and matters here; libzmq sets TCP_NODELAY on every connection."""
    return {
        "libzmq": zmq.zmq_version(),
        "TCP_NODELAY": True,
        "IO_THREADS": context.get(zmq.IO_THREADS),
        "MAX_SOCKETS": _MAX_SOCKETS,
        "SNDHWM": socket.get(zmq.SNDHWM),
        "RCVHWM": socket.get(zmq.RCVHWM),
        "LINGER": socket.get(zmq.LINGER),
        "LINGER at teardown": 0,
        "copy": True,
        "mechanism": "PLAIN",
    }


class _RunningServer:
    def __init__(self, setup: ServerSetup) -> None:
        self._host = setup.listen_address
        self._context = _new_context()
        # Before any socket is bound: without a handler behind it libzmq would let every PLAIN client in.
        self._authenticator = AsyncioAuthenticator(self._context)
        self._authenticator.start()
        self._authenticator.configure_plain(domain=_ZAP_DOMAIN, passwords={_USER.decode(): setup.token})
        self._calls = self._new_socket(zmq.REP)
        self._monitor = self._calls.get_monitor_socket(zmq.EVENT_HANDSHAKE_SUCCEEDED)
        self._handshakes = 0
        self._pushes: Dict[int, zmq.asyncio.Socket] = {}
        self._tasks: Set["asyncio.Task[None]"] = set()
        self.endpoint: Endpoint = {"host": self._host, "port": self._bind(self._calls)}
        self.options = _socket_options(self._calls, self._context)
        self._start(self._answer())

    def _new_socket(self, type: int) -> zmq.asyncio.Socket:
        socket = self._context.socket(type)
        socket.plain_server = True
        socket.zap_domain = _ZAP_DOMAIN.encode()
        return socket

    def _bind(self, socket: zmq.asyncio.Socket) -> int:
        """Binds to a port that the system chooses, and returns it."""
        socket.bind(f"tcp://{self._host}:*")
        return int(socket.get(zmq.LAST_ENDPOINT).rstrip(b"\0").rpartition(b":")[2])

    def _start(self, work: Any) -> None:
        task = asyncio.ensure_future(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _answer(self) -> None:
        """One call after the other. A request that is not understood is answered with nothing, which no caller takes for right."""
        receive, send = self._calls.recv_multipart, self._calls.send
        while True:
            operation, body = await receive()
            if operation == ECHO:
                await send(body)
            elif operation == OPEN:
                await send(self._open())
            elif operation == STREAM:
                user, stream, count = _STREAM.unpack(body)
                await send(b"")
                self._start(self._push(self._pushes[user], stream, count))
            else:
                await send(b"")

    def _open(self) -> bytes:
        user = len(self._pushes)
        push = self._pushes[user] = self._new_socket(zmq.PUSH)
        return _OPENED.pack(user, self._bind(push))

    async def _push(self, push: zmq.asyncio.Socket, stream: int, count: int) -> None:
        """Sends each value in a message of its own; waits only where the high-water mark makes it."""
        for value in range(count):
            await push.send(_VALUE.pack(stream, value))
        await push.send(_VALUE.pack(stream, _END))

    def connections(self) -> int:
        """Handshakes on the REP socket: one a user. The PUSH sockets have one peer each and are not counted."""
        # A plain view of the socket: the asyncio one returns futures.
        monitor = zmq.Socket.shadow(self._monitor.underlying)
        while monitor.poll(0):
            monitor.recv_multipart()
            self._handshakes += 1
        return self._handshakes

    async def teardown(self) -> None:
        for task in list(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        self._calls.disable_monitor()
        for socket in [self._monitor, self._calls, *self._pushes.values()]:
            socket.close(linger=0)
        self._authenticator.stop()
        self._context.term()


class _Server:
    framework_version = zmq.__version__

    async def setup(self, setup: ServerSetup) -> _RunningServer:
        return _RunningServer(setup)


class _User:
    def __init__(self, context: zmq.asyncio.Context, setup: ClientSetup) -> None:
        self._host = setup.endpoint["host"]
        self._token = setup.token
        self._calls = self._new_socket(context, zmq.REQ)
        self._values = self._new_socket(context, zmq.PULL)
        self._number = -1
        self._stream = 0
        self._reason: Optional[Exception] = None

    def _new_socket(self, context: zmq.asyncio.Context, type: int) -> zmq.asyncio.Socket:
        socket = context.socket(type)
        socket.plain_username = _USER
        socket.plain_password = self._token.encode()
        return socket

    async def connect(self, port: OptionValue) -> None:
        """Connects both sockets and waits for their handshakes."""
        await _connect(self._calls, f"tcp://{self._host}:{port}")
        self._number, push_port = _OPENED.unpack(await self._exchange(OPEN, b""))
        await _connect(self._values, f"tcp://{self._host}:{push_port}")

    async def _exchange(self, operation: bytes, body: bytes) -> bytes:
        try:
            await self._calls.send_multipart((operation, body))
            return await self._calls.recv()  # type: ignore[return-value]
        except (asyncio.CancelledError, zmq.ZMQError) as error:
            raise self._failure(error) from None

    async def simple_call(self, value: int) -> int:
        return _INT.unpack(await self._exchange(ECHO, _INT.pack(value)))[0]  # type: ignore[no-any-return]

    async def echo_text(self, text: str) -> str:
        return (await self._exchange(ECHO, text.encode())).decode()

    async def echo_bytes(self, data: bytes) -> bytes:
        return await self._exchange(ECHO, data)

    async def stream_values(self, count: int) -> AsyncIterator[int]:
        self._stream += 1
        asked = self._stream
        await self._exchange(STREAM, _STREAM.pack(self._number, asked, count))
        receive, unpack = self._values.recv, _VALUE.unpack
        while True:
            try:
                stream, value = unpack(await receive())
            except (asyncio.CancelledError, zmq.ZMQError) as error:
                raise self._failure(error) from None
            if stream != asked:
                continue
            if value == _END:
                return
            yield value

    def _failure(self, error: BaseException) -> Exception:
        """What a failed send or receive is reported as: the reason of `abort` for the call it met, afterwards that it is over."""
        if self._reason is None:
            return WorkerError(CALL_FAILED, describe(error))
        if isinstance(error, asyncio.CancelledError):
            return self._reason
        return WorkerError(CALL_FAILED, f"the connection was given up: {self._reason}")

    def abort(self, reason: Exception) -> None:
        """Closes the sockets, which cancels what waits for them. (A REQ that got no answer could not be used again anyway.)"""
        self._reason = reason
        self._close()

    def _close(self) -> None:
        self._calls.close(linger=0)
        self._values.close(linger=0)

    async def teardown(self) -> None:
        self._close()


async def _connect(socket: zmq.asyncio.Socket, endpoint: str) -> None:
    """Connects and waits for the outcome, which ZeroMQ itself never tells: it would go on trying.

    Raises `WorkerError` AuthenticationFailed or ConnectionFailed.
    """
    outcomes = zmq.EVENT_HANDSHAKE_SUCCEEDED | _HANDSHAKE_FAILED | zmq.EVENT_CONNECT_RETRIED | zmq.EVENT_DISCONNECTED
    monitor = socket.get_monitor_socket(outcomes)
    try:
        socket.connect(endpoint)
        message = await asyncio.wait_for(monitor.recv_multipart(), _HANDSHAKE_SECONDS)
    except asyncio.TimeoutError:
        raise WorkerError(CONNECTION_FAILED, f"no handshake with {endpoint} within {_HANDSHAKE_SECONDS:g} s") from None
    finally:
        socket.disable_monitor()
        monitor.close(linger=0)
    event = parse_monitor_message(message)["event"]
    if event == zmq.EVENT_CONNECT_RETRIED:
        raise WorkerError(CONNECTION_FAILED, f"nothing listens on {endpoint}")
    if event != zmq.EVENT_HANDSHAKE_SUCCEEDED:
        raise WorkerError(AUTHENTICATION_FAILED, f"the server on {endpoint} did not accept the token")


class _Client:
    framework_version = zmq.__version__

    def __init__(self) -> None:
        self._context: Optional[zmq.asyncio.Context] = None

    def _shared_context(self) -> zmq.asyncio.Context:
        """One context, and so one I/O thread, for all users of this process."""
        if self._context is None:
            self._context = _new_context()
        return self._context

    def options(self, setup: ClientSetup) -> Options:
        context = self._shared_context()
        socket = context.socket(zmq.REQ)
        try:
            return _socket_options(socket, context)
        finally:
            socket.close()

    async def setup(self, setup: ClientSetup) -> _User:
        user = _User(self._shared_context(), setup)
        try:
            await user.connect(setup.endpoint["port"])
        except BaseException:
            await user.teardown()
            raise
        return user


server = _Server()
client = _Client()
