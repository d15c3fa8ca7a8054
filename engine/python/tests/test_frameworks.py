"""Every framework, really served and called: two worker processes, the protocol between them and this test."""

import asyncio
import json
import os
import signal
import socket
import sys
from pathlib import Path
from typing import Any, Dict, List, Tuple

import pytest
from loads import numbers
from variants_of_frameworks import Framework
from worker_process import INT, TOKEN, WorkerProcess, payload_call, stream_call

from rpcbench_worker.errors import WorkerError
from rpcbench_worker.interface import ClientSetup
from rpcbench_worker.framework_modules import load_framework
from rpcbench_worker.scenarios import SCENARIOS, scenario_of

#: More values than any window or high-water mark of a framework, so that a stream has to be held back.
LONG_STREAM = 3000

#: Of every scenario, for the contract has an example of each; Connect's users open their connections themselves.
EXAMPLES = Path(__file__).parents[3] / "proto" / "examples" / "worker-command" / "valid"
OPENED = {file.stem[len("open-") :]: json.loads(file.read_text(encoding="utf-8"))["call"] for file in sorted(EXAMPLES.glob("open-*.json"))}

OF_ONE_REPLY = [call for call in OPENED.values() if not (scenario_of(call).connects_anew or scenario_of(call).streams)]

CALLS = {
    **{name: (call, {**call, "payloadBytes": 100_000}) for name, call in OPENED.items() if "payloadBytes" in call},
    **{name: (call, call) for name, call in OPENED.items() if not ("payloadBytes" in call or scenario_of(call).connects_anew)},
    # For one user more than the 4 MB that gRPC receives unless it is told otherwise; several get less, for time's sake.
    "payload": (payload_call(5 * 1024 * 1024), payload_call(100_000)),
    "stream": (stream_call(LONG_STREAM), stream_call(100)),
}


def check_open_loop(client: WorkerProcess, framework: Framework, users: int) -> None:
    starts = [number * 1_000_000 for number in range(4)]
    responses = client.ask("schedule", startsNs=starts, drainMs=60_000, warmupCalls=2, warmupKind="Small")
    if framework.api == "Sync":
        assert responses["error"]["id"] == "BadCommand"
        return
    assert (responses["errors"], responses["notStarted"], responses["dropped"]) == ([], 0, 2 * users)
    assert len(responses["responseNs"]) == len(responses["serviceNs"]) == len(starts) >= len(responses["pacingNs"]) >= 1
    assert all(response >= service > 0 for response, service in zip(responses["responseNs"], responses["serviceNs"]))
    assert responses["elapsedNs"] >= starts[-1]


def test_each_scenario_has_an_example_of_its_open() -> None:
    assert {call["scenario"] for call in OPENED.values()} == set(SCENARIOS)


@pytest.mark.parametrize("users", [1, 4])
@pytest.mark.parametrize("name", sorted(CALLS))
def test_every_scenario_is_measured_without_errors_on_a_connection_a_user(
    framework: Framework, server: Tuple[WorkerProcess, Dict[str, Any]], client: WorkerProcess, name: str, users: int
) -> None:
    serving, _ = server
    call = CALLS[name][0 if users == 1 else 1]
    before = serving.ask("mark")["connections"]
    with client.users(call, users):
        loaded = client.load(1, wakingCalls=1, wakingKind="Small")
        assert (loaded.errors, loaded.waking) == ([], users)
        assert len(loaded.in_window()) >= users
        loaded = client.load(100_000_000, parts=True)
        assert loaded.errors == []
        streams = len(loaded.in_window())
        assert {user for user in loaded.users} == set(range(users))
        if name == "stream":
            count = call["streamCount"]
            assert len(loaded.parts["firstValue"]) == streams
            assert len(loaded.parts["gap"]) == streams * (count - 1)
            # Blocking calls have no turns of an event loop in which several values could come.
            assert sum(loaded.parts["takenInOneTurn"]) == (streams * count if framework.api == "Async" else 0)
        else:
            assert loaded.parts == {}
        assert client.load(10_000_000).parts == {}
        check_open_loop(client, framework, users)
        assert client.ask("mark")["connections"] == users
        assert serving.ask("mark")["connections"] - before == users


