"""The real ZeroMQ server and client, told by the client's warm-up how long to busy-wait in each call.

All servers run this code; those that are to be identical are told to wait for nothing. What is waited for is a share
(RPCBENCH_SLOWED_SHARE, 0.05 is 5%) of the median call of this very launch, measured in the engine's own warm-up: in its trial bursts, which
take turns with the other cells as the measured ones do. (Calls without a pause before them are faster, and a share of those is less.)
"""

import os
import struct
import time
from statistics import median
from typing import Any, List

from rpcbench_worker.frameworks.zeromq import async_client, async_server
from rpcbench_worker.frameworks.zeromq.shared import ECHO, OPEN
from rpcbench_worker.interface import ClientSetup, ServerSetup

_DELAY = b"d"
_NANOSECONDS = struct.Struct("!q")
#: A pause of this length before a call begins a burst in turns; of such a burst the first calls wake up, the next ones are measured.
_PAUSE_NS = 2_000_000
_WAKING, _MEASURED = 8, 12
_BURSTS = 6


class _SlowedServer(async_server._RunningServer):
    async def _answer(self) -> None:
        receive, send, clock = self._calls.recv_multipart, self._calls.send, time.perf_counter_ns
        delay_ns = 0
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


class _CalibratingUser(async_client._User):
    """Times its first calls, tells the server how long to wait, and from then on is a user like any other."""

    def calibrate(self) -> None:
        times: List[int] = []
        plain, clock = self.simple_call, time.perf_counter_ns
        ended, place, bursts = clock(), _WAKING + _MEASURED, 0

        async def timed(value: int) -> int:
            nonlocal ended, place, bursts
            started = clock()
            if started - ended > _PAUSE_NS:
                place = 0
            reply = await plain(value)
            ended = clock()
            if _WAKING <= place < _WAKING + _MEASURED and bursts < _BURSTS:
                times.append(ended - started)
            place += 1
            bursts += place == _WAKING + _MEASURED
            if bursts == _BURSTS and times:
                share = float(os.environ["RPCBENCH_SLOWED_SHARE"])
                await self._exchange(_DELAY, _NANOSECONDS.pack(round(median(times) * share)))
                # this burst goes on with the function it began with
                times.clear()
                del self.simple_call
            return reply

        self.simple_call = timed  # type: ignore[method-assign]


class _Server:
    framework_version = async_server.server.framework_version

    async def setup(self, setup: ServerSetup) -> _SlowedServer:
        return _SlowedServer(setup)


class _Client(async_client._Client):
    async def setup(self, setup: ClientSetup) -> Any:
        user = _CalibratingUser(self._shared_context(), setup)
        await user.connect(setup.endpoint["port"], setup.handshake_seconds)
        user.calibrate()
        return user


server = _Server()
client = _Client()
