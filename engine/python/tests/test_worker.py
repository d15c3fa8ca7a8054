"""The worker as a process: its lines and its refusals. The framework is a fixture without a network."""

import json
import subprocess
import sys
from typing import Any, Dict

import pytest
from faulty import BOTH_APIS, ENDPOINT, FAULTY, with_fault
from worker_process import INT, PROTO, TEXT, TOKEN, WorkerProcess, payload_call, started, stream_call


#: What proto/frameworks.json says of Python's event loops on this system.
_SYSTEM = {"win32": "windows", "darwin": "macos"}.get(sys.platform, "linux")
STATED_LOOPS = {
    entry["api"]: entry[_SYSTEM]
    for entry in json.loads((PROTO / "frameworks.json").read_text("utf-8"))["eventLoops"]
    if entry["runtime"] == "Python"
}


def test_hello_is_the_first_line_and_comes_unasked() -> None:
    with WorkerProcess(FAULTY, "client") as worker:
        assert worker.read() == {
            "type": "hello",
            "version": 1,
            "pid": worker.process.pid,
            "role": "client",
            "framework": FAULTY,
            "api": "Async",
            "frameworkVersion": "1.0",
            "runtime": "Python",
            "runtimeVersion": sys.version.split()[0],
            "eventLoop": STATED_LOOPS["Async"],
        }


def test_hello_of_blocking_calls_names_no_event_loop_and_a_module_may_say_what_it_has_instead() -> None:
    with WorkerProcess(f"{FAULTY}_sync", "client", "Sync") as client, WorkerProcess(f"{FAULTY}_sync", "server", "Sync") as server:
        for worker, loop in ((client, STATED_LOOPS["Sync"]), (server, "none: nobody calls")):
            hello = worker.read()
            assert hello is not None
            assert (hello["api"], hello["eventLoop"]) == ("Sync", loop)


def test_blocking_calls_are_told_their_deadline() -> None:
    with started(f"{FAULTY}_sync", "client", "Sync") as worker:
        assert worker.set_up_client(ENDPOINT, INT, callDeadlineMs=1234)["options"] == {"callDeadlineMs": 1234}


def test_a_schedule_is_refused_with_blocking_calls_and_the_worker_goes_on() -> None:
    with started(f"{FAULTY}_sync", "client", "Sync") as worker:
        worker.set_up_client(ENDPOINT, INT)
        refused = worker.ask("schedule", startsNs=[0], warmupCalls=0, warmupKind="Same", drainMs=1000)
        assert refused["error"]["id"] == "BadCommand"
        assert len(worker.ask("burst", warmupCalls=0, warmupKind="Same", calls=3)["latenciesNs"]) == 3


@pytest.mark.parametrize(
    "framework, named",
    [
        ("fixture_frameworks.missing_package", "a_package_that_is_not_installed"),
        ("fixture_frameworks.broken_package", "built for another interpreter"),
        ("nosuchframework", "nosuchframework"),
    ],
)
def test_framework_that_cannot_be_imported_is_named_in_place_of_hello(framework: str, named: str) -> None:
    with WorkerProcess(framework, "server") as worker:
        reply = worker.read()
        assert reply is not None
        assert (reply["type"], reply["id"], reply["error"]["id"]) == ("failed", None, "PackageMissing")
        assert named in reply["error"]["message"]
        assert worker.read() is None
        assert worker.process.wait(10) == 1


@pytest.mark.parametrize(
    "line, id, error",
    [
        (b"{", None, "BadCommand"),
        (b'{"type": "explode", "id": 9}', 9, "BadCommand"),
        (b'{"type": "mark"}', None, "BadCommand"),
        (b'{"type": "burst", "id": 2, "warmupCalls": 3, "warmupKind": "Same", "calls": 4}', 2, "BadCommand"),
        (b'{"type": "slice", "id": 3, "durationMs": 10}', 3, "BadCommand"),
        (b'{"type": "schedule", "id": 4, "warmupCalls": 0, "warmupKind": "Same", "startsNs": [0], "drainMs": 1}', 4, "BadCommand"),
        (b'{"type": "setup", "version": 2, "id": 1}', 1, "UnsupportedVersion"),
    ],
)
def test_refused_command_is_answered_and_the_worker_goes_on(line: bytes, id: object, error: str) -> None:
    with started(FAULTY, "client") as worker:
        worker.write(line)
        reply = worker.read()
        assert reply is not None
        assert (reply["type"], reply["id"], reply["error"]["id"]) == ("failed", id, error)
        assert worker.ask("mark")["type"] == "marked"


