"""What counts, what is dropped and what is an error, in virtual time."""

import asyncio
from typing import Any, AsyncIterator, Dict, List, Optional, Sequence

import pytest
from virtual_time import FakeUser, VirtualTime

from rpcbench_worker.load.closed_loop import ClosedLoop
from rpcbench_worker.load.scenario import SMALL, Echo, Scenario, Stream, scenario_of
from rpcbench_worker.loop import TurnCounter

DEADLINE_MS = 1


def loop_of(time: VirtualTime, users: Sequence[Any], scenario: Scenario = SMALL, capacity: int = 1000, **more: Any) -> ClosedLoop:
    turns = more.pop("turns", None) or TurnCounter()
    return ClosedLoop(users, scenario, DEADLINE_MS, turns, clock=time.clock, start_timer=time.start_timer, capacity=capacity)


def burst(loop: ClosedLoop, calls: int, warmup_calls: int = 0, small: bool = False) -> Any:
    return loop.burst(warmup_calls, small, calls)


def test_burst_of_one_user_counts_every_call_after_the_warm_up() -> None:
    time = VirtualTime()
    samples = time.run(burst(loop_of(time, [FakeUser(time, 50, 40, 7, 8, 9, 10)]), calls=3, warmup_calls=2))
    assert samples == {"elapsedNs": 24, "latenciesNs": [7, 8, 9], "finished": 3, "dropped": 2, "errors": [], "stream": None}


def test_only_calls_made_while_all_users_are_active_count() -> None:
    # A starts before B has: its call 0..10 is dropped. It then calls 10..20 and 20..30, B 0..25; B's 25..50 is on its way at the end.
    time = VirtualTime()
    samples = time.run(burst(loop_of(time, [FakeUser(time, 10), FakeUser(time, 25)]), calls=3))
    assert samples["latenciesNs"] == [10, 25, 10]
    assert samples["dropped"] == 2
    # A's first call ended while both were active: it is throughput, though not a sample.
    assert samples["finished"] == 4
    assert samples["elapsedNs"] == 30


def test_time_before_all_users_are_active_is_no_part_of_the_throughput() -> None:
    # B's warm-up takes until 100; from there on A ends a call every 10, and B its first at 115.
    time = VirtualTime()
    samples = time.run(burst(loop_of(time, [FakeUser(time, 10), FakeUser(time, 100, 15)]), calls=4, warmup_calls=1))
    assert samples["elapsedNs"] <= 40
    assert samples["finished"] in (4, 5)


def test_a_user_whose_warm_up_is_over_goes_on_until_all_are_warm() -> None:
    # A is warm at 10 and calls 10..20 .. 90..100, dropped, while B warms up until 100; from there on both count.
    time = VirtualTime()
    users = [FakeUser(time, 10), FakeUser(time, 100, 15)]
    samples = time.run(burst(loop_of(time, users), calls=2, warmup_calls=1))
    warm_ups, before_all_are_warm, on_their_way = 2, 9, 1
    assert samples["latenciesNs"] in ([10, 15], [15, 10])
    assert warm_ups + before_all_are_warm <= samples["dropped"] <= warm_ups + before_all_are_warm + 1 + on_their_way


def test_small_warm_up_makes_simple_calls_in_place_of_the_cells_own() -> None:
    time = VirtualTime()
    user = FakeUser(time, 5)
    time.run(burst(loop_of(time, [user], Echo("echo_bytes", (b"payload",))), calls=1, warmup_calls=2, small=True))
    assert [type(asked) for asked in user.asked] == [int, int, bytes]


def test_consecutive_calls_never_ask_the_same() -> None:
    time = VirtualTime()
    user = FakeUser(time, 1)
    loop = loop_of(time, [user], scenario_of({"scenario": "SimpleCall", "argument": "Text"}))
    time.run(burst(loop, calls=200, warmup_calls=1))
    time.run(burst(loop, calls=2, warmup_calls=1))
    assert all(before != after for before, after in zip(user.asked, user.asked[1:]))


def test_slice_counts_what_ended_in_time() -> None:
    time = VirtualTime()
    samples = time.run(loop_of(time, [FakeUser(time, 300_000)]).slice(duration_ms=1))
    assert samples == {"elapsedNs": 900_000, "latenciesNs": [300_000] * 3, "finished": 3, "dropped": 1, "errors": [], "stream": None}


