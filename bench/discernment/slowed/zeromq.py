"""The real ZeroMQ client, and a server that busy-waits in each call.

For the nanoseconds of RPCBENCH_DELAY_NS, or of a message that tells it.
All servers run this code; those that are to be identical wait for nothing.
"""

import os
import struct
import time

from rpcbench_worker.frameworks.zeromq import async_client, async_server
from rpcbench_worker.frameworks.zeromq.shared import ECHO, OPEN
from rpcbench_worker.interface import ServerSetup

_DELAY = b"d"
_NANOSECONDS = struct.Struct("!q")


class _SlowedServer(async_server._RunningServer):
    async def _answer(self) -> None:
        receive, send, clock = self._calls.recv_multipart, self._calls.send, time.perf_counter_ns
        delay_ns = int(os.environ.get("RPCBENCH_DELAY_NS", "0"))
        while True:
            operation, body = await receive()
            if operation == ECHO:
                until = clock() + delay_ns
                while clock() < until:
                    pass
                await send(body)
            elif operation == OPEN:
                await send(self._open())
            elif operation == _DELAY:
                delay_ns = _NANOSECONDS.unpack(body)[0]
                await send(b"")


class _Server:
    framework_version = async_server.server.framework_version

    async def setup(self, setup: ServerSetup) -> _SlowedServer:
        return _SlowedServer(setup)


server = _Server()
client = async_client.client
