"""The floor with blocking sockets: the server a thread a connection, the client's thread reading its own."""

import hmac
import socket
import threading
from typing import Iterable, Iterator, Optional, Set, Tuple

from rpcbench_worker.errors import AUTHENTICATION_FAILED, CALL_FAILED, CONNECTION_FAILED, WorkerError, describe, given_up
from rpcbench_worker.frames import BlockingFrames, Bytes, frame
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
from rpcbench_worker.production import Production, produce

_INT_FRAME_BYTES = INT_FRAME.size
_pack_int_frame = INT_FRAME.pack
_unpack_int_frame = INT_FRAME.unpack_from


class _RunningServer:
    def __init__(self, setup: ServerSetup) -> None:
        self._setup = setup
        self._listener = socket.create_server((setup.listen_address, setup.listen_port), backlog=1024)
        self.endpoint: Endpoint = {"host": setup.listen_address, "port": self._listener.getsockname()[1]}
        self.options: Options = {"TCP_NODELAY": True}
        self._accepted = 0
        self._connections: Set[socket.socket] = set()
        self._lock = threading.Lock()
        threading.Thread(target=self._accept, name="tcp-accept", daemon=True).start()

    def _accept(self) -> None:
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return  # torn down
            threading.Thread(target=self._serve, args=(connection,), name="tcp-connection", daemon=True).start()

    def _serve(self, connection: socket.socket) -> None:
        """One connection, in a thread of its own, until the client closes it or says what cannot be understood."""
        with self._lock:
            self._connections.add(connection)
        try:
            with connection:
                connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                if self._admit(connection):
                    self._answer(connection)
        except (OSError, ValueError):
            pass  # the client is gone, or is none of ours
        finally:
            with self._lock:
                self._connections.discard(connection)

    def _admit(self, connection: socket.socket) -> bool:
        """Whether the first frame is the token; nothing longer than a token is taken in. There is no second try."""
        connection.settimeout(HANDSHAKE_SECONDS)
        kind, body = BlockingFrames(connection, TOKEN_BYTES).receive()
        if kind != TOKEN or not hmac.compare_digest(body, self._setup.token.encode()):
            return False
        connection.settimeout(None)
        with self._lock:
            self._accepted += 1
        connection.sendall(frame(ACCEPTED, b""))
        return True

    def _answer(self, connection: socket.socket) -> None:
        frames = BlockingFrames(connection, self._setup.max_payload_bytes + FRAMING_BYTES)
        receive, send, slow = frames.receive, frames.send, self._setup.slow
        answers = {kind_of(handler): handler.answer for handler in self._setup.handlers}
        while True:
            kind, body = receive()
            if kind == ECHO:
                if slow is not None:
                    slow.wait()
                send(ECHO, body)
            elif kind in answers:
                if slow is not None:
                    slow.wait()
                send(kind, answers[kind](body))
            elif kind == STREAM:
                self._send_values(connection, range(INT.unpack(body)[0]))
            elif kind == PRODUCE:
                self._send_values(connection, produce(Production(*PRODUCTION.unpack(body))))
            else:
                return

    @staticmethod
    def _send_values(connection: socket.socket, values: Iterable[int]) -> None:
        """One frame, and one write to the socket, a value."""
        send, pack = connection.sendall, INT_FRAME.pack
        for value in values:
            send(pack(INT_BYTES, VALUE, value))
        send(frame(END, b""))

    def connections(self) -> int:
        return self._accepted

    def teardown(self) -> None:
        _shut_down(self._listener)
        self._listener.close()
        with self._lock:
            for connection in self._connections:
                _shut_down(connection)


def _shut_down(sock: socket.socket) -> None:
    """Ends the wait of whichever thread reads it."""
    try:
        sock.shutdown(socket.SHUT_RDWR)
    except OSError:
        pass  # never connected, or gone already


class _Server:
    framework_version = None
    can_be_slow = True
    event_loop = "none: a thread a connection"

    def setup(self, setup: ServerSetup) -> _RunningServer:
        return _RunningServer(setup)