def test_slice_waits_for_calls_on_their_way_and_drops_them() -> None:
    time = VirtualTime()
    samples = time.run(loop_of(time, [FakeUser(time, 400_000), FakeUser(time, 900_000)]).slice(duration_ms=1))
    # A: 0..4 dropped (B had not started), 4..8 counts, 8..12 dropped. B: 0..9 counts, 9..18 dropped.
    assert samples["latenciesNs"] == [400_000, 900_000]
    assert samples["dropped"] == 3
    assert time.now == 1_000 + 1_800_000


def test_slice_ends_early_when_the_record_is_full() -> None:
    time = VirtualTime()
    samples = time.run(loop_of(time, [FakeUser(time, 10)], capacity=5).slice(duration_ms=1))
    assert samples["latenciesNs"] == [10] * 5
    assert samples["elapsedNs"] == 50


def test_burst_may_be_larger_than_the_record() -> None:
    time = VirtualTime()
    assert time.run(burst(loop_of(time, [FakeUser(time, 10)], capacity=5), calls=7))["latenciesNs"] == [10] * 7


def test_slice_of_calls_longer_than_itself_has_no_samples() -> None:
    time = VirtualTime()
    samples = time.run(ClosedLoop([FakeUser(time, 2_000_000)], SMALL, 1000, TurnCounter(), time.clock, time.start_timer, 10).slice(1))
    assert samples == {"elapsedNs": 0, "latenciesNs": [], "finished": 0, "dropped": 1, "errors": [], "stream": None}


@pytest.mark.parametrize(
    "scenario, wrong, message",
    [
        (SMALL, lambda asked: asked + 1, "asked 1, got 2"),
        (SMALL, lambda asked: None, "asked 1, got None"),
        (Echo("echo_text", ("ä",)), lambda asked: "a", "asked 'ä', got 'a'"),
        (Echo("echo_bytes", (b"abc",)), lambda asked: b"ab", "asked for 3 bytes, got 2"),
        (Echo("echo_bytes", (b"abc",)), lambda asked: b"abd", "the 3 bytes that came back differ from byte 2 on"),
        (Echo("echo_bytes", (b"abc",)), lambda asked: "abc", "asked '3 bytes', got 'abc'"),
    ],
)
def test_wrong_answer_is_an_error_and_never_a_sample(scenario: Echo, wrong: Any, message: str) -> None:
    time = VirtualTime()
    samples = time.run(burst(loop_of(time, [FakeUser(time, 10, answer=wrong)], scenario), calls=5))
    assert samples["latenciesNs"] == []
    assert samples["errors"] == [{"id": "WrongAnswer", "message": message, "count": 1}]


def test_wrong_answer_to_a_warm_up_call_is_an_error_too() -> None:
    time = VirtualTime()
    samples = time.run(burst(loop_of(time, [FakeUser(time, 10, answer=lambda asked: 0)]), calls=5, warmup_calls=1))
    assert (samples["latenciesNs"], samples["dropped"], samples["errors"][0]["id"]) == ([], 0, "WrongAnswer")


def test_first_error_stops_all_users_and_keeps_what_was_measured() -> None:
    # B fails at 35; A's calls that ended before then count, the one on its way then does not.
    time = VirtualTime()
    answers = iter([0, ValueError("broken\nlong traceback")])
    users = [FakeUser(time, 10), FakeUser(time, 17, 18, answer=lambda asked: next(answers) or asked)]
    samples = time.run(loop_of(time, users).slice(duration_ms=1))
    assert samples["errors"] == [{"id": "CallFailed", "message": "ValueError: broken", "count": 1}]
    assert samples["latenciesNs"] == [17, 10, 10] or samples["latenciesNs"] == [10, 17, 10]
    assert time.now == 1_000 + 40


def test_equal_errors_are_counted_together() -> None:
    time = VirtualTime()
    users = [FakeUser(time, 10, answer=lambda asked: ValueError("broken")) for _ in range(3)]
    samples = time.run(burst(loop_of(time, users), calls=9))
    assert samples["errors"] == [{"id": "CallFailed", "message": "ValueError: broken", "count": 3}]


def test_a_call_past_its_deadline_is_aborted() -> None:
    # A's calls are quick; B's second one hangs from 10 on, and is late 1 ms after that.
    time = VirtualTime()
    users = [FakeUser(time, 100_000), FakeUser(time, 10, 10**12)]
    samples = time.run(loop_of(time, users, capacity=100).slice(duration_ms=1000))
    assert samples["errors"] == [{"id": "CallTimedOut", "message": "a call took longer than its deadline of 1 ms", "count": 1}]
    assert 1_000 + 10 + 1_000_000 <= time.now < 1_000 + 2_000_000 + 200_000


