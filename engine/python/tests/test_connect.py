"""Connect, really made with every framework: a connection for each call, counted by the server, and closed."""

import os
import signal
import socket
import sys
import time
from typing import Any, Callable, Dict, Tuple

import pytest
from variants_of_frameworks import Framework
from worker_process import CONNECT, TOKEN, WorkerProcess, started


@pytest.mark.parametrize("users", [1, 4])
def test_every_call_of_connect_is_a_connection_that_the_server_counts_and_that_is_closed(
    server: Tuple[WorkerProcess, Dict[str, Any]], client: WorkerProcess, users: int
) -> None:
    serving, _ = server
    assert serving.ask("mark", count="Calls")["connections"] == 0
    open_before = open_descriptors(serving)
    with client.users(CONNECT, users):
        assert serving.ask("mark")["connections"] == 0
        made = 0
        for _ in range(2):
            loaded = client.calls(users + 20, wakingCalls=1, wakingKind="Small")
            assert loaded.errors == []
            # Of threads the quick ones may take what is left to the others' waking.
            assert users + 20 >= loaded.waking + len(loaded.lengths) > 20
            parts = loaded.parts
            assert all(part > 0 for kind in parts.values() for part in kind)
            assert [sum(each) for each in zip(parts["open"], parts["firstCall"], parts["close"])] == loaded.in_window()
            made += loaded.waking + len(loaded.lengths)
        # Connections are made for their calls alone, so none is open between them.
        assert client.ask("mark")["connections"] == 0
        assert serving.ask("mark")["connections"] == made
        assert client.ask("schedule", startsNs=[0], drainMs=1, warmupCalls=0, warmupKind="Same")["error"]["id"] == "BadCommand"
    assert eventually(lambda: open_descriptors(serving) - open_before <= 2), "connections that the server has not closed"


def test_zeromq_takes_more_connections_between_two_marks_than_a_monitors_queue_holds() -> None:
    """2,000 with the usual high-water marks: then libzmq's I/O thread would wait, and nobody could connect any more."""
    pytest.importorskip("zmq")
    with started("zeromq", "server", "Sync") as serving, started("zeromq", "client", "Sync") as client:
        client.set_up_client(serving.set_up_server()["endpoint"])
        client.open(CONNECT)
        assert client.calls(2100).errors == []
        assert serving.ask("mark")["connections"] == 2100


def open_descriptors(worker: WorkerProcess) -> int:
    """0 where the system does not tell."""
    folder = f"/proc/{worker.process.pid}/fd"
    return len(os.listdir(folder)) if os.path.isdir(folder) else 0


def eventually(holds: Callable[[], bool], within_s: float = 10) -> bool:
    """What the other side's threads do when a connection has ended cannot be awaited from here."""
    end = time.monotonic() + within_s
    while not holds():
        if time.monotonic() > end:
            return False
        time.sleep(0.01)
    return True


def test_connect_tells_what_kept_a_connection_from_being_made(framework: Framework, server: Tuple[WorkerProcess, Dict[str, Any]]) -> None:
    serving, endpoint = server
    before = serving.ask("mark")["connections"]
    with framework.worker("client") as client, socket.socket() as unused:
        assert framework.open(client, endpoint, CONNECT, token=TOKEN[::-1])["type"] == "opened"
        loaded = client.calls(1)
        # gRPC knows no connections: there the call is refused.
        assert [error["id"] for error in loaded.errors] == ["CallFailed" if framework.name == "grpc" else "AuthenticationFailed"]
        assert serving.ask("mark")["connections"] == before
        assert client.end() == 0
        unused.bind(("127.0.0.1", 0))
        with framework.worker("client") as client:
            framework.open(client, {"host": "127.0.0.1", "port": unused.getsockname()[1]}, CONNECT, 2)
            for _ in range(2):
                loaded = client.calls(4)
                assert loaded.lengths == []
                # gRPC's blocking API connects with the first call.
                expected = "CallFailed" if (framework.name, framework.api) == ("grpc", "Sync") else "ConnectionFailed"
                assert {error["id"] for error in loaded.errors} == {expected}, loaded.errors
            assert client.end() == 0


@pytest.mark.skipif(sys.platform == "win32", reason="a process cannot be stopped there")
def test_connecting_to_a_server_that_hangs_ends_at_the_calls_deadline(framework: Framework) -> None:
    with framework.worker("server") as serving, framework.worker("client") as client:
        framework.open(client, framework.set_up_server(serving)["endpoint"], CONNECT, callDeadlineMs=1000)
        serving.process.send_signal(signal.SIGSTOP)
        os.waitpid(serving.process.pid, os.WUNTRACED)
        try:
            for _ in range(2):
                loaded = client.calls(2, within_s=8)
                assert loaded.lengths == []
                message = "a call took longer than its deadline of 1000 ms"
                assert loaded.errors == [{"id": "CallTimedOut", "message": message, "count": 1}]
            assert client.end() == 0
        finally:
            serving.process.send_signal(signal.SIGCONT)
