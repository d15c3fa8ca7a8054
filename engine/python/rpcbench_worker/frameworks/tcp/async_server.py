"""The floor's server on asyncio: a protocol of its own a connection, one event loop."""

import asyncio
import hmac
from typing import Any, Optional

from rpcbench_worker.frames import HEADER, Bytes, FrameProtocol
from rpcbench_worker.frameworks.tcp.shared import (
    ACCEPTED,
    ECHO,
    END,
    FRAMING_BYTES,
    INT,
    INT_BYTES,
    PRODUCE,
    PRODUCTION,
    STREAM,
    TOKEN,
    VALUE,
    kind_of,
)
from rpcbench_worker.interface import HANDSHAKE_SECONDS, TOKEN_BYTES, Endpoint, Options, ServerSetup
from rpcbench_worker.production import Production, produce_on_loop


class _Session(FrameProtocol):
    """One connection of the server."""

    def __init__(self, server: "_RunningServer", setup: ServerSetup) -> None:
        # Until the token was right, nothing longer than a token is taken in.
        super().__init__(TOKEN_BYTES)
        self._server = server
        self._setup = setup
        self._answers = server.answers
        self._accepted = False
        self._stream: Optional["asyncio.Task[None]"] = None
        self._resumed = asyncio.Event()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        super().connection_made(transport)
        self._server.sessions.add(self)
        self._deadline = asyncio.get_running_loop().call_later(HANDSHAKE_SECONDS, self.transport.abort)

    def connection_lost(self, exc: Optional[Exception]) -> None:
        self._deadline.cancel()
        self._server.sessions.discard(self)
        if self._stream is not None:
            self._stream.cancel()

    def frame_received(self, kind: int, body: Bytes) -> None:
        if not self._accepted:
            self._check_token(kind, body)
        elif kind == ECHO:
            self._reply(kind, body)
        elif kind in self._answers:
            self._reply(kind, self._answers[kind](body))
        elif kind == STREAM:
            self._stream = asyncio.ensure_future(self._send_values(INT.unpack(body)[0]))
        elif kind == PRODUCE:
            self._stream = asyncio.ensure_future(self._send_produced(Production(*PRODUCTION.unpack(body))))
        else:
            self.transport.abort()

    def _reply(self, kind: int, body: Bytes) -> None:
        late = 0.0 if self._setup.slow is None else self._setup.slow.next_seconds()
        if late:
            # a copy: what came in lies in a buffer that is read into again
            asyncio.get_running_loop().call_later(late, self._reply_late, kind, bytes(body))
        else:
            self.send(kind, body)

    def _reply_late(self, kind: int, body: Bytes) -> None:
        if not self.transport.is_closing():
            self.send(kind, body)

    def _check_token(self, kind: int, body: Bytes) -> None:
        """The first frame must be the token. There is no second try, not even one that came in together with the first."""
        if self.transport.is_closing():
            return
        self._deadline.cancel()
        if kind != TOKEN or not hmac.compare_digest(body, self._setup.token.encode()):
            self.transport.close()
            return
        self._accepted = True
        self._max_body_bytes = self._setup.max_payload_bytes + FRAMING_BYTES
        self._server.accepted += 1
        self.send(ACCEPTED, b"")

    async def _send_values(self, count: int) -> None:
        """One frame, and one write to the socket, a value; waits only while the client does not take them off."""
        for value in range(count):
            self.transport.write(HEADER.pack(INT_BYTES, VALUE) + INT.pack(value))
            if not self.writable:
                self._resumed.clear()
                await self._resumed.wait()
        self.send(END, b"")

    async def _send_produced(self, production: Production) -> None:
        async for value in produce_on_loop(production):
            self.transport.write(HEADER.pack(INT_BYTES, VALUE) + INT.pack(value))
            if not self.writable:
                self._resumed.clear()
                await self._resumed.wait()
        self.send(END, b"")

    def resume_writing(self) -> None:
        super().resume_writing()
        self._resumed.set()


class _RunningServer:
    def __init__(self, setup: ServerSetup) -> None:
        self.answers = {kind_of(handler): handler.answer for handler in setup.handlers}
        self.endpoint: Endpoint = {}
        self.options: Options = {"TCP_NODELAY": True}
        self.accepted = 0
        self.sessions: "set[_Session]" = set()
        self.listener: Any = None

    def connections(self) -> int:
        return self.accepted

    async def teardown(self) -> None:
        self.listener.close()
        for session in list(self.sessions):
            session.transport.abort()


class _Server:
    framework_version = None
    can_be_slow = True

    async def setup(self, setup: ServerSetup) -> _RunningServer:
        running = _RunningServer(setup)
        loop = asyncio.get_running_loop()
        running.listener = await loop.create_server(lambda: _Session(running, setup), setup.listen_address, setup.listen_port)
        running.endpoint = {"host": setup.listen_address, "port": running.listener.sockets[0].getsockname()[1]}
        return running


server = _Server()