def test_values_say_when_they_were_made_and_come_whole_and_in_order_however_slowly_they_are_taken(client: WorkerProcess) -> None:
    with client.users(stream_call(10), 2):
        paced = client.ask("observe", periodNs=1_000_000, forNs=20_000_000_000, mostValues=20, takeEveryNs=0)
        slow = client.ask("observe", periodNs=0, forNs=200_000_000, mostValues=1_000_000, takeEveryNs=10_000_000)
        for observed in (paced, slow):
            assert observed["errors"] == []
            columns = (("users", "I"), ("producedNs", "d"), ("takenNs", "d"))
            users, produced, taken = (numbers(observed[name], code) for name, code in columns)
            assert set(users) == {0, 1}
            # One clock for both sides.
            assert all(made < took for made, took in zip(produced, taken))
            for user in (0, 1):
                made = [at for at, whose in zip(produced, users) if whose == user]
                assert made == sorted(made)
                assert len(made) == 20 if observed is paced else made
        assert client.load(1).errors == []


def test_server_that_is_told_to_be_slow_answers_late_and_says_so(framework: Framework) -> None:
    with framework.worker("server") as serving, framework.worker("client") as client:
        ready = framework.set_up_server(serving, slow={"share": 1, "forNs": 20_000_000})
        assert (ready["options"]["slow.share"], ready["options"]["slow.ns"]) == (1, 20_000_000)
        assert framework.set_up_client(client, ready["endpoint"])["type"] == "ready"
        for call in OF_ONE_REPLY:
            with client.users(call, 2):
                loaded = client.calls(4)
                assert loaded.errors == []
                assert len(loaded.lengths) == 4 and min(loaded.lengths) >= 20_000_000
        with client.users(stream_call(3)):
            assert client.calls(2).errors == []
        assert (client.end(), serving.end()) == (0, 0)


def test_server_that_is_to_be_busy_with_each_call_is_told_for_how_long_and_one_that_is_not_refuses_that(framework: Framework) -> None:
    with framework.worker("server") as serving, framework.worker("client") as client, framework.worker("server") as other:
        ready = framework.set_up_server(serving, slow={"share": 1, "forNs": 1, "busy": True})
        assert serving.ask("mark", slowNs=5_000_000)["type"] == "marked"
        assert framework.set_up_client(client, ready["endpoint"])["type"] == "ready"
        with client.users(INT, 1):
            loaded = client.calls(3)
            assert loaded.errors == []
            assert len(loaded.lengths) == 3 and min(loaded.lengths) >= 5_000_000
        framework.set_up_server(other)
        assert other.ask("mark", slowNs=1)["error"]["id"] == "BadCommand"
        assert (client.end(), serving.end(), other.end()) == (0, 0, 0)


def test_wrong_token_is_refused_and_not_counted(
    framework: Framework, server: Tuple[WorkerProcess, Dict[str, Any]], client: WorkerProcess
) -> None:
    serving, endpoint = server
    before = serving.ask("mark")["connections"]
    with framework.worker("client") as stranger:
        reply = framework.open(stranger, endpoint, INT, token=TOKEN[::-1])
        assert reply["error"]["id"] == "AuthenticationFailed", reply
        assert serving.ask("mark")["connections"] == before
        assert stranger.open(INT)["error"]["id"] == "AuthenticationFailed"
    # The server is none the worse for it.
    with client.users(INT):
        assert client.calls(1).errors == []


def test_connections_are_counted_anew_and_the_next_users_are_other_connections(
    server: Tuple[WorkerProcess, Dict[str, Any]], client: WorkerProcess
) -> None:
    serving, _ = server
    for users in (2, 3, 1):
        assert serving.ask("mark", count="Users")["connections"] == 0
        with client.users(INT, users):
            assert client.calls(users * 3).errors == []
            assert serving.ask("mark")["connections"] == users


