"""Response and service times, waiting, and the end of an open loop, in virtual time."""

import asyncio
from typing import Any, AsyncIterator, Callable, Dict, List, Optional, Sequence

import pytest
from virtual_time import FakeUser, VirtualTime

from rpcbench_worker.errors import WorkerError
from rpcbench_worker.load.open_loop import OpenLoop
from rpcbench_worker.scenarios.scenario import SMALL, Echo, Scenario
from rpcbench_worker.scenarios.stream import Stream
from rpcbench_worker.loop import TurnCounter

MS = 1_000_000
DEADLINE_MS = 10_000


class ExactPacer:
    """Wakes exactly on time, or late by what the test says."""

    def __init__(self, time: VirtualTime, late_ns: int = 0) -> None:
        self._time, self._late_ns = time, late_ns
        self._waiting: Optional["asyncio.Future[None]"] = None
        self.spun_ns = 0

    async def wait(self, duration_ns: int) -> None:
        self._waiting = asyncio.ensure_future(self._time.sleep(duration_ns + self._late_ns))
        await asyncio.wait([self._waiting])

    def cancel(self) -> None:
        if self._waiting is not None:
            self._waiting.cancel()


class TimedUser(FakeUser):
    """A call takes what `taking` says of the moment it starts at."""

    def __init__(self, time: VirtualTime, taking: Callable[[int], int]) -> None:
        super().__init__(time, 1)
        began = time.now
        self._durations = iter(lambda: taking(time.now - began), -1)


def run(
    time: VirtualTime,
    users: Sequence[Any],
    due: List[int],
    drain_ms: int = 60_000,
    warmup_calls: int = 0,
    small: bool = False,
    scenario: Scenario = SMALL,
    **more: Any,
) -> Dict[str, Any]:
    pacer = more.pop("pacer", None) or ExactPacer(time)
    turns = more.pop("turns", None) or TurnCounter()
    load = OpenLoop(users, scenario, DEADLINE_MS, turns, time.clock, time.start_timer, pacer)
    return time.run(load.run(due, drain_ms, warmup_calls, small))


def every(interval: int, count: int) -> List[int]:
    return [number * interval for number in range(count)]


def test_response_counts_from_the_scheduled_start_and_service_from_the_real_one() -> None:
    time = VirtualTime()
    responses = run(time, [FakeUser(time, 25)], every(10, 5))
    assert responses == {
        "elapsedNs": 125,
        "responseNs": [25, 40, 55, 70, 85],
        "serviceNs": [25] * 5,
        # The others had to wait for the connection: that they were late is not the generator's fault.
        "pacingNs": [0],
        "notStarted": 0,
        "dropped": 0,
        "errors": [],
        "busyNs": 125,
    }


def test_a_stall_of_the_server_is_in_the_response_time_of_every_call_due_meanwhile_and_not_in_later_service_times() -> None:
    # One call each millisecond on 4 connections, 0.5 ms a call; whatever is asked between 500 and 1000 ms is answered at 1000.5 ms.
    half = MS // 2

    def taking(at: int) -> int:
        return 1000 * MS - at + half if 500 * MS <= at < 1000 * MS else half

    time = VirtualTime()
    due = every(MS, 2000)
    responses = run(time, [TimedUser(time, taking) for _ in range(4)], due)

    # By hand: the schedule, and its drain after the stall.
    expected, free_at = [], [0, 0, 0, 0]
    for scheduled in due:
        connection = free_at.index(min(free_at))
        start = max(scheduled, free_at[connection])
        free_at[connection] = start + taking(start)
        expected.append(free_at[connection] - scheduled)
    assert responses["responseNs"] == expected
    assert sum(response > 100 * MS for response in expected) > 400
    assert sorted(responses["serviceNs"])[-5:] == [half, *(500 * MS + half - number * MS for number in (3, 2, 1, 0))]


def test_calls_due_together_start_together_on_the_connections_that_are_free() -> None:
    time = VirtualTime()
    responses = run(time, [FakeUser(time, 5) for _ in range(3)], [0, 0, 0, 0])
    assert responses["responseNs"] == [5, 5, 5, 10]