def test_warm_up_calls_have_the_deadline_too() -> None:
    time = VirtualTime()
    samples = time.run(burst(loop_of(time, [FakeUser(time, 10**12)]), calls=1, warmup_calls=1))
    assert samples["errors"][0]["id"] == "CallTimedOut"


def test_one_timer_a_pass_however_many_calls() -> None:
    time = VirtualTime()
    time.run(burst(loop_of(time, [FakeUser(time, 10)] * 3), calls=50))
    assert time.timers_started == 1


def test_the_timer_is_set_again_for_the_oldest_call_and_gone_after_the_pass() -> None:
    time = VirtualTime()
    loop = loop_of(time, [FakeUser(time, 300_000)])
    samples = time.run(burst(loop, calls=10))
    assert (samples["errors"], len(samples["latenciesNs"])) == ([], 10)
    assert 1 < time.timers_started <= 5
    # What is still due belongs to cancelled timers: a next pass is not disturbed by it.
    assert time.run(burst(loop, calls=10))["errors"] == []


class StreamingUser:
    """Sends `values`, each after its wait; `turn` of 1 begins a new turn of the event loop before the value."""

    def __init__(self, time: VirtualTime, turns: TurnCounter, steps: Sequence[Any]) -> None:
        self._time, self._turns, self._steps = time, turns, steps

    async def stream_values(self, count: int) -> AsyncIterator[int]:
        for value, wait, turn in self._steps:
            if wait:
                await self._time.sleep(wait)
            self._turns.turn += turn
            yield value
        await self._time.sleep(1)

    def abort(self, reason: Exception) -> None:
        raise AssertionError(reason)


class FixedTurns(TurnCounter):
    """Not the selector of any loop: turns pass when the fake user says so."""


def streamed(steps: Sequence[Any], count: int, slice_ms: Optional[int] = None, capacity: int = 1000) -> Dict[str, Any]:
    time, turns = VirtualTime(), FixedTurns()
    loop = loop_of(time, [StreamingUser(time, turns, steps)], Stream(count), capacity, turns=turns)
    return time.run(burst(loop, calls=1) if slice_ms is None else loop.slice(slice_ms))


STEPS = [(0, 40, 1), (1, 0, 0), (2, 5, 1), (3, 0, 0), (4, 0, 0), (5, 9, 1)]


def test_stream_is_timed_whole_with_first_value_gaps_and_arrivals() -> None:
    samples = streamed(STEPS, 6, slice_ms=1, capacity=6)
    # The record is full after one stream.
    assert samples["latenciesNs"] == [55]
    assert samples["stream"] == {"firstValueNs": [40], "gapsNs": [0, 5, 0, 0, 9], "arrivals": [2, 3, 1]}


def test_slice_of_streams_ends_when_no_other_stream_would_fit() -> None:
    samples = streamed(STEPS, 6, slice_ms=1, capacity=20)
    assert len(samples["latenciesNs"]) == len(samples["stream"]["firstValueNs"]) == 3
    assert len(samples["stream"]["gapsNs"]) == 15
    assert sum(samples["stream"]["arrivals"]) == 18


def test_burst_of_streams_returns_latencies_only() -> None:
    samples = streamed(STEPS, 6)
    assert (samples["latenciesNs"], samples["stream"]) == ([55], None)


def test_stream_of_one_value_has_no_gaps() -> None:
    samples = streamed([(0, 4, 1)], 1, slice_ms=1, capacity=1)
    assert samples["stream"] == {"firstValueNs": [4], "gapsNs": [], "arrivals": [1]}


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
def test_wrong_stream_is_an_error_and_never_a_sample(values: List[int], message: str) -> None:
    samples = streamed([(value, 1, 1) for value in values], 3, slice_ms=1)
    assert (samples["latenciesNs"], samples["stream"]["gapsNs"], samples["stream"]["arrivals"]) == ([], [], [])
    assert samples["errors"] == [{"id": "WrongAnswer", "message": message, "count": 1}]


def test_turns_of_a_real_loop_tell_arrivals_apart() -> None:
    turns = TurnCounter()
    loop = asyncio.SelectorEventLoop(turns)

    async def seen() -> List[int]:
        before = turns.turn
        await asyncio.sleep(0)
        return [before, turns.turn]

    try:
        before, after = loop.run_until_complete(seen())
    finally:
        loop.close()
    assert after == before + 1


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
