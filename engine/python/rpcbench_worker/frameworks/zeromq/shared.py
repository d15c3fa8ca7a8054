"""ZeroMQ: REQ/REP for calls, PUSH/PULL for streams; what both APIs say on the wire and leave their sockets with.

The server alone binds. All users share one REP socket, which answers one call at a time. Each user has a PUSH socket of its own on
the server, on a port of its own, for a PUSH shared by several would deal one user's values to another; its PULL connects there
during setup, so that streams open no connections. Where no streams will be asked for, there is neither. A stream is asked for with
REQ, answered at once, and then pushed, up to the high-water marks and from there at the client's pace. Values carry the number of
their stream, so that those of a stream nobody waits for any more are never taken for the next one's.

Every socket the server binds demands PLAIN with the token as password; nothing listens in the client.

With DEALER/ROUTER in place of REQ/REP what is asked has the call's number behind it, and comes back in front of the reply: a call that
was given up leaves its user usable, and its late reply is known for what it is.
"""

import struct
from typing import Any, Dict, Optional, Type, TypeVar

import zmq

from rpcbench_worker.errors import AUTHENTICATION_FAILED, CONNECTION_FAILED, WorkerError
from rpcbench_worker.interface import ClientSetup, Handler, Options, Tunable
from rpcbench_worker.production import Production
from rpcbench_worker.slow_calls import SlowCalls

FRAMEWORK_VERSION = zmq.__version__

REQ_REP, DEALER_ROUTER = "REQ/REP", "DEALER/ROUTER"

#: `sockets`: of the calls. `SNDHWM`, `RCVHWM`: messages that may wait on either end of each connection, 0 for any number. `copy`:
#: whether requests of `UNCOPIED_BYTES` and more are copied on their way into libzmq and, in the server, out of it and in again.
TUNABLE: Tunable = {"sockets": (REQ_REP, DEALER_ROUTER), "SNDHWM": int, "RCVHWM": int, "copy": bool}

#: From here on it takes less to copy nothing. (64 KB took 8% longer without a copy, 256 KB 26% less: libzmq has to tell when it is done.)
UNCOPIED_BYTES = 262_144

ECHO, OPEN, STREAM, PRODUCE = b"e", b"o", b"s", b"p"

USER = b"rpcbench"
ZAP_DOMAIN = "rpcbench"
INT = struct.Struct("!q")
#: What is asked and the call's number, with DEALER/ROUTER.
NUMBERED = struct.Struct("!cQ")
#: User's number on the server, port of its PUSH socket.
OPENED = struct.Struct("!qq")
#: User's number, stream's number, count.
STREAM_REQUEST = struct.Struct("!qqq")
#: User's number, stream's number, and a `Production`.
PRODUCE_REQUEST = struct.Struct("!qqqqq")
#: Stream's number, value or `END`.
VALUE = struct.Struct("!qq")
#: No value, and no number of values with a minus.
END = -(1 << 63)
#: libzmq's own limit of 1023 is less than 1024 users need; it is an upper bound, not an allocation.
MAX_SOCKETS = 16384

_HANDSHAKE_FAILED = zmq.EVENT_HANDSHAKE_FAILED_AUTH | zmq.EVENT_HANDSHAKE_FAILED_NO_DETAIL | zmq.EVENT_HANDSHAKE_FAILED_PROTOCOL
#: What a connection can come to; ZeroMQ itself never tells, it would go on trying.
HANDSHAKE_OUTCOMES = zmq.EVENT_HANDSHAKE_SUCCEEDED | _HANDSHAKE_FAILED | zmq.EVENT_CONNECT_RETRIED | zmq.EVENT_DISCONNECTED


def allow_many_sockets(context: Any) -> Any:
    context.set(zmq.MAX_SOCKETS, MAX_SOCKETS)
    return context


_User = TypeVar("_User")


def user_of(tuning: Options, req: Type[_User], dealer: Type[_User]) -> Type[_User]:
    return dealer if tuning.get("sockets") == DEALER_ROUTER else req


def calls_type(tuning: Options, of_server: bool) -> int:
    """The type of the socket on this end of the calls."""
    if tuning.get("sockets") == DEALER_ROUTER:
        return zmq.ROUTER if of_server else zmq.DEALER
    return zmq.REP if of_server else zmq.REQ


def limit_queues(socket: Any, tuning: Options) -> Any:
    """Before the socket is bound or connected: what comes later does not count for connections that stand."""
    for name in ("SNDHWM", "RCVHWM"):
        if name in tuning:
            socket.set(getattr(zmq, name), tuning[name])
    return socket


def operation_of_bytes(setup: ClientSetup) -> bytes:
    """What `send_bytes` asks for."""
    return ECHO if setup.handler is None else setup.handler.code


