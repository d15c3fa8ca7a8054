"""gRPC on grpc.aio, server and client one asyncio loop each, one channel with a connection of its own a user.

The service is read from the descriptor set made of `proto/bench.proto`: generated `_pb2` modules would tie the worker to one version
of protobuf. The token is in the metadata of every call, as gRPC knows no connections.
"""

import asyncio
import hmac
from typing import Any, AsyncIterator, Dict, Optional, Set, Type

import google.protobuf
import grpc
import grpc.aio
from google.protobuf import descriptor_pb2, descriptor_pool, message_factory

from rpcbench_worker.errors import AUTHENTICATION_FAILED, CALL_FAILED, CONNECTION_FAILED, WorkerError, describe
from rpcbench_worker.interface import ClientSetup, Endpoint, Options, ServerSetup
from rpcbench_worker.paths import descriptor_file

SERVICE = "rpcbench.v1.Bench"
TOKEN_KEY = "rpcbench-token"

#: What a message is longer than its payload, generously.
_FRAMING_BYTES = 1024
_HANDSHAKE_SECONDS = 10.0
_ACCEPTED_BYTES = 4 * 1024 * 1024


class Messages:
    """The message classes of the service, whichever version of protobuf is installed."""

    def __init__(self) -> None:
        files = descriptor_pb2.FileDescriptorSet.FromString(descriptor_file().read_bytes())
        self._pool = descriptor_pool.DescriptorPool()
        for file in files.file:
            self._pool.AddSerializedFile(file.SerializeToString())
        self.int = self._class("IntMessage")
        self.text = self._class("TextMessage")
        self.bytes = self._class("BytesMessage")
        self.stream_request = self._class("StreamRequest")

    def _class(self, name: str) -> Type[Any]:
        descriptor = self._pool.FindMessageTypeByName(f"rpcbench.v1.{name}")
        if hasattr(message_factory, "GetMessageClass"):  # since protobuf 4.22
            return message_factory.GetMessageClass(descriptor)  # type: ignore[no-any-return]
        return message_factory.MessageFactory(self._pool).GetPrototype(descriptor)  # type: ignore[no-any-return]


def _message_limits(max_payload_bytes: int) -> Dict[str, int]:
    """Limits that carry the largest payload of the plan; gRPC's default of 4 MiB received where that is enough."""
    limit = max(_ACCEPTED_BYTES, max_payload_bytes + _FRAMING_BYTES)
    return {"grpc.max_receive_message_length": limit, "grpc.max_send_message_length": limit}


def _versions() -> Options:
    try:
        from google.protobuf.internal import api_implementation

        implementation = api_implementation.Type()
    except ImportError:  # not a public name
        implementation = None
    return {"protobuf": google.protobuf.__version__, "protobuf implementation": implementation}


class _Service:
    """The four calls; each checks the token first."""

    def __init__(self, messages: Messages, token: str) -> None:
        self._messages = messages
        self._token = token.encode()
        #: Peers (address and port of the other end: one a connection) whose calls were accepted.
        self.peers: Set[str] = set()

    def handler(self) -> grpc.GenericRpcHandler:
        messages = self._messages
        unary, streaming = grpc.unary_unary_rpc_method_handler, grpc.unary_stream_rpc_method_handler
        methods = {
            "SimpleCall": (unary, self._echo, messages.int, messages.int),
            "EchoText": (unary, self._echo_text, messages.text, messages.text),
            "EchoBytes": (unary, self._echo_bytes, messages.bytes, messages.bytes),
            "StreamValues": (streaming, self._stream_values, messages.stream_request, messages.int),
        }
        handlers = {
            name: kind(behaviour, request_deserializer=request.FromString, response_serializer=reply.SerializeToString)
            for name, (kind, behaviour, request, reply) in methods.items()
        }
        return grpc.method_handlers_generic_handler(SERVICE, handlers)

    async def _check(self, context: grpc.aio.ServicerContext) -> None:
        """Aborts the call unless it carries the token. A connection shows only as the peer of its calls; one more costs a microsecond."""
        for key, value in context.invocation_metadata() or ():
            if key == TOKEN_KEY and hmac.compare_digest(value.encode(), self._token):
                self.peers.add(context.peer())
                return
        await context.abort(grpc.StatusCode.UNAUTHENTICATED, "wrong token")

    async def _echo(self, request: Any, context: grpc.aio.ServicerContext) -> Any:
        await self._check(context)
        return self._messages.int(value=request.value)

    async def _echo_text(self, request: Any, context: grpc.aio.ServicerContext) -> Any:
        await self._check(context)
        return self._messages.text(text=request.text)

    async def _echo_bytes(self, request: Any, context: grpc.aio.ServicerContext) -> Any:
        await self._check(context)
        return self._messages.bytes(data=request.data)

    async def _stream_values(self, request: Any, context: grpc.aio.ServicerContext) -> AsyncIterator[Any]:
        await self._check(context)
        message = self._messages.int
        for value in range(request.count):
            yield message(value=value)


class _RunningServer:
    def __init__(self, server: grpc.aio.Server, service: _Service, endpoint: Endpoint, options: Options) -> None:
        self._server = server
        self._service = service
        self.endpoint = endpoint
        self.options = options

    def connections(self) -> int:
        return len(self._service.peers)

    async def teardown(self) -> None:
        await self._server.stop(grace=None)


