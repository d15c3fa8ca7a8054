"""The client on pyzmq's blocking sockets. A socket is used by one thread at a time, as ZeroMQ demands."""

from typing import Iterator, Optional

import zmq
from zmq.utils.monitor import parse_monitor_message

from rpcbench_worker.errors import CALL_FAILED, WorkerError, call_timed_out, describe, given_up
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

#: The largest time-out libzmq takes.
_LONGEST_MS = (1 << 31) - 1


class _User(UserSockets):
    """Of REQ, which must have its reply before it can send again."""

    _lost: Optional[WorkerError] = None

    def __init__(self, context: zmq.Context, setup: ClientSetup) -> None:
        self._deadline_ms = setup.call_deadline_ms
        self._handshake_seconds = setup.handshake_seconds
        super().__init__(context, setup)

    def _new_socket(self, context: zmq.Context, type: int) -> zmq.Socket:
        """Another thread must not touch a socket that is waiting: what ends a call past its deadline is the socket's own time-out."""
        socket: zmq.Socket = super()._new_socket(context, type)
        socket.set(zmq.RCVTIMEO, _timeout(self._deadline_ms))
        socket.set(zmq.SNDTIMEO, _timeout(self._deadline_ms))
        return socket

    def connect(self, port: OptionValue) -> None:
        """Connects the socket of calls, and that of streams where there is one, and waits for their handshakes."""
        _connect(self._calls, f"tcp://{self._host}:{port}", self._handshake_seconds)
        if self._values is None:
            return
        self._number, push_port = OPENED.unpack(self._exchange(OPEN, b""))
        _connect(self._values, f"tcp://{self._host}:{push_port}", self._handshake_seconds)

    def _exchange(self, operation: bytes, body: bytes) -> bytes:
        try:
            self._calls.send_multipart((operation, body), copy=self._copy or len(body) < UNCOPIED_BYTES)
            return self._calls.recv()
        except zmq.ZMQError as error:
            raise self._failure(error) from None

    def _ask(self, operation: bytes, body: bytes) -> None:
        self._calls.send_multipart((operation, body))

    def _answer(self) -> None:
        self._calls.recv()

    def simple_call(self, value: int) -> int:
        return INT.unpack(self._exchange(ECHO, INT.pack(value)))[0]

    def echo_text(self, text: str) -> str:
        return self._exchange(ECHO, text.encode()).decode()

    def send_bytes(self, data: bytes) -> bytes:
        return self._exchange(self._operation_of_bytes, data)

    def stream_values(self, count: int) -> Iterator[int]:
        return self._read_values(STREAM, self._stream_request(count))

    def produced_values(self, production: Production) -> Iterator[int]:
        return self._read_values(PRODUCE, self._production_request(production))

    def _read_values(self, operation: bytes, request: bytes) -> Iterator[int]:
        """Values are taken as soon as they come, whether or not the request has had its answer, which says no more than that it came in."""
        asked = self._stream
        assert self._values is not None, "set up without streams"
        receive, unpack = self._values.recv, VALUE.unpack
        try:
            self._ask(operation, request)
            while self._reason is None:
                stream, value = unpack(receive())
                if stream != asked:
                    continue
                if value == END:
                    return self._answer()
                yield value
        except zmq.ZMQError as error:
            raise self._failure(error) from None
        raise self._failure(self._reason)

    def _failure(self, error: Exception) -> Exception:
        """What a failed send or receive is reported as: a call past its deadline as that, afterwards that the connection is over.

        (A REQ that got no answer could not be used again.)
        """
        if self._lost is not None:
            return self._lost
        if self._reason is None and not isinstance(error, zmq.Again):
            return WorkerError(CALL_FAILED, describe(error))
        reason = call_timed_out(self._deadline_ms) if self._reason is None else self._reason
        self._lost = given_up(reason)
        return reason

    def abort(self, reason: Exception) -> None:
        """Called by another thread: only says so. A call that waits ends by its time-out, a stream that goes on with its next value."""
        self._reason = reason

    def teardown(self) -> None:
        self._close()


class _DealerUser(_User):
    """Of DEALER: what is given up is one call."""

    _call = 0
    _numbered = b""

    def _ask(self, operation: bytes, body: bytes) -> None:
        self._reason = None
        self._call += 1
        self._numbered = NUMBERED.pack(operation, self._call)
        self._calls.send_multipart((self._numbered, body))

    def _answer(self) -> None:
        answered = b""
        while answered != self._numbered:
            answered, _ = self._calls.recv_multipart()

    def _exchange(self, operation: bytes, body: bytes) -> bytes:
        self._reason = None
        self._call += 1
        numbered = NUMBERED.pack(operation, self._call)
        try:
            self._calls.send_multipart((numbered, body), copy=self._copy or len(body) < UNCOPIED_BYTES)
            while self._reason is None:
                answered, reply = self._calls.recv_multipart()
                if answered == numbered:
                    return reply
        except zmq.ZMQError as error:
            raise self._failure(error) from None
        raise self._failure(self._reason)

    def _failure(self, error: Exception) -> Exception:
        if self._reason is not None:
            return self._reason
        return call_timed_out(self._deadline_ms) if isinstance(error, zmq.Again) else WorkerError(CALL_FAILED, describe(error))


def _timeout(deadline_ms: int) -> int:
    return min(deadline_ms, _LONGEST_MS)


def _connect(socket: zmq.Socket, endpoint: str, seconds: float) -> None:
    """Connects and waits for the outcome. Raises `WorkerError` AuthenticationFailed or ConnectionFailed."""
    monitor = socket.get_monitor_socket(HANDSHAKE_OUTCOMES)
    try:
        socket.connect(endpoint)
        if not monitor.poll(round(seconds * 1000)):
            raise no_handshake(endpoint, seconds)
        message = monitor.recv_multipart()
    finally:
        socket.disable_monitor()
        monitor.close(linger=0)
    check_handshake(parse_monitor_message(message)["event"], endpoint)


class _Client(SharedContext):
    def options(self, setup: ClientSetup) -> Options:
        timeout = _timeout(setup.call_deadline_ms)
        return {**self._socket_options(setup), "RCVTIMEO": timeout, "SNDTIMEO": timeout}

    def setup(self, setup: ClientSetup) -> _User:
        user = user_of(setup.tuning, _User, _DealerUser)(self._shared_context(), setup)
        try:
            user.connect(setup.endpoint["port"])
        except BaseException:
            user.teardown()
            raise
        return user


client = _Client(zmq.Context)
