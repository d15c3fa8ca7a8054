"""RPyC as its documentation shows it: a call of a remote method returns when the reply is there, and a stream is a remote iterator.

The client's thread reads its own connection while it waits. A remote iterator's every value is a call there and back.
"""

import socket
from typing import Any, Iterator, Optional

from rpyc.core.async_ import AsyncResultTimeout
from rpyc.core.protocol import DEFAULT_CONFIG
from rpyc.core.stream import SocketStream

from rpcbench_worker.errors import CALL_FAILED, WorkerError, call_timed_out, describe, given_up
from rpcbench_worker.frameworks.rpyc.shared import (
    FRAMEWORK_VERSION,
    THREADED,
    TUNABLE,
    RunningServer,
    connect,
    remote_error,
    sending,
    shared_options,
    speak,
)
from rpcbench_worker.interface import ClientSetup, Options, ServerSetup
from rpcbench_worker.production import Production


class _RunningServer(RunningServer):
    def teardown(self) -> None:
        self.close()


class _Server:
    framework_version = FRAMEWORK_VERSION
    event_loop = THREADED
    tunable = TUNABLE
    can_be_slow = True

    def setup(self, setup: ServerSetup) -> _RunningServer:
        return _RunningServer(setup)


class _User:
    def __init__(self, stream: SocketStream, setup: ClientSetup) -> None:
        self._stream = stream
        self._setup = setup
        self._timeout = _request_timeout(setup)
        self._connection = speak(stream, setup, {"sync_request_timeout": self._timeout})
        self._lost: Optional[WorkerError] = None
        self._reason: Optional[Exception] = None

    def bind(self) -> None:
        """Once: `connection.root.simple_call` asks the server for the attribute each time."""
        root = self._connection.root
        self._simple_call, self._echo_text, self._send_bytes = root.simple_call, root.echo_text, sending(root, self._setup)
        self._iterate_values = root.iterate_values

    def simple_call(self, value: int) -> int:
        try:
            return self._simple_call(value)
        except Exception as error:
            raise self._failure(error) from None

    def echo_text(self, text: str) -> str:
        try:
            return self._echo_text(text)
        except Exception as error:
            raise self._failure(error) from None

    def send_bytes(self, data: bytes) -> bytes:
        try:
            return self._send_bytes(data)
        except Exception as error:
            raise self._failure(error) from None

    def stream_values(self, count: int) -> Iterator[int]:
        return self._values(self._iterate_values, count)

    def produced_values(self, production: Production) -> Iterator[int]:
        asked = self._connection.root.iterate_produced
        return self._values(asked, production.period_ns, production.for_ns, production.most_values)

    def _values(self, method: Any, *arguments: int) -> Iterator[int]:
        try:
            for value in method(*arguments):
                yield value
        except Exception as error:
            raise self._failure(error) from None

    def _failure(self, error: Exception) -> Exception:
        """What a failed call is reported as: the reason of `abort` for the call it met, afterwards that it is over."""
        if self._reason is not None:
            reason, self._reason = self._reason, None
            self._lost = given_up(reason)
            return reason
        if self._lost is not None:
            return self._lost
        if isinstance(error, AsyncResultTimeout):
            return call_timed_out(round(self._timeout * 1000))
        if isinstance(error, (EOFError, OSError)):
            return WorkerError(CALL_FAILED, f"the connection was lost: {describe(error)}")
        return remote_error(error)

    def abort(self, reason: Exception) -> None:
        """Called by another thread: a connection that is shut down ends the wait of the user's."""
        self._reason = reason
        try:
            self._stream.sock.shutdown(socket.SHUT_RDWR)
        except OSError:
            pass  # closed already

    def teardown(self) -> None:
        # The socket first: `Connection.close` of RPyC 6 waits for the server's answer, up to 30 s.
        self._stream.close()
        self._connection.close()


class _FirstCaller(_User):
    """A user of Connect: the first call asks for the remote method, as it does in a program."""

    def simple_call(self, value: int) -> int:
        try:
            return self._connection.root.simple_call(value)
        except Exception as error:
            raise self._failure(error) from None

    def close(self) -> None:
        """Tells the server first."""
        self._connection.close()


def _request_timeout(setup: ClientSetup) -> float:
    """RPyC gives a call 30 s; more where the plan does."""
    return max(DEFAULT_CONFIG["sync_request_timeout"], setup.call_deadline_ms / 1000)


class _Client:
    framework_version = FRAMEWORK_VERSION
    tunable = TUNABLE

    def options(self, setup: ClientSetup) -> Options:
        return {**shared_options(setup.tuning), "protocol_config.sync_request_timeout": _request_timeout(setup)}

    def setup(self, setup: ClientSetup) -> _User:
        user = _User(connect(setup), setup)
        try:
            user.bind()
        except BaseException:
            user.teardown()
            raise
        return user

    def open(self, setup: ClientSetup) -> _User:
        return _FirstCaller(connect(setup), setup)


server = _Server()
client = _Client()
