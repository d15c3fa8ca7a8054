"""RPyC: the ThreadedServer that both APIs call, and what their clients share.

Default means what `rpyc.connect` and `ThreadedServer` do when nothing is said: TCP_NODELAY off on both sides, and zlib level 1 for
messages above 3,000 bytes. Both can be set.
"""

import hmac
import socket
import threading
import time
from collections import deque
from typing import Any, Callable, Deque, Iterable, Iterator, Tuple

import rpyc
from rpyc.core.channel import Channel
from rpyc.core.protocol import DEFAULT_CONFIG
from rpyc.core.stream import SocketStream
from rpyc.utils.authenticators import AuthenticationError
from rpyc.utils.factory import connect_channel
from rpyc.utils.server import ThreadedServer

from rpcbench_worker.errors import AUTHENTICATION_FAILED, CALL_FAILED, WorkerError, describe
from rpcbench_worker.interface import HANDSHAKE_SECONDS, TOKEN_BYTES, ClientSetup, Endpoint, Handler, Options, ServerSetup, Tunable
from rpcbench_worker.production import Production, produce
from rpcbench_worker.slow_calls import SlowCalls

FRAMEWORK_VERSION = str(rpyc.__version__)
#: What the server has in place of an event loop.
THREADED = "none: a thread a connection"

#: `nodelay`: TCP_NODELAY. `compress`: of what this side sends; what comes says itself whether it is.
TUNABLE: Tunable = {"nodelay": bool, "compress": bool}

#: Callbacks of a stream that may be unanswered. Both sides write blocking: without a bound, a server that sends values while the
#: client sends the answers to them would end with two full socket buffers and nobody reading. 64 answers always fit.
STREAM_WINDOW = 64

_ACCEPTED = b"+"


class BenchService(rpyc.Service):  # type: ignore[misc]  # RPyC has no types
    """What a client can reach: these seven and the handlers, by their `exposed_` names, and nothing else."""

    def __init__(self, compress: bool, handlers: Iterable[Handler]) -> None:
        self._compress = compress
        for handler in handlers:
            setattr(self, f"exposed_{handler.name}", self._answering(handler))

    def _answering(self, handler: Handler) -> Callable[[bytes], bytes]:
        return handler.answer

    def on_connect(self, connection: Any) -> None:
        # ThreadedServer makes the channel, and has no parameter for this; nothing has been sent on it yet.
        connection._channel.compress = self._compress

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
        self._send(range(count), receive)

    def exposed_produce_values(self, period_ns: int, for_ns: int, most_values: int, receive: Callable[[int], None]) -> None:
        """As `stream_values`, of values that say when they were made."""
        self._send(produce(Production(period_ns, for_ns, most_values)), receive)

    @staticmethod
    def _send(values: Iterable[int], receive: Callable[[int], None]) -> None:
        send = rpyc.async_(receive)
        unanswered: Deque[Any] = deque()
        for value in values:
            if len(unanswered) == STREAM_WINDOW:
                unanswered.popleft().value
            unanswered.append(send(value))
        for answer in unanswered:
            answer.value

    def exposed_iterate_values(self, count: int) -> Iterator[int]:
        """A generator, of which a client gets a reference: each of its values is a call."""
        yield from range(count)

    def exposed_iterate_produced(self, period_ns: int, for_ns: int, most_values: int) -> Iterator[int]:
        yield from produce(Production(period_ns, for_ns, most_values))


class SlowBenchService(BenchService):
    """Some of its calls wait, each in the thread of its connection."""

    def __init__(self, compress: bool, handlers: Iterable[Handler], slow: SlowCalls) -> None:
        self._slow = slow
        super().__init__(compress, handlers)

    def _answering(self, handler: Handler) -> Callable[[bytes], bytes]:
        def answer(data: bytes) -> bytes:
            self._slow.wait()
            return handler.answer(data)

        return answer

    def exposed_simple_call(self, value: int) -> int:
        self._slow.wait()
        return value

    def exposed_echo_text(self, text: str) -> str:
        self._slow.wait()
        return text

    def exposed_echo_bytes(self, data: bytes) -> bytes:
        self._slow.wait()
        return data


