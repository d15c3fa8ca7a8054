"""A worker as the coordinator sees it: a process, one JSON object a line."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any, Dict, List, Optional, Sequence

PYTHON_FOLDER = Path(__file__).resolve().parents[1]
PROTO = PYTHON_FOLDER.parents[1] / "proto"
TOKEN = "0123456789abcdef" * 4

#: Development mode: leaks and misuse become visible on stderr.
PYTHON_FLAGS = ["-X", "dev"]

Message = Dict[str, Any]


class WorkerProcess:
    """Ends with its `with` block: stdin is closed, and that alone must end it."""

    def __init__(self, framework: str, role: str, python_path: Sequence[Path] = ()) -> None:
        path = os.pathsep.join([str(PYTHON_FOLDER), *map(str, python_path), os.environ.get("PYTHONPATH", "")]).rstrip(os.pathsep)
        self.process = subprocess.Popen(
            [sys.executable, *PYTHON_FLAGS, "-m", "rpcbench_worker", "--framework", framework, "--api", "Async", "--role", role],
            env={**os.environ, "PYTHONPATH": path},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        self.replies: List[Message] = []
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

    def write(self, line: bytes) -> None:
        assert self.process.stdin
        self.process.stdin.write(line + b"\n")
        self.process.stdin.flush()

    def read(self) -> Optional[Message]:
        """The next reply; None at the end of stdout."""
        assert self.process.stdout
        line = self.process.stdout.readline()
        if not line:
            return None
        reply = json.loads(line)
        self.replies.append(reply)
        return reply  # type: ignore[no-any-return]

    def ask(self, type: str, **properties: Any) -> Message:
        """Sends a command and returns its reply, which must carry its id."""
        id = self._next_id
        self._next_id += 1
        self.write(json.dumps({"type": type, "id": id, **properties}).encode())
        reply = self.read()
        assert reply is not None, f"the worker ended instead of answering '{type}'"
        assert reply["id"] == id, reply
        return reply

    def set_up_server(self, max_payload_bytes: int = 10485760, **changes: Any) -> Message:
        return self.ask(
            "setup", version=1, variant="Default", token=TOKEN, callDeadlineMs=30000, role="server", listenAddress="127.0.0.1",
            maxPayloadBytes=max_payload_bytes, **changes,
        )  # fmt: skip

    def set_up_client(self, endpoint: Message, call: Message, connections: int = 1, **changes: Any) -> Message:
        command = {
            "version": 1, "variant": "Default", "token": TOKEN, "callDeadlineMs": 30000, "role": "client", "endpoint": endpoint,
            "connections": connections, "call": call, "maxPayloadBytes": 10485760, **changes,
        }  # fmt: skip
        return self.ask("setup", **command)
