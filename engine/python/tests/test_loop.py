"""How many sockets the event loop takes, and that whoever opens one too many is told."""

import asyncio
import socket
from importlib import import_module
from typing import Iterator, List

import pytest
from rpcbench_worker.errors import WorkerError
from rpcbench_worker.interface import ClientSetup, Endpoint, User
from rpcbench_worker.loop import TurnCounter, most_sockets
from worker_process import TOKEN, started


@pytest.mark.parametrize("platform, most", [("win32", 500), ("linux", None), ("darwin", None)])
def test_most_sockets_is_less_than_what_windows_select_waits_for(platform: str, most: object) -> None:
    assert most_sockets(platform) == most


@pytest.fixture
def sockets() -> Iterator[List[socket.socket]]:
    some = [socket.socket() for _ in range(3)]
    yield some
    for each in some:
        each.close()


def test_selector_takes_as_many_as_it_may_and_another_when_one_is_gone(sockets: List[socket.socket]) -> None:
    with TurnCounter() as turns:
        turns.most = 2
        turns.register(sockets[0], 1)
        turns.register(sockets[1], 1)
        with pytest.raises(WorkerError, match="about 2 connections") as caught:
            turns.register(sockets[2], 1)
        assert caught.value.id == "ConnectionFailed"
        turns.unregister(sockets[0])
        turns.register(sockets[2], 1)


def test_selector_takes_any_number_without_a_limit(sockets: List[socket.socket]) -> None:
    with TurnCounter() as turns:
        for each in sockets:
            turns.register(each, 1)
        assert len(turns.get_map()) == 3


@pytest.mark.parametrize("framework", ["tcp", "rpyc", "zeromq"])
def test_user_that_is_one_too_many_is_told_and_those_before_it_go_on(framework: str) -> None:
    if framework != "tcp":
        pytest.importorskip({"rpyc": "rpyc", "zeromq": "zmq"}[framework])
    client = import_module(f"rpcbench_worker.frameworks.{framework}.async_api").client
    turns = TurnCounter()
    loop = asyncio.SelectorEventLoop(turns)

    async def use(endpoint: Endpoint) -> int:
        opened: List[User] = []

        async def open_and_call() -> None:
            opened.append(await client.setup(ClientSetup(endpoint, TOKEN, 1024, streams=False)))
            # pyzmq has its sockets watched from the first call on
            assert await opened[-1].simple_call(1) == 1

        await open_and_call()
        turns.most = len(turns.get_map()) + 3
        with pytest.raises(WorkerError, match="use fewer users") as caught:
            for _ in range(4):
                await open_and_call()
        assert caught.value.id == "ConnectionFailed"
        for value, user in enumerate(opened[:2]):
            assert await user.simple_call(value) == value
        for user in opened:
            await user.teardown()
        return len(opened)

    with started(framework, "server") as server:
        try:
            assert 2 <= loop.run_until_complete(use(server.set_up_server()["endpoint"])) <= 5
        finally:
            loop.close()
