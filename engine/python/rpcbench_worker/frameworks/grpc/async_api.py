"""gRPC on grpc.aio, server and client one asyncio loop each, one channel with a connection of its own a user."""

import asyncio
from typing import Any, AsyncIterator, Awaitable, Callable, Optional

import grpc
import grpc.aio

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
from rpcbench_worker.production import Production, produce_on_loop
from rpcbench_worker.slow_calls import SlowCalls


class _Service:
    """The calls; each checks the token first."""

    def __init__(self, messages: Messages, tokens: Tokens) -> None:
        self._messages = messages
        # In front of each call: a coroutine of its own would be one more to make and to drive.
        self._accept = tokens.accept

    async def _refuse(self, context: grpc.aio.ServicerContext) -> None:
        await context.abort(grpc.StatusCode.UNAUTHENTICATED, "wrong token")

    async def echo(self, request: Any, context: grpc.aio.ServicerContext) -> Any:
        if not self._accept(context):
            await self._refuse(context)
        # As in Node: request and reply are of one type, and a new message would copy a payload twice.
        return request

    def answering(self, answer: Answer) -> Behaviour:
        message = self._messages.bytes

        async def call(request: Any, context: grpc.aio.ServicerContext) -> Any:
            if not self._accept(context):
                await self._refuse(context)
            return message(data=answer(request.data))

        return call

    async def stream_values(self, request: Any, context: grpc.aio.ServicerContext) -> AsyncIterator[Any]:
        if not self._accept(context):
            await self._refuse(context)
        message = self._messages.int
        for value in range(request.count):
            yield message(value=value)

    async def produce_values(self, request: Any, context: grpc.aio.ServicerContext) -> AsyncIterator[Any]:
        if not self._accept(context):
            await self._refuse(context)
        message = self._messages.int
        async for value in produce_on_loop(production_of(request)):
            yield message(value=value)


class _SlowService(_Service):
    """Some of its calls wait."""

    def __init__(self, messages: Messages, tokens: Tokens, slow: SlowCalls) -> None:
        super().__init__(messages, tokens)
        self._slow = slow

    async def echo(self, request: Any, context: grpc.aio.ServicerContext) -> Any:
        await self._slow.wait_on_loop()
        return await super().echo(request, context)

    def answering(self, answer: Answer) -> Behaviour:
        at_once = super().answering(answer)

        async def call(request: Any, context: grpc.aio.ServicerContext) -> Any:
            await self._slow.wait_on_loop()
            return await at_once(request, context)

        return call


class _RunningServer:
    def __init__(self, server: grpc.aio.Server, tokens: Tokens, endpoint: Endpoint, options: Options) -> None:
        self._server = server
        self._tokens = tokens
        self.endpoint = endpoint
        self.options = options

    def connections(self) -> int:
        return self._tokens.connections

    def count_anew(self, one_a_call: bool) -> None:
        self._tokens.count_anew(one_a_call)

    async def teardown(self) -> None:
        await self._server.stop(grace=None)


class _Server:
    framework_version = FRAMEWORK_VERSION
    tunable = TUNABLE
    can_be_slow = True

    async def setup(self, setup: ServerSetup) -> _RunningServer:
        messages, tokens = Messages(), Tokens(setup)
        service = _Service(messages, tokens) if setup.slow is None else _SlowService(messages, tokens, setup.slow)
        options = server_options(setup)
        server = grpc.aio.server(options=list(options.items()))
        server.add_generic_rpc_handlers((service_handler(messages, service, setup.handlers),))
        endpoint: Endpoint = {"host": setup.listen_address, "port": listen(server, setup)}
        await server.start()
        return _RunningServer(server, tokens, endpoint, {**options, **versions()})


class _User:
    def __init__(self, messages: Messages, setup: ClientSetup) -> None:
        self._address = f"{setup.endpoint['host']}:{setup.endpoint['port']}"
        self._channel = grpc.aio.insecure_channel(self._address, options=list(channel_options(setup).items()))
        self._metadata = ((TOKEN_KEY, setup.token),)
        self._messages = messages
        self._stub = Stub(self._channel, messages, setup.handler)
        self._call: Any = None
        self._reason: Optional[Exception] = None

    async def connect(self) -> None:
        """The first call opens the connection and shows whether the token is accepted."""
        try:
            await self._stub.simple_call(self._messages.int(value=1), metadata=self._metadata, timeout=HANDSHAKE_SECONDS)
        except grpc.aio.AioRpcError as error:
            raise refused(error, self._address) from None

    async def connect_only(self) -> None:
        """Where the first attempt fails, a call says why; `channel_ready` would go on trying."""
        state = self._channel.get_state(try_to_connect=True)
        while state in (grpc.ChannelConnectivity.IDLE, grpc.ChannelConnectivity.CONNECTING):
            await self._channel.wait_for_state_change(state)
            state = self._channel.get_state(try_to_connect=True)
        if state is not grpc.ChannelConnectivity.READY:
            await self.connect()

    async def _exchange(self, method: Any, request: Any) -> Any:
        try:
            self._call = call = method(request, metadata=self._metadata)
            return await call
        except (asyncio.CancelledError, grpc.aio.AioRpcError, grpc.aio.UsageError) as error:
            raise self._failure(error) from None

    async def simple_call(self, value: int) -> int:
        return (await self._exchange(self._stub.simple_call, self._messages.int(value=value))).value

    async def echo_text(self, text: str) -> str:
        return (await self._exchange(self._stub.echo_text, self._messages.text(text=text))).text

    async def send_bytes(self, data: bytes) -> bytes:
        return (await self._exchange(self._stub.send_bytes, self._messages.bytes(data=data))).data

    def stream_values(self, count: int) -> AsyncIterator[int]:
        return self._values(self._stub.stream_values, self._messages.stream_request(count=count))

    def produced_values(self, production: Production) -> AsyncIterator[int]:
        return self._values(self._stub.produce_values, production_request(self._messages, production))

    async def _values(self, method: Any, request: Any) -> AsyncIterator[int]:
        try:
            self._call = call = method(request, metadata=self._metadata)
            async for message in call:
                yield message.value
        except (asyncio.CancelledError, grpc.aio.AioRpcError, grpc.aio.UsageError) as error:
            raise self._failure(error) from None

    def _failure(self, error: BaseException) -> Exception:
        """What a failed call is reported as: the reason of `abort` for the call it met, afterwards that it is over."""
        if self._reason is None:
            return WorkerError(CALL_FAILED, said(error) if isinstance(error, grpc.aio.AioRpcError) else describe(error))
        reason, self._reason = self._reason, given_up(self._reason)
        return reason

    def abort(self, reason: Exception) -> None:
        if self._reason is None:
            self._reason = reason
        if self._call is not None:
            self._call.cancel()

    async def teardown(self) -> None:
        await self._channel.close()


class _Client:
    framework_version = FRAMEWORK_VERSION
    tunable = TUNABLE

    def __init__(self) -> None:
        self._messages: Optional[Messages] = None

    def options(self, setup: ClientSetup) -> Options:
        return {**channel_options(setup), **versions()}

    async def setup(self, setup: ClientSetup) -> _User:
        return await self._set_up(setup, _User.connect)

    async def open(self, setup: ClientSetup) -> _User:
        return await self._set_up(setup, _User.connect_only)

    async def _set_up(self, setup: ClientSetup, connect: Callable[[_User], Awaitable[None]]) -> _User:
        if self._messages is None:
            self._messages = Messages()
        user = _User(self._messages, setup)
        try:
            await connect(user)
        except BaseException:
            await user.teardown()
            raise
        return user


server = _Server()
client = _Client()
