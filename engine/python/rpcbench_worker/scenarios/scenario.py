"""What a scenario says of itself. Nothing else in the worker asks which scenario it is; the twin of `engine/src/scenarios`."""

from array import array
from itertools import cycle
from typing import Any, Awaitable, Callable, Dict, List, Optional, Protocol, Sequence, Tuple

from rpcbench_worker.errors import WRONG_ANSWER, WorkerError
from rpcbench_worker.interface import Handler
from rpcbench_worker.loop import TurnCounter

Clock = Callable[[], int]
Call = Callable[[Any], Awaitable[Any]]
BlockingCall = Callable[[Any], Any]
#: Gives the next argument, without allocating. A right reply equals the argument.
NextArgument = Callable[[], Any]

#: Arguments go round, so that two consecutive calls never have the same one and an answer of the last call is a wrong one.
#: 1..127: small ints, of one size in every encoding (0 is left out, for Protocol Buffers sends nothing for it).
INTS = tuple(range(1, 128))


class Parts(Protocol):
    """What is kept of the calls of one load that start in the window."""

    def call_of(self, user: int) -> Optional[Callable[[Any], Any]]:
        """What this user calls in place of the scenario's own call, where that is not what can be recorded."""

    def keep(self, user: int, started: int, ended: int) -> bool:
        """Of the call that this user has just made. Whether there is room for more."""

    def named(self, places: List[int]) -> "Dict[str, array[int]]":
        """By name, of the calls that were kept at these places, in the order in which they were kept."""


#: Parts for one load, with room for so many numbers. The flag: whether those were asked for that cost each call something.
NewParts = Callable[[bool, int], Optional[Parts]]


class Scenario(Protocol):
    #: Whether a user's connection carries streams, for which a framework may need more.
    streams: bool
    #: Whether a connection is opened for each call and closed after it.
    connects_anew: bool
    #: What answers its bytes on the server; None: nothing does, or they come back.
    handler: Optional[Handler]

    def calls(self, user: Any) -> Tuple[Call, NextArgument]:
        """One user's calls where each is asked for by itself."""

    def blocking_calls(self, user: Any) -> Tuple[BlockingCall, NextArgument]:
        """As `calls`, for a user whose calls block."""

    def new_parts(self, users: Sequence[Any], clock: Clock, turns: Optional[TurnCounter]) -> NewParts:
        """What it records of these users' calls. `turns` is `None` where calls block."""


class Echo:
    """A call of the common interface that returns its argument."""

    streams = False
    connects_anew = False
    handler: Optional[Handler] = None

    def __init__(self, method: str, arguments: Tuple[Any, ...]) -> None:
        self._method = method
        self._arguments = arguments

    def calls(self, user: Any) -> Tuple[Call, NextArgument]:
        return getattr(user, self._method), cycle(self._arguments).__next__

    def blocking_calls(self, user: Any) -> Tuple[BlockingCall, NextArgument]:
        return getattr(user, self._method), cycle(self._arguments).__next__

    def new_parts(self, users: Sequence[Any], clock: Clock, turns: Optional[TurnCounter]) -> NewParts:
        return lambda of_values, room: None


#: What warms a connection up before a long call.
SMALL = Echo("simple_call", INTS)


def wrong_answer(asked: Any, got: Any) -> WorkerError:
    """The error for a reply that is not what was asked, in one sentence of bounded length."""
    if isinstance(asked, bytes) and isinstance(got, (bytes, bytearray)):
        if len(asked) != len(got):
            return WorkerError(WRONG_ANSWER, f"asked for {len(asked)} bytes, got {len(got)}")
        at = next(index for index, (a, b) in enumerate(zip(asked, got)) if a != b)
        return WorkerError(WRONG_ANSWER, f"the {len(asked)} bytes that came back differ from byte {at} on")
    shown = asked if not isinstance(asked, bytes) else f"{len(asked)} bytes"
    return WorkerError(WRONG_ANSWER, f"asked {shown!r}, got {got!r:.80}")


async def make_checked(call: Call, argument: Any) -> None:
    """One call that is not timed, but checked like any other."""
    reply = await call(argument)
    if reply != argument:
        raise wrong_answer(argument, reply)
