"""What a scenario records of the calls that start in the window: each keeps it when a call has ended, and names it for the reply."""

from array import array
from itertools import groupby
from typing import Any, AsyncIterable, Callable, Dict, Iterable, Iterator, List, Optional, Union

from rpcbench_worker.errors import WRONG_ANSWER, WorkerError
from rpcbench_worker.load.record import CAPACITY, Row, column
from rpcbench_worker.load.scenario import wrong_answer
from rpcbench_worker.loop import TurnCounter

Clock = Callable[[], int]


class Trace:
    """When the values of one user's stream came, and in which turn of the event loop; one stream after the other."""

    def __init__(self, user: Any, count: int, clock: Clock, turns: Optional[TurnCounter] = None) -> None:
        self._values: Callable[[int], Any] = user.stream_values
        self._clock = clock
        self._turns = turns
        self.times = array("q", [0]) * count
        self.turn_of = array("q", [0]) * count

    async def read(self, count: int) -> int:
        """Reads a stream to its end. Raises what reading raised, and `WorkerError` WrongAnswer."""
        clock, turns, times, turn_of, expected = self._clock, self._turns, self.times, self.turn_of, 0
        assert turns is not None
        values: AsyncIterable[int] = self._values(count)
        async for value in values:
            now = clock()
            if value != expected or expected == count:
                raise wrong_answer(expected if expected < count else "end of stream", value)
            times[expected] = now
            turn_of[expected] = turns.turn
            expected += 1
        return whole(expected, count)

    def read_blocking(self, count: int) -> int:
        clock, times, expected = self._clock, self.times, 0
        values: Iterable[int] = self._values(count)
        for value in values:
            now = clock()
            if value != expected or expected == count:
                raise wrong_answer(expected if expected < count else "end of stream", value)
            times[expected] = now
            expected += 1
        return whole(expected, count)


def whole(got: int, asked: int) -> int:
    if got != asked:
        raise WorkerError(WRONG_ANSWER, f"asked for a stream of {asked} values, got {got}")
    return got


class StreamParts:
    """The values of streams. `traces` has that of each user by its number."""

    def __init__(self, traces: List[Trace], capacity: int = CAPACITY) -> None:
        self._traces = traces
        self._capacity = capacity
        self.clear()

    def clear(self) -> None:
        self._firsts = array("q")
        self._gaps = array("q")
        self._together = array("q")
        #: Of each stream: the first of its entries in `_together`.
        self._together_from = array("q")

    def keep(self, user: int, started: int, ended: int) -> bool:
        """The stream that this user has just read. Whether there is room for more."""
        trace = self._traces[user]
        times = trace.times
        self._firsts.append(times[0] - started)
        self._gaps.extend([after - before for before, after in zip(times, times[1:])])
        self._together_from.append(len(self._together))
        if trace._turns is not None:
            self._together.extend([len(list(same)) for _, same in groupby(trace.turn_of)])
        return len(self._firsts) + len(self._gaps) < self._capacity

    def named(self, places: List[int]) -> "Dict[str, array[int]]":
        """Of those streams, by the order in which they were kept."""
        parts = {"firstValue": array("q"), "gap": array("q"), "valuesAtOnce": array("q")}
        each = len(self._gaps) // max(len(self._firsts), 1)
        ends = [*self._together_from[1:], len(self._together)]
        for place in places:
            parts["firstValue"].append(self._firsts[place])
            parts["gap"].extend(self._gaps[place * each : (place + 1) * each])
            parts["valuesAtOnce"].extend(self._together[self._together_from[place] : ends[place]])
        return parts


class ConnectParts:
    """What opening, calling and closing took; the sum is the call's length. `users` are the connecting users by their numbers."""

    def __init__(self, users: Any, capacity: int = CAPACITY) -> None:
        self._users = users
        self._capacity = capacity
        self.clear()

    def clear(self) -> None:
        self._parts = {"open": array("q"), "firstCall": array("q"), "close": array("q")}

    def keep(self, user: int, started: int, ended: int) -> bool:
        made, parts = self._users[user], self._parts
        parts["open"].append(made.opened - started)
        parts["firstCall"].append(made.called - made.opened)
        parts["close"].append(ended - made.called)
        return len(parts["open"]) < self._capacity

    def named(self, places: List[int]) -> "Dict[str, array[int]]":
        return {name: array("q", [values[place] for place in places]) for name, values in self._parts.items()}


Parts = Union[StreamParts, ConnectParts]


def of_window(rows: Iterator[Row], opened: Optional[int], closed: Optional[int]) -> List[int]:
    """Which of the calls that were kept, those that started at `opened` or later, had started when the window closed."""
    if opened is None or closed is None:
        return []
    starts = (start for _, start, _ in rows if start >= opened)
    return [place for place, start in enumerate(starts) if start < closed]


def as_columns(named: "Iterable[Dict[str, array[int]]]") -> Dict[str, str]:
    """Those of several users one after the other."""
    whole: "Dict[str, array[int]]" = {}
    for parts in named:
        for name, values in parts.items():
            whole.setdefault(name, array("q")).extend(values)
    return {name: column(values) for name, values in whole.items()}
