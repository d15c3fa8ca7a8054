"""An adapter for RpcBench, and the whole worker protocol: plain HTTP/1.1 with nothing but Python's standard library.

RpcBench starts this file twice for each cell, as rpcbench-adapter.json beside it says: once with --role server, once with --role client.
Commands come as lines of JSON on stdin, replies go as lines of JSON to stdout; what each means stands in proto/README.md, and their exact
form in proto/worker-command.schema.json and proto/worker-reply.schema.json. Here are the lines and the end of a worker; http_echo.py is the
framework, calls.py and connecting.py what is asked, load.py, window.py and open_loop.py how it is measured. An adapter in another language
needs the same parts; window.py (--clients), open_loop.py (--rate) and connecting.py (Connect) may be left out, and their cells then fail.
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
from typing import Any, Callable, Dict, List, Optional, Tuple

from connecting import ConnectingUser
from errors import WorkerError
from http_echo import Server, User
from load import Load
from open_loop import scheduled
from turns import Turns
from window import window

PROTOCOL_VERSION = 1


class Worker:
    def __init__(self, role: str, turns: Turns) -> None:
        self._role = role
        self._turns = turns
        self._server: Optional[Server] = None
        self._load: Optional[Load] = None
        self._connects = False

    async def carry_out(self, command: Dict[str, Any]) -> Dict[str, Any]:
        kind = command["type"]
        if kind == "setup":
            return await self._set_up(command)
        if kind == "mark":
            return self._mark()
        if kind == "teardown":
            for user in self._load.users if self._load else []:
                user.close()
            if self._server is not None:
                self._server.close()
            return {"type": "bye"}
        if self._load is None:
            raise WorkerError("BadCommand", f"'{kind}' is for a client that has been set up")
        if kind == "burst":
            return await self._load.closed(command["calls"], None, command["warmupCalls"], command["warmupKind"])
        if kind == "slice":
            return await self._load.closed(command.get("calls", Load.most_recorded), command["durationMs"])
        if kind == "window":
            more = command.get("holdNs", 0), command.get("streamDetails", False)
            return await window(self._load, command["fromNs"], command["untilNs"], *more)
        if kind == "schedule" and not self._connects:
            return await scheduled(self._load, command["startsNs"], command["drainMs"], command["warmupCalls"], command["warmupKind"])
        raise WorkerError("BadCommand", f"'{kind}' is not a command")

    async def _set_up(self, setup: Dict[str, Any]) -> Dict[str, Any]:
        if setup["version"] > PROTOCOL_VERSION:
            raise WorkerError("UnsupportedVersion", f"worker-command version {setup['version']} is newer than {PROTOCOL_VERSION}")
        if setup.get("tuning"):  # this adapter's manifest publishes no options; whose does, sets these, and says so in "options"
            raise WorkerError("BadCommand", f"{', '.join(setup['tuning'])} cannot be set")
        if setup["role"] == "server":
            self._server = Server(setup["token"], setup["maxPayloadBytes"])
            ready = {"endpoint": await self._server.listen(setup["listenAddress"]), "options": Server.options}
        else:
            whom, everybody = (setup["endpoint"], setup["token"]), range(setup["connections"])
            self._connects = setup["call"]["scenario"] == "Connect"
            users = [ConnectingUser(*whom) if self._connects else await User.connect(*whom) for _ in everybody]
            self._load = Load(users, setup, self._turns)
            ready = {"endpoint": None, "options": User.options}
        # What is allocated so far is this worker's own: no collection during the measurement has to go through it.
        gc.collect()
        gc.freeze()
        return {"type": "ready", **ready}

    def _mark(self) -> Dict[str, Any]:
        if self._server is not None:
            connections = self._server.connections
        else:
            connections = len(self._load.users) if self._load and not self._connects else 0
        user_us, system_us = cpu_us()
        return {
            "type": "marked",
            "connections": connections,
            "cpuUserUs": user_us,
            "cpuSystemUs": system_us,
            "residentBytes": memory_bytes(b"VmRSS:"),
            "peakResidentBytes": memory_bytes(b"VmHWM:"),
            "clockNs": time.perf_counter_ns(),  # the clock that load.py measures with
        }


def cpu_us() -> Tuple[int, int]:
    """Of this process since it began."""
    try:
        import resource
    except ImportError:
        times = os.times()  # Windows, where these are of the same resolution
        return round(times.user * 1e6), round(times.system * 1e6)
    used = resource.getrusage(resource.RUSAGE_SELF)
    return round(used.ru_utime * 1e6), round(used.ru_stime * 1e6)


def memory_bytes(counter: bytes) -> Optional[int]:
    """As Linux accounts for it. None elsewhere: null is an answer, a guess is none."""
    try:
        with open("/proc/self/status", "rb") as status:
            return next((int(line.split()[1]) * 1024 for line in status if line.startswith(counter)), None)
    except OSError:
        return None


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
