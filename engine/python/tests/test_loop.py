"""How many connections a client's event loop can wait for, and that too many are refused before the first is opened."""

import asyncio
from functools import partial
from importlib import import_module
from typing import Any, Dict

import pytest
from rpcbench_worker import worker
from rpcbench_worker.errors import WorkerError
from rpcbench_worker.framework_modules import package_of
from rpcbench_worker.interface import ClientSetup
from rpcbench_worker.loop import TurnCounter, check_sockets, most_sockets
from variants_of_frameworks import OF_PACKAGES
from worker_process import INT, TOKEN, stream_call

#: Nobody listens there.
NOWHERE: Dict[str, Any] = {"host": "127.0.0.1", "port": 1}


@pytest.mark.parametrize("platform, most", [("win32", 500), ("linux", None), ("darwin", None)])
def test_most_sockets_is_less_than_what_windows_select_waits_for(platform: str, most: object) -> None:
    assert most_sockets(platform) == most


def client_of(framework: str) -> Any:
    if framework in OF_PACKAGES:
        pytest.importorskip(package_of(framework))
    return import_module(f"rpcbench_worker.frameworks.{framework}.async_api").client


@pytest.mark.parametrize("framework, for_calls, for_streams", [("tcp", 1, 1), ("rpyc", 1, 1), ("zeromq", 1, 2)])
def test_users_have_as_many_sockets_as_they_say(framework: str, for_calls: int, for_streams: int) -> None:
    client = client_of(framework)
    watched = [client.watched_sockets(ClientSetup(NOWHERE, TOKEN, 1024, streams=streams)) for streams in (False, True)]
    assert watched == [for_calls, for_streams]


def test_grpc_waits_by_itself() -> None:
    assert not hasattr(client_of("grpc"), "watched_sockets")


def open_users(framework: str, call: Dict[str, Any], connections: int) -> None:
    one = worker.Worker(framework, "Async", "client", None, TurnCounter())  # type: ignore[arg-type]  # stands in for it
    one._module = client_of(framework)
    common = {"endpoint": NOWHERE, "token": TOKEN, "maxPayloadBytes": 1024, "callDeadlineMs": 1000}
    one._set_up_client(common)
    asyncio.run(one._open({"call": call, "connections": connections}))


@pytest.mark.parametrize(
    "framework, call, most", [("tcp", INT, 4), ("rpyc", {"scenario": "Connect"}, 4), ("zeromq", INT, 4), ("zeromq", stream_call(5), 2)]
)
def test_too_many_users_are_refused_before_the_first_connects(
    monkeypatch: pytest.MonkeyPatch, framework: str, call: Dict[str, Any], most: int
) -> None:
    monkeypatch.setattr(worker, "check_sockets", partial(check_sockets, most=4))
    with pytest.raises(WorkerError, match=rf"\b{most}\b.*\b{most + 1}\b") as caught:
        open_users(framework, call, most + 1)
    assert caught.value.id == "ConnectionFailed"


def test_as_many_as_can_be_waited_for_go_on_to_connect(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worker, "check_sockets", partial(check_sockets, most=4))
    with pytest.raises(WorkerError, match=r"127\.0\.0\.1:1\b"):
        open_users("tcp", INT, 4)