def test_the_connection_that_has_been_free_the_longest_is_next() -> None:
    time = VirtualTime()
    users = [FakeUser(time, 15), FakeUser(time, 1), FakeUser(time, 1)]
    order: List[int] = []
    for number, user in enumerate(users):

        def answer(asked: int, number: int = number) -> int:
            order.append(number)
            return asked

        user._answer = answer
    # Free since 11, 15 and 21 when the fourth is due; the first one's answers come late.
    run(time, users, every(10, 6))
    assert order == [1, 0, 2, 1, 0, 2] or order == [1, 0, 2, 1, 2, 0]


def test_the_pacing_error_is_how_late_the_generator_itself_was() -> None:
    time = VirtualTime()
    responses = run(time, [FakeUser(time, 1)], [0, 10, 20], pacer=ExactPacer(time, late_ns=3))
    assert responses["pacingNs"] == [0, 3, 3]
    assert responses["responseNs"] == [1, 4, 4]
    assert responses["serviceNs"] == [1, 1, 1]


def test_a_call_whose_connection_got_free_after_it_was_due_has_no_pacing_error() -> None:
    time = VirtualTime()
    responses = run(time, [FakeUser(time, 15), FakeUser(time, 15)], [0, 1, 2, 40])
    assert responses["pacingNs"] == [0, 0, 0]
    assert responses["responseNs"] == [15, 15, 28, 15]


def test_busy_is_the_time_in_which_neither_the_loop_nor_the_pacer_waited() -> None:
    time = VirtualTime()
    turns, pacer = TurnCounter(), ExactPacer(time)
    turns.idle_ns, pacer.spun_ns = 1000, 500

    def taking(at: int) -> int:
        # As if the loop and the pacer had waited in the meantime, and counted it.
        assert turns.times_idle
        turns.idle_ns += 30
        pacer.spun_ns += 20
        return 100

    assert run(time, [TimedUser(time, taking)], [0, 0], turns=turns, pacer=pacer)["busyNs"] == 200 - 100
    assert not turns.times_idle


def test_what_still_waits_after_the_drain_is_not_started_and_what_is_on_its_way_counts() -> None:
    time = VirtualTime()
    responses = run(time, [FakeUser(time, 30 * MS)], every(10 * MS, 10), drain_ms=20)
    # Starts at 0, 30, 60, 90; the connection is free again at 120, after 90 + 20.
    assert responses["responseNs"] == [30 * MS, 50 * MS, 70 * MS, 90 * MS]
    assert (responses["notStarted"], responses["dropped"]) == (6, 0)


def test_an_empty_schedule_ends_at_once() -> None:
    time = VirtualTime()
    responses = run(time, [FakeUser(time, 1)] * 2, [])
    assert (responses["responseNs"], responses["notStarted"], responses["elapsedNs"]) == ([], 0, 0)


def test_the_warm_up_is_made_by_every_connection_and_dropped_and_over_before_the_schedule_begins() -> None:
    time = VirtualTime()
    responses = run(time, [FakeUser(time, 50), FakeUser(time, 20)], [0, 10], warmup_calls=3)
    assert (responses["responseNs"], responses["dropped"]) == ([50, 20], 6)


def test_small_warm_up_makes_simple_calls_in_place_of_the_cells_own() -> None:
    time = VirtualTime()
    user = FakeUser(time, 5)
    run(time, [user], [0], warmup_calls=2, small=True, scenario=Echo("send_bytes", (b"payload",)))
    assert [type(asked) for asked in user.asked] == [int, int, bytes]


def failing_third(failure: Any) -> Callable[[Any], Any]:
    return lambda asked: failure if asked == 3 else asked


