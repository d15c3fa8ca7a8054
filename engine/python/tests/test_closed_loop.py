"""Which calls are made and written down, when users stop and what is an error, in virtual time that begins at 1,000."""

from typing import Any

import pytest
from closed_loops import MS, load, loop_of
from loads import common
from virtual_time import FakeUser, VirtualTime

from rpcbench_worker.scenarios import scenario_of
from rpcbench_worker.scenarios.scenario import SMALL, Echo


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