class TokenAuthenticator:
    """Reads the token from the raw socket, before RPyC speaks; `accepted` counts who had the right one.

    A connection of its own thread each, so a client that sends nothing holds up nobody, and not for long.
    """

    def __init__(self, token: str, nodelay: bool) -> None:
        self._token = token.encode()
        self._nodelay = nodelay
        self.accepted = 0
        self._lock = threading.Lock()

    def __call__(self, connection: socket.socket) -> Tuple[socket.socket, None]:
        try:
            presented = _receive_exactly(connection, TOKEN_BYTES, HANDSHAKE_SECONDS)
        except OSError as error:
            raise AuthenticationError(f"no token: {error}") from error
        if not hmac.compare_digest(presented, self._token):
            raise AuthenticationError("wrong token")
        with self._lock:
            self.accepted += 1
        connection.settimeout(None)
        if self._nodelay:
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        connection.sendall(_ACCEPTED)
        return connection, None


def _receive_exactly(connection: socket.socket, length: int, seconds: float) -> bytes:
    """`length` bytes within the time of a handshake, however they trickle in. Raises OSError when they do not come."""
    deadline = time.monotonic() + seconds
    received = b""
    while len(received) < length:
        connection.settimeout(max(deadline - time.monotonic(), 0.001))
        chunk = connection.recv(length - len(received))
        if not chunk:
            raise ConnectionError("the other side closed the connection")
        received += chunk
    return received


class RunningServer:
    def __init__(self, setup: ServerSetup) -> None:
        options = shared_options(setup.tuning)
        self._authenticator = TokenAuthenticator(setup.token, nodelay=bool(options["nodelay"]))
        compress, slow = bool(options["compress"]), setup.slow
        service = BenchService(compress, setup.handlers) if slow is None else SlowBenchService(compress, setup.handlers, slow)
        where = {"hostname": setup.listen_address, "port": setup.listen_port}
        self._server = server = ThreadedServer(service, authenticator=self._authenticator, **where)
        # `start` listens as well, but in its own thread: a client could come before it does.
        server.listener.listen(server.backlog)
        threading.Thread(target=server.start, name="rpyc-accept", daemon=True).start()
        self.endpoint: Endpoint = {"host": setup.listen_address, "port": server.port}
        self.options: Options = {
            **options,
            "backlog": server.backlog,
            "listener_timeout": server.listener.gettimeout(),
            "stream.window": STREAM_WINDOW,
        }

    def connections(self) -> int:
        return self._authenticator.accepted

    def close(self) -> None:
        self._server.close()


def connect(setup: ClientSetup) -> SocketStream:
    """A connection to the server that has accepted the token."""
    stream = SocketStream.connect(setup.endpoint["host"], setup.endpoint["port"], nodelay=setup.tuning.get("nodelay", False))
    try:
        _present_token(stream.sock, setup)
    except BaseException:
        stream.close()
        raise
    return stream


def speak(stream: SocketStream, setup: ClientSetup, config: Options) -> Any:
    """RPyC's connection over the stream."""
    return connect_channel(Channel(stream, compress=setup.tuning.get("compress", True)), config=config)


def _present_token(connection: socket.socket, setup: ClientSetup) -> None:
    """Sends the token and waits for the server to accept it, as the first thing on the connection."""
    timeout = connection.gettimeout()
    try:
        connection.sendall(setup.token.encode())
        accepted = _receive_exactly(connection, len(_ACCEPTED), setup.handshake_seconds)
    except OSError as error:
        raise WorkerError(AUTHENTICATION_FAILED, f"the server did not accept the token: {describe(error)}") from error
    if accepted != _ACCEPTED:
        raise WorkerError(AUTHENTICATION_FAILED, "the server's answer to the token was not its acceptance")
    connection.settimeout(timeout)


def sending(root: Any, setup: ClientSetup) -> Any:
    """The remote method that takes bytes."""
    return root.echo_bytes if setup.handler is None else getattr(root, setup.handler.name)


def remote_error(error: Exception) -> WorkerError:
    return WorkerError(CALL_FAILED, f"the server answered with an error: {describe(error)}")


def shared_options(tuning: Options) -> Options:
    """What either side sets, or leaves as RPyC has it, and matters here."""
    return {
        "nodelay": tuning.get("nodelay", False),
        "compress": tuning.get("compress", True),
        "channel.COMPRESSION_THRESHOLD": Channel.COMPRESSION_THRESHOLD,
        "channel.COMPRESSION_LEVEL": Channel.COMPRESSION_LEVEL,
        "stream.MAX_IO_CHUNK": SocketStream.MAX_IO_CHUNK,
        "protocol_config.allow_public_attrs": DEFAULT_CONFIG["allow_public_attrs"],
        "protocol_config.allow_pickle": DEFAULT_CONFIG["allow_pickle"],
        "protocol_config.bind_threads": DEFAULT_CONFIG["bind_threads"],
    }
