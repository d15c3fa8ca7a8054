"""Which blocking calls are made and written down, when users stop and what is an error: one user in virtual time, several in threads."""

from typing import Any, List

import pytest
from blocking_loops import Time, User, load, loop_of
from loads import common

from rpcbench_worker.errors import WorkerError
from rpcbench_worker.load.record import CHUNK
from rpcbench_worker.scenarios.scenario import Echo
from rpcbench_worker.scenarios.stream import Stream


def test_every_call_but_the_waking_ones_is_written_down_and_the_last_may_end_after_the_window() -> None:
    time = Time()
    loaded = load(loop_of(time, User(time, 50, 40, 7, 8, 9, 10)), 20, wakingCalls=2)
    assert loaded.of(0) == [(90, 7), (97, 8), (105, 9)]
    assert (loaded.window, loaded.waking, loaded.errors, loaded.parts) == ((90, 90, 110, 114), 2, [], {})


def test_small_waking_calls_are_simple_calls_in_place_of_the_cells_own() -> None:
    time = Time()
    user = User(time, 5)
    load(loop_of(time, user, Echo("send_bytes", (b"payload",))), 5, wakingCalls=2, wakingKind="Small")
    assert [type(asked) for asked in user.asked] == [int, int, bytes]
    assert user.methods == ["simple_call", "simple_call", "send_bytes"]


def test_consecutive_calls_never_ask_the_same() -> None:
    time = Time()
    user = User(time, 1)
    loop = loop_of(time, user)
    load(loop, 200, wakingCalls=1)
    load(loop, 2, wakingCalls=1)
    assert len(user.asked) == 204
    assert all(before != after for before, after in zip(user.asked, user.asked[1:]))


def test_a_window_shorter_than_a_call_has_one_call() -> None:
    time = Time()
    loaded = load(loop_of(time, User(time, 300)), 20, after_ns=10)
    assert loaded.window == (0, 10, 301, 600)
    assert loaded.in_window() == [300]


def test_without_a_window_the_waking_calls_are_all() -> None:
    time = Time()
    loaded = load(loop_of(time, User(time, 10)), wakingCalls=3)
    assert (loaded.window, loaded.waking, loaded.lengths) == ((30, None, None, 30), 3, [])


@pytest.mark.parametrize("most", [1, 2, 5])
@pytest.mark.parametrize("waking_calls", [0, 1])
def test_no_more_calls_are_started_than_are_allowed(most: int, waking_calls: int) -> None:
    time = Time()
    user = User(time, 10)
    loaded = load(loop_of(time, user), 10_000, mostCalls=most, wakingCalls=waking_calls)
    assert len(user.asked) == loaded.waking + len(loaded.lengths) == most
    assert loaded.closed == loaded.stopped == 10 * most


def test_a_limit_of_time_closes_the_window_that_is_open_at_that_moment() -> None:
    time = Time()
    loaded = load(loop_of(time, User(time, 300_000)), 10**9, limitMs=1)
    assert loaded.window == (0, 0, 1_000_000, 1_200_000)
    assert loaded.lengths == [300_000] * 4


def test_a_full_record_ends_the_load() -> None:
    time = Time()
    loaded = load(loop_of(time, User(time, 10), capacity=5), 10_000)
    assert (loaded.lengths, loaded.closed, loaded.stopped) == ([10] * 5, 50, 50)


def test_a_record_of_several_chunks_keeps_all_and_the_next_load_has_nothing_of_them() -> None:
    time = Time()
    loop = loop_of(time, User(time, 10), capacity=CHUNK * 2)
    loaded = load(loop, 10 * (CHUNK + 3))
    assert loaded.starts == list(range(0, 10 * (CHUNK + 3), 10))
    assert len(load(loop, 10**9).lengths) == CHUNK * 2
    assert load(loop, 20).lengths == [10, 10]
    assert time.timers_started == 3


