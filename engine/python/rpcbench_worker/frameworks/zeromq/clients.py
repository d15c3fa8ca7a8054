"""What the clients of both APIs have in common: their sockets, and how a stream is asked for. Calls are each API's own."""

from typing import Any, Callable, Optional

import zmq

from rpcbench_worker.frameworks.zeromq.shared import (
    FRAMEWORK_VERSION,
    STREAM_REQUEST,
    TUNABLE,
    allow_many_sockets,
    calls_type,
    give_token,
    limit_queues,
    operation_of_bytes,
    produce_request,
    socket_options,
)
from rpcbench_worker.interface import ClientSetup, Options
from rpcbench_worker.production import Production


class UserSockets:
    """A socket for calls and, where there are to be streams, one that takes their values. A user of an API is made of it."""

    def __init__(self, context: Any, setup: ClientSetup) -> None:
        self._host = setup.endpoint["host"]
        self._token = setup.token
        self._tuning = setup.tuning
        self._operation_of_bytes = operation_of_bytes(setup)
        self._copy = bool(setup.tuning.get("copy", True))
        self._calls = self._new_socket(context, calls_type(setup.tuning, of_server=False))
        self._values = self._new_socket(context, zmq.PULL) if setup.streams else None
        self._number = -1
        self._stream = 0
        self._reason: Optional[Exception] = None

    def _new_socket(self, context: Any, type: int) -> Any:
        return limit_queues(give_token(context.socket(type), self._token), self._tuning)

    def _stream_request(self, count: int) -> bytes:
        self._stream += 1
        return STREAM_REQUEST.pack(self._number, self._stream, count)

    def _production_request(self, production: Production) -> bytes:
        self._stream += 1
        return produce_request(self._number, self._stream, production)

    def _close(self) -> None:
        self._calls.close(linger=0)
        if self._values is not None:
            self._values.close(linger=0)


class SharedContext:
    """One context, and so one I/O thread, for all users of this process; from the first of them on."""

    framework_version = FRAMEWORK_VERSION
    tunable = TUNABLE

    def __init__(self, new_context: Callable[[], Any]) -> None:
        self._new_context = new_context
        self._context: Any = None

    def _shared_context(self) -> Any:
        if self._context is None:
            self._context = allow_many_sockets(self._new_context())
        return self._context

    def _socket_options(self, setup: ClientSetup) -> Options:
        context = self._shared_context()
        socket = limit_queues(context.socket(calls_type(setup.tuning, of_server=False)), setup.tuning)
        try:
            return socket_options(socket, context, setup.tuning)
        finally:
            socket.close()
