"""Which calls are made and written down, when users stop and what is an error, in virtual time that begins at 1,000."""

import asyncio
from typing import Any, AsyncIterator, List, Sequence

import pytest
from loads import Loaded, common, load_command
from virtual_time import FakeUser, VirtualTime

from rpcbench_worker.load.closed_loop import ClosedLoop
from rpcbench_worker.scenarios import scenario_of
from rpcbench_worker.scenarios.scenario import SMALL, Echo, Scenario
from rpcbench_worker.scenarios.stream import Stream
from rpcbench_worker.loop import TurnCounter

DEADLINE_MS = 1
MS = 1_000_000


def loop_of(time: VirtualTime, users: Sequence[Any], scenario: Scenario = SMALL, capacity: int = 1000, **more: Any) -> ClosedLoop:
    turns = more.pop("turns", None) or TurnCounter()
    return ClosedLoop(users, scenario, DEADLINE_MS, turns, clock=time.clock, start_timer=time.start_timer, capacity=capacity)


def load(time: VirtualTime, loop: ClosedLoop, length_ns: Any = None, **changes: Any) -> Loaded:
    return Loaded(time.run(loop.load(load_command(length_ns, **changes))))


def test_every_call_but_the_waking_ones_is_written_down_and_the_last_may_end_after_the_window() -> None:
    time = VirtualTime()
    loaded = load(time, loop_of(time, [FakeUser(time, 50, 40, 7, 8, 9, 10)]), 20, wakingCalls=2)
    # The call that started at 15 ended at 24, the one after it started too late.
    assert loaded.of(0) == [(90, 7), (97, 8), (105, 9)]
    assert (loaded.window, loaded.waking, loaded.errors, loaded.parts) == ((90, 90, 110, 114), 2, [], {})


def test_a_user_whose_waking_is_over_goes_on_and_the_window_opens_when_all_are_awake() -> None:
    time = VirtualTime()
    users = [FakeUser(time, 10), FakeUser(time, 100, 17)]
    loaded = load(time, loop_of(time, users), 30, wakingCalls=1)
    assert loaded.window == (100, 100, 130, 134)
    # What began before the window is written down, too: whether it counts is not decided here.
    assert [start for start, _ in loaded.of(0)] == list(range(10, 131, 10))
    assert loaded.of(1) == [(100, 17), (117, 17)]


def test_the_window_opens_only_when_it_is_to() -> None:
    time = VirtualTime()
    loaded = load(time, loop_of(time, [FakeUser(time, 10)]), 20, after_ns=35)
    assert loaded.window == (0, 35, 55, 60)
    assert loaded.in_window() == [10, 10]


def test_users_go_on_until_the_last_call_that_started_in_the_window_has_ended_and_all_of_them_are_written_down() -> None:
    time = VirtualTime()
    loaded = load(time, loop_of(time, [FakeUser(time, 10), FakeUser(time, 95)]), 100)
    # B's second call starts at 95, in the window, and ends at 190: until then A calls, too.
    assert loaded.of(1) == [(0, 95), (95, 95)]
    assert [start for start, _ in loaded.of(0)] == list(range(0, 190, 10))
    assert (loaded.closed, loaded.stopped) == (100, 190)


def test_slow_calls_are_not_lost_at_the_end() -> None:
    time = VirtualTime()
    users = [FakeUser(time, 10), FakeUser(time, 10, 10, 10, 10, 10, 900)]
    loaded = load(time, loop_of(time, users), 100)
    assert loaded.of(1)[-1] == (50, 900)
    assert loaded.stopped == 950


def test_a_window_shorter_than_a_call_has_one_call_of_each_user() -> None:
    time = VirtualTime()
    loaded = load(time, loop_of(time, [FakeUser(time, 300), FakeUser(time, 500)]), 20, wakingCalls=1)
    # A is in a call of its own from 300 to 600 when the window should open and close, at 500 and 520.
    assert loaded.window == (500, 500, 601, 1000)
    assert loaded.in_window() == [300, 500]
    assert loaded.of(0)[1] == (600, 300)


def test_a_window_by_the_clock_opens_and_closes_by_it_whenever_the_users_are_awake() -> None:
    time = VirtualTime()
    loaded = load(time, loop_of(time, [FakeUser(time, 30)]), window=common(1_040, 1_140, 20))
    assert loaded.window == (0, 40, 140, 180)
    assert [start for start, _ in loaded.of(0)] == [0, 30, 60, 90, 120, 150]


