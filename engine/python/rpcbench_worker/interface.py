"""The common interface: what every framework module offers, whatever the framework calls it.

The Python twin of `engine/src/frameworks/interface.ts`. A module of `rpcbench_worker.frameworks` has two names, `server` and
`client`: of the Async API a `ServerModule` and a `ClientModule`, of the Sync API a `SyncServerModule` and a `SyncClientModule`. Nothing
else has to know it, besides its entry in `proto/frameworks.json`.

A module may also say what stands in for the event loop that its API has otherwise, as `event_loop` of `server` or `client`, and which
options of the framework can be set, as `tunable` (`Tunable`); without it none can.

A running server that cannot count the connections it accepts, but only tell them apart, has a `count_anew(one_a_call)`: from there it
counts from 0 again and forgets the connections before. With `one_a_call` each is for one call, so that ports come again.

For Connect a client may have `open(setup)` beside `setup`: it gives a user as soon as the connection is open, having made no call and
nothing that only other calls need; the first call then shows whether the token holds. A user may have `close()` beside `teardown`:
what a program does that is done with its connection, where `teardown` is quicker than that.

A user may have `produced_values(production)` beside `stream_values`: what the server's `produce` gives, one value after the other.
Without it the framework's streams cannot be observed.
"""

from dataclasses import dataclass, field
from typing import AsyncIterable, Awaitable, Callable, Dict, Iterable, Mapping, NamedTuple, Optional, Protocol, Tuple, Union

from rpcbench_worker.slow_calls import SlowCalls


OptionValue = Union[str, int, float, bool, None]
Options = Dict[str, OptionValue]

#: The options that a side takes in `tuning`, and what they can be set to: any value of a type, or one of several.
Tunable = Mapping[str, Union[type, Tuple[OptionValue, ...]]]
HANDSHAKE_SECONDS = 10.0
#: The token is 64 hexadecimal characters.
TOKEN_BYTES = 64

#: Where a server listens: `host` and `port`, and whatever else the framework adds; clients get it back unchanged.
Endpoint = Dict[str, OptionValue]


class Handler(NamedTuple):
    """What a server makes of the bytes that a scenario's users send; each framework carries it in its own way."""

    #: Where calls have names: a method of proto/bench.proto, from BytesMessage to BytesMessage.
    name: str
    #: Where calls have a kind of one byte: no other handler has it, and no framework for calls of its own.
    code: bytes
    answer: Callable[[Union[bytes, bytearray, memoryview]], bytes]


@dataclass(frozen=True)
class ServerSetup:
    listen_address: str
    #: 64 hexadecimal characters; a client that does not present them is refused.
    token: str
    max_payload_bytes: int
    #: 0: one that the system chooses.
    listen_port: int = 0
    #: Options of the framework to set, each one of `tunable`; what is not named is left as the framework has it.
    tuning: Options = field(default_factory=dict)
    #: Some calls are answered late (not streams); None: none. Only for a module whose `server` has `can_be_slow`.
    slow: Optional[SlowCalls] = None
    #: What it answers beside the common calls.
    handlers: Tuple[Handler, ...] = ()


@dataclass(frozen=True)
class ClientSetup:
    endpoint: Endpoint
    token: str
    max_payload_bytes: int
    #: Where a framework's own time-out is what ends a call, this is it; the load watches all the same.
    call_deadline_ms: int = 30_000
    #: Whether streams will be asked for: what a framework needs for these alone is opened in `setup`, so that no stream pays for it.
    streams: bool = True
    #: What a connection that does not come about is given. Less where opening one is the call, which has a deadline.
    handshake_seconds: float = HANDSHAKE_SECONDS
    #: What answers `send_bytes`; None: what is sent comes back.
    handler: Optional[Handler] = None
    #: As in `ServerSetup`.
    tuning: Options = field(default_factory=dict)


