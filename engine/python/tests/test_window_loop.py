"""What counts in a window and when its users were active, in virtual time that begins at 1,000."""

from typing import Any, Sequence

from virtual_time import FakeUser, VirtualTime

from rpcbench_worker.load.scenario import SMALL, Scenario, Stream
from rpcbench_worker.load.window_loop import WindowLoop
from rpcbench_worker.loop import TurnCounter

DEADLINE_MS = 1


def loop_of(time: VirtualTime, users: Sequence[Any], scenario: Scenario = SMALL, capacity: int = 1000) -> WindowLoop:
    turns = TurnCounter()
    return WindowLoop(users, scenario, DEADLINE_MS, turns, clock=time.clock, start_timer=time.start_timer, capacity=capacity)


def test_calls_that_started_and_ended_in_it_count() -> None:
    time = VirtualTime()
    samples = time.run(loop_of(time, [FakeUser(time, 30)]).window(1_040, 1_140, 20, False))
    assert samples["latenciesNs"] == [30, 30]
    # 1,030..1,060 ended in it and is throughput; 1,120..1,150 is neither.
    assert (samples["finished"], samples["dropped"], samples["elapsedNs"]) == (3, 4, 100)
    assert (samples["activeFromNs"], samples["activeUntilNs"], samples["stream"]) == (1_000, 1_180, None)


def test_a_call_as_long_as_the_window_counts() -> None:
    time = VirtualTime()
    samples = time.run(loop_of(time, [FakeUser(time, 50)]).window(1_050, 1_100, 0, False))
    assert (samples["latenciesNs"], samples["finished"]) == ([50], 1)


def test_users_go_on_while_it_holds_and_the_first_that_stops_is_when_not_all_are_active_any_more() -> None:
    time = VirtualTime()
    samples = time.run(loop_of(time, [FakeUser(time, 7), FakeUser(time, 40)]).window(1_010, 1_050, 100, False))
    assert samples["latenciesNs"] == [7] * 5
    assert samples["activeUntilNs"] == 1_154
    assert time.now == 1_160


def test_users_that_come_when_it_is_over_count_nothing() -> None:
    time = VirtualTime()
    samples = time.run(loop_of(time, [FakeUser(time, 30)]).window(100, 200, 0, False))
    assert (samples["latenciesNs"], samples["finished"], samples["dropped"], samples["activeFromNs"]) == ([], 0, 1, 1_000)


def test_an_error_stops_all_users_and_says_since_when() -> None:
    time = VirtualTime()
    answers = iter([0, 0, ValueError("broken")])
    users = [FakeUser(time, 10), FakeUser(time, 17, answer=lambda asked: next(answers) or asked)]
    samples = time.run(loop_of(time, users).window(1_000, 900_000, 0, False))
    assert samples["errors"] == [{"id": "CallFailed", "message": "ValueError: broken", "count": 1}]
    assert samples["activeUntilNs"] == 1_051
    assert time.now == 1_060


def test_a_call_past_its_deadline_is_aborted() -> None:
    time = VirtualTime()
    samples = time.run(loop_of(time, [FakeUser(time, 5_000_000)]).window(1_000, 9_000_000, 0, False))
    assert [error["id"] for error in samples["errors"]] == ["CallTimedOut"]


def test_it_ends_early_when_the_record_is_full() -> None:
    time = VirtualTime()
    samples = time.run(loop_of(time, [FakeUser(time, 10)], capacity=5).window(1_005, 9_000, 0, False))
    assert (samples["latenciesNs"], samples["activeUntilNs"]) == ([10] * 5, 1_060)


class Streaming(FakeUser):
    """Values come in pairs, 10 after 10."""

    def __init__(self, time: VirtualTime, turns: TurnCounter) -> None:
        super().__init__(time, 10)
        self._turns = turns

    async def stream_values(self, count: int) -> Any:
        for value in range(count):
            if value % 2 == 0:
                await self._time.sleep(10)
                self._turns.turn += 1
            yield value


def test_streams_that_count_have_their_values_where_these_are_asked_for() -> None:
    time, turns = VirtualTime(), TurnCounter()
    loop = WindowLoop([Streaming(time, turns)], Stream(3), DEADLINE_MS, turns, time.clock, time.start_timer, 100)
    # Streams of 20, from 1,000 on.
    samples = time.run(loop.window(1_015, 1_070, 0, True))
    assert (samples["latenciesNs"], samples["finished"]) == ([20, 20], 3)
    assert samples["stream"] == {"firstValueNs": [10, 10], "gapsNs": [0, 10] * 2, "arrivals": [2, 1] * 2}
    assert time.run(loop.window(time.now, time.now + 50, 0, False))["stream"] is None


def test_a_burst_after_it_has_nothing_of_it() -> None:
    time = VirtualTime()
    loop = loop_of(time, [FakeUser(time, 10)])
    time.run(loop.window(1_000, 1_100, 0, False))
    assert time.run(loop.burst(0, False, 2))["latenciesNs"] == [10, 10]
