"""How gRPC's server counts connections, which it knows by the ports of calls alone."""

from typing import Any

import pytest
from worker_process import TOKEN

pytest.importorskip("grpc")

from rpcbench_worker.frameworks.grpc.shared import TOKEN_KEY, Tokens  # noqa: E402
from rpcbench_worker.interface import ServerSetup  # noqa: E402


class Call:
    def __init__(self, port: int, token: str = TOKEN) -> None:
        self._port, self._token = port, token

    def invocation_metadata(self) -> Any:
        return ((TOKEN_KEY, self._token),)

    def peer(self) -> str:
        return f"ipv4:127.0.0.1:{self._port}"


def test_a_user_is_one_connection_however_many_calls_it_makes() -> None:
    tokens = Tokens(ServerSetup("127.0.0.1", TOKEN, 1))
    assert all(tokens.accept(Call(port % 1000)) for port in range(3000))
    assert not tokens.accept(Call(5000, TOKEN[::-1]))
    assert tokens.connections == 1000


def test_counted_anew_the_connections_before_are_forgotten() -> None:
    tokens = Tokens(ServerSetup("127.0.0.1", TOKEN, 1))
    for port in range(10):
        tokens.accept(Call(port))
    tokens.count_anew(False)
    assert tokens.connections == 0
    tokens.accept(Call(3))
    assert tokens.connections == 1


def test_where_each_is_for_one_call_a_port_that_comes_again_is_another_connection_and_memory_is_bounded() -> None:
    tokens = Tokens(ServerSetup("127.0.0.1", TOKEN, 1))
    tokens.count_anew(True)
    for port in range(3000):
        tokens.accept(Call(port % 1000))
    assert (tokens.connections, len(tokens._peers)) == (3000, 128)
    # Two calls on one connection are still seen.
    tokens.accept(Call(999))
    assert tokens.connections == 3000
    tokens.count_anew(False)
    for port in range(3000):
        tokens.accept(Call(port % 1000))
    assert tokens.connections == 1000