@pytest.mark.parametrize(
    "failure, error",
    [
        (4, {"id": "WrongAnswer", "message": "asked 3, got 4", "count": 1}),
        (ValueError("gone\nlong traceback"), {"id": "CallFailed", "message": "ValueError: gone", "count": 1}),
    ],
)
class TestFailure:
    def test_ends_the_load_and_is_never_a_sample(self, failure: Any, error: Dict[str, Any]) -> None:
        time = VirtualTime()
        responses = run(time, [FakeUser(time, 1, answer=failing_third(failure))], every(10, 10))
        assert (responses["responseNs"], responses["pacingNs"]) == ([1, 1], [0, 0])
        assert (responses["errors"], responses["notStarted"]) == ([error], 7)

    def test_in_the_warm_up_starts_nothing(self, failure: Any, error: Dict[str, Any]) -> None:
        time = VirtualTime()
        responses = run(time, [FakeUser(time, 1, answer=failing_third(failure))], every(10, 10), warmup_calls=3)
        assert (responses["responseNs"], responses["notStarted"], responses["dropped"]) == ([], 10, 2)
        assert (responses["errors"], responses["elapsedNs"]) == ([error], 0)


def test_calls_on_their_way_when_one_fails_are_waited_for_and_dropped() -> None:
    time = VirtualTime()
    users = [FakeUser(time, 100), FakeUser(time, 20, answer=lambda asked: ValueError("gone")), FakeUser(time, 100)]
    responses = run(time, users, every(5, 100))
    assert (responses["responseNs"], responses["dropped"], responses["notStarted"]) == ([], 2, 97)
    assert time.now == 1_000 + 110


def test_an_error_ends_the_wait_for_a_call_that_is_due_much_later() -> None:
    time = VirtualTime()
    users = [FakeUser(time, 20, answer=lambda asked: ValueError("gone")), FakeUser(time, 1), FakeUser(time, 1)]
    responses = run(time, users, [0, 10**12])
    assert (responses["notStarted"], time.now) == (1, 1_000 + 20)


def test_a_call_past_its_deadline_is_aborted() -> None:
    time = VirtualTime()
    responses = run(time, [FakeUser(time, MS, MS, 10**15)], every(10 * MS, 5))
    assert (len(responses["responseNs"]), responses["notStarted"]) == (2, 2)
    assert responses["errors"] == [{"id": "CallTimedOut", "message": "a call took longer than its deadline of 10000 ms", "count": 1}]


class StreamingUser(FakeUser):
    def __init__(self, time: VirtualTime, values: Sequence[int]) -> None:
        super().__init__(time, 1)
        self._values = values

    async def stream_values(self, count: int) -> AsyncIterator[int]:
        for value in self._values:
            await self._time.sleep(10)
            yield value


def test_a_call_may_be_a_stream_timed_whole() -> None:
    time = VirtualTime()
    responses = run(time, [StreamingUser(time, [0, 1, 2])], [0, 5], scenario=Stream(3))
    assert (responses["responseNs"], responses["serviceNs"]) == ([30, 55], [30, 30])


@pytest.mark.parametrize(
    "values, message",
    [
        ([0, 1], "asked for a stream of 3 values, got 2"),
        ([0, 2, 1], "asked 1, got 2"),
        ([0, 1, 2, 3], "asked 'end of stream', got 3"),
    ],
)
def test_a_wrong_stream_is_an_error_and_never_a_sample(values: List[int], message: str) -> None:
    time = VirtualTime()
    responses = run(time, [StreamingUser(time, values)], [0, 5], scenario=Stream(3))
    assert (responses["responseNs"], responses["errors"]) == ([], [{"id": "WrongAnswer", "message": message, "count": 1}])


def test_a_load_can_follow_one_that_failed_to_start() -> None:
    time = VirtualTime()
    user = FakeUser(time, 1, answer=lambda asked: asked if asked != 1 else WorkerError("CallFailed", "not yet"))
    users: List[Any] = [user]
    load = OpenLoop(users, SMALL, DEADLINE_MS, TurnCounter(), time.clock, time.start_timer, ExactPacer(time))
    assert time.run(load.run([0, 10], 1000, 1, False))["notStarted"] == 2
    assert time.run(load.run([0, 10], 1000, 1, False))["responseNs"] == [1, 1]
