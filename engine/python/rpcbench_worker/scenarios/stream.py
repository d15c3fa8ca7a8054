"""The server sends ints, one message each."""

from array import array
from itertools import groupby
from typing import Any, Awaitable, Callable, Dict, List, Optional, Sequence, Tuple

from rpcbench_worker.errors import WRONG_ANSWER, WorkerError
from rpcbench_worker.interface import Handler
from rpcbench_worker.loop import TurnCounter
from rpcbench_worker.scenarios.scenario import BlockingCall, Call, Clock, NewParts, NextArgument, Parts, Scenario, wrong_answer


class Stream:
    streams = True
    connects_anew = False
    handler: Optional[Handler] = None

    def __init__(self, count: int) -> None:
        self._count = count

    def calls(self, user: Any) -> Tuple[Call, NextArgument]:
        count = self._count

        def read(_: int) -> Awaitable[int]:
            return read_stream(user, count)

        return read, lambda: count

    def blocking_calls(self, user: Any) -> Tuple[BlockingCall, NextArgument]:
        count = self._count
        return lambda _: read_blocking_stream(user, count), lambda: count

    def new_parts(self, users: Sequence[Any], clock: Clock, turns: Optional[TurnCounter]) -> NewParts:
        traces: List[Trace] = []

        def parts(of_values: bool, room: int) -> Optional[Parts]:
            if not of_values:
                return None
            if not traces:
                traces.extend(Trace(user, self._count, clock, turns) for user in users)
            return StreamParts(traces, room)

        return parts


def whole(got: int, asked: int) -> int:
    if got != asked:
        raise WorkerError(WRONG_ANSWER, f"asked for a stream of {asked} values, got {got}")
    return got


async def read_stream(user: Any, count: int) -> int:
    """Reads a stream to its end and returns its length. Raises what reading raised, and `WorkerError` WrongAnswer."""
    expected = 0
    async for value in user.stream_values(count):
        if value != expected or expected == count:
            raise wrong_answer(expected if expected < count else "end of stream", value)
        expected += 1
    return whole(expected, count)


def read_blocking_stream(user: Any, count: int) -> int:
    """As `read_stream`."""
    expected = 0
    for value in user.stream_values(count):
        if value != expected or expected == count:
            raise wrong_answer(expected if expected < count else "end of stream", value)
        expected += 1
    return whole(expected, count)


class Trace:
    """When the values of one user's stream came, and in which turn of the event loop; one stream after the other."""

    def __init__(self, user: Any, count: int, clock: Clock, turns: Optional[TurnCounter] = None) -> None:
        self._values: Callable[[int], Any] = user.stream_values
        self._clock = clock
        self.turns = turns
        self.times = array("q", [0]) * count
        self.turn_of = array("q", [0]) * count

    async def read(self, count: int) -> int:
        """Reads a stream to its end. Raises what reading raised, and `WorkerError` WrongAnswer."""
        clock, turns, times, turn_of, expected = self._clock, self.turns, self.times, self.turn_of, 0
        assert turns is not None
        async for value in self._values(count):
            now = clock()
            if value != expected or expected == count:
                raise wrong_answer(expected if expected < count else "end of stream", value)
            times[expected] = now
            turn_of[expected] = turns.turn
            expected += 1
        return whole(expected, count)

    def read_blocking(self, count: int) -> int:
        clock, times, expected = self._clock, self.times, 0
        for value in self._values(count):
            now = clock()
            if value != expected or expected == count:
                raise wrong_answer(expected if expected < count else "end of stream", value)
            times[expected] = now
            expected += 1
        return whole(expected, count)


class StreamParts:
    """The values of streams. `traces` has that of each user by its number."""

    def __init__(self, traces: List[Trace], room: int) -> None:
        self._traces = traces
        self._room = room
        self._firsts = array("q")
        self._gaps = array("q")
        self._together = array("q")
        self._end_marks = array("q")
        #: Of each stream: the first of its entries in `_together`.
        self._together_from = array("q")

    def call_of(self, user: int) -> Callable[[Any], Any]:
        trace = self._traces[user]
        return trace.read_blocking if trace.turns is None else trace.read

    def keep(self, user: int, started: int, ended: int) -> bool:
        """The stream that this user has just read. Whether there is room for more."""
        trace = self._traces[user]
        times = trace.times
        self._firsts.append(times[0] - started)
        self._gaps.extend([after - before for before, after in zip(times, times[1:])])
        self._end_marks.append(ended - times[-1])
        self._together_from.append(len(self._together))
        if trace.turns is not None:
            self._together.extend([len(list(same)) for _, same in groupby(trace.turn_of)])
        return len(self._firsts) + len(self._gaps) < self._room

    def named(self, places: List[int]) -> "Dict[str, array[int]]":
        """Of those streams, by the order in which they were kept."""
        parts = {"firstValue": array("q"), "gap": array("q"), "takenInOneTurn": array("q"), "endMark": array("q")}
        each = len(self._gaps) // max(len(self._firsts), 1)
        ends = [*self._together_from[1:], len(self._together)]
        for place in places:
            parts["firstValue"].append(self._firsts[place])
            parts["endMark"].append(self._end_marks[place])
            parts["gap"].extend(self._gaps[place * each : (place + 1) * each])
            parts["takenInOneTurn"].extend(self._together[self._together_from[place] : ends[place]])
        return parts


def scenario_of(call: Dict[str, Any]) -> Scenario:
    return Stream(int(call["streamCount"]))