def test_users_go_on_while_a_window_by_the_clock_holds() -> None:
    time = VirtualTime()
    loaded = load(time, loop_of(time, [FakeUser(time, 7), FakeUser(time, 40)]), window=common(1_010, 1_050, 100))
    assert loaded.stopped == 154
    assert loaded.of(1)[-1] == (120, 40)


def test_a_window_by_the_clock_that_is_over_ends_the_load() -> None:
    time = VirtualTime()
    loaded = load(time, loop_of(time, [FakeUser(time, 30)]), window=common(100, 200))
    assert (loaded.window, loaded.lengths) == ((0, 0, 0, 0), [])


def test_without_a_window_each_user_makes_its_waking_calls_and_no_more() -> None:
    time = VirtualTime()
    users = [FakeUser(time, 10), FakeUser(time, 25)]
    loaded = load(time, loop_of(time, users), wakingCalls=3)
    assert (loaded.window, loaded.waking, loaded.users) == ((75, None, None, 30), 6, [])
    assert [len(user.asked) for user in users] == [3, 3]


def test_small_waking_calls_are_simple_calls_in_place_of_the_cells_own() -> None:
    time = VirtualTime()
    user = FakeUser(time, 5)
    load(time, loop_of(time, [user], Echo("send_bytes", (b"payload",))), 5, wakingCalls=2, wakingKind="Small")
    assert [type(asked) for asked in user.asked] == [int, int, bytes]


def test_consecutive_calls_never_ask_the_same() -> None:
    time = VirtualTime()
    user = FakeUser(time, 1)
    loop = loop_of(time, [user], scenario_of({"scenario": "SimpleCall", "argument": "Text"}))
    load(time, loop, 200, wakingCalls=1)
    load(time, loop, 2, wakingCalls=1)
    assert len(user.asked) == 204
    assert all(before != after for before, after in zip(user.asked, user.asked[1:]))


@pytest.mark.parametrize("users", [1, 3])
@pytest.mark.parametrize("most", [1, 2, 3, 7, 20])
@pytest.mark.parametrize("waking_calls", [0, 1])
def test_no_more_calls_are_started_than_are_allowed(users: int, most: int, waking_calls: int) -> None:
    time = VirtualTime()
    asked = [FakeUser(time, 10 + number) for number in range(users)]
    loaded = load(time, loop_of(time, asked), 10_000, mostCalls=most, wakingCalls=waking_calls)
    assert sum(len(user.asked) for user in asked) == most
    assert loaded.waking + len(loaded.lengths) == most
    if loaded.opened is not None:
        assert loaded.closed == loaded.stopped


def test_a_limit_of_time_closes_the_window_that_is_open_at_that_moment() -> None:
    time = VirtualTime()
    loaded = load(time, loop_of(time, [FakeUser(time, 300_000)]), 100 * MS, limitMs=1)
    assert loaded.window == (0, 0, MS, 1_200_000)
    assert loaded.lengths == [300_000] * 4


def test_a_limit_of_time_leaves_a_window_that_was_not_open_unopened() -> None:
    time = VirtualTime()
    loaded = load(time, loop_of(time, [FakeUser(time, 300_000)]), 10, after_ns=1_100_000, limitMs=1)
    assert loaded.window == (0, None, None, 1_200_000)


def test_a_limit_of_time_holds_for_waking_calls_too() -> None:
    time = VirtualTime()
    loaded = load(time, loop_of(time, [FakeUser(time, 300_000)]), 10, wakingCalls=10, limitMs=1)
    assert (loaded.window, loaded.waking, loaded.lengths) == ((None, None, None, 1_200_000), 4, [])


def test_a_full_record_ends_the_load_and_has_room_for_what_is_on_its_way() -> None:
    time = VirtualTime()
    loaded = load(time, loop_of(time, [FakeUser(time, 10), FakeUser(time, 10), FakeUser(time, 35)], capacity=5), 10_000)
    assert (loaded.closed, loaded.stopped) == (30, 30)
    assert sorted(loaded.lengths) == [10] * 6 + [35]


def test_a_load_has_nothing_of_the_one_before() -> None:
    time = VirtualTime()
    loop = loop_of(time, [FakeUser(time, 10)])
    load(time, loop, 100)
    assert load(time, loop, 20).of(0) == [(0, 10), (10, 10)]


