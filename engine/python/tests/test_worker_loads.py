"""The worker as a process: what it tells of loads and windows, of failed calls and of its use of the machine."""

import sys
from typing import Any, Dict

import pytest
from faulty import BOTH_APIS, ENDPOINT, with_fault
from loads import Loaded, common, load_command
from worker_process import INT, TEXT, opened, payload_call, started, stream_call


@BOTH_APIS
@pytest.mark.parametrize("call", [INT, TEXT, payload_call(1000), stream_call(3)], ids=["int", "text", "payload", "stream"])
@pytest.mark.parametrize("fault, error", [("wrong", "WrongAnswer"), ("raise", "CallFailed")])
def test_failed_calls_are_errors_and_never_written_down(framework: str, api: str, call: Dict[str, Any], fault: str, error: str) -> None:
    with started(framework, "client", api) as worker:
        opened(worker, with_fault(fault), call, 2)
        for waking_calls in (0, 2):
            loaded = worker.load(50_000_000, wakingCalls=waking_calls)
            assert (loaded.lengths, loaded.waking) == ([], 0)
            assert [failure["id"] for failure in loaded.errors] == [error]


@BOTH_APIS
def test_a_call_that_hangs_ends_at_its_deadline(framework: str, api: str) -> None:
    with started(framework, "client", api) as worker:
        opened(worker, with_fault("hang"), INT, callDeadlineMs=50)
        assert [failure["id"] for failure in worker.calls(1).errors] == ["CallTimedOut"]
        assert worker.end() == 0


@BOTH_APIS
def test_mark_of_a_client_tells_its_open_connections_and_its_use_of_the_machine(framework: str, api: str) -> None:
    with started(framework, "client", api) as worker:
        assert worker.ask("mark")["connections"] == 0
        opened(worker, ENDPOINT, INT, 3)
        before = worker.ask("mark")
        worker.load(100_000_000)
        after = worker.ask("mark", count="Users")
        assert before["connections"] == after["connections"] == 3
        assert after["cpuUserUs"] + after["cpuSystemUs"] > before["cpuUserUs"] + before["cpuSystemUs"] > 0
        switches = [mark["counters"]["contextSwitches"] for mark in (before, after)]
        assert switches == [None, None] if sys.platform == "win32" else switches[1] > switches[0] > 0
        if sys.platform in ("linux", "win32"):
            assert after["residentBytes"] > 1_000_000
            assert after["peakResidentBytes"] >= after["residentBytes"] * 0.95


@BOTH_APIS
def test_a_load_tells_its_use_of_the_machine_until_its_last_call_and_not_what_the_reply_took(framework: str, api: str) -> None:
    with started(framework, "client", api) as worker:
        opened(worker, ENDPOINT, INT, 3)
        marked = worker.ask("mark")
        reply = worker.ask("load", **load_command(300_000_000))
        after = worker.ask("mark")
        used = [sum(each[name] for name in ("cpuUserUs", "cpuSystemUs")) for each in (marked, reply["before"], reply["after"], after)]
        assert used == sorted(used)
        # Some 100,000 calls that take nothing: their reply is made in tens of milliseconds, which are not theirs.
        assert used[2] - used[1] > 0
        assert used[3] > used[2]
        assert (reply["after"]["residentBytes"] is None) == (after["residentBytes"] is None)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="memory is accounted in other ways there")
@BOTH_APIS
def test_the_record_takes_no_memory_until_calls_are_written_to_it(framework: str, api: str) -> None:
    with started(framework, "client", api) as worker:
        worker.set_up_client(ENDPOINT)
        before = worker.ask("mark")["residentBytes"]
        worker.open(INT, 8)
        worker.calls(100)
        # It is for a million calls, of 16 bytes and more.
        assert worker.ask("mark")["residentBytes"] - before < 4_000_000


@BOTH_APIS
def test_a_window_by_the_clock_is_by_the_one_that_marks_tell(framework: str, api: str) -> None:
    with started(framework, "client", api) as worker:
        opened(worker, ENDPOINT, INT, 3)
        clock = worker.ask("mark")["clockNs"]
        # Late enough for all threads to call by then; so short that calls which take nothing do not fill the record.
        from_ns = clock + 250_000_000
        reply = worker.ask("load", **load_command(window=common(from_ns, from_ns + 100_000_000, 5_000_000)))
        loaded, began = Loaded(reply), reply["beganNs"]
        assert clock < began
        assert (loaded.opened, loaded.closed, loaded.errors) == (from_ns - began, from_ns - began + 100_000_000, [])
        assert loaded.active is not None and 0 <= loaded.active < loaded.stopped
        assert loaded.stopped >= from_ns - began + 105_000_000
        for user in range(3):
            starts = [start for start, _ in loaded.of(user)]
            assert starts == sorted(starts) and starts[0] < from_ns - began
            # One call at a time.
            assert all(start + length <= next_one for (start, length), next_one in zip(loaded.of(user), starts[1:]))


@BOTH_APIS
def test_a_window_that_was_over_when_it_was_asked_for_ends_at_once(framework: str, api: str) -> None:
    with started(framework, "client", api) as worker:
        opened(worker, ENDPOINT, INT)
        clock = worker.ask("mark")["clockNs"]
        loaded = worker.load(window=common(clock - 2, clock - 1))
        assert (loaded.lengths, loaded.opened, loaded.closed, loaded.errors) == ([], 0, 0, [])


@BOTH_APIS
def test_a_window_that_ends_before_it_begins_is_refused_and_the_worker_goes_on(framework: str, api: str) -> None:
    with started(framework, "client", api) as worker:
        opened(worker, ENDPOINT, INT)
        assert worker.ask("load", **load_command(window=common(2, 2)))["error"]["id"] == "BadCommand"
        assert len(worker.calls(2).lengths) == 2


@BOTH_APIS
def test_a_window_ends_with_an_error(framework: str, api: str) -> None:
    with started(framework, "client", api) as worker:
        opened(worker, with_fault("wrong"), INT)
        clock = worker.ask("mark")["clockNs"]
        # An hour: only the error can end it.
        loaded = worker.load(window=common(clock, clock + 3_600_000_000_000), limitMs=3_600_000)
        assert [error["id"] for error in loaded.errors] == ["WrongAnswer"]
        assert loaded.lengths == []
