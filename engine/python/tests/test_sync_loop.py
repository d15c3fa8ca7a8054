"""What counts, what is dropped and what is an error with blocking calls: one user in virtual time, several by their records."""

import itertools
import threading
from typing import Any, Callable, Iterator, List

import pytest

from rpcbench_worker.errors import WorkerError
from rpcbench_worker.load.scenario import SMALL, Echo, Scenario, Stream
from rpcbench_worker.load.sync_loop import SyncLoop
from rpcbench_worker.load.user_threads import UserThreads
from rpcbench_worker.load.watchdog import Timer

DEADLINE_MS = 1


class NoTimer:
    def cancel(self) -> None:
        pass


class Time:
    """A clock that blocking calls move on."""

    def __init__(self) -> None:
        self.now = 1_000
        self.timers_started = 0

    def clock(self) -> int:
        return self.now

    def start_timer(self, seconds: float, callback: Callable[[], None]) -> Timer:
        self.timers_started += 1
        return NoTimer()


class User:
    """Calls take the given times, one after the other, the last one for ever."""

    def __init__(self, time: Time, *durations: int, answer: Callable[[Any], Any] = lambda asked: asked) -> None:
        self._time = time
        self._durations = itertools.chain(durations, itertools.repeat(durations[-1]))
        self._answer = answer
        self.asked: List[Any] = []
        self.methods: List[str] = []

    def simple_call(self, value: int) -> Any:
        self.methods.append("simple_call")
        return self._call(value)

    def echo_bytes(self, data: bytes) -> Any:
        self.methods.append("echo_bytes")
        return self._call(data)

    def _call(self, value: Any) -> Any:
        self.asked.append(value)
        self._time.now += next(self._durations)
        answer = self._answer(value)
        if isinstance(answer, Exception):
            raise answer
        return answer

    def stream_values(self, count: int) -> Iterator[int]:
        for value in self._answer(range(count)):
            self._time.now += next(self._durations)
            yield value
        self._time.now += 1


def loop_of(time: Time, user: User, scenario: Scenario = SMALL, capacity: int = 1000) -> SyncLoop:
    return SyncLoop([user], scenario, DEADLINE_MS, time.clock, time.start_timer, capacity)  # type: ignore[list-item]


def test_burst_counts_every_call_after_the_warm_up() -> None:
    time = Time()
    samples = loop_of(time, User(time, 50, 40, 7, 8, 9, 10)).burst(2, False, 3)
    assert samples == {"elapsedNs": 24, "latenciesNs": [7, 8, 9], "finished": 3, "dropped": 2, "errors": [], "stream": None}


def test_small_warm_up_makes_simple_calls_in_place_of_the_cells_own() -> None:
    time = Time()
    user = User(time, 5)
    loop_of(time, user, Echo("echo_bytes", (b"payload",))).burst(2, True, 1)
    assert [type(asked) for asked in user.asked] == [int, int, bytes]
    assert user.methods == ["simple_call", "simple_call", "echo_bytes"]


def test_consecutive_calls_never_ask_the_same() -> None:
    time = Time()
    user = User(time, 1)
    loop = loop_of(time, user)
    loop.burst(1, False, 200)
    loop.burst(1, False, 2)
    assert all(before != after for before, after in zip(user.asked, user.asked[1:]))


def test_slice_counts_what_ended_in_time() -> None:
    time = Time()
    samples = loop_of(time, User(time, 300_000)).slice(1)
    assert samples == {"elapsedNs": 900_000, "latenciesNs": [300_000] * 3, "finished": 3, "dropped": 1, "errors": [], "stream": None}


def test_slice_of_calls_longer_than_itself_has_no_samples() -> None:
    time = Time()
    samples = loop_of(time, User(time, 2_000_000)).slice(1)
    assert samples == {"elapsedNs": 0, "latenciesNs": [], "finished": 0, "dropped": 1, "errors": [], "stream": None}


def test_slice_ends_early_when_the_record_is_full() -> None:
    time = Time()
    assert loop_of(time, User(time, 10), capacity=5).slice(1)["latenciesNs"] == [10] * 5


