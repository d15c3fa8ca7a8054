"""gRPC: the service, its messages and the options of both APIs.

The service is read from the descriptor set made of `proto/bench.proto`: generated `_pb2` modules would tie the worker to one version
of protobuf. The token is in the metadata of every call, as gRPC knows no connections.
"""

import hmac
import sys
import threading
from typing import Any, Callable, Dict, Iterable, Optional, Type

import google.protobuf
import grpc
from google.protobuf import descriptor_pb2, descriptor_pool, message_factory

from rpcbench_worker.errors import AUTHENTICATION_FAILED, CONNECTION_FAILED, WorkerError
from rpcbench_worker.interface import ClientSetup, Handler, Options, ServerSetup, Tunable
from rpcbench_worker.paths import descriptor_file
from rpcbench_worker.production import Production

FRAMEWORK_VERSION = grpc.__version__
SERVICE = "rpcbench.v1.Bench"
TOKEN_KEY = "rpcbench-token"

#: Arguments of gRPC's core, of either side: the flow-control window that a stream begins with.
TUNABLE: Tunable = {"grpc.http2.lookahead_bytes": int}

#: What a message is longer than its payload, generously.
_FRAMING_BYTES = 1024
_ACCEPTED_BYTES = 4 * 1024 * 1024


#: A handler's, and what gRPC calls it by.
Answer = Callable[[bytes], bytes]
Behaviour = Callable[[Any, Any], Any]


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
        self.production = self._class("ProductionRequest")

    def _class(self, name: str) -> Type[Any]:
        descriptor = self._pool.FindMessageTypeByName(f"rpcbench.v1.{name}")
        if hasattr(message_factory, "GetMessageClass"):  # since protobuf 4.22
            return message_factory.GetMessageClass(descriptor)
        return message_factory.MessageFactory(self._pool).GetPrototype(descriptor)


def message_limits(max_payload_bytes: int) -> Dict[str, int]:
    """Limits that carry the largest payload of the plan; gRPC's default of 4 MiB received where that is enough."""
    limit = max(_ACCEPTED_BYTES, max_payload_bytes + _FRAMING_BYTES)
    return {"grpc.max_receive_message_length": limit, "grpc.max_send_message_length": limit}


def versions() -> Options:
    try:
        from google.protobuf.internal import api_implementation

        implementation = api_implementation.Type()
    except ImportError:  # not a public name
        implementation = None
    return {"protobuf": google.protobuf.__version__, "protobuf implementation": implementation}


#: Where connections are for one call each, a port that comes again is another connection: the system hands them out in turn, and on Linux
#: a closed connection's is free again after a second. Of those that are open together two users still show that share one.
_REMEMBERED_OF_SHORT_LIVED = 128


class Tokens:
    """Who may call, and how many connections did."""

    def __init__(self, setup: ServerSetup) -> None:
        self._token = setup.token.encode()
        self._remembered = sys.maxsize
        #: Peers (address and port of the other end: one a connection) whose calls were accepted.
        self._peers: Dict[str, None] = {}
        self._lock = threading.Lock()
        self.connections = 0

    def accept(self, context: Any) -> bool:
        """Whether the call carries the token. A connection shows only as the peer of its calls; one more costs a microsecond."""
        for key, value in context.invocation_metadata() or ():
            if key == TOKEN_KEY and hmac.compare_digest(value.encode(), self._token):
                peer = context.peer()
                if peer not in self._peers:
                    self._count(peer)
                return True
        return False

    def count_anew(self, one_a_call: bool) -> None:
        with self._lock:
            self._remembered = _REMEMBERED_OF_SHORT_LIVED if one_a_call else sys.maxsize
            self._peers.clear()
            self.connections = 0

    def _count(self, peer: str) -> None:
        """The blocking server's calls are each in a thread."""
        with self._lock:
            self.connections += 1
            self._peers[peer] = None
            if len(self._peers) > self._remembered:
                del self._peers[next(iter(self._peers))]


def service_handler(messages: Messages, service: Any, handlers: Iterable[Handler]) -> grpc.GenericRpcHandler:
    """`service` has a method for each kind of call: `echo`, `stream_values`, `produce_values`, and `answering`, which makes a handler's."""
    unary, streaming = grpc.unary_unary_rpc_method_handler, grpc.unary_stream_rpc_method_handler
    methods = {
        "SimpleCall": (unary, service.echo, messages.int, messages.int),
        "EchoText": (unary, service.echo, messages.text, messages.text),
        "EchoBytes": (unary, service.echo, messages.bytes, messages.bytes),
        "StreamValues": (streaming, service.stream_values, messages.stream_request, messages.int),
        "ProduceValues": (streaming, service.produce_values, messages.production, messages.int),
        **{each.name: (unary, service.answering(each.answer), messages.bytes, messages.bytes) for each in handlers},
    }
    by_name = {
        name: kind(behaviour, request_deserializer=request.FromString, response_serializer=reply.SerializeToString)
        for name, (kind, behaviour, request, reply) in methods.items()
    }
    return grpc.method_handlers_generic_handler(SERVICE, by_name)


class Stub:
    """The calls on a channel of either API."""

    def __init__(self, channel: Any, messages: Messages, handler: Optional[Handler]) -> None:
        self.simple_call = self._method(channel.unary_unary, "SimpleCall", messages.int, messages.int)
        self.echo_text = self._method(channel.unary_unary, "EchoText", messages.text, messages.text)
        answered_by = "EchoBytes" if handler is None else handler.name
        self.send_bytes = self._method(channel.unary_unary, answered_by, messages.bytes, messages.bytes)
        self.stream_values = self._method(channel.unary_stream, "StreamValues", messages.stream_request, messages.int)
        self.produce_values = self._method(channel.unary_stream, "ProduceValues", messages.production, messages.int)

    @staticmethod
    def _method(kind: Any, name: str, request: Any, reply: Any) -> Any:
        return kind(f"/{SERVICE}/{name}", request_serializer=request.SerializeToString, response_deserializer=reply.FromString)


def production_of(request: Any) -> Production:
    return Production(request.period, request.duration, request.most)


def production_request(messages: Messages, production: Production) -> Any:
    return messages.production(period=production.period_ns, duration=production.for_ns, most=production.most_values)


def server_options(setup: ServerSetup) -> Options:
    # Without so_reuseport=0 a second server could take the same port and half of the connections.
    return {"grpc.so_reuseport": 0, **message_limits(setup.max_payload_bytes), **setup.tuning}


def listen(server: Any, setup: ServerSetup) -> int:
    """Binds to the port that was asked for, or one that the system chooses, and returns it."""
    port = server.add_insecure_port(f"{setup.listen_address}:{setup.listen_port}")
    if port == 0:
        raise OSError(f"gRPC could not bind {setup.listen_address}")
    return int(port)


def channel_options(setup: ClientSetup) -> Options:
    return {
        # Channels to one address share one connection unless each has a pool of its own.
        "grpc.use_local_subchannel_pool": 1,
        # A proxy from the environment would be what gets measured.
        "grpc.enable_http_proxy": 0,
        **message_limits(setup.max_payload_bytes),
        **setup.tuning,
    }


def said(error: Any) -> str:
    """What an `RpcError` of either API says."""
    return f"{error.code().name}: {error.details()}"


def refused(error: Any, address: str) -> WorkerError:
    """What the first call's failure means."""
    if error.code() == grpc.StatusCode.UNAUTHENTICATED:
        return WorkerError(AUTHENTICATION_FAILED, f"the server did not accept the token: {said(error)}")
    return WorkerError(CONNECTION_FAILED, f"cannot connect to {address}: {said(error)}")