def test_setup_for_the_other_role_is_refused() -> None:
    with started(FAULTY, "client") as worker:
        assert worker.set_up_server()["error"]["id"] == "BadCommand"


@BOTH_APIS
def test_second_setup_is_refused(framework: str, api: str) -> None:
    with started(framework, "client", api) as client, started(framework, "server", api) as server:
        assert client.set_up_client(ENDPOINT, INT)["type"] == "ready"
        assert client.set_up_client(ENDPOINT, INT)["error"]["id"] == "BadCommand"
        assert server.set_up_server()["type"] == "ready"
        assert server.set_up_server()["error"]["id"] == "BadCommand"


@BOTH_APIS
def test_load_is_refused_by_a_server(framework: str, api: str) -> None:
    with started(framework, "server", api) as server:
        server.set_up_server()
        assert server.ask("slice", durationMs=10)["error"]["id"] == "BadCommand"


@BOTH_APIS
def test_failures_of_setup_have_ids_of_their_own(framework: str, api: str) -> None:
    with started(framework, "client", api) as client, started(framework, "server", api) as server:
        assert client.set_up_client(with_fault("setup"), INT)["error"] == {
            "id": "ConnectionFailed",
            "message": "cannot connect to 127.0.0.1:1: OSError: nobody there",
        }
        assert server.set_up_server(listenAddress="0.0.0.0")["error"]["id"] == "ServerStartFailed"


@BOTH_APIS
@pytest.mark.parametrize("call", [INT, TEXT, payload_call(1000), stream_call(3)], ids=["int", "text", "payload", "stream"])
@pytest.mark.parametrize("fault, error", [("wrong", "WrongAnswer"), ("raise", "CallFailed")])
def test_failed_calls_are_errors_and_never_samples(framework: str, api: str, call: Dict[str, Any], fault: str, error: str) -> None:
    with started(framework, "client", api) as worker:
        worker.set_up_client(with_fault(fault), call, connections=2)
        for samples in (worker.ask("burst", warmupCalls=0, warmupKind="Same", calls=4), worker.ask("slice", durationMs=50)):
            assert samples["latenciesNs"] == []
            assert [failure["id"] for failure in samples["errors"]] == [error]


def test_a_schedule_out_of_order_is_refused_and_the_worker_goes_on() -> None:
    with started(FAULTY, "client") as worker:
        worker.set_up_client(ENDPOINT, INT)
        rest = {"warmupCalls": 0, "warmupKind": "Same", "drainMs": 1000}
        assert worker.ask("schedule", startsNs=[0, 2_000_000, 1_999_999], **rest)["error"]["id"] == "BadCommand"
        assert len(worker.ask("schedule", startsNs=[0, 1_000_000], **rest)["responseNs"]) == 2


@BOTH_APIS
def test_a_call_that_hangs_ends_at_its_deadline(framework: str, api: str) -> None:
    with started(framework, "client", api) as worker:
        worker.set_up_client(with_fault("hang"), INT, callDeadlineMs=50)
        samples = worker.ask("burst", warmupCalls=0, warmupKind="Same", calls=1)
        assert [failure["id"] for failure in samples["errors"]] == ["CallTimedOut"]
        assert worker.end() == 0


