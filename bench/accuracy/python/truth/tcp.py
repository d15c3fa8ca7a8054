"""The floor: what the server sends back for a frame that holds an int."""

from rpcbench_worker.frameworks.tcp import async_server as real
from rpcbench_worker.frameworks.tcp.async_client import client as real_client

from truth.asking import TruthClient
from truth.serving import serve

_frame_received = real._Session.frame_received


def _serve_frame(self: real._Session, kind: int, body: real.Bytes) -> None:
    if kind == real.ECHO:
        body = real.INT.pack(serve(real.INT.unpack(body)[0]))
    _frame_received(self, kind, body)


real._Session.frame_received = _serve_frame  # type: ignore[method-assign]

server = real.server
client = TruthClient(real_client)