class RunningServer(Protocol):
    endpoint: Endpoint
    #: The options set and, where they matter, the defaults left alone; recorded in the result.
    options: Options

    def connections(self) -> int:
        """Connections accepted and authenticated since setup."""

    async def teardown(self) -> None:
        """Stops listening and closes all connections."""


class ServerModule(Protocol):
    #: Version of the framework's package, None for the floor.
    framework_version: Optional[str]

    async def setup(self, setup: ServerSetup) -> RunningServer:
        """Listens on a port that the system chooses. Whatever it raises is reported as `ServerStartFailed`."""


class User(Protocol):
    """One user: one connection of its own. A user makes one call at a time.

    A call raises `WorkerError`, or anything else, which is then reported as `CallFailed`. After `abort` or a failed call nobody
    asks for more than `teardown`.
    """

    def simple_call(self, value: int) -> Awaitable[int]:
        """The server returns `value`."""

    def echo_text(self, text: str) -> Awaitable[str]:
        """The server returns `text`."""

    def send_bytes(self, data: bytes) -> Awaitable[Union[bytes, bytearray]]:
        """What the handler of its setup makes of `data` on the server; without one, `data`.

        Which bytes type comes back is the framework's choice; they compare equal.
        """

    def stream_values(self, count: int) -> AsyncIterable[int]:
        """0, 1, ... count - 1, each as it arrives; ends with the server's end mark."""

    def abort(self, reason: Exception) -> None:
        """Makes the pending call raise `reason`; for a call past its deadline."""

    async def teardown(self) -> None:
        """Closes the connection; never raises for one that is closed already."""


class ClientModule(Protocol):
    """Those whose sockets asyncio's loop waits for have a `watched_sockets(setup)` as well: how many one user has."""

    #: Version of the framework's package, None for the floor.
    framework_version: Optional[str]

    def options(self, setup: ClientSetup) -> Options:
        """The options every user of this client is set up with; recorded in the result."""

    async def setup(self, setup: ClientSetup) -> User:
        """Returns when the connection is open and the server has accepted the token, within about ten seconds.

        Raises `WorkerError` AuthenticationFailed when the server refused the token; whatever else is reported as `ConnectionFailed`.
        """


class SyncRunningServer(Protocol):
    """Serves in threads of its own, from setup to teardown."""

    endpoint: Endpoint
    #: As in `RunningServer`.
    options: Options

    def connections(self) -> int:
        """Connections accepted and authenticated since setup."""

    def teardown(self) -> None:
        """Stops listening and closes all connections."""


class SyncServerModule(Protocol):
    #: Version of the framework's package, None for the floor.
    framework_version: Optional[str]

    def setup(self, setup: ServerSetup) -> SyncRunningServer:
        """Listens on a port that the system chooses. Whatever it raises is reported as `ServerStartFailed`."""


class SyncUser(Protocol):
    """One user with blocking calls, a connection of its own and, where there are several users, a thread of its own.

    Calls raise as those of a `User`. After `abort` or a failed call nobody asks for more than `teardown`.
    """

    def simple_call(self, value: int) -> int:
        """The server returns `value`."""

    def echo_text(self, text: str) -> str:
        """The server returns `text`."""

    def send_bytes(self, data: bytes) -> Union[bytes, bytearray]:
        """As `User.send_bytes`."""

    def stream_values(self, count: int) -> Iterable[int]:
        """0, 1, ... count - 1, each as it arrives; ends with the server's end mark."""

    def abort(self, reason: Exception) -> None:
        """Called by another thread: makes the pending call raise `reason`; for a call past its deadline."""

    def teardown(self) -> None:
        """Closes the connection; never raises for one that is closed already."""


class SyncClientModule(Protocol):
    #: Version of the framework's package, None for the floor.
    framework_version: Optional[str]

    def options(self, setup: ClientSetup) -> Options:
        """The options every user of this client is set up with; recorded in the result."""

    def setup(self, setup: ClientSetup) -> SyncUser:
        """As `ClientModule.setup`, done when it returns."""