@BOTH_APIS
def test_mark_of_a_client_tells_its_open_connections_and_its_use_of_the_machine(framework: str, api: str) -> None:
    with started(framework, "client", api) as worker:
        assert worker.ask("mark")["connections"] == 0
        worker.set_up_client(ENDPOINT, INT, connections=3)
        before = worker.ask("mark")
        worker.ask("slice", durationMs=100)
        after = worker.ask("mark")
        assert before["connections"] == 3
        assert after["cpuUserUs"] + after["cpuSystemUs"] > before["cpuUserUs"] + before["cpuSystemUs"] > 0
        if sys.platform in ("linux", "win32"):
            assert after["residentBytes"] > 1_000_000
            assert after["peakResidentBytes"] >= after["residentBytes"] * 0.95


@BOTH_APIS
def test_window_counts_by_the_clock_that_marks_tell(framework: str, api: str) -> None:
    with started(framework, "client", api) as worker:
        assert worker.set_up_client(ENDPOINT, INT, connections=3)["type"] == "ready"
        clock = worker.ask("mark")["clockNs"]
        # blocking users keep what they do before it, too: so short that calls which take nothing do not fill their record
        from_ns = clock + 250_000_000
        until_ns = from_ns + 100_000_000
        samples = worker.ask("window", fromNs=from_ns, untilNs=until_ns, holdNs=5_000_000)
        assert (samples["elapsedNs"], samples["errors"]) == (100_000_000, [])
        assert 0 < len(samples["latenciesNs"]) <= samples["finished"] <= len(samples["latenciesNs"]) + 3
        # No user can call for longer than the window lasts.
        assert sum(samples["latenciesNs"]) <= 3 * 100_000_000
        assert samples["dropped"] >= 1
        assert clock <= samples["activeFromNs"] < samples["activeUntilNs"]
        assert samples["activeUntilNs"] > until_ns + 5_000_000


@BOTH_APIS
def test_window_that_was_over_when_it_was_asked_for_counts_nothing(framework: str, api: str) -> None:
    with started(framework, "client", api) as worker:
        worker.set_up_client(ENDPOINT, INT)
        clock = worker.ask("mark")["clockNs"]
        samples = worker.ask("window", fromNs=clock - 2, untilNs=clock - 1)
        assert (samples["latenciesNs"], samples["finished"], samples["dropped"]) == ([], 0, 1)
        assert samples["activeFromNs"] > clock


@BOTH_APIS
def test_window_that_ends_before_it_begins_is_refused_and_the_worker_goes_on(framework: str, api: str) -> None:
    with started(framework, "client", api) as worker:
        worker.set_up_client(ENDPOINT, INT)
        assert worker.ask("window", fromNs=2, untilNs=2)["error"]["id"] == "BadCommand"
        assert len(worker.ask("burst", warmupCalls=0, warmupKind="Same", calls=2)["latenciesNs"]) == 2


@BOTH_APIS
def test_window_ends_with_an_error(framework: str, api: str) -> None:
    with started(framework, "client", api) as worker:
        worker.set_up_client({**ENDPOINT, "fault": "wrong"}, INT)
        clock = worker.ask("mark")["clockNs"]
        # An hour: only the error can end it.
        samples = worker.ask("window", fromNs=clock, untilNs=clock + 3_600_000_000_000)
        assert [error["id"] for error in samples["errors"]] == ["WrongAnswer"]
        assert samples["latenciesNs"] == []


def test_what_is_printed_goes_to_stderr_and_never_between_the_lines() -> None:
    with started("fixture_frameworks.noisy", "client", stderr=subprocess.PIPE) as worker:
        worker.set_up_client(with_fault("print"), INT)
        assert len(worker.ask("burst", warmupCalls=0, warmupKind="Same", calls=3)["latenciesNs"]) == 3
        assert worker.end() == 0
        assert worker.process.stderr is not None
        log = worker.process.stderr.read().decode()
    assert log.count("a line between our lines") == 3
    assert log.count('{"type":"hello"}') == 2
    assert "from a child" in log


def test_token_is_not_said_to_anybody() -> None:
    with started(FAULTY, "client", stderr=subprocess.PIPE) as worker:
        reply = worker.set_up_client(with_fault("setup"), INT)
        assert worker.process.stdin is not None and worker.process.stderr is not None
        worker.process.stdin.close()
        log = worker.process.stderr.read().decode()
    assert TOKEN not in str(reply) + log
