"""One user's calls where each is asked for by itself, whatever the scenario."""

from typing import Any, Awaitable, Callable, Tuple

from rpcbench_worker.errors import WRONG_ANSWER, WorkerError
from rpcbench_worker.interface import SyncUser, User
from rpcbench_worker.load.scenario import Scenario, Stream, wrong_answer

Call = Callable[[Any], Awaitable[Any]]
NextArgument = Callable[[], Any]


def calls_of(user: User, scenario: Scenario) -> Tuple[Call, NextArgument]:
    """The call, and what gives its next argument without allocating. A right reply equals the argument: a stream's is its length."""
    if isinstance(scenario, Stream):
        count = scenario.count

        def read(_: int) -> Awaitable[int]:
            return read_stream(user, count)

        return read, lambda: count
    return scenario.bind(user), scenario.next_argument()


async def read_stream(user: User, count: int) -> int:
    """Reads a stream to its end and returns its length. Raises what reading raised, and `WorkerError` WrongAnswer."""
    expected = 0
    async for value in user.stream_values(count):
        if value != expected or expected == count:
            raise wrong_answer(expected if expected < count else "end of stream", value)
        expected += 1
    if expected != count:
        raise WorkerError(WRONG_ANSWER, f"asked for a stream of {count} values, got {expected}")
    return expected


async def make_checked(call: Call, argument: Any) -> None:
    """One call that is not timed, but checked like any other."""
    reply = await call(argument)
    if reply != argument:
        raise wrong_answer(argument, reply)


def blocking_calls_of(user: SyncUser, scenario: Scenario) -> Tuple[Callable[[Any], Any], NextArgument]:
    """As `calls_of`, for a user whose calls block."""
    if isinstance(scenario, Stream):
        count = scenario.count
        return lambda _: read_blocking_stream(user, count), lambda: count
    return scenario.bind(user), scenario.next_argument()


def read_blocking_stream(user: SyncUser, count: int) -> int:
    """As `read_stream`."""
    expected = 0
    for value in user.stream_values(count):
        if value != expected or expected == count:
            raise wrong_answer(expected if expected < count else "end of stream", value)
        expected += 1
    if expected != count:
        raise WorkerError(WRONG_ANSWER, f"asked for a stream of {count} values, got {expected}")
    return expected
