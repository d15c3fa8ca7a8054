"""The worker's state and its commands: setup, then mark and, of a client, open, load, schedule and close, then teardown."""

import asyncio
import gc
import inspect
import os
import sys
import time
import traceback
from dataclasses import replace
from typing import Any, Awaitable, Callable, Dict, List, Optional, Union

from rpcbench_worker import contracts, lifeline
from rpcbench_worker.errors import (
    BAD_COMMAND,
    CALL_FAILED,
    CONNECTION_FAILED,
    SERVER_START_FAILED,
    WorkerError,
    as_worker_error,
)
from rpcbench_worker.framework_modules import framework_path, load_framework
from rpcbench_worker.hooks import hooks
from rpcbench_worker.interface import HANDSHAKE_SECONDS, ClientSetup, RunningServer, ServerSetup, SyncRunningServer
from rpcbench_worker.lines import LineWriter, read_lines
from rpcbench_worker.load.closed_loop import ClosedLoop
from rpcbench_worker.load.connecting import ConnectingUser, SyncConnectingUser
from rpcbench_worker.load.observation import Observation
from rpcbench_worker.load.open_loop import OpenLoop
from rpcbench_worker.load.sync_loop import SyncLoop
from rpcbench_worker.loop import TurnCounter, check_sockets, event_loop_of
from rpcbench_worker.replies import failed, shortened
from rpcbench_worker.resources import counters, own_program, usage
from rpcbench_worker.scenarios import HANDLERS, scenario_of
from rpcbench_worker.slow_calls import SlowCalls, slow_options
from rpcbench_worker.tuning import check_tuning


async def _done(result: Any) -> Any:
    """What a call of the interface comes to: modules of the Async API give something to await, those of the Sync API are done."""
    return await result if inspect.isawaitable(result) else result


