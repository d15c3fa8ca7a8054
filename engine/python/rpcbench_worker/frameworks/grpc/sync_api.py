"""gRPC with blocking stubs, and a server with a pool of threads; one channel with a connection of its own a user.

The server has the ten threads that gRPC's documentation gives it: calls of more users at a time than that wait for a free thread.
"""

import threading
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Iterator, Optional

import grpc

from rpcbench_worker.errors import CALL_FAILED, WorkerError, describe, given_up
from rpcbench_worker.frameworks.grpc.shared import (
    FRAMEWORK_VERSION,
    TOKEN_KEY,
    TUNABLE,
    Answer,
    Behaviour,
    Messages,
    Stub,
    Tokens,
    channel_options,
    listen,
    production_of,
    production_request,
    refused,
    said,
    server_options,
    service_handler,
    versions,
)
from rpcbench_worker.interface import HANDSHAKE_SECONDS, ClientSetup, Endpoint, Options, ServerSetup
from rpcbench_worker.production import Production, produce
from rpcbench_worker.slow_calls import SlowCalls

_THREADS = 10


class _Service:
    """The calls; each checks the token first."""

    def __init__(self, messages: Messages, tokens: Tokens) -> None:
        self._messages = messages
        self._tokens = tokens

    def _check(self, context: grpc.ServicerContext) -> None:
        if not self._tokens.accept(context):
            context.abort(grpc.StatusCode.UNAUTHENTICATED, "wrong token")

    def echo(self, request: Any, context: grpc.ServicerContext) -> Any:
        self._check(context)
        # As in Node: request and reply are of one type, and a new message would copy a payload twice.
        return request

    def answering(self, answer: Answer) -> Behaviour:
        message = self._messages.bytes

        def call(request: Any, context: grpc.ServicerContext) -> Any:
            self._check(context)
            return message(data=answer(request.data))

        return call

    def stream_values(self, request: Any, context: grpc.ServicerContext) -> Iterator[Any]:
        self._check(context)
        message = self._messages.int
        for value in range(request.count):
            yield message(value=value)

    def produce_values(self, request: Any, context: grpc.ServicerContext) -> Iterator[Any]:
        self._check(context)
        message = self._messages.int
        for value in produce(production_of(request)):
            yield message(value=value)


class _SlowService(_Service):
    """Some of its calls wait, each in a thread of the pool."""

    def __init__(self, messages: Messages, tokens: Tokens, slow: SlowCalls) -> None:
        super().__init__(messages, tokens)
        self._slow = slow

    def echo(self, request: Any, context: grpc.ServicerContext) -> Any:
        self._slow.wait()
        return super().echo(request, context)

    def answering(self, answer: Answer) -> Behaviour:
        at_once = super().answering(answer)

        def call(request: Any, context: grpc.ServicerContext) -> Any:
            self._slow.wait()
            return at_once(request, context)

        return call


class _RunningServer:
    def __init__(self, setup: ServerSetup) -> None:
        messages, self._tokens = Messages(), Tokens(setup)
        service = _Service(messages, self._tokens) if setup.slow is None else _SlowService(messages, self._tokens, setup.slow)
        options = server_options(setup)
        self._server = grpc.server(ThreadPoolExecutor(_THREADS), options=list(options.items()))
        self._server.add_generic_rpc_handlers((service_handler(messages, service, setup.handlers),))
        self.endpoint: Endpoint = {"host": setup.listen_address, "port": listen(self._server, setup)}
        self.options: Options = {**options, "max_workers": _THREADS, **versions()}
        self._server.start()

    def connections(self) -> int:
        return self._tokens.connections

    def count_anew(self, one_a_call: bool) -> None:
        self._tokens.count_anew(one_a_call)

    def teardown(self) -> None:
        self._server.stop(grace=None).wait()