class _Server:
    framework_version = grpc.__version__

    async def setup(self, setup: ServerSetup) -> _RunningServer:
        service = _Service(Messages(), setup.token)
        # Without so_reuseport=0 a second server could take the same port and half of the connections.
        options = {"grpc.so_reuseport": 0, **_message_limits(setup.max_payload_bytes)}
        server = grpc.aio.server(options=list(options.items()))
        server.add_generic_rpc_handlers((service.handler(),))
        port = server.add_insecure_port(f"{setup.listen_address}:0")
        if port == 0:
            raise OSError(f"gRPC could not bind {setup.listen_address}")
        await server.start()
        return _RunningServer(server, service, {"host": setup.listen_address, "port": port}, {**options, **_versions()})


class _User:
    def __init__(self, messages: Messages, setup: ClientSetup) -> None:
        self._address = f"{setup.endpoint['host']}:{setup.endpoint['port']}"
        self._channel = grpc.aio.insecure_channel(self._address, options=list(_channel_options(setup).items()))
        self._metadata = ((TOKEN_KEY, setup.token),)
        self._messages = messages
        self._simple_call = self._method(self._channel.unary_unary, "SimpleCall", messages.int, messages.int)
        self._echo_text = self._method(self._channel.unary_unary, "EchoText", messages.text, messages.text)
        self._echo_bytes = self._method(self._channel.unary_unary, "EchoBytes", messages.bytes, messages.bytes)
        self._stream_values = self._method(self._channel.unary_stream, "StreamValues", messages.stream_request, messages.int)
        self._call: Any = None
        self._reason: Optional[Exception] = None

    @staticmethod
    def _method(kind: Any, name: str, request: Any, reply: Any) -> Any:
        return kind(f"/{SERVICE}/{name}", request_serializer=request.SerializeToString, response_deserializer=reply.FromString)

    async def connect(self) -> None:
        """The first call opens the connection and shows whether the token is accepted."""
        try:
            await self._simple_call(self._messages.int(value=1), metadata=self._metadata, timeout=_HANDSHAKE_SECONDS)
        except grpc.aio.AioRpcError as error:
            if error.code() == grpc.StatusCode.UNAUTHENTICATED:
                raise WorkerError(AUTHENTICATION_FAILED, f"the server did not accept the token: {_said(error)}") from None
            raise WorkerError(CONNECTION_FAILED, f"cannot connect to {self._address}: {_said(error)}") from None

    async def _exchange(self, method: Any, request: Any) -> Any:
        try:
            self._call = call = method(request, metadata=self._metadata)
            return await call
        except (asyncio.CancelledError, grpc.aio.AioRpcError, grpc.aio.UsageError) as error:
            raise self._failure(error) from None

    async def simple_call(self, value: int) -> int:
        return (await self._exchange(self._simple_call, self._messages.int(value=value))).value  # type: ignore[no-any-return]

    async def echo_text(self, text: str) -> str:
        return (await self._exchange(self._echo_text, self._messages.text(text=text))).text  # type: ignore[no-any-return]

    async def echo_bytes(self, data: bytes) -> bytes:
        return (await self._exchange(self._echo_bytes, self._messages.bytes(data=data))).data  # type: ignore[no-any-return]

    async def stream_values(self, count: int) -> AsyncIterator[int]:
        try:
            self._call = call = self._stream_values(self._messages.stream_request(count=count), metadata=self._metadata)
            async for message in call:
                yield message.value
        except (asyncio.CancelledError, grpc.aio.AioRpcError, grpc.aio.UsageError) as error:
            raise self._failure(error) from None

    def _failure(self, error: BaseException) -> Exception:
        """What a failed call is reported as: the reason of `abort` for the call it met, afterwards that it is over."""
        if self._reason is None:
            return WorkerError(CALL_FAILED, _said(error) if isinstance(error, grpc.aio.AioRpcError) else describe(error))
        reason, self._reason = self._reason, WorkerError(CALL_FAILED, f"the connection was given up: {self._reason}")
        return reason

    def abort(self, reason: Exception) -> None:
        if self._reason is None:
            self._reason = reason
        if self._call is not None:
            self._call.cancel()

    async def teardown(self) -> None:
        await self._channel.close()


def _said(error: grpc.aio.AioRpcError) -> str:
    return f"{error.code().name}: {error.details()}"


def _channel_options(setup: ClientSetup) -> Dict[str, int]:
    return {
        # Channels to one address share one connection unless each has a pool of its own.
        "grpc.use_local_subchannel_pool": 1,
        # A proxy from the environment would be what gets measured.
        "grpc.enable_http_proxy": 0,
        **_message_limits(setup.max_payload_bytes),
    }


class _Client:
    framework_version = grpc.__version__

    def __init__(self) -> None:
        self._messages: Optional[Messages] = None

    def options(self, setup: ClientSetup) -> Options:
        return {**_channel_options(setup), **_versions()}

    async def setup(self, setup: ClientSetup) -> _User:
        if self._messages is None:
            self._messages = Messages()
        user = _User(self._messages, setup)
        try:
            await user.connect()
        except BaseException:
            await user.teardown()
            raise
        return user


server = _Server()
client = _Client()
