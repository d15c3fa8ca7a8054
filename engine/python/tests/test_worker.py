"""The worker as a process: its lines and its refusals. The framework is a fixture without a network."""

import json
import os
import subprocess
import sys
from typing import Any, Dict

import pytest
from faulty import BOTH_APIS, ENDPOINT, FAULTY, with_fault
from loads import load_command
from rpcbench_worker.resources import own_program
from worker_process import INT, PROTO, TEXT, TOKEN, WorkerProcess, opened, payload_call, started, stream_call

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


def test_a_schedule_out_of_order_is_refused_and_the_worker_goes_on() -> None:
    with started(FAULTY, "client") as worker:
        opened(worker, ENDPOINT, INT)
        rest: Dict[str, Any] = {"warmupCalls": 0, "warmupKind": "Same", "drainMs": 1000}
        assert worker.ask("schedule", startsNs=[0, 2_000_000, 1_999_999], **rest)["error"]["id"] == "BadCommand"
        assert len(worker.ask("schedule", startsNs=[0, 1_000_000], **rest)["responseNs"]) == 2


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
