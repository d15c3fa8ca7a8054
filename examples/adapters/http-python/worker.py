"""An adapter for RpcBench, and the worker protocol but for open loops: plain HTTP/1.1 with nothing but Python's standard library.

RpcBench starts this file twice for each cell, as rpcbench-adapter.json beside it says: once with --role server, once with --role client.
Commands come as lines of JSON on stdin, replies go as lines of JSON to stdout; what each means stands in proto/README.md, and their exact
form in proto/worker-command.schema.json and proto/worker-reply.schema.json. Here are the lines and the end of a worker; http_echo.py is the
framework, calls.py and connecting.py what is asked, load.py how it is measured. An adapter in another language needs the same parts.
Connect (connecting.py) may be left out, as open loops (--rate, --slo) are here: `schedule` is answered with BadCommand, and such cells
fail.
"""

import argparse
import asyncio
import gc
import json
import os
import platform
import selectors
import signal
import sys
import threading
import time
import traceback
from typing import Any, Callable, Dict, List, Optional

from accounts import cpu, memory
from connecting import ConnectingUser
from errors import WorkerError
from http_echo import Server, User
from load import Load
from turns import Turns

PROTOCOL_VERSION = 2


class Worker:
    def __init__(self, role: str, turns: Turns) -> None:
        self._role = role
        self._turns = turns
        self._server: Optional[Server] = None
        #: Connections when they were last counted anew.
        self._forgotten = 0
        self._setup: Dict[str, Any] = {}
        self._load: Optional[Load] = None

    async def carry_out(self, command: Dict[str, Any]) -> Dict[str, Any]:
        kind = command["type"]
        if kind == "setup":
            return await self._set_up(command)
        if kind == "mark":
            return self._mark(command)
        if kind == "teardown":
            self._close()
            if self._server is not None:
                self._server.close()
            return {"type": "bye"}
        if kind == "open" and self._setup.get("role") == "client" and self._load is None:
            return await self._open(command)
        if kind == "load" and self._load is not None:
            return await self._load.run(command)
        if kind == "close" and self._load is not None:
            self._close()
            return {"type": "closed"}
        raise WorkerError("BadCommand", f"'{kind}' is not a command, or not one for now")

    async def _set_up(self, setup: Dict[str, Any]) -> Dict[str, Any]:
        if setup["version"] > PROTOCOL_VERSION:
            raise WorkerError("UnsupportedVersion", f"worker-command version {setup['version']} is newer than {PROTOCOL_VERSION}")
        if setup.get("tuning"):  # this adapter's manifest publishes no options; whose does, sets these, and says so in "options"
            raise WorkerError("BadCommand", f"{', '.join(setup['tuning'])} cannot be set")
        self._setup = setup
        if setup["role"] == "client":
            return {"type": "ready", "endpoint": None, "options": User.options}
        self._server = Server(setup["token"], setup["maxPayloadBytes"])
        endpoint = await self._server.listen(setup["listenAddress"])
        freeze_heap()
        return {"type": "ready", "endpoint": endpoint, "options": Server.options}

    async def _open(self, command: Dict[str, Any]) -> Dict[str, Any]:
        whom, call = (self._setup["endpoint"], self._setup["token"]), command["call"]
        users: List[Any] = []
        try:
            for _ in range(command["connections"]):
                users.append(ConnectingUser(*whom) if call["scenario"] == "Connect" else await User.connect(*whom))
        except BaseException:
            for user in users:
                user.close()
            raise
        self._load = Load(users, call, self._setup["callDeadlineMs"], self._turns)
        freeze_heap()
        return {"type": "opened", "options": User.options}

    def _close(self) -> None:
        for user in self._load.users if self._load else []:
            user.close()
        self._load = None

    def _mark(self, command: Dict[str, Any]) -> Dict[str, Any]:
        if self._server is None:
            connections = sum(isinstance(user, User) for user in self._load.users) if self._load else 0
        else:
            if "count" in command:
                self._forgotten = self._server.connections
            connections = self._server.connections - self._forgotten
        # By the clock that load.py measures with.
        return {"type": "marked", "connections": connections, **cpu(), **memory(), "clockNs": time.perf_counter_ns()}


def freeze_heap() -> None:
    """What is allocated so far is this worker's own: no collection during the measurement has to go through it."""
    gc.unfreeze()
    gc.collect()
    gc.freeze()


def read_commands(take: Callable[[bytes], Any]) -> None:
    """In a thread of its own: when stdin closes the engine is gone, and the worker ends at once, even while its event loop is blocked."""
    pieces: List[bytes] = []
    while True:
        chunk = os.read(0, 1 << 16)
        if not chunk:
            os._exit(0)
        # joined once they are whole: a schedule is one line of megabytes
        *ended, rest = chunk.split(b"\n")
        for piece in ended:
            take(b"".join([*pieces, piece]))
            pieces.clear()
        pieces.append(rest)


async def main(role: str, framework: str, api: str, turns: Turns) -> None:
    # stdout is the protocol's alone; whatever is printed goes to stderr, which the engine quotes when a worker fails.
    out, sys.stdout = sys.stdout.buffer, sys.stderr

    def send(reply: Dict[str, Any]) -> None:
        out.write(json.dumps(reply).encode() + b"\n")
        out.flush()

    commands: "asyncio.Queue[bytes]" = asyncio.Queue()
    loop = asyncio.get_running_loop()
    threading.Thread(target=read_commands, args=[lambda line: loop.call_soon_threadsafe(commands.put_nowait, line)], daemon=True).start()
    worker = Worker(role, turns)
    send(
        {
            "type": "hello",
            "version": PROTOCOL_VERSION,
            "pid": os.getpid(),
            "role": role,
            "framework": framework,
            "api": api,
            "frameworkVersion": None,  # the standard library's is the runtime's
            "runtime": "Python",
            "runtimeVersion": platform.python_version(),
            "eventLoop": f"asyncio SelectorEventLoop, {selectors.DefaultSelector.__name__}",
        }
    )
    while True:
        command = json.loads(await commands.get())
        try:
            reply = await worker.carry_out(command)
        except WorkerError as error:
            reply = {"type": "failed", "error": {"id": error.id, "message": str(error)}}
        except Exception as error:
            traceback.print_exc()
            reply = {"type": "failed", "error": {"id": "CallFailed", "message": f"{type(error).__name__}: {error}"}}
        send({**reply, "id": command["id"]})
        if command["type"] == "teardown":
            return


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    for option in ("--framework", "--api", "--role"):
        parser.add_argument(option, required=True)
    arguments = parser.parse_args()
    # The terminal sends Ctrl+C to everybody; the engine decides what it means.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    counter = Turns()
    asyncio.SelectorEventLoop(counter).run_until_complete(main(arguments.role, arguments.framework, arguments.api, counter))
