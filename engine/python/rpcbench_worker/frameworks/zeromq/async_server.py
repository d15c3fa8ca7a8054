"""The server on pyzmq's asyncio sockets. It answers in one task; each stream is pushed by a task of its own."""

import asyncio
from typing import Any, Dict, Set

import zmq
import zmq.asyncio
from zmq.auth.asyncio import AsyncioAuthenticator

from rpcbench_worker.frameworks.zeromq.shared import (
    Answers,
    END,
    FRAMEWORK_VERSION,
    OPENED,
    TUNABLE,
    USER,
    VALUE,
    ZAP_DOMAIN,
    allow_many_sockets,
    bind,
    calls_type,
    content,
    demand_token,
    handshakes_of,
    limit_queues,
    socket_options,
)
from rpcbench_worker.interface import Endpoint, ServerSetup
from rpcbench_worker.production import Production, produce_on_loop


class _RunningServer(Answers):
    def __init__(self, setup: ServerSetup) -> None:
        self._host = setup.listen_address
        self._tuning = setup.tuning
        self._slow = setup.slow
        self._handlers = {handler.code: handler for handler in setup.handlers}
        self._copy = bool(setup.tuning.get("copy", True))
        self._context = allow_many_sockets(zmq.asyncio.Context())
        # Before any socket is bound: without a handler behind it libzmq would let every PLAIN client in.
        self._authenticator = AsyncioAuthenticator(self._context)
        self._authenticator.start()
        self._authenticator.configure_plain(domain=ZAP_DOMAIN, passwords={USER.decode(): setup.token})
        self._calls = self._new_socket(calls_type(setup.tuning, of_server=True))
        self._monitor = handshakes_of(self._context, self._calls)
        self._handshakes = 0
        self._pushes: Dict[int, zmq.asyncio.Socket] = {}
        self._tasks: Set["asyncio.Task[None]"] = set()
        self.endpoint: Endpoint = {"host": self._host, "port": bind(self._calls, self._host, setup.listen_port)}
        self.options = socket_options(self._calls, self._context, setup.tuning)
        self._start(self._answer())

    def _new_socket(self, type: int) -> zmq.asyncio.Socket:
        return limit_queues(demand_token(self._context.socket(type)), self._tuning)

    def _start(self, work: Any) -> None:
        task = asyncio.ensure_future(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _answer(self) -> None:
        """One call after the other. A ROUTER has in front where a call came from, which goes in front of the reply with what was asked."""
        receive, send, send_multipart, copy = self._calls.recv_multipart, self._calls.send, self._calls.send_multipart, self._copy
        while True:
            *origin, operation, body = await receive(copy=copy)
            late = self._late(operation)
            if late:
                # one call after the other is answered here: those behind it wait as well
                await asyncio.sleep(late)
            reply = self._reply_to(content(operation)[:1], body)
            await (send_multipart([*origin, operation, reply], copy=copy) if origin else send(reply, copy=copy))

    def _send_stream(self, user: int, stream: int, count: int) -> None:
        self._start(self._push(self._pushes[user], stream, count))

    def _send_produced(self, user: int, stream: int, production: Production) -> None:
        self._start(self._push_produced(self._pushes[user], stream, production))

    async def _push_produced(self, push: zmq.asyncio.Socket, stream: int, production: Production) -> None:
        async for value in produce_on_loop(production):
            await push.send(VALUE.pack(stream, value))
        await push.send(VALUE.pack(stream, END))

    def _open(self) -> bytes:
        user = len(self._pushes)
        push = self._pushes[user] = self._new_socket(zmq.PUSH)
        return OPENED.pack(user, bind(push, self._host))

    async def _push(self, push: zmq.asyncio.Socket, stream: int, count: int) -> None:
        """Sends each value in a message of its own; waits only where the high-water mark makes it."""
        for value in range(count):
            await push.send(VALUE.pack(stream, value))
        await push.send(VALUE.pack(stream, END))

    def connections(self) -> int:
        """Handshakes on the socket of the calls: one a user. The PUSH sockets have one peer each and are not counted."""
        # A plain view of the socket: the asyncio one returns futures.
        monitor = zmq.Socket.shadow(self._monitor.underlying)
        while monitor.poll(0):
            monitor.recv_multipart()
            self._handshakes += 1
        return self._handshakes

    async def teardown(self) -> None:
        for task in list(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        self._calls.monitor(None, 0)
        for socket in [self._monitor, self._calls, *self._pushes.values()]:
            socket.close(linger=0)
        self._authenticator.stop()
        self._context.term()


class _Server:
    framework_version = FRAMEWORK_VERSION
    tunable = TUNABLE
    can_be_slow = True

    async def setup(self, setup: ServerSetup) -> _RunningServer:
        return _RunningServer(setup)


server = _Server()