def test_burst_may_be_larger_than_the_record() -> None:
    time = Time()
    assert loop_of(time, User(time, 10), capacity=5).burst(0, False, 7)["latenciesNs"] == [10] * 7


def test_a_pass_has_nothing_of_the_one_before() -> None:
    time = Time()
    loop = loop_of(time, User(time, 10))
    loop.burst(0, False, 7)
    assert loop.burst(0, False, 2)["latenciesNs"] == [10, 10]
    assert time.timers_started == 2


@pytest.mark.parametrize(
    "answer, error",
    [
        (lambda asked: asked + 1, {"id": "WrongAnswer", "message": "asked 1, got 2", "count": 1}),
        (lambda asked: ValueError("broken\nlong traceback"), {"id": "CallFailed", "message": "ValueError: broken", "count": 1}),
        (lambda asked: WorkerError("CallTimedOut", "late"), {"id": "CallTimedOut", "message": "late", "count": 1}),
    ],
)
@pytest.mark.parametrize("warmup_calls", [0, 1])
def test_a_failed_call_is_an_error_and_never_a_sample(answer: Any, error: Any, warmup_calls: int) -> None:
    time = Time()
    samples = loop_of(time, User(time, 10, answer=answer)).burst(warmup_calls, False, 5)
    assert (samples["latenciesNs"], samples["errors"]) == ([], [error])


def test_what_was_measured_before_an_error_is_kept() -> None:
    time = Time()
    answers = iter([None, None, ValueError("broken")])
    samples = loop_of(time, User(time, 10, answer=lambda asked: next(answers) or asked)).slice(1)
    assert (samples["latenciesNs"], samples["dropped"], len(samples["errors"])) == ([10, 10], 0, 1)


def test_stream_is_timed_whole_with_first_value_and_gaps_and_without_arrivals() -> None:
    time = Time()
    samples = loop_of(time, User(time, 40, 3, 5, 9, 3, 5), Stream(3), capacity=6).slice(1)
    # Room for two gaps a stream, three times.
    assert (samples["latenciesNs"], samples["errors"]) == ([49, 18, 16], [])
    assert samples["stream"] == {"firstValueNs": [40, 9, 5], "gapsNs": [3, 5, 3, 5, 5, 5], "arrivals": []}


def test_burst_of_streams_returns_latencies_only() -> None:
    time = Time()
    samples = loop_of(time, User(time, 4), Stream(3)).burst(1, False, 2)
    assert (samples["latenciesNs"], samples["dropped"], samples["stream"]) == ([13, 13], 1, None)


def test_stream_of_one_value_has_no_gaps() -> None:
    time = Time()
    samples = loop_of(time, User(time, 4), Stream(1), capacity=1).slice(1)
    assert samples["stream"] == {"firstValueNs": [4], "gapsNs": [], "arrivals": []}


@pytest.mark.parametrize(
    "values, message",
    [
        ([0, 1], "asked for a stream of 3 values, got 2"),
        ([0, 2, 1], "asked 1, got 2"),
        ([0, 1, 2, 3], "asked 'end of stream', got 3"),
        ([], "asked for a stream of 3 values, got 0"),
    ],
)
@pytest.mark.parametrize("warmup_calls", [0, 1])
def test_wrong_stream_is_an_error_and_never_a_sample(values: List[int], message: str, warmup_calls: int) -> None:
    time = Time()
    samples = loop_of(time, User(time, 1, answer=lambda asked: values), Stream(3)).burst(warmup_calls, False, 1)
    assert (samples["latenciesNs"], samples["errors"]) == ([], [{"id": "WrongAnswer", "message": message, "count": 1}])


def test_window_counts_the_calls_that_started_and_ended_in_it() -> None:
    # From 1,000 on a call takes 30: that which straddles the beginning is throughput and no sample, that which straddles the end neither.
    time = Time()
    samples = loop_of(time, User(time, 30)).window(1_040, 1_140, 20, False)
    assert samples["latenciesNs"] == [30, 30]
    assert (samples["finished"], samples["dropped"], samples["elapsedNs"]) == (3, 4, 100)
    assert (samples["activeFromNs"], samples["activeUntilNs"], samples["stream"]) == (1_000, 1_180, None)