class _Server:
    framework_version = FRAMEWORK_VERSION
    tunable = TUNABLE
    can_be_slow = True
    event_loop = "none: gRPC's own threads, and a pool for the calls"

    def setup(self, setup: ServerSetup) -> _RunningServer:
        return _RunningServer(setup)


class _User:
    def __init__(self, messages: Messages, setup: ClientSetup) -> None:
        self._address = f"{setup.endpoint['host']}:{setup.endpoint['port']}"
        self._channel = grpc.insecure_channel(self._address, options=list(channel_options(setup).items()))
        self._metadata = ((TOKEN_KEY, setup.token),)
        self._messages = messages
        self._stub = stub = Stub(self._channel, messages, setup.handler)
        self._simple_call, self._echo_text, self._send_bytes = stub.simple_call, stub.echo_text, stub.send_bytes
        self._reason: Optional[Exception] = None
        self._lost: Optional[WorkerError] = None

    def connect(self) -> None:
        """The first call opens the connection and shows whether the token is accepted."""
        try:
            self._simple_call(self._messages.int(value=1), metadata=self._metadata, timeout=HANDSHAKE_SECONDS)
        except grpc.RpcError as error:
            raise refused(error, self._address) from None

    def simple_call(self, value: int) -> int:
        try:
            return self._simple_call(self._messages.int(value=value), metadata=self._metadata).value
        except (grpc.RpcError, ValueError) as error:
            raise self._failure(error) from None

    def echo_text(self, text: str) -> str:
        try:
            return self._echo_text(self._messages.text(text=text), metadata=self._metadata).text
        except (grpc.RpcError, ValueError) as error:
            raise self._failure(error) from None

    def send_bytes(self, data: bytes) -> bytes:
        try:
            return self._send_bytes(self._messages.bytes(data=data), metadata=self._metadata).data
        except (grpc.RpcError, ValueError) as error:
            raise self._failure(error) from None

    def stream_values(self, count: int) -> Iterator[int]:
        return self._values(self._stub.stream_values, self._messages.stream_request(count=count))

    def produced_values(self, production: Production) -> Iterator[int]:
        return self._values(self._stub.produce_values, production_request(self._messages, production))

    def _values(self, method: Any, request: Any) -> Iterator[int]:
        try:
            for message in method(request, metadata=self._metadata):
                yield message.value
        except (grpc.RpcError, ValueError) as error:
            raise self._failure(error) from None

    def _failure(self, error: Exception) -> Exception:
        """What a failed call is reported as: the reason of `abort` for the call it met, afterwards that it is over.

        (A ValueError is what gRPC raises on a channel that is closed.)
        """
        if self._lost is not None:
            return self._lost
        if self._reason is not None:
            self._lost = given_up(self._reason)
            return self._reason
        return WorkerError(CALL_FAILED, said(error) if isinstance(error, grpc.Call) else describe(error))

    def abort(self, reason: Exception) -> None:
        """Called by another thread: a blocking call gives nothing to cancel it by, closing its channel ends it."""
        self._reason = reason
        # Closing waits for the calls to have ended, which the watchdog's thread has no time for.
        threading.Thread(target=self._channel.close, name="grpc-abort", daemon=True).start()

    def teardown(self) -> None:
        self._channel.close()


class _Client:
    framework_version = FRAMEWORK_VERSION
    tunable = TUNABLE

    def __init__(self) -> None:
        self._messages: Optional[Messages] = None

    def options(self, setup: ClientSetup) -> Options:
        return {**channel_options(setup), **versions()}

    def setup(self, setup: ClientSetup) -> _User:
        user = self.open(setup)
        try:
            user.connect()
        except BaseException:
            user.teardown()
            raise
        return user

    def open(self, setup: ClientSetup) -> _User:
        """The first call connects. Waiting for that starts a thread of gRPC's which looks every 200 ms, and closing waits for it."""
        if self._messages is None:
            self._messages = Messages()
        return _User(self._messages, setup)


server = _Server()
client = _Client()
