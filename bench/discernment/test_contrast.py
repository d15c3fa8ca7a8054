"""One server, started afresh, under pytest-benchmark: a plain blocking client makes the same call."""

import json
import os
import struct
import subprocess
import sys
import time
from statistics import median
from typing import Any, Iterator

import pytest
import zmq

_TOKEN = "0" * 64
_INT = struct.Struct("!q")


def _ask(server: "subprocess.Popen[str]", command: Any) -> Any:
    server.stdin.write(json.dumps(command) + "\n")  # type: ignore[union-attr]
    server.stdin.flush()  # type: ignore[union-attr]
    return _reply(server)


def _reply(server: "subprocess.Popen[str]") -> Any:
    """The next line that is not empty: a worker begins with one that is."""
    line = ""
    while line.strip() == "":
        line = server.stdout.readline()  # type: ignore[union-attr]
        assert line, "the server has ended"
    return json.loads(line)


@pytest.fixture
def socket() -> Iterator[zmq.Socket]:
    line = [sys.executable, "-u", "-m", "rpcbench_worker", "--framework", "slowed.zeromq", "--api", "Async", "--role", "server"]
    server = subprocess.Popen(line, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    _reply(server)  # its hello
    setup = {"type": "setup", "version": 2, "id": 1, "variant": "Default", "token": _TOKEN, "callDeadlineMs": 10_000}
    ready = _ask(server, {**setup, "role": "server", "listenAddress": "127.0.0.1", "maxPayloadBytes": 1024})
    context = zmq.Context()
    request = context.socket(zmq.REQ)
    request.plain_username, request.plain_password = b"rpcbench", _TOKEN.encode()
    request.connect(f"tcp://127.0.0.1:{ready['endpoint']['port']}")
    yield request
    request.close(linger=0)
    context.term()
    server.stdin.close()  # type: ignore[union-attr]
    server.wait()


def test_simple_call(socket: zmq.Socket, benchmark: Any) -> None:
    body = _INT.pack(7)

    def call() -> bytes:
        socket.send_multipart((b"e", body))
        return socket.recv()  # type: ignore[no-any-return]

    times = []
    for _ in range(600):
        started = time.perf_counter_ns()
        call()
        times.append(time.perf_counter_ns() - started)
    socket.send_multipart((b"d", _INT.pack(round(median(times[200:]) * float(os.environ["RPCBENCH_SLOWED_SHARE"])))))
    socket.recv()
    assert benchmark(call) == body