def test_window_has_the_values_of_the_streams_that_count_where_they_are_asked_for() -> None:
    time = Time()
    loop = loop_of(time, User(time, 10), Stream(3))
    # Streams of 31: 1,000..1,031, 1,031..1,062, 1,062..1,093.
    samples = loop.window(1_025, 1_095, 0, True)
    assert samples["latenciesNs"] == [31, 31]
    assert samples["stream"] == {"firstValueNs": [10, 10], "gapsNs": [10] * 4, "arrivals": []}
    assert loop.window(time.now, time.now + 100, 0, False)["stream"] is None


def test_window_ends_with_an_error_and_says_until_when_the_users_called() -> None:
    time = Time()
    answers = iter([None, None, ValueError("broken")])
    samples = loop_of(time, User(time, 10, answer=lambda asked: next(answers) or asked)).window(1_000, 9_000, 0, False)
    assert (samples["latenciesNs"], len(samples["errors"])) == ([10, 10], 1)
    assert samples["activeUntilNs"] < 9_000


def test_window_ends_early_when_the_record_is_full_and_says_so() -> None:
    time = Time()
    samples = loop_of(time, User(time, 10), capacity=5).window(1_000, 9_000, 0, False)
    assert (samples["latenciesNs"], samples["activeUntilNs"]) == ([10] * 5, 1_050)


def test_window_of_a_user_that_fails_at_once_is_none() -> None:
    time = Time()
    samples = loop_of(time, User(time, 10, answer=lambda asked: ValueError("broken"))).window(1_000, 9_000, 0, False)
    assert (samples["latenciesNs"], samples["activeFromNs"], samples["activeUntilNs"]) == ([], 1_000, 1_010)


class Meeting:
    """A user of several: its calls end when all users are in one."""

    def __init__(self, together: threading.Barrier) -> None:
        self._together = together
        self.threads = set()
        self.aborted = threading.Event()
        self.hangs = False

    def simple_call(self, value: int) -> int:
        self.threads.add(threading.get_ident())
        if self.hangs:
            assert self.aborted.wait(10)
            raise self.reason
        try:
            self._together.wait(10)
        except threading.BrokenBarrierError:
            pass  # the others have stopped
        return value

    def abort(self, reason: Exception) -> None:
        self.reason = reason
        self.aborted.set()


def test_users_call_at_the_same_time_each_in_a_thread_that_stays_its_own() -> None:
    together = threading.Barrier(3)
    users = [Meeting(together) for _ in range(3)]
    loop = SyncLoop(users, SMALL, 10_000, capacity=1000)  # type: ignore[arg-type]
    for _ in range(2):
        # A call that waits for one who has stopped is let go.
        aborting = threading.Timer(2.0, together.abort)
        aborting.start()
        samples = loop.slice(500)
        aborting.cancel()
        assert samples["errors"] == []
        assert samples["finished"] >= len(samples["latenciesNs"]) > 3
        together.reset()
    threads = [user.threads for user in users]
    assert all(len(own) == 1 for own in threads)
    assert len(set.union(*threads)) == 3
    loop.end()


def test_a_call_past_its_deadline_is_aborted_from_another_thread_and_ends_the_pass() -> None:
    users = [Meeting(threading.Barrier(1)), Meeting(threading.Barrier(1))]
    users[1].hangs = True
    loop = SyncLoop(users, SMALL, 20, capacity=1000)  # type: ignore[arg-type]
    samples = loop.burst(0, False, 10**6)
    assert samples["errors"] == [{"id": "CallTimedOut", "message": "a call took longer than its deadline of 20 ms", "count": 1}]
    assert not users[0].aborted.is_set()
    loop.end()


def test_a_single_user_calls_in_the_thread_that_asks() -> None:
    seen: List[int] = []
    UserThreads(1).run(lambda index: seen.append(threading.get_ident()))
    assert seen == [threading.get_ident()]


def test_a_pass_ends_when_the_last_user_is_done() -> None:
    threads, done = UserThreads(4), []
    gate = threading.Event()

    def work(index: int) -> None:
        if index == 3:
            assert gate.wait(10)
        else:
            gate.set()
        done.append(index)

    threads.run(work)
    assert sorted(done) == [0, 1, 2, 3]
    threads.end()