@pytest.mark.parametrize(
    "answer, error",
    [
        (lambda asked: asked + 1, {"id": "WrongAnswer", "message": "asked 1, got 2", "count": 1}),
        (lambda asked: ValueError("broken\nlong traceback"), {"id": "CallFailed", "message": "ValueError: broken", "count": 1}),
        (lambda asked: WorkerError("CallTimedOut", "late"), {"id": "CallTimedOut", "message": "late", "count": 1}),
    ],
)
@pytest.mark.parametrize("waking_calls", [0, 1])
def test_a_failed_call_is_an_error_and_never_written_down(answer: Any, error: Any, waking_calls: int) -> None:
    time = Time()
    loaded = load(loop_of(time, User(time, 10, answer=answer)), 50, wakingCalls=waking_calls)
    assert (loaded.lengths, loaded.errors, loaded.stopped) == ([], [error], 10)


def test_what_was_measured_before_an_error_is_kept() -> None:
    time = Time()
    answers = iter([None, None, ValueError("broken")])
    loaded = load(loop_of(time, User(time, 10, answer=lambda asked: next(answers) or asked)), 10**6)
    assert (loaded.lengths, len(loaded.errors), loaded.window) == ([10, 10], 1, (0, 0, 30, 30))


def test_a_stream_is_one_call_and_has_first_value_and_gaps_where_they_are_asked_for() -> None:
    time = Time()
    loop = loop_of(time, User(time, 40, 3, 5, 9, 3, 5), Stream(3))
    loaded = load(loop, 60, parts=True)
    assert loaded.lengths == [49, 18]
    # There are no turns of an event loop in which values could come together.
    assert loaded.parts == {"firstValue": [40, 9], "gap": [3, 5, 3, 5], "takenInOneTurn": [], "endMark": [1] * 2}
    assert load(loop, 60).parts == {}


def test_parts_are_of_the_streams_that_started_in_the_window_alone() -> None:
    time = Time()
    # One stream before the window, two in it, and one while it holds; no two values take the same time.
    loaded = load(loop_of(time, User(time, *range(10, 50)), Stream(3)), window=common(1_025, 1_100, 40), parts=True)
    assert loaded.starts == [0, 34, 77, 129]
    assert loaded.parts == {"firstValue": [13, 16], "gap": [14, 15, 17, 18], "takenInOneTurn": [], "endMark": [1] * 2}


def test_stream_of_one_value_has_no_gaps() -> None:
    time = Time()
    loaded = load(loop_of(time, User(time, 4), Stream(1)), 1, parts=True)
    assert loaded.parts == {"firstValue": [4], "gap": [], "takenInOneTurn": [], "endMark": [1]}


@pytest.mark.parametrize(
    "values, message",
    [
        ([0, 1], "asked for a stream of 3 values, got 2"),
        ([0, 2, 1], "asked 1, got 2"),
        ([0, 1, 2, 3], "asked 'end of stream', got 3"),
        ([], "asked for a stream of 3 values, got 0"),
    ],
)
@pytest.mark.parametrize("parts", [False, True])
@pytest.mark.parametrize("waking_calls", [0, 1])
def test_wrong_stream_is_an_error_and_never_written_down(values: List[int], message: str, parts: bool, waking_calls: int) -> None:
    time = Time()
    loop = loop_of(time, User(time, 1, answer=lambda asked: values), Stream(3))
    loaded = load(loop, 50, parts=parts, wakingCalls=waking_calls)
    assert (loaded.lengths, loaded.errors) == ([], [{"id": "WrongAnswer", "message": message, "count": 1}])


def test_a_window_by_the_clock_opens_and_closes_by_it_and_users_go_on_while_it_holds() -> None:
    time = Time()
    loaded = load(loop_of(time, User(time, 30)), window=common(1_040, 1_140, 20))
    assert loaded.window == (0, 40, 140, 180)
    assert loaded.starts == [0, 30, 60, 90, 120, 150]


def test_a_user_that_fails_at_once_opens_no_window_by_the_clock_that_is_still_to_come() -> None:
    time = Time()
    loaded = load(loop_of(time, User(time, 10, answer=lambda asked: ValueError("broken"))), window=common(1_100, 9_000))
    assert (loaded.lengths, loaded.window) == ([], (0, None, None, 10))