class Worker:
    """One worker process. `run` returns its exit code."""

    def __init__(self, framework: str, api: str, role: str, replies: LineWriter, turns: TurnCounter) -> None:
        self._framework = framework
        self._api = api
        self._role = role
        self._replies = replies
        self._turns = turns
        self._module: Any = None
        self._server: Optional[Union[RunningServer, SyncRunningServer]] = None
        self._slow: Optional[SlowCalls] = None
        #: Connections that the server had accepted when they were last counted anew.
        self._forgotten = 0
        self._client: Optional[ClientSetup] = None
        self._users: List[Any] = []
        self._load: Optional[Union[ClosedLoop, SyncLoop]] = None
        self._open_load: Optional[OpenLoop] = None

    async def run(self) -> int:
        """Says hello, then executes one command after the other until teardown."""
        lines: "asyncio.Queue[bytes]" = asyncio.Queue()
        loop = asyncio.get_running_loop()
        # Before the framework is imported, which can take a while: the end of stdin has to end the process during that time, too.
        read_lines(0, lambda line: loop.call_soon_threadsafe(lines.put_nowait, line), lifeline.stdin_closed)
        found = hooks()
        try:
            self._module = getattr(load_framework(self._framework, self._api), self._role)
        except WorkerError as error:
            # Not validated either, because the validator itself may be missing.
            self._replies.write(failed(None, error))
            return 1
        self._replies.write({**self._hello(), **({"hooks": found} if found else {})})
        while True:
            line = await lines.get()
            if await self._carry_out(line):
                return 0

    def _hello(self) -> Dict[str, Any]:
        """The first line. It alone is not validated before it leaves (the tests do): that would keep the coordinator waiting."""
        path = framework_path(self._framework)
        program = own_program()
        return {
            "type": "hello",
            "version": contracts.VERSION,
            "pid": os.getpid(),
            "role": self._role,
            "framework": self._framework,
            "api": self._api,
            "frameworkVersion": self._module.framework_version,
            **({} if path is None else {"frameworkPath": path}),
            **({} if program is None else {"program": program}),
            "runtime": "Python",
            "runtimeVersion": sys.version.split()[0],
            "eventLoop": getattr(self._module, "event_loop", event_loop_of(self._api)),
        }

    async def _carry_out(self, line: bytes) -> bool:
        """Answers one command; True when it was the last one."""
        try:
            command = contracts.read_command(line)
        except WorkerError as error:
            self._fail(contracts.command_id(line), error)
            return False
        id, kind = command["id"], command["type"]
        try:
            reply = await _CARRIED_OUT_BY[kind](self, command)
            self._send({**reply, "id": id})
        except Exception as error:
            if not isinstance(error, WorkerError):
                traceback.print_exc()
            self._fail(id, as_worker_error(error, CALL_FAILED, f"'{kind}' could not be carried out"))
        return kind == "teardown"

    async def _set_up(self, command: Dict[str, Any]) -> Dict[str, Any]:
        if command["role"] != self._role:
            raise WorkerError(BAD_COMMAND, f"this worker is a {self._role}, not a {command['role']}")
        if self._server is not None or self._client is not None:
            raise WorkerError(BAD_COMMAND, "this worker is already set up")
        check_tuning(command.get("tuning", {}), self._module)
        reply = await self._set_up_server(command) if self._role == "server" else self._set_up_client(command)
        _freeze_heap()
        return reply

    async def _set_up_server(self, command: Dict[str, Any]) -> Dict[str, Any]:
        slow = command.get("slow")
        if slow is not None and not getattr(self._module, "can_be_slow", False):
            raise WorkerError(BAD_COMMAND, "this server cannot be told to be slow")
        self._slow = None if slow is None else SlowCalls(slow)
        setup = ServerSetup(
            command["listenAddress"],
            command["token"],
            command["maxPayloadBytes"],
            listen_port=command.get("listenPort", 0),
            tuning=command.get("tuning", {}),
            slow=self._slow,
            handlers=HANDLERS,
        )
        try:
            server = await _done(self._module.setup(setup))
        except Exception as error:
            raise as_worker_error(error, SERVER_START_FAILED, f"cannot listen on {setup.listen_address}") from error
        self._server = server
        return {"type": "ready", "endpoint": server.endpoint, "options": {**server.options, **(slow_options(slow) if slow else {})}}

    def _set_up_client(self, command: Dict[str, Any]) -> Dict[str, Any]:
        self._client = setup = ClientSetup(
            command["endpoint"],
            command["token"],
            command["maxPayloadBytes"],
            command["callDeadlineMs"],
            streams=False,
            tuning=command.get("tuning", {}),
        )
        return {"type": "ready", "endpoint": None, "options": self._module.options(setup)}

    async def _open(self, command: Dict[str, Any]) -> Dict[str, Any]:
        if self._client is None:
            raise WorkerError(BAD_COMMAND, "'open' is for a client that has been set up")
        if self._load is not None:
            raise WorkerError(BAD_COMMAND, "users are already open; 'close' them first")
        scenario, deadline_ms, count = scenario_of(command["call"]), self._client.call_deadline_ms, command["connections"]
        setup = replace(self._client, streams=scenario.streams, handler=scenario.handler)
        if hasattr(self._module, "watched_sockets"):
            check_sockets(self._module.watched_sockets(setup), count)
        if scenario.connects_anew:
            setup = replace(setup, handshake_seconds=min(HANDSHAKE_SECONDS, deadline_ms / 1000))
            user = SyncConnectingUser if self._api == "Sync" else ConnectingUser
            self._users = [user(self._module, setup) for _ in range(count)]
        else:
            await self._open_users(setup, count)
        if self._api == "Sync":
            self._load = SyncLoop(self._users, scenario, deadline_ms)
        else:
            self._load = ClosedLoop(self._users, scenario, deadline_ms, self._turns)
            if not scenario.connects_anew:
                self._open_load = OpenLoop(self._users, scenario, deadline_ms, self._turns)
        _freeze_heap()
        return {"type": "opened", "options": self._module.options(setup)}

    async def _open_users(self, setup: ClientSetup, connections: int) -> None:
        try:
            for _ in range(connections):
                self._users.append(await _done(self._module.setup(setup)))
        except Exception as error:
            await self._close_users()
            where = f"cannot connect to {setup.endpoint['host']}:{setup.endpoint['port']}"
            raise as_worker_error(error, CONNECTION_FAILED, where) from error

    async def _make_load(self, command: Dict[str, Any]) -> Dict[str, Any]:
        if self._load is None:
            raise WorkerError(BAD_COMMAND, "'load' is for a client whose users are open")
        window = command["window"]
        if window is not None and "fromNs" in window and window["untilNs"] <= window["fromNs"]:
            raise WorkerError(BAD_COMMAND, "the window ends before it begins")
        return {"type": "loaded", **await _done(self._load.load(command))}

    async def _observe(self, command: Dict[str, Any]) -> Dict[str, Any]:
        if self._load is None or self._client is None:
            raise WorkerError(BAD_COMMAND, "'observe' is for a client whose users are open")
        observation = Observation(self._users, self._client.call_deadline_ms, command)
        return {"type": "observed", **(observation.blocking() if self._api == "Sync" else await observation.on_loop())}

    async def _close(self, command: Dict[str, Any]) -> Dict[str, Any]:
        if self._load is None:
            raise WorkerError(BAD_COMMAND, "'close' is for a client whose users are open")
        await self._close_users()
        return {"type": "closed"}

    async def _schedule(self, command: Dict[str, Any]) -> Dict[str, Any]:
        if self._api == "Sync":
            raise WorkerError(BAD_COMMAND, "'schedule' is for the Async API: a blocking call cannot start before the last one has ended")
        if self._open_load is None:
            raise WorkerError(BAD_COMMAND, "'schedule' is for a client whose users are open, for anything but Connect")
        due = command["startsNs"]
        for number, (before, start) in enumerate(zip(due, due[1:]), 1):
            if start < before:
                raise WorkerError(BAD_COMMAND, f"start {number} of the schedule is earlier than the one before")
        load = self._open_load
        responses = await load.run(due, command["drainMs"], command["warmupCalls"], command["warmupKind"] == "Small")
        return {"type": "responses", **responses}

    async def _mark(self, command: Dict[str, Any]) -> Dict[str, Any]:
        if "slowNs" in command:
            if self._slow is None:
                raise WorkerError(BAD_COMMAND, "this server was not set up to be slow")
            self._slow.be_slow_for(command["slowNs"])
        if "count" in command and self._server is not None:
            self._count_anew(command["count"] == "Calls")
        used = usage()
        return {
            "type": "marked",
            "connections": self._open_connections() if self._server is None else self._server.connections() - self._forgotten,
            "cpuUserUs": used.cpu_user_us,
            "cpuSystemUs": used.cpu_system_us,
            "residentBytes": used.resident_bytes,
            "peakResidentBytes": used.peak_resident_bytes,
            "clockNs": time.perf_counter_ns(),
            "counters": counters(),
        }

    def _count_anew(self, one_a_call: bool) -> None:
        forget = getattr(self._server, "count_anew", None)
        if forget is not None:
            forget(one_a_call)
        else:
            self._forgotten = self._server.connections()  # type: ignore[union-attr]  # only a server is asked

    def _open_connections(self) -> int:
        """Users of Connect have no connection between their calls."""
        return sum(not isinstance(user, (ConnectingUser, SyncConnectingUser)) for user in self._users)

    async def _tear_down(self, command: Dict[str, Any]) -> Dict[str, Any]:
        await self._close_users()
        if self._server is not None:
            await _done(self._server.teardown())
        return {"type": "bye"}

    async def _close_users(self) -> None:
        if isinstance(self._load, SyncLoop):
            self._load.end()
        self._load = self._open_load = None
        while self._users:
            await _done(self._users.pop().teardown())

    def _fail(self, id: Optional[int], error: WorkerError) -> None:
        self._send(failed(id, error))

    def _send(self, reply: Dict[str, Any]) -> None:
        """Writes a reply that fits the contract; one that does not is our bug, and is raised before anything is written."""
        checked = reply
        if reply["type"] in ("loaded", "responses", "observed"):
            checked = shortened(reply)
        contracts.validate("worker-reply", checked)
        self._replies.write(reply)


def _freeze_heap() -> None:
    """What has been allocated so far is the worker's, the imports' and the users': no later collection has to go through it.

    Thawed first, for the users before these may have left cycles behind.
    """
    gc.unfreeze()
    gc.collect()
    gc.freeze()


_CARRIED_OUT_BY: Dict[str, Callable[[Worker, Dict[str, Any]], Awaitable[Dict[str, Any]]]] = {
    "setup": Worker._set_up,
    "mark": Worker._mark,
    "open": Worker._open,
    "load": Worker._make_load,
    "schedule": Worker._schedule,
    "observe": Worker._observe,
    "close": Worker._close,
    "teardown": Worker._tear_down,
}
