"""ZeroMQ on pyzmq's asyncio sockets. The server answers in one task; each stream is pushed by a task of its own."""

import asyncio
from typing import Any, AsyncIterator, Dict, Optional, Set

import zmq
import zmq.asyncio
from zmq.auth.asyncio import AsyncioAuthenticator
from zmq.utils.monitor import parse_monitor_message

from rpcbench_worker.errors import CALL_FAILED, WorkerError, describe
from rpcbench_worker.frameworks.zeromq.shared import (
    ECHO,
    END,
    FRAMEWORK_VERSION,
    HANDSHAKE_OUTCOMES,
    INT,
    NUMBERED,
    OPEN,
    OPENED,
    STREAM,
    STREAM_REQUEST,
    TUNABLE,
    UNCOPIED_BYTES,
    USER,
    VALUE,
    ZAP_DOMAIN,
    allow_many_sockets,
    bind,
    calls_type,
    check_handshake,
    content,
    demand_token,
    give_token,
    handshakes_of,
    limit_queues,
    no_handshake,
    socket_options,
    user_of,
)
from rpcbench_worker.interface import ClientSetup, Endpoint, Options, OptionValue, ServerSetup


def _new_context() -> zmq.asyncio.Context:
    return allow_many_sockets(zmq.asyncio.Context())  # type: ignore[no-any-return]


class _RunningServer:
    def __init__(self, setup: ServerSetup) -> None:
        self._host = setup.listen_address
        self._tuning = setup.tuning
        self._copy = bool(setup.tuning.get("copy", True))
        self._context = _new_context()
        # Before any socket is bound: without a handler behind it libzmq would let every PLAIN client in.
        self._authenticator = AsyncioAuthenticator(self._context)
        self._authenticator.start()
        self._authenticator.configure_plain(domain=ZAP_DOMAIN, passwords={USER.decode(): setup.token})
        self._calls = self._new_socket(calls_type(setup.tuning, of_server=True))
        self._monitor = handshakes_of(self._context, self._calls)
        self._handshakes = 0
        self._pushes: Dict[int, zmq.asyncio.Socket] = {}
        self._tasks: Set["asyncio.Task[None]"] = set()
        self.endpoint: Endpoint = {"host": self._host, "port": bind(self._calls, self._host)}
        self.options = socket_options(self._calls, self._context, setup.tuning)
        self._start(self._answer())

    def _new_socket(self, type: int) -> zmq.asyncio.Socket:
        return limit_queues(demand_token(self._context.socket(type)), self._tuning)  # type: ignore[no-any-return]

    def _start(self, work: Any) -> None:
        task = asyncio.ensure_future(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _answer(self) -> None:
        """One call after the other. A ROUTER has in front where a call came from, which goes in front of the reply with what was asked."""
        receive, send, send_multipart, copy = self._calls.recv_multipart, self._calls.send, self._calls.send_multipart, self._copy
        while True:
            *origin, operation, body = await receive(copy=copy)
            reply = self._reply_to(content(operation)[:1], body)
            await (send_multipart([*origin, operation, reply], copy=copy) if origin else send(reply, copy=copy))

    def _reply_to(self, operation: bytes, body: Any) -> Any:
        """A request that is not understood is answered with nothing, which no caller takes for right."""
        if operation == ECHO:
            return body
        if operation == OPEN:
            return self._open()
        if operation == STREAM:
            user, stream, count = STREAM_REQUEST.unpack(content(body))
            self._start(self._push(self._pushes[user], stream, count))
        return b""

    def _open(self) -> bytes:
        user = len(self._pushes)
        push = self._pushes[user] = self._new_socket(zmq.PUSH)
        return OPENED.pack(user, bind(push, self._host))

    async def _push(self, push: zmq.asyncio.Socket, stream: int, count: int) -> None:
        """Sends each value in a message of its own; waits only where the high-water mark makes it."""
        for value in range(count):
            await push.send(VALUE.pack(stream, value))
        await push.send(VALUE.pack(stream, END))

    def connections(self) -> int:
        """Handshakes on the socket of the calls: one a user. The PUSH sockets have one peer each and are not counted."""
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
        self._calls.monitor(None, 0)
        for socket in [self._monitor, self._calls, *self._pushes.values()]:
            socket.close(linger=0)
        self._authenticator.stop()
        self._context.term()


class _Server:
    framework_version = FRAMEWORK_VERSION
    tunable = TUNABLE

    async def setup(self, setup: ServerSetup) -> _RunningServer:
        return _RunningServer(setup)


class _User:
    """Of REQ, which must have its reply before it can send again."""

    def __init__(self, context: zmq.asyncio.Context, setup: ClientSetup) -> None:
        self._host = setup.endpoint["host"]
        self._token = setup.token
        self._tuning = setup.tuning
        self._copy = bool(setup.tuning.get("copy", True))
        self._calls = self._new_socket(context, calls_type(setup.tuning, of_server=False))
        self._values = self._new_socket(context, zmq.PULL) if setup.streams else None
        self._number = -1
        self._stream = 0
        self._reason: Optional[Exception] = None
        #: What the call under way waits for.
        self._waiting: "Optional[asyncio.Future[Any]]" = None

    def _new_socket(self, context: zmq.asyncio.Context, type: int) -> zmq.asyncio.Socket:
        return limit_queues(give_token(context.socket(type), self._token), self._tuning)  # type: ignore[no-any-return]

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
            return await self._calls.recv()  # type: ignore[return-value]
        except (asyncio.CancelledError, zmq.ZMQError) as error:
            raise self._failure(error) from None

    async def simple_call(self, value: int) -> int:
        return INT.unpack(await self._exchange(ECHO, INT.pack(value)))[0]  # type: ignore[no-any-return]

    async def echo_text(self, text: str) -> str:
        return (await self._exchange(ECHO, text.encode())).decode()

    async def echo_bytes(self, data: bytes) -> bytes:
        return await self._exchange(ECHO, data)

    async def stream_values(self, count: int) -> AsyncIterator[int]:
        self._stream += 1
        asked = self._stream
        await self._exchange(STREAM, STREAM_REQUEST.pack(self._number, asked, count))
        assert self._values is not None, "set up without streams"
        receive, unpack = self._values.recv, VALUE.unpack
        while True:
            try:
                self._waiting = message = receive()
                stream, value = unpack(await message)
            except (asyncio.CancelledError, zmq.ZMQError) as error:
                raise self._failure(error) from None
            if stream != asked:
                continue
            if value == END:
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
        if self._values is not None:
            self._values.close(linger=0)

    async def teardown(self) -> None:
        self._close()


class _DealerUser(_User):
    """Of DEALER: what is given up is one call."""

    _call = 0

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
                    return reply  # type: ignore[no-any-return]
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


class _Client:
    framework_version = FRAMEWORK_VERSION
    tunable = TUNABLE

    def __init__(self) -> None:
        self._context: Optional[zmq.asyncio.Context] = None

    def _shared_context(self) -> zmq.asyncio.Context:
        """One context, and so one I/O thread, for all users of this process."""
        if self._context is None:
            self._context = _new_context()
        return self._context

    def options(self, setup: ClientSetup) -> Options:
        context = self._shared_context()
        socket = limit_queues(context.socket(calls_type(setup.tuning, of_server=False)), setup.tuning)
        try:
            return socket_options(socket, context, setup.tuning)
        finally:
            socket.close()

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


server = _Server()
client = _Client()
