"""RPyC: a ThreadedServer, and `rpyc.async_` calls on connections watched by asyncio. No thread and no BgServingThread in the client.

There is no asyncio in RPyC, so the event loop watches the connection's file descriptor and serves what has come in
(`Connection.serve(0)`, one message a time; the descriptor stays readable while there are more). Two things follow, and are RPyC's:
the rest of a message that has begun to arrive is read blocking, and so is a request written.

Default means what `rpyc.connect` and `ThreadedServer` do when nothing is said: TCP_NODELAY off on both sides, and zlib level 1 for
messages above 3,000 bytes.
"""

import asyncio
import hmac
import socket
import threading
import time
from collections import deque
from typing import Any, AsyncIterable, Callable, Deque, Optional, Tuple

import rpyc
from rpyc.core.channel import Channel
from rpyc.core.protocol import DEFAULT_CONFIG
from rpyc.core.stream import SocketStream
from rpyc.utils.authenticators import AuthenticationError
from rpyc.utils.factory import connect_stream
from rpyc.utils.server import ThreadedServer

from rpcbench_worker.errors import AUTHENTICATION_FAILED, CALL_FAILED, WorkerError, as_worker_error, describe
from rpcbench_worker.interface import ClientSetup, Endpoint, Options, ServerSetup
from rpcbench_worker.values import ArrivingValues

FRAMEWORK_VERSION = str(rpyc.__version__)

#: Callbacks of a stream that may be unanswered. Both sides write blocking: without a bound, a server that sends values while the
#: client sends the answers to them would end with two full socket buffers and nobody reading. 64 answers always fit.
STREAM_WINDOW = 64

_ACCEPTED = b"+"
_HANDSHAKE_SECONDS = 10.0
_TOKEN_BYTES = 64


class BenchService(rpyc.Service):  # type: ignore[misc]
    """What a client can reach: these four, by their `exposed_` names, and nothing else."""

    def exposed_simple_call(self, value: int) -> int:
        return value

    def exposed_echo_text(self, text: str) -> str:
        return text

    def exposed_echo_bytes(self, data: bytes) -> bytes:
        return data

    def exposed_stream_values(self, count: int, receive: Callable[[int], None]) -> None:
        """Calls `receive` with each value, without waiting for the last one; the reply to this call is the end mark.

        Waiting for an answer serves the connection in this thread, which is the one that serves it anyway. All answers are in before
        the end mark leaves, so it says that every value was taken. (With Nagle's algorithm, which RPyC leaves on, the last answers are
        held back until they are acknowledged, 40 ms on Linux; without the wait it would be the client's next request that is.)
        """
        send = rpyc.async_(receive)
        unanswered: Deque[Any] = deque()
        for value in range(count):
            if len(unanswered) == STREAM_WINDOW:
                unanswered.popleft().value
            unanswered.append(send(value))
        for answer in unanswered:
            answer.value


class TokenAuthenticator:
    """Reads the token from the raw socket, before RPyC speaks; `accepted` counts who had the right one.

    A connection of its own thread each, so a client that sends nothing holds up nobody, and not for long.
    """

    def __init__(self, token: str) -> None:
        self._token = token.encode()
        self.accepted = 0
        self._lock = threading.Lock()

    def __call__(self, connection: socket.socket) -> Tuple[socket.socket, None]:
        try:
            presented = _receive_exactly(connection, _TOKEN_BYTES)
        except OSError as error:
            raise AuthenticationError(f"no token: {error}") from error
        if not hmac.compare_digest(presented, self._token):
            raise AuthenticationError("wrong token")
        with self._lock:
            self.accepted += 1
        connection.settimeout(None)
        connection.sendall(_ACCEPTED)
        return connection, None


def _receive_exactly(connection: socket.socket, length: int) -> bytes:
    """`length` bytes within the time of a handshake, however they trickle in. Raises OSError when they do not come."""
    deadline = time.monotonic() + _HANDSHAKE_SECONDS
    received = b""
    while len(received) < length:
        connection.settimeout(max(deadline - time.monotonic(), 0.001))
        chunk = connection.recv(length - len(received))
        if not chunk:
            raise ConnectionError("the other side closed the connection")
        received += chunk
    return received


class _RunningServer:
    def __init__(self, server: ThreadedServer, authenticator: TokenAuthenticator, endpoint: Endpoint) -> None:
        self._server = server
        self._authenticator = authenticator
        self.endpoint = endpoint
        self.options: Options = {
            **_shared_options(),
            "backlog": server.backlog,
            "listener_timeout": server.listener.gettimeout(),
            "stream.window": STREAM_WINDOW,
        }

    def connections(self) -> int:
        return self._authenticator.accepted

    async def teardown(self) -> None:
        self._server.close()


