"""ZeroMQ on pyzmq's blocking sockets. A socket is used by one thread at a time, as ZeroMQ demands.

The server answers in one thread, receive and send in turn; a user's streams are pushed by a thread of the user's own, for one that
is held back by its reader must not hold up the others' calls.
"""

import threading
from queue import SimpleQueue
from typing import Any, Iterator, List, Optional, Tuple

import zmq
from zmq.auth.thread import ThreadAuthenticator
from zmq.utils.monitor import parse_monitor_message

from rpcbench_worker.errors import CALL_FAILED, WorkerError, call_timed_out, describe
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

#: The largest time-out libzmq takes.
_LONGEST_MS = (1 << 31) - 1

#: Number and count of a stream; None ends the thread.
_Asked = Optional[Tuple[int, int]]


class _Pusher:
    """The PUSH socket of one user, and from its first stream on the thread that uses it."""

    def __init__(self, push: zmq.Socket) -> None:
        self._push = push
        self._asked: "SimpleQueue[_Asked]" = SimpleQueue()
        self._thread: Optional[threading.Thread] = None

    def ask(self, stream: int, count: int) -> None:
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name="zeromq-push", daemon=True)
            self._thread.start()
        self._asked.put((stream, count))

    def end(self) -> None:
        """Closes the socket, in its own thread where it has one; the context's end wakes that thread from a send."""
        self._asked.put(None)
        if self._thread is None:
            self._run()

    def _run(self) -> None:
        try:
            asked = self._asked.get()
            while asked is not None:
                self._send_values(*asked)
                asked = self._asked.get()
        except zmq.ContextTerminated:
            pass
        finally:
            self._push.close(linger=0)

    def _send_values(self, stream: int, count: int) -> None:
        """Each value in a message of its own; waits only where the high-water mark makes it."""
        send, pack = self._push.send, VALUE.pack
        for value in range(count):
            send(pack(stream, value))
        send(pack(stream, END))


class _RunningServer:
    def __init__(self, setup: ServerSetup) -> None:
        self._host = setup.listen_address
        self._tuning = setup.tuning
        self._copy = bool(setup.tuning.get("copy", True))
        self._context = allow_many_sockets(zmq.Context())
        # Before any socket is bound: without a handler behind it libzmq would let every PLAIN client in.
        self._authenticator = ThreadAuthenticator(self._context)
        self._authenticator.start()
        self._authenticator.configure_plain(domain=ZAP_DOMAIN, passwords={USER.decode(): setup.token})
        self._calls = self._new_socket(calls_type(setup.tuning, of_server=True))
        self._monitor = handshakes_of(self._context, self._calls)
        self._handshakes = 0
        self._pushers: List[_Pusher] = []
        try:
            self.endpoint: Endpoint = {"host": self._host, "port": bind(self._calls, self._host)}
        except zmq.ZMQError:
            self._calls.monitor(None, 0)
            self._calls.close(linger=0)
            self._monitor.close(linger=0)
            self._authenticator.stop()
            raise
        self.options = socket_options(self._calls, self._context, setup.tuning)
        threading.Thread(target=self._answer, name="zeromq-answer", daemon=True).start()

    def _new_socket(self, type: int) -> zmq.Socket:
        return limit_queues(demand_token(self._context.socket(type)), self._tuning)  # type: ignore[no-any-return]

    def _answer(self) -> None:
        """One call after the other. A ROUTER has in front where a call came from, which goes in front of the reply with what was asked."""
        receive, send, send_multipart, copy = self._calls.recv_multipart, self._calls.send, self._calls.send_multipart, self._copy
        try:
            while True:
                *origin, operation, body = receive(copy=copy)
                reply = self._reply_to(content(operation)[:1], body)
                if origin:
                    send_multipart([*origin, operation, reply], copy=copy)
                else:
                    send(reply, copy=copy)
        except zmq.ContextTerminated:
            pass
        finally:
            self._calls.close(linger=0)
            for pusher in self._pushers:
                pusher.end()

    def _reply_to(self, operation: bytes, body: Any) -> Any:
        """A request that is not understood is answered with nothing, which no caller takes for right."""
        if operation == ECHO:
            return body
        if operation == OPEN:
            return self._open()
        if operation == STREAM:
            user, stream, count = STREAM_REQUEST.unpack(content(body))
            self._pushers[user].ask(stream, count)
        return b""

    def _open(self) -> bytes:
        push = self._new_socket(zmq.PUSH)
        opened = OPENED.pack(len(self._pushers), bind(push, self._host))
        self._pushers.append(_Pusher(push))
        return opened

    def connections(self) -> int:
        """Handshakes on the socket of the calls: one a user. The PUSH sockets have one peer each and are not counted."""
        while self._monitor.poll(0):
            self._monitor.recv_multipart()
            self._handshakes += 1
        return self._handshakes

    def teardown(self) -> None:
        self._authenticator.stop()
        self._monitor.close(linger=0)
        # Wakes every thread that waits in a socket; returns when they have closed them all.
        self._context.term()


