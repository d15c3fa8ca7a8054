"""ZeroMQ: the loop of the REP socket, for calls with an int, which are all that the bench makes."""

from rpcbench_worker.frameworks.zeromq import async_client, async_server as real
from rpcbench_worker.frameworks.zeromq.shared import INT, OPEN

from truth.asking import TruthClient
from truth.serving import serve


async def _answer(self: real._RunningServer) -> None:
    receive, send = self._calls.recv_multipart, self._calls.send
    pack, unpack = INT.pack, INT.unpack
    while True:
        operation, body = await receive()
        await send(self._open() if operation == OPEN else pack(serve(unpack(body)[0])))


real._RunningServer._answer = _answer  # type: ignore[method-assign]

server = real.server
client = TruthClient(async_client.client)