class _User:
    def __init__(self, connection: socket.socket, setup: ClientSetup) -> None:
        self._socket = connection
        self._kind_of_bytes = kind_of_bytes(setup)
        self._frames = BlockingFrames(connection, setup.max_payload_bytes + FRAMING_BYTES)
        self._send, self._receive_into, self._buffer = connection.sendall, connection.recv_into, self._frames.buffer
        self._reason: Optional[Exception] = None
        self._lost: Optional[WorkerError] = None

    def present(self, token: str) -> None:
        """Sends the token and waits for the server to accept it."""
        kind, _ = self._exchange(TOKEN, token.encode())
        if kind != ACCEPTED:
            raise ValueError("the server's answer to the token was not its acceptance")

    def simple_call(self, value: int) -> int:
        try:
            self._send(_pack_int_frame(INT_BYTES, ECHO, value))
            # An int that comes alone and whole, as nearly always, is read where it lies.
            received = self._receive_into(self._buffer)
            if received == _INT_FRAME_BYTES:
                length, kind, reply = _unpack_int_frame(self._buffer)
                if length == INT_BYTES and kind == ECHO:
                    return reply
            return INT.unpack(self._frames.receive(received)[1])[0]
        except (OSError, ValueError) as error:
            raise self._failure(error) from None

    def echo_text(self, text: str) -> str:
        return self._call(ECHO, text.encode()).decode()

    def send_bytes(self, data: bytes) -> Bytes:
        return self._call(self._kind_of_bytes, data)

    def _call(self, kind: int, body: bytes) -> Bytes:
        try:
            return self._exchange(kind, body)[1]
        except (OSError, ValueError) as error:
            raise self._failure(error) from None

    def _exchange(self, kind: int, body: bytes) -> Tuple[int, Bytes]:
        self._frames.send(kind, body)
        return self._frames.receive()

    def stream_values(self, count: int) -> Iterator[int]:
        return self._values(STREAM, INT.pack(count))

    def produced_values(self, production: Production) -> Iterator[int]:
        return self._values(PRODUCE, PRODUCTION.pack(production.period_ns, production.for_ns, production.most_values))

    def _values(self, kind: int, body: bytes) -> Iterator[int]:
        receive, unpack = self._frames.receive, INT.unpack
        ended = False
        try:
            self._frames.send(kind, body)
            while True:
                kind, body = receive()
                if kind == END:
                    ended = True
                    return
                yield unpack(body)[0]
        except (OSError, ValueError) as error:
            raise self._failure(error) from None
        finally:
            if not ended and self._lost is None:
                self._lost = WorkerError(CALL_FAILED, "the last stream was not read to its end")
                _shut_down(self._socket)

    def _failure(self, error: Exception) -> Exception:
        """What a failed call is reported as: the reason of `abort` for the call it met, afterwards that it is over."""
        lost, reason = self._lost, self._reason
        if lost is not None:
            return lost
        if reason is None:
            self._lost = lost = WorkerError(CALL_FAILED, f"the connection was lost: {describe(error)}")
            return lost
        self._lost = given_up(reason)
        return reason

    def abort(self, reason: Exception) -> None:
        """Called by another thread: a connection that is shut down ends the wait of the user's."""
        self._reason = reason
        _shut_down(self._socket)

    def teardown(self) -> None:
        self._socket.close()


class _Client:
    framework_version = None

    def options(self, setup: ClientSetup) -> Options:
        return {"TCP_NODELAY": True}

    def setup(self, setup: ClientSetup) -> _User:
        host, port = str(setup.endpoint["host"]), int(setup.endpoint["port"] or 0)
        try:
            connection = socket.create_connection((host, port), setup.handshake_seconds)
        except OSError as error:
            raise WorkerError(CONNECTION_FAILED, f"cannot connect to {host}:{port}: {describe(error)}") from error
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        user = _User(connection, setup)
        try:
            user.present(setup.token)
        except (OSError, ValueError) as error:
            user.teardown()
            raise WorkerError(AUTHENTICATION_FAILED, f"the server did not accept the token: {describe(error)}") from error
        connection.settimeout(None)
        return user


server = _Server()
client = _Client()
