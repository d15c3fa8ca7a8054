"""What RPyC's module sets on its sockets and channels, which a worker cannot read back before there is a connection."""

import socket
import threading
from typing import Any, List

import pytest
from worker_process import TOKEN

rpyc = pytest.importorskip("rpyc")

from rpcbench_worker.frameworks.rpyc import shared, sync_api  # noqa: E402
from rpcbench_worker.interface import ClientSetup, Options, ServerSetup  # noqa: E402


def has_nodelay(connection: socket.socket) -> bool:
    return connection.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY) != 0


@pytest.mark.parametrize("nodelay", [False, True])
@pytest.mark.parametrize("compress", [False, True])
def test_both_ends_are_set_as_told(monkeypatch: pytest.MonkeyPatch, nodelay: bool, compress: bool) -> None:
    served: List[Any] = []
    on_connect = shared.BenchService.on_connect

    def note(service: shared.BenchService, connection: Any) -> None:
        on_connect(service, connection)
        served.append(connection)

    monkeypatch.setattr(shared.BenchService, "on_connect", note)
    gone = threading.Event()
    monkeypatch.setattr(shared.BenchService, "on_disconnect", lambda service, connection: gone.set())
    tuning: Options = {"nodelay": nodelay, "compress": compress}
    server = sync_api.server.setup(ServerSetup("127.0.0.1", TOKEN, 1024, tuning=tuning))
    user = sync_api.client.setup(ClientSetup(server.endpoint, TOKEN, 1024, tuning=tuning))
    try:
        assert user.simple_call(5) == 5
        ends = [served[0], user._connection]
        assert [end._channel.compress for end in ends] == [compress] * 2
        assert [has_nodelay(end._channel.stream.sock) for end in ends] == [nodelay] * 2
    finally:
        user.teardown()
        # RPyC closes the sockets of a server that ends under the threads that wait in them.
        assert gone.wait(10)
        server.teardown()