class _Server:
    framework_version = FRAMEWORK_VERSION
    tunable = TUNABLE
    event_loop = "none: one thread answers"

    def setup(self, setup: ServerSetup) -> _RunningServer:
        return _RunningServer(setup)


class _User:
    """Of REQ, which must have its reply before it can send again."""

    def __init__(self, context: zmq.Context, setup: ClientSetup) -> None:
        self._host = setup.endpoint["host"]
        self._token = setup.token
        self._tuning = setup.tuning
        self._copy = bool(setup.tuning.get("copy", True))
        self._deadline_ms = setup.call_deadline_ms
        self._calls = self._new_socket(context, calls_type(setup.tuning, of_server=False))
        self._values = self._new_socket(context, zmq.PULL) if setup.streams else None
        self._handshake_seconds = setup.handshake_seconds
        self._number = -1
        self._stream = 0
        self._reason: Optional[Exception] = None
        self._lost: Optional[WorkerError] = None

    def _new_socket(self, context: zmq.Context, type: int) -> zmq.Socket:
        """Another thread must not touch a socket that is waiting: what ends a call past its deadline is the socket's own time-out."""
        socket = limit_queues(give_token(context.socket(type), self._token), self._tuning)
        socket.set(zmq.RCVTIMEO, _timeout(self._deadline_ms))
        socket.set(zmq.SNDTIMEO, _timeout(self._deadline_ms))
        return socket  # type: ignore[no-any-return]

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
            return self._calls.recv()  # type: ignore[return-value]
        except zmq.ZMQError as error:
            raise self._failure(error) from None

    def simple_call(self, value: int) -> int:
        return INT.unpack(self._exchange(ECHO, INT.pack(value)))[0]  # type: ignore[no-any-return]

    def echo_text(self, text: str) -> str:
        return self._exchange(ECHO, text.encode()).decode()

    def echo_bytes(self, data: bytes) -> bytes:
        return self._exchange(ECHO, data)

    def stream_values(self, count: int) -> Iterator[int]:
        self._stream += 1
        asked = self._stream
        self._exchange(STREAM, STREAM_REQUEST.pack(self._number, asked, count))
        assert self._values is not None, "set up without streams"
        receive, unpack = self._values.recv, VALUE.unpack
        while self._reason is None:
            try:
                stream, value = unpack(receive())
            except zmq.ZMQError as error:
                raise self._failure(error) from None
            if stream != asked:
                continue
            if value == END:
                return
            yield value
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
        self._lost = WorkerError(CALL_FAILED, f"the connection was given up: {reason}")
        return reason

    def abort(self, reason: Exception) -> None:
        """Called by another thread: only says so. A call that waits ends by its time-out, a stream that goes on with its next value."""
        self._reason = reason

    def teardown(self) -> None:
        self._calls.close(linger=0)
        if self._values is not None:
            self._values.close(linger=0)


class _DealerUser(_User):
    """Of DEALER: what is given up is one call."""

    _call = 0

    def _exchange(self, operation: bytes, body: bytes) -> bytes:
        self._reason = None
        self._call += 1
        numbered = NUMBERED.pack(operation, self._call)
        try:
            self._calls.send_multipart((numbered, body), copy=self._copy or len(body) < UNCOPIED_BYTES)
            while self._reason is None:
                answered, reply = self._calls.recv_multipart()
                if answered == numbered:
                    return reply  # type: ignore[no-any-return]
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


class _Client:
    framework_version = FRAMEWORK_VERSION
    tunable = TUNABLE

    def __init__(self) -> None:
        self._context: Optional[zmq.Context] = None

    def _shared_context(self) -> zmq.Context:
        """One context, and so one I/O thread, for all users of this process."""
        if self._context is None:
            self._context = allow_many_sockets(zmq.Context())
        return self._context

    def options(self, setup: ClientSetup) -> Options:
        context = self._shared_context()
        socket = limit_queues(context.socket(calls_type(setup.tuning, of_server=False)), setup.tuning)
        try:
            timeout = _timeout(setup.call_deadline_ms)
            return {**socket_options(socket, context, setup.tuning), "RCVTIMEO": timeout, "SNDTIMEO": timeout}
        finally:
            socket.close()

    def setup(self, setup: ClientSetup) -> _User:
        user = user_of(setup.tuning, _User, _DealerUser)(self._shared_context(), setup)
        try:
            user.connect(setup.endpoint["port"])
        except BaseException:
            user.teardown()
            raise
        return user


server = _Server()
client = _Client()
