"""The worker as a process: its lines and its refusals. The framework is a fixture without a network."""

import json
import os
import subprocess
import sys
from typing import Any, Dict

import pytest
from faulty import BOTH_APIS, ENDPOINT, FAULTY, with_fault
from loads import Loaded, common, load_command
from rpcbench_worker.resources import own_program
from worker_process import INT, PROTO, TEXT, TOKEN, WorkerProcess, payload_call, started, stream_call

#: What proto/frameworks.json says of Python's event loops on this system.
_SYSTEM = {"win32": "windows", "darwin": "macos"}.get(sys.platform, "linux")
STATED_LOOPS = {
    entry["api"]: entry[_SYSTEM]
    for entry in json.loads((PROTO / "frameworks.json").read_text("utf-8"))["eventLoops"]
    if entry["runtime"] == "Python"
}


def opened(worker: WorkerProcess, endpoint: Dict[str, Any], call: Dict[str, Any], users: int = 1, **changes: Any) -> Dict[str, Any]:
    """Sets a client up and opens its users; the reply to that."""
    assert worker.set_up_client(endpoint, **changes)["type"] == "ready"
    return worker.open(call, users)


def test_hello_is_the_first_line_and_comes_unasked() -> None:
    with WorkerProcess(FAULTY, "client") as worker:
        assert worker.read() == {
            "type": "hello",
            "version": 2,
            "pid": worker.process.pid,
            "role": "client",
            "framework": FAULTY,
            "api": "Async",
            "frameworkVersion": "1.0",
            **({} if own_program() is None else {"program": own_program()}),
            "runtime": "Python",
            "runtimeVersion": sys.version.split()[0],
            "eventLoop": STATED_LOOPS["Async"],
        }


@pytest.mark.skipif(not os.path.exists("/proc/self/exe"), reason="no /proc here")
def test_the_program_is_the_one_that_the_system_names() -> None:
    with WorkerProcess(FAULTY, "client") as worker:
        hello = worker.read()
        assert hello is not None
        assert hello["program"] == os.readlink(f"/proc/{worker.process.pid}/exe")


def test_hello_of_blocking_calls_names_no_event_loop_and_a_module_may_say_what_it_has_instead() -> None:
    with WorkerProcess(f"{FAULTY}_sync", "client", "Sync") as client, WorkerProcess(f"{FAULTY}_sync", "server", "Sync") as server:
        for worker, loop in ((client, STATED_LOOPS["Sync"]), (server, "none: nobody calls")):
            hello = worker.read()
            assert hello is not None
            assert (hello["api"], hello["eventLoop"]) == ("Sync", loop)


def test_blocking_calls_are_told_their_deadline() -> None:
    with started(f"{FAULTY}_sync", "client", "Sync") as worker:
        assert worker.set_up_client(ENDPOINT, callDeadlineMs=1234)["options"] == {"callDeadlineMs": 1234}


def test_a_schedule_is_refused_with_blocking_calls_and_the_worker_goes_on() -> None:
    with started(f"{FAULTY}_sync", "client", "Sync") as worker:
        opened(worker, ENDPOINT, INT)
        refused = worker.ask("schedule", startsNs=[0], warmupCalls=0, warmupKind="Same", drainMs=1000)
        assert refused["error"]["id"] == "BadCommand"
        assert len(worker.calls(3).lengths) == 3


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
        (b'{"type": "slice", "id": 1, "durationMs": 10}', 1, "BadCommand"),
        (b'{"type": "open", "id": 2, "connections": 1, "call": {"scenario": "Connect"}}', 2, "BadCommand"),
        (json.dumps({"type": "load", "id": 3, **load_command(1000)}).encode(), 3, "BadCommand"),
        (b'{"type": "close", "id": 5}', 5, "BadCommand"),
        (b'{"type": "schedule", "id": 4, "warmupCalls": 0, "warmupKind": "Same", "startsNs": [0], "drainMs": 1}', 4, "BadCommand"),
        (b'{"type": "setup", "version": 3, "id": 1}', 1, "UnsupportedVersion"),
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
        assert client.set_up_client(ENDPOINT)["type"] == "ready"
        assert client.set_up_client(ENDPOINT)["error"]["id"] == "BadCommand"
        assert server.set_up_server()["type"] == "ready"
        assert server.set_up_server()["error"]["id"] == "BadCommand"


@BOTH_APIS
def test_what_is_for_clients_is_refused_by_a_server(framework: str, api: str) -> None:
    with started(framework, "server", api) as server:
        server.set_up_server()
        assert server.open(INT)["error"]["id"] == "BadCommand"
        assert server.ask("load", **load_command(1000))["error"]["id"] == "BadCommand"
        assert server.ask("close")["error"]["id"] == "BadCommand"


@BOTH_APIS
def test_failures_of_setting_up_and_opening_have_ids_of_their_own(framework: str, api: str) -> None:
    with started(framework, "client", api) as client, started(framework, "server", api) as server:
        assert opened(client, with_fault("setup"), INT)["error"] == {
            "id": "ConnectionFailed",
            "message": "cannot connect to 127.0.0.1:1: OSError: nobody there",
        }
        assert client.ask("load", **load_command(1000))["error"]["id"] == "BadCommand"
        assert server.set_up_server(listenAddress="0.0.0.0")["error"]["id"] == "ServerStartFailed"


@BOTH_APIS
def test_users_are_opened_for_one_call_after_the_other_and_never_twice(framework: str, api: str) -> None:
    with started(framework, "client", api) as worker:
        opened(worker, ENDPOINT, INT, 2)
        assert worker.open(TEXT)["error"]["id"] == "BadCommand"
        assert worker.ask("mark")["connections"] == 2
        for call, users in ((TEXT, 3), (stream_call(3), 1), (payload_call(100), 2)):
            assert worker.ask("close")["type"] == "closed"
            assert worker.ask("mark")["connections"] == 0
            assert worker.open(call, users)["type"] == "opened"
            loaded = worker.load(1_000_000, wakingCalls=2)
            assert (loaded.errors, loaded.waking) == ([], 2 * users)
            assert worker.ask("mark")["connections"] == users
        assert worker.end() == 0


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


def test_a_schedule_out_of_order_is_refused_and_the_worker_goes_on() -> None:
    with started(FAULTY, "client") as worker:
        opened(worker, ENDPOINT, INT)
        rest: Dict[str, Any] = {"warmupCalls": 0, "warmupKind": "Same", "drainMs": 1000}
        assert worker.ask("schedule", startsNs=[0, 2_000_000, 1_999_999], **rest)["error"]["id"] == "BadCommand"
        assert len(worker.ask("schedule", startsNs=[0, 1_000_000], **rest)["responseNs"]) == 2


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


def test_what_is_printed_goes_to_stderr_and_never_between_the_lines() -> None:
    with started("fixture_frameworks.noisy", "client", stderr=subprocess.PIPE) as worker:
        opened(worker, with_fault("print"), INT)
        assert len(worker.calls(3).lengths) == 3
        assert worker.end() == 0
        assert worker.process.stderr is not None
        log = worker.process.stderr.read().decode()
    assert log.count("a line between our lines") == 3
    assert log.count('{"type":"hello"}') == 2
    assert "from a child" in log


def test_token_is_not_said_to_anybody() -> None:
    with started(FAULTY, "client", stderr=subprocess.PIPE) as worker:
        reply = opened(worker, with_fault("setup"), INT)
        assert worker.process.stdin is not None and worker.process.stderr is not None
        worker.process.stdin.close()
        log = worker.process.stderr.read().decode()
    assert TOKEN not in str(reply) + log