def test_what_does_not_speak_the_protocol_harms_nobody(server: Tuple[WorkerProcess, Dict[str, Any]], client: WorkerProcess) -> None:
    _, endpoint = server
    with socket.create_connection((endpoint["host"], endpoint["port"])) as stranger:
        stranger.sendall(b"\xff" * 200)
        with client.users(INT):
            assert client.calls(2).errors == []


def test_connecting_to_nobody_fails(framework: Framework) -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        with framework.worker("client") as client:
            reply = framework.open(client, {"host": "127.0.0.1", "port": unused.getsockname()[1]}, INT)
            assert reply["error"]["id"] == "ConnectionFailed", reply


def test_listens_on_the_port_that_it_is_given(framework: Framework) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with framework.worker("server") as worker:
        assert framework.set_up_server(worker, listenPort=port)["endpoint"]["port"] == port


def test_listening_where_one_cannot_fails(framework: Framework) -> None:
    # TEST-NET-1 of RFC 5737: nobody's address.
    with framework.worker("server") as worker:
        assert framework.set_up_server(worker, listenAddress="192.0.2.1")["error"]["id"] == "ServerStartFailed"


@pytest.mark.skipif(sys.platform == "win32", reason="a process cannot be stopped there")
@pytest.mark.parametrize("call", [INT, stream_call(10)], ids=["call", "stream"])
def test_call_to_a_server_that_hangs_ends_at_its_deadline(framework: Framework, call: Dict[str, Any]) -> None:
    with framework.worker("server") as serving, framework.worker("client") as client:
        opened = framework.open(client, framework.set_up_server(serving)["endpoint"], call, callDeadlineMs=2000)
        assert opened["type"] == "opened", opened
        serving.process.send_signal(signal.SIGSTOP)
        # It may still answer until it has stopped.
        os.waitpid(serving.process.pid, os.WUNTRACED)
        try:
            # Long before a framework's own time-out (30 s with RPyC) would end it.
            loaded = client.calls(2, within_s=15)
            assert loaded.lengths == []
            message = "a call took longer than its deadline of 2000 ms"
            assert loaded.errors == [{"id": "CallTimedOut", "message": message, "count": 1}]
            assert client.end() == 0
        finally:
            serving.process.send_signal(signal.SIGCONT)


@pytest.mark.parametrize("call", [INT, stream_call(10)], ids=["call", "stream"])
def test_call_to_a_server_that_died_is_an_error(framework: Framework, call: Dict[str, Any]) -> None:
    with framework.worker("server") as serving, framework.worker("client") as client:
        opened = framework.open(client, framework.set_up_server(serving)["endpoint"], call, callDeadlineMs=2000)
        assert opened["type"] == "opened", opened
        serving.process.kill()
        serving.process.wait(10)
        for _ in range(2):
            loaded = client.calls(2)
            assert loaded.lengths == []
            # ZeroMQ does not tell that a peer is gone; there the deadline does.
            assert [error["id"] for error in loaded.errors] in (["CallFailed"], ["CallTimedOut"])
        assert client.end() == 0


def test_values_of_an_abandoned_stream_are_never_taken_for_the_next_ones(
    framework: Framework, server: Tuple[WorkerProcess, Dict[str, Any]]
) -> None:
    client = load_framework(framework.name, framework.api).client
    setup = ClientSetup(server[1], TOKEN, 1024, tuning=framework.tuning("client"))

    async def second_stream() -> List[int]:
        user = await client.setup(setup)
        try:
            async for value in user.stream_values(1000):
                if value == 2:
                    break
            return [value async for value in user.stream_values(5)]
        finally:
            await user.teardown()

    def second_blocking_stream() -> List[int]:
        user = client.setup(setup)
        try:
            for value in user.stream_values(1000):
                if value == 2:
                    break
            return list(user.stream_values(5))
        finally:
            user.teardown()

    try:
        values = second_blocking_stream() if framework.api == "Sync" else asyncio.run(second_stream())
        assert values == [0, 1, 2, 3, 4]
    except WorkerError as error:
        # A framework may also give the connection up.
        assert error.id == "CallFailed"
