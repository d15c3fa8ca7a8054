"""A worker as the coordinator sees it: a process, one JSON object a line."""

import json
import os
import select
import subprocess
import sys
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from typing import Any, Callable, Dict, Iterator, List, Optional

import fastjsonschema
from loads import Loaded, load_command

PYTHON_FOLDER = Path(__file__).resolve().parents[1]
PROTO = PYTHON_FOLDER.parents[1] / "proto"
FIXTURES = Path(__file__).resolve().parent / "fixtures"
TOKEN = "0123456789abcdef" * 4

Message = Dict[str, Any]

SETUP: Message = {"version": 2, "variant": "Default", "maxPayloadBytes": 10485760}


@lru_cache(maxsize=None)
def whole_schema(contract: str) -> Callable[[Any], Any]:
    """A validator of the contract as it stands, where the worker's own looks at one branch of it."""
    return fastjsonschema.compile(json.loads((PROTO / f"{contract}.schema.json").read_text("utf-8")))


def command_line(framework: str, role: str, api: str = "Async") -> List[str]:
    return [sys.executable, "-m", "rpcbench_worker", "--framework", framework, "--api", api, "--role", role]


def environment() -> Dict[str, str]:
    return {
        **os.environ,
        "PYTHONPATH": os.pathsep.join([str(PYTHON_FOLDER), str(FIXTURES), *os.environ.get("PYTHONPATH", "").split(os.pathsep)]).rstrip(
            os.pathsep
        ),
    }


class WorkerProcess:
    """Ends with its `with` block: stdin is closed, and that alone must end it. Every reply is validated."""

    def __init__(self, framework: str, role: str, api: str = "Async", stderr: Optional[int] = None) -> None:
        self.process = subprocess.Popen(
            command_line(framework, role, api),
            env=environment(),
            # as the engine starts it: -m puts the current folder first on the path
            cwd=PYTHON_FOLDER,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=stderr,
        )
        self._next_id = 1

    def __enter__(self) -> "WorkerProcess":
        return self

    def __exit__(self, *_: object) -> None:
        assert self.process.stdin and self.process.stdout
        try:
            self.process.stdin.close()
            self.process.wait(10)
        finally:
            self.process.kill()
            self.process.wait()
            self.process.stdout.close()
            if self.process.stderr:
                self.process.stderr.close()

    def write(self, line: bytes) -> None:
        assert self.process.stdin
        self.process.stdin.write(line + b"\n")
        self.process.stdin.flush()

    def read(self) -> Optional[Message]:
        """The next reply; None at the end of stdout."""
        assert self.process.stdout
        line = b"\n"
        while line == b"\n":
            line = self.process.stdout.readline()
        if not line:
            return None
        reply = json.loads(line)
        whole_schema("worker-reply")(reply)
        return reply

    def ask(self, type: str, within_s: Optional[float] = None, **properties: Any) -> Message:
        """Sends a command and returns its reply, which must carry its id. `within_s`: it must have begun by then; not on Windows."""
        id = self._next_id
        self._next_id += 1
        self.write(json.dumps({"type": type, "id": id, **properties}).encode())
        if within_s is not None:
            assert select.select([self.process.stdout], [], [], within_s)[0], f"no answer to '{type}' within {within_s} s"
        reply = self.read()
        assert reply is not None, f"the worker ended instead of answering '{type}'"
        assert reply["id"] == id, reply
        return reply

    def set_up_server(self, **changes: Any) -> Message:
        properties: Message = {"role": "server", "listenAddress": "127.0.0.1", "callDeadlineMs": 30000, "token": TOKEN, **changes}
        return self.ask("setup", **{**SETUP, **properties})

    def set_up_client(self, endpoint: Message, **changes: Any) -> Message:
        properties: Message = {**SETUP, "role": "client", "callDeadlineMs": 30000, "token": TOKEN, "endpoint": endpoint, **changes}
        return self.ask("setup", **properties)

    def open(self, call: Message, connections: int = 1) -> Message:
        return self.ask("open", call=call, connections=connections)

    @contextmanager
    def users(self, call: Message, connections: int = 1) -> Iterator[None]:
        """Opened, and closed again whatever happens: others may share this client."""
        opened = self.open(call, connections)
        assert opened["type"] == "opened", opened
        try:
            yield
        finally:
            assert self.ask("close")["type"] == "closed"

    def load(self, length_ns: Optional[int] = None, within_s: Optional[float] = None, **changes: Any) -> Loaded:
        return Loaded(self.ask("load", within_s, **load_command(length_ns, **changes)))

    def calls(self, most: int, within_s: Optional[float] = None, **changes: Any) -> Loaded:
        """Of so many calls, waking ones included."""
        return self.load(60_000_000_000, within_s, mostCalls=most, **changes)

    def end(self) -> int:
        """Tears the worker down; returns its exit code."""
        assert self.ask("teardown")["type"] == "bye"
        assert self.read() is None
        return self.process.wait(10)


def started(framework: str, role: str, api: str = "Async", **options: Any) -> WorkerProcess:
    """A worker that has said hello."""
    worker = WorkerProcess(framework, role, api, **options)
    try:
        hello = worker.read()
        assert hello is not None and hello["type"] == "hello", hello
    except BaseException:
        worker.__exit__()
        raise
    return worker


INT = {"scenario": "SimpleCall", "argument": "Int"}
TEXT = {"scenario": "SimpleCall", "argument": "Text"}
CONNECT = {"scenario": "Connect"}


def payload_call(length: int) -> Message:
    return {"scenario": "Payload", "payloadBytes": length, "payloadSeed": "42"}


def stream_call(count: int) -> Message:
    return {"scenario": "Stream", "streamCount": count}


def opened(worker: WorkerProcess, endpoint: Message, call: Message, users: int = 1, **changes: Any) -> Message:
    """Sets a client up and opens its users; the reply to that."""
    assert worker.set_up_client(endpoint, **changes)["type"] == "ready"
    return worker.open(call, users)