def produce_request(user: int, stream: int, production: Production) -> bytes:
    return PRODUCE_REQUEST.pack(user, stream, production.period_ns, production.for_ns, production.most_values)


def content(frame: Any) -> Any:
    """The bytes of a frame, which is one where messages are not copied."""
    return frame if isinstance(frame, bytes) else frame.bytes


class Answers:
    """What a server says to each request; how a user's streams are opened and sent is the API's."""

    def _open(self) -> bytes:
        """A PUSH socket for one user more, as `OPENED`."""
        raise NotImplementedError

    def _send_stream(self, user: int, stream: int, count: int) -> None:
        """Begins to send, and returns at once."""
        raise NotImplementedError

    def _send_produced(self, user: int, stream: int, production: Production) -> None:
        """As `_send_stream`."""
        raise NotImplementedError

    #: By what they are asked for with.
    _handlers: Dict[bytes, Handler] = {}

    #: Of a server that is slow now and then.
    _slow: Optional[SlowCalls] = None

    def _late(self, operation: Any) -> float:
        """How long to wait before this is answered."""
        if self._slow is None:
            return 0.0
        asked = content(operation)[:1]
        return self._slow.next_seconds() if asked == ECHO or asked in self._handlers else 0.0

    def _reply_to(self, operation: bytes, body: Any) -> Any:
        """A request that is not understood is answered with nothing, which no caller takes for right."""
        if operation == ECHO:
            return body
        if operation in self._handlers:
            return self._handlers[operation].answer(body if isinstance(body, bytes) else body.buffer)
        if operation == OPEN:
            return self._open()
        if operation == STREAM:
            self._send_stream(*STREAM_REQUEST.unpack(content(body)))
        if operation == PRODUCE:
            user, stream, *production = PRODUCE_REQUEST.unpack(content(body))
            self._send_produced(user, stream, Production(*production))
        return b""


def demand_token(socket: Any) -> Any:
    """For a socket that the server binds."""
    socket.plain_server = True
    socket.zap_domain = ZAP_DOMAIN.encode()
    return socket


def give_token(socket: Any, token: str) -> Any:
    """For a socket that the client connects."""
    socket.plain_username = USER
    socket.plain_password = token.encode()
    return socket


def bind(socket: Any, host: str, port: int = 0) -> int:
    """Binds to the port that was asked for, or one that the system chooses, and returns it."""
    socket.bind(f"tcp://{host}:{port or '*'}")
    return int(socket.get(zmq.LAST_ENDPOINT).rstrip(b"\0").rpartition(b":")[2])


def handshakes_of(context: Any, socket: Any) -> Any:
    """The monitor of a socket that the server binds, to be read when somebody asks how many connected.

    Without a limit: where its queue is full, libzmq's I/O thread waits, and 2,000 connections fill the usual one.
    """
    address = f"inproc://handshakes-{id(socket)}"
    socket.monitor(address, zmq.EVENT_HANDSHAKE_SUCCEEDED)
    monitor = context.socket(zmq.PAIR)
    monitor.set(zmq.RCVHWM, 0)
    monitor.connect(address)
    return monitor


def socket_options(socket: Any, context: Any, tuning: Options) -> Options:
    """What the calls' socket is left with, and matters here; libzmq sets TCP_NODELAY on every connection."""
    return {
        "sockets": DEALER_ROUTER if socket.get(zmq.TYPE) in (zmq.DEALER, zmq.ROUTER) else REQ_REP,
        "libzmq": zmq.zmq_version(),
        "TCP_NODELAY": True,
        "IO_THREADS": context.get(zmq.IO_THREADS),
        "MAX_SOCKETS": MAX_SOCKETS,
        "SNDHWM": socket.get(zmq.SNDHWM),
        "RCVHWM": socket.get(zmq.RCVHWM),
        "LINGER": socket.get(zmq.LINGER),
        "LINGER at teardown": 0,
        "copy": tuning.get("copy", True),
        "mechanism": "PLAIN",
    }


def no_handshake(endpoint: str, seconds: float) -> WorkerError:
    return WorkerError(CONNECTION_FAILED, f"no handshake with {endpoint} within {seconds:g} s")


def check_handshake(event: int, endpoint: str) -> None:
    """Raises `WorkerError` AuthenticationFailed or ConnectionFailed unless the event says that the connection stands."""
    if event == zmq.EVENT_CONNECT_RETRIED:
        raise WorkerError(CONNECTION_FAILED, f"nothing listens on {endpoint}")
    if event != zmq.EVENT_HANDSHAKE_SUCCEEDED:
        raise WorkerError(AUTHENTICATION_FAILED, f"the server on {endpoint} did not accept the token")
