"""Streams in a closed loop, and the turns of an event loop in which their values come."""

import asyncio
from typing import Any, AsyncIterator, List, Sequence

import pytest
from closed_loops import MS, load, loop_of
from loads import Loaded, common
from virtual_time import FakeUser, VirtualTime

from rpcbench_worker.loop import TurnCounter
from rpcbench_worker.scenarios.stream import Stream


class StreamingUser(FakeUser):
    """Sends `values`, each after its wait; `turn` of 1 begins a new turn of the event loop before the value."""

    def __init__(self, time: VirtualTime, turns: TurnCounter, steps: Sequence[Any]) -> None:
        super().__init__(time, 1)
        self._turns, self._steps = turns, steps

    async def stream_values(self, count: int) -> AsyncIterator[int]:
        for value, wait, turn in self._steps:
            if wait:
                await self._time.sleep(wait)
            self._turns.turn += turn
            yield value
        await self._time.sleep(1)


class FixedTurns(TurnCounter):
    """Not the selector of any loop: turns pass when the fake user says so."""


def streamed(steps: Sequence[Any], count: int, length_ns: int, capacity: int = 1000, **changes: Any) -> Loaded:
    time, turns = VirtualTime(), FixedTurns()
    loop = loop_of(time, [StreamingUser(time, turns, steps)], Stream(count), capacity, turns=turns)
    return load(time, loop, length_ns, **{"parts": True, **changes})


STEPS = [(0, 40, 1), (1, 0, 0), (2, 5, 1), (3, 0, 0), (4, 0, 0), (5, 9, 1)]


def test_a_stream_is_one_call_and_has_its_values_where_they_are_asked_for() -> None:
    loaded = streamed(STEPS, 6, 60)
    assert loaded.of(0) == [(0, 55), (55, 55)]
    assert loaded.parts == {"firstValue": [40, 40], "gap": [0, 5, 0, 0, 9] * 2, "takenInOneTurn": [2, 3, 1] * 2, "endMark": [1, 1]}
    assert streamed(STEPS, 6, 60, parts=False).parts == {}


def test_parts_are_of_the_streams_that_started_in_the_window_alone() -> None:
    class Slowing(StreamingUser):
        """Each stream's first value takes 10 longer than the last one's."""

        async def stream_values(self, count: int) -> AsyncIterator[int]:
            first, *rest = self._steps
            self._steps = [(first[0], first[1] + 10, first[2]), *rest]
            async for value in super().stream_values(count):
                yield value

    time, turns = VirtualTime(), FixedTurns()
    loop = loop_of(time, [Slowing(time, turns, STEPS)], Stream(6), turns=turns)
    # One stream before the window, two in it, and one while it holds.
    loaded = load(time, loop, window=common(1_050, 1_210, 100), parts=True)
    assert loaded.starts == [0, 65, 140, 225]
    assert loaded.parts == {"firstValue": [60, 70], "gap": [0, 5, 0, 0, 9] * 2, "takenInOneTurn": [2, 3, 1] * 2, "endMark": [1, 1]}


def test_values_that_find_no_more_room_end_the_load() -> None:
    loaded = streamed(STEPS, 6, MS, capacity=20)
    assert len(loaded.lengths) == len(loaded.parts["firstValue"]) == 4
    assert len(loaded.parts["gap"]) == 20


def test_stream_of_one_value_has_no_gaps() -> None:
    assert streamed([(0, 4, 1)], 1, 4).parts == {"firstValue": [4], "gap": [], "takenInOneTurn": [1], "endMark": [1]}


@pytest.mark.parametrize(
    "values, message",
    [
        ([0, 1], "asked for a stream of 3 values, got 2"),
        ([0, 2, 1], "asked 1, got 2"),
        ([0, 1, 1], "asked 2, got 1"),
        ([0, 1, 2, 3], "asked 'end of stream', got 3"),
        ([], "asked for a stream of 3 values, got 0"),
    ],
)
@pytest.mark.parametrize("parts", [False, True])
@pytest.mark.parametrize("waking_calls", [0, 1])
def test_wrong_stream_is_an_error_and_never_written_down(values: List[int], message: str, parts: bool, waking_calls: int) -> None:
    loaded = streamed([(value, 1, 1) for value in values], 3, MS, parts=parts, wakingCalls=waking_calls)
    assert (loaded.lengths, [len(part) for part in loaded.parts.values()]) == ([], [0, 0, 0, 0] if parts else [])
    assert loaded.errors == [{"id": "WrongAnswer", "message": message, "count": 1}]


def test_turns_of_a_real_loop_tell_arrivals_apart_while_they_are_asked_for() -> None:
    turns = TurnCounter()
    loop = asyncio.SelectorEventLoop(turns)
    turns.counts = True

    async def seen() -> List[int]:
        before = turns.turn
        await asyncio.sleep(0)
        return [before, turns.turn]

    try:
        before, after = loop.run_until_complete(seen())
        assert after == before + 1
        turns.counts = False
        # What every program's loop has, with nothing in between.
        assert "select" not in vars(turns) and "select" not in vars(TurnCounter)
        before, after = loop.run_until_complete(seen())
        assert after == before
    finally:
        loop.close()


def test_idle_time_of_a_real_loop_is_what_it_waited_and_counted_only_when_asked_for() -> None:
    turns = TurnCounter()
    loop = asyncio.SelectorEventLoop(turns)

    async def sleep() -> None:
        await asyncio.sleep(0.01)

    try:
        loop.run_until_complete(sleep())
        assert turns.idle_ns == 0
        turns.times_idle = True
        loop.run_until_complete(sleep())
        assert turns.idle_ns >= 5_000_000
        before = turns.idle_ns
        loop.run_until_complete(asyncio.sleep(0))
        assert turns.idle_ns == before
    finally:
        loop.close()
