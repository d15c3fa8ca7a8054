"""What a user calls: the `call` of an `open` command, with its arguments made beforehand."""

from dataclasses import dataclass
from itertools import cycle
from typing import Any, Callable, Dict, Tuple, Union

from rpcbench_worker.errors import WRONG_ANSWER, WorkerError
from rpcbench_worker.interface import User
from rpcbench_worker.load.payload import payload

#: Arguments go round, so that two consecutive calls never have the same one and an answer of the last call is a wrong one.
#: 1..127: small ints, of one size in every encoding (0 is left out, for Protocol Buffers sends nothing for it).
_INTS = tuple(range(1, 128))
#: About twenty characters, not all of them ASCII.
_TEXTS = tuple(f"Grüße von RpcBench {number:03}" for number in _INTS)


@dataclass(frozen=True)
class Echo:
    """A call that returns its argument: `SimpleCall`, `Payload` and `Connect`."""

    method: str
    arguments: Tuple[Any, ...]

    def bind(self, user: User) -> Callable[[Any], Any]:
        return getattr(user, self.method)  # type: ignore[no-any-return]

    def next_argument(self) -> Callable[[], Any]:
        """A function that gives the next argument, without allocating."""
        return cycle(self.arguments).__next__


@dataclass(frozen=True)
class Connect(Echo):
    """The call of a user who opens a connection for it and closes it again."""


@dataclass(frozen=True)
class Stream:
    count: int


Scenario = Union[Echo, Stream]

#: What warms a connection up before a long call.
SMALL = Echo("simple_call", _INTS)


def scenario_of(call: Dict[str, Any]) -> Scenario:
    """The scenario of a `call` that the schema accepted."""
    name = call["scenario"]
    if name == "Connect":
        return Connect(SMALL.method, SMALL.arguments)
    if name == "Stream":
        return Stream(int(call["streamCount"]))
    if name == "Payload":
        content = call.get("payloadContent", "Random")
        return Echo("echo_bytes", (payload(call["payloadSeed"], int(call["payloadBytes"]), content),))
    return SMALL if call["argument"] == "Int" else Echo("echo_text", _TEXTS)


def wrong_answer(asked: Any, got: Any) -> WorkerError:
    """The error for a reply that is not what was asked, in one sentence of bounded length."""
    if isinstance(asked, bytes) and isinstance(got, (bytes, bytearray)):
        if len(asked) != len(got):
            return WorkerError(WRONG_ANSWER, f"asked for {len(asked)} bytes, got {len(got)}")
        at = next(index for index, (a, b) in enumerate(zip(asked, got)) if a != b)
        return WorkerError(WRONG_ANSWER, f"the {len(asked)} bytes that came back differ from byte {at} on")
    shown = asked if not isinstance(asked, bytes) else f"{len(asked)} bytes"
    return WorkerError(WRONG_ANSWER, f"asked {shown!r}, got {got!r:.80}")
