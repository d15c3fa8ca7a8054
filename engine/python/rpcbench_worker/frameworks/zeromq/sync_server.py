"""The server on pyzmq's blocking sockets. A socket is used by one thread at a time, as ZeroMQ demands.

It answers in one thread, receive and send in turn; a user's streams are pushed by a thread of the user's own, for one that is held back
by its reader must not hold up the others' calls.
"""

import threading
import time
from queue import SimpleQueue
from typing import Iterable, List, Optional, Tuple

import zmq
from zmq.auth.thread import ThreadAuthenticator

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
from rpcbench_worker.production import Production, produce

#: Number and values of a stream; None ends the thread.
_Asked = Optional[Tuple[int, Iterable[int]]]


class _Pusher:
    """The PUSH socket of one user, and from its first stream on the thread that uses it."""

    def __init__(self, push: zmq.Socket) -> None:
        self._push = push
        self._asked: "SimpleQueue[_Asked]" = SimpleQueue()
        self._thread: Optional[threading.Thread] = None

    def ask(self, stream: int, values: Iterable[int]) -> None:
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name="zeromq-push", daemon=True)
            self._thread.start()
        self._asked.put((stream, values))

    def end(self) -> None:
        """Closes the socket, in its own thread where it has one; the context's end wakes that thread from a send."""
        self._asked.put(None)
        if self._thread is None:
            self._run()

    def _run(self) -> None:
        try:
            asked = self._asked.get()
            while asked is not None:
                self._send_values(*asked)
                asked = self._asked.get()
        except zmq.ContextTerminated:
            pass
        finally:
            self._push.close(linger=0)

    def _send_values(self, stream: int, values: Iterable[int]) -> None:
        """Each value in a message of its own; waits only where the high-water mark makes it."""
        send, pack = self._push.send, VALUE.pack
        for value in values:
            send(pack(stream, value))
        send(pack(stream, END))


class _RunningServer(Answers):
    def __init__(self, setup: ServerSetup) -> None:
        self._host = setup.listen_address
        self._tuning = setup.tuning
        self._slow = setup.slow
        self._handlers = {handler.code: handler for handler in setup.handlers}
        self._copy = bool(setup.tuning.get("copy", True))
        self._context = allow_many_sockets(zmq.Context())
        # Before any socket is bound: without a handler behind it libzmq would let every PLAIN client in.
        self._authenticator = ThreadAuthenticator(self._context)
        self._authenticator.start()
        self._authenticator.configure_plain(domain=ZAP_DOMAIN, passwords={USER.decode(): setup.token})
        self._calls = self._new_socket(calls_type(setup.tuning, of_server=True))
        self._monitor = handshakes_of(self._context, self._calls)
        self._handshakes = 0
        self._pushers: List[_Pusher] = []
        try:
            self.endpoint: Endpoint = {"host": self._host, "port": bind(self._calls, self._host, setup.listen_port)}
        except zmq.ZMQError:
            self._calls.monitor(None, 0)
            self._calls.close(linger=0)
            self._monitor.close(linger=0)
            self._authenticator.stop()
            raise
        self.options = socket_options(self._calls, self._context, setup.tuning)
        threading.Thread(target=self._answer, name="zeromq-answer", daemon=True).start()

    def _new_socket(self, type: int) -> zmq.Socket:
        return limit_queues(demand_token(self._context.socket(type)), self._tuning)

    def _answer(self) -> None:
        """One call after the other. A ROUTER has in front where a call came from, which goes in front of the reply with what was asked."""
        receive, send, send_multipart, copy = self._calls.recv_multipart, self._calls.send, self._calls.send_multipart, self._copy
        try:
            while True:
                *origin, operation, body = receive(copy=copy)
                late = self._late(operation)
                if late:
                    # one call after the other is answered here: those behind it wait as well
                    time.sleep(late)
                reply = self._reply_to(content(operation)[:1], body)
                if origin:
                    send_multipart([*origin, operation, reply], copy=copy)
                else:
                    send(reply, copy=copy)
        except zmq.ContextTerminated:
            pass
        finally:
            self._calls.close(linger=0)
            for pusher in self._pushers:
                pusher.end()

    def _send_stream(self, user: int, stream: int, count: int) -> None:
        self._pushers[user].ask(stream, range(count))

    def _send_produced(self, user: int, stream: int, production: Production) -> None:
        self._pushers[user].ask(stream, produce(production))

    def _open(self) -> bytes:
        push = self._new_socket(zmq.PUSH)
        opened = OPENED.pack(len(self._pushers), bind(push, self._host))
        self._pushers.append(_Pusher(push))
        return opened

    def connections(self) -> int:
        """Handshakes on the socket of the calls: one a user. The PUSH sockets have one peer each and are not counted."""
        while self._monitor.poll(0):
            self._monitor.recv_multipart()
            self._handshakes += 1
        return self._handshakes

    def teardown(self) -> None:
        self._authenticator.stop()
        self._monitor.close(linger=0)
        # Wakes every thread that waits in a socket; returns when they have closed them all.
        self._context.term()


class _Server:
    framework_version = FRAMEWORK_VERSION
    tunable = TUNABLE
    can_be_slow = True
    event_loop = "none: one thread answers"

    def setup(self, setup: ServerSetup) -> _RunningServer:
        return _RunningServer(setup)


server = _Server()