class _Server:
    framework_version = FRAMEWORK_VERSION

    async def setup(self, setup: ServerSetup) -> _RunningServer:
        authenticator = TokenAuthenticator(setup.token)
        server = ThreadedServer(BenchService, hostname=setup.listen_address, port=0, authenticator=authenticator)
        # `start` listens as well, but in its own thread: a client could come before it does.
        server.listener.listen(server.backlog)
        threading.Thread(target=server.start, name="rpyc-accept", daemon=True).start()
        return _RunningServer(server, authenticator, {"host": setup.listen_address, "port": server.port})


class _User:
    def __init__(self, stream: SocketStream) -> None:
        self._loop = asyncio.get_running_loop()
        self._stream = stream
        self._connection = connect_stream(stream)
        self._reply: Optional["asyncio.Future[Any]"] = None
        self._values: Optional[ArrivingValues] = None
        self._lost: Optional[WorkerError] = None
        # Bound once: `connection.root.simple_call` asks the server for the attribute each time.
        root = self._connection.root
        self._methods = [root.simple_call, root.echo_text, root.echo_bytes, root.stream_values]
        self._simple_call, self._echo_text, self._echo_bytes, self._stream_values = map(rpyc.async_, self._methods)
        self._descriptor = self._connection.fileno()
        self._loop.add_reader(self._descriptor, self._serve)

    def _serve(self) -> None:
        try:
            self._connection.serve(0)
        except Exception as error:
            self.abort(as_worker_error(error, CALL_FAILED, "the connection was lost"))

    def simple_call(self, value: int) -> "asyncio.Future[int]":
        return self._call(self._simple_call, value)

    def echo_text(self, text: str) -> "asyncio.Future[str]":
        return self._call(self._echo_text, text)

    def echo_bytes(self, data: bytes) -> "asyncio.Future[bytes]":
        return self._call(self._echo_bytes, data)

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
                reply.set_exception(_remote_error(error))

        method(argument).add_callback(settle)
        return reply

    def stream_values(self, count: int) -> AsyncIterable[int]:
        """The server calls `ArrivingValues.put` for each value; the call's own result is the end mark."""
        if self._lost is not None:
            raise self._lost
        self._values = values = ArrivingValues(self._loop)

        def settle(result: Any) -> None:
            try:
                result.value
            except Exception as error:
                values.end(_remote_error(error))
            else:
                values.end()

        self._stream_values(count, values.put).add_callback(settle)
        return values

    def abort(self, reason: Exception) -> None:
        if self._lost is None:
            self._lost = WorkerError(CALL_FAILED, f"the connection was given up: {reason}")
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


class _Client:
    framework_version = FRAMEWORK_VERSION

    def options(self, setup: ClientSetup) -> Options:
        return _shared_options()

    async def setup(self, setup: ClientSetup) -> _User:
        stream = SocketStream.connect(setup.endpoint["host"], setup.endpoint["port"])
        try:
            _present_token(stream.sock, setup.token)
            return _User(stream)
        except BaseException:
            stream.close()
            raise


def _present_token(connection: socket.socket, token: str) -> None:
    """Sends the token and waits for the server to accept it, as the first thing on the connection."""
    timeout = connection.gettimeout()
    try:
        connection.sendall(token.encode())
        accepted = _receive_exactly(connection, len(_ACCEPTED))
    except OSError as error:
        raise WorkerError(AUTHENTICATION_FAILED, f"the server did not accept the token: {describe(error)}") from error
    if accepted != _ACCEPTED:
        raise WorkerError(AUTHENTICATION_FAILED, "the server answered the token with something else than its acceptance")
    connection.settimeout(timeout)


def _remote_error(error: Exception) -> WorkerError:
    return WorkerError(CALL_FAILED, f"the server answered with an error: {describe(error)}")


def _shared_options() -> Options:
    """What either side leaves as RPyC has it, and matters here."""
    return {
        "nodelay": False,
        "compress": True,
        "channel.COMPRESSION_THRESHOLD": Channel.COMPRESSION_THRESHOLD,
        "channel.COMPRESSION_LEVEL": Channel.COMPRESSION_LEVEL,
        "stream.MAX_IO_CHUNK": SocketStream.MAX_IO_CHUNK,
        "protocol_config.allow_public_attrs": DEFAULT_CONFIG["allow_public_attrs"],
        "protocol_config.allow_pickle": DEFAULT_CONFIG["allow_pickle"],
        "protocol_config.bind_threads": DEFAULT_CONFIG["bind_threads"],
    }


server = _Server()
client = _Client()