@pytest.mark.parametrize(
    "scenario, wrong, message",
    [
        (SMALL, lambda asked: asked + 1, "asked 1, got 2"),
        (SMALL, lambda asked: None, "asked 1, got None"),
        (Echo("echo_text", ("ä",)), lambda asked: "a", "asked 'ä', got 'a'"),
        (Echo("send_bytes", (b"abc",)), lambda asked: b"ab", "asked for 3 bytes, got 2"),
        (Echo("send_bytes", (b"abc",)), lambda asked: b"abd", "the 3 bytes that came back differ from byte 2 on"),
        (Echo("send_bytes", (b"abc",)), lambda asked: "abc", "asked '3 bytes', got 'abc'"),
    ],
)
def test_wrong_answer_is_an_error_and_never_written_down(scenario: Echo, wrong: Any, message: str) -> None:
    time = VirtualTime()
    loaded = load(time, loop_of(time, [FakeUser(time, 10, answer=wrong)], scenario), 50)
    assert (loaded.lengths, loaded.window) == ([], (0, 0, 10, 10))
    assert loaded.errors == [{"id": "WrongAnswer", "message": message, "count": 1}]


def test_wrong_answer_to_a_waking_call_is_an_error_too() -> None:
    time = VirtualTime()
    loaded = load(time, loop_of(time, [FakeUser(time, 10, answer=lambda asked: 0)]), 50, wakingCalls=2)
    assert (loaded.lengths, loaded.waking, loaded.errors[0]["id"], loaded.window) == ([], 0, "WrongAnswer", (None, None, None, 10))


def test_first_error_stops_all_users_and_what_is_on_its_way_is_written_down() -> None:
    time = VirtualTime()
    answers = iter([0, ValueError("broken\nlong traceback")])
    users = [FakeUser(time, 10), FakeUser(time, 17, 18, answer=lambda asked: next(answers) or asked)]
    loaded = load(time, loop_of(time, users), MS)
    assert loaded.errors == [{"id": "CallFailed", "message": "ValueError: broken", "count": 1}]
    assert (loaded.of(0), loaded.of(1)) == ([(0, 10), (10, 10), (20, 10), (30, 10)], [(0, 17)])
    assert loaded.window == (0, 0, 35, 35)


def test_an_error_after_the_window_leaves_it_as_it_was() -> None:
    time = VirtualTime()
    answers = iter([0, 0, ValueError("broken")])
    users = [FakeUser(time, 10, answer=lambda asked: next(answers) or asked), FakeUser(time, 90)]
    loaded = load(time, loop_of(time, users), 25)
    assert loaded.window == (0, 0, 25, 30)
    assert loaded.of(1) == [(0, 90)]


def test_equal_errors_are_counted_together() -> None:
    time = VirtualTime()
    users = [FakeUser(time, 10, answer=lambda asked: ValueError("broken")) for _ in range(3)]
    assert load(time, loop_of(time, users), 50).errors == [{"id": "CallFailed", "message": "ValueError: broken", "count": 3}]


def test_a_call_past_its_deadline_is_aborted() -> None:
    # A's calls are quick; B's second one hangs from 10 on, and is late 1 ms after that.
    time = VirtualTime()
    users = [FakeUser(time, 100_000), FakeUser(time, 10, 10**12)]
    loaded = load(time, loop_of(time, users, capacity=100), 1000 * MS)
    assert loaded.errors == [{"id": "CallTimedOut", "message": "a call took longer than its deadline of 1 ms", "count": 1}]
    assert 1_000 + 10 + MS <= time.now < 1_000 + 2 * MS + 200_000
    assert loaded.of(1) == [(0, 10)]


def test_waking_calls_have_the_deadline_too() -> None:
    time = VirtualTime()
    assert load(time, loop_of(time, [FakeUser(time, 10**12)]), 10, wakingCalls=1).errors[0]["id"] == "CallTimedOut"


def test_one_timer_a_load_however_many_calls() -> None:
    time = VirtualTime()
    load(time, loop_of(time, [FakeUser(time, 10)] * 3), 500)
    assert time.timers_started == 1


def test_the_timer_is_set_again_for_the_oldest_call_and_gone_after_the_load() -> None:
    time = VirtualTime()
    loop = loop_of(time, [FakeUser(time, 300_000)])
    loaded = load(time, loop, 3 * MS)
    assert (loaded.errors, len(loaded.lengths)) == ([], 10)
    assert 1 < time.timers_started <= 5
    # What is still due belongs to cancelled timers: a next load is not disturbed by it.
    assert load(time, loop, 3 * MS).errors == []


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
