"""An adapter for RpcBench, and the whole worker protocol in one file: plain HTTP/1.1 with nothing but Python's standard library.

RpcBench starts this file twice for each cell, as rpcbench-adapter.json beside it says: once with --role server, once with --role client.
Commands come as lines of JSON on stdin, replies go as lines of JSON to stdout; what each means stands in proto/README.md, and their exact
form in proto/worker-command.schema.json and proto/worker-reply.schema.json. Whoever writes an adapter for another framework keeps the
lower half and replaces `Server` and `User`; whoever writes one in another language needs the same four parts.
"""

import argparse
import asyncio
import gc
import hashlib
import hmac
import itertools
import json
import os
import platform
import selectors
import signal
import sys
import threading
import time
import traceback
from typing import Any, AsyncIterator, Awaitable, Callable, Dict, Iterator, List, Optional, Tuple

PROTOCOL_VERSION = 1
TOKEN_HEADER = "x-rpcbench-token"
READ_LIMIT = 1 << 20

clock = time.perf_counter_ns


class WorkerError(Exception):
    """What the engine is told: an id of proto/README.md's, and a sentence."""

    def __init__(self, id: str, message: str) -> None:
        super().__init__(message)
        self.id = id


# ---------------------------------------------------------------------------------------------------------------------------------------
# 1. The framework: one server, and users that each have a connection of their own.


async def read_head(reader: asyncio.StreamReader) -> Tuple[str, Dict[str, str]]:
    """The first line of a request or response, and its headers by their names in lower case."""
    first, *lines = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").rstrip().split("\r\n")
    return first, {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}


def head(first: str, **headers: object) -> bytes:
    lines = [first, *(f"{name.replace('_', '-')}: {value}" for name, value in headers.items())]
    return "\r\n".join([*lines, "", ""]).encode("latin-1")


class Server:
    """Answers /int, /text and /bytes with what was sent, and /stream with as many ints as were asked for."""

    options = {"keepAlive": True, "tcpNoDelay": True, "readLimit": READ_LIMIT}

    def __init__(self, token: str, max_body: int) -> None:
        self._token = token.encode()
        self._max_body = max_body
        #: How many have shown the token since setup: the engine compares it with the users it asked for.
        self.connections = 0

    async def listen(self, host: str) -> Dict[str, Any]:
        # Port 0: the system chooses one that is free. Only where the engine says, which is 127.0.0.1.
        self._server = await asyncio.start_server(self._serve, host, 0, limit=READ_LIMIT)
        return {"host": host, "port": self._server.sockets[0].getsockname()[1]}

    def close(self) -> None:
        self._server.close()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        known = False
        try:
            while True:
                first, headers = await read_head(reader)
                # Before anything else is read: who does not have this run's token gets nothing.
                if not hmac.compare_digest(headers.get(TOKEN_HEADER, "").encode("latin-1"), self._token):
                    writer.write(head("HTTP/1.1 401 Unauthorized", content_length=0, connection="close"))
                    return
                if not known:
                    known = True
                    self.connections += 1
                length = int(headers.get("content-length", "0"))
                if length > self._max_body:
                    writer.write(head("HTTP/1.1 413 Content Too Large", content_length=0, connection="close"))
                    return
                body = await reader.readexactly(length)
                path = first.split(" ")[1]
                if path == "/stream":
                    await self._stream(int(body), writer)
                else:
                    # An int is read and written as one: that is what a call with an int costs here.
                    reply = str(int(body)).encode() if path == "/int" else body
                    writer.writelines([head("HTTP/1.1 200 OK", content_length=len(reply)), reply])
                    await writer.drain()
        except (asyncio.IncompleteReadError, asyncio.LimitOverrunError, ConnectionError, ValueError):
            pass  # the client is gone, or is none of ours
        finally:
            writer.close()

    @staticmethod
    async def _stream(count: int, writer: asyncio.StreamWriter) -> None:
        writer.write(head("HTTP/1.1 200 OK", transfer_encoding="chunked"))
        for value in range(count):
            line = b"%d\n" % value
            writer.write(b"%x\r\n%b\r\n" % (len(line), line))
            await writer.drain()
        writer.write(b"0\r\n\r\n")
        await writer.drain()


class User:
    """One user with a connection of its own, who makes one call at a time."""

    options = {"keepAlive": True, "tcpNoDelay": True, "readLimit": READ_LIMIT}

    #: When the call under way began; None between loads.
    since: Optional[int] = None
    late = False

    @classmethod
    async def connect(cls, endpoint: Dict[str, Any], token: str) -> "User":
        """Returns when the server has accepted the token."""
        self = cls()
        self._endpoint = f"{endpoint['host']}:{endpoint['port']}"
        self._token = token
        try:
            self._reader, self._writer = await asyncio.open_connection(endpoint["host"], endpoint["port"], limit=READ_LIMIT)
        except OSError as error:
            raise WorkerError("ConnectionFailed", f"cannot connect to {self._endpoint}: {error}") from error
        await self.simple_call(0)
        return self

    async def simple_call(self, value: int) -> int:
        return int(await self._post("/int", str(value).encode()))

    async def echo_text(self, text: str) -> str:
        return (await self._post("/text", text.encode())).decode()

    async def echo_bytes(self, data: bytes) -> bytes:
        return await self._post("/bytes", data)

    async def stream_values(self, count: int) -> AsyncIterator[int]:
        await self._ask("/stream", str(count).encode())
        reader = self._reader
        while True:
            size = int(await reader.readuntil(b"\r\n"), 16)
            chunk = await reader.readexactly(size + 2)
            if size == 0:
                return
            yield int(chunk)

    async def _post(self, path: str, body: bytes) -> bytes:
        headers = await self._ask(path, body)
        return await self._reader.readexactly(int(headers["content-length"]))

    async def _ask(self, path: str, body: bytes) -> Dict[str, str]:
        about = {"host": self._endpoint, TOKEN_HEADER: self._token, "content_length": len(body)}
        self._writer.writelines([head(f"POST {path} HTTP/1.1", **about), body])
        await self._writer.drain()
        first, headers = await read_head(self._reader)
        status = first.split(" ")[1]
        if status != "200":
            raise WorkerError("AuthenticationFailed" if status == "401" else "CallFailed", f"the server answered '{first}'")
        return headers

    def abort(self) -> None:
        """The call under way took too long. Reading from the connection fails now."""
        self.late = True
        self._writer.transport.abort()

    def close(self) -> None:
        self._writer.close()


# ---------------------------------------------------------------------------------------------------------------------------------------
# 2. What is asked, and whether the reply is right. Every language asks the same.

Call = Callable[[Any], Awaitable[Any]]


def asked_for(call: Dict[str, Any], user: User, trace: "Optional[StreamTrace]" = None) -> Tuple[Call, Iterator[Any]]:
    """The call of a `setup` command for one user, and its arguments. A right reply equals its argument."""
    if call["scenario"] == "Stream":

        async def read_stream(count: int) -> int:
            expected = 0
            async for value in user.stream_values(count):
                if trace is not None:
                    trace.value()
                if value != expected:
                    raise WorkerError("WrongAnswer", f"the stream gave {value} where {expected} was due")
                expected += 1
            return expected

        return read_stream, itertools.repeat(call["streamCount"])
    if call["scenario"] == "Payload":
        payload = payload_of(call["payloadSeed"], call["payloadBytes"], call.get("payloadContent", "Random"))
        return user.echo_bytes, itertools.repeat(payload)
    # Never the same twice in a row: the reply to the last call would be wrong for this one.
    if call["argument"] == "Int":
        return user.simple_call, itertools.cycle(range(1, 128))
    return user.echo_text, itertools.cycle([f"Grüße von RpcBench {number:03}" for number in range(1, 128)])


def payload_of(seed: str, length: int, content: str) -> bytes:
    """Random does not compress, Text compresses as text does, Zero to nothing; the same bytes in every language."""
    if content == "Zero":
        return bytes(length)
    if content == "Random":
        return shake(seed, length)
    stream = shake(f"{seed}/words", 256 * 4)
    syllables = [consonant + vowel for consonant in "bdfghklmnprstvwz" for vowel in "aeiouaeiouaeioua"]
    words = ["".join(syllables[byte] for byte in stream[at + 1 : at + 2 + stream[at] % 3]) for at in range(0, len(stream), 4)]
    text = " ".join(words[byte * byte >> 8] for byte in shake(f"{seed}/text", length // 3 + 1)) + " "
    return text[:length].encode()


def shake(seed: str, length: int) -> bytes:
    return hashlib.shake_256(seed.encode()).digest(length)


SMALL = {"scenario": "SimpleCall", "argument": "Int"}


def check(argument: Any, reply: Any) -> None:
    if reply != argument:
        raise WorkerError("WrongAnswer", f"asked {argument!r:.40}, got {reply!r:.40}")


# ---------------------------------------------------------------------------------------------------------------------------------------
# 3. The loads. Between two readings of the clock there is the call and nothing else; replies are checked and noted down afterwards.


class Turns(selectors.DefaultSelector):
    """The event loop's selector, which knows how often the loop has gone round, and how long it has waited for something to happen."""

    turn = 0
    idle_ns = 0

    def select(self, timeout: Optional[float] = None) -> Any:
        self.turn += 1
        if timeout == 0:
            return super().select(timeout)
        began = clock()
        ready = super().select(timeout)
        self.idle_ns += clock() - began
        return ready


class StreamTrace:
    """When the values of one stream came, and in which turns of the event loop."""

    def __init__(self, turns: Turns) -> None:
        self._turns = turns
        self.clear()

    def clear(self) -> None:
        self._times: List[int] = []
        self._turn_of: List[int] = []

    def value(self) -> None:
        self._times.append(clock())
        self._turn_of.append(self._turns.turn)

    def add_to(self, stream: Dict[str, List[int]], started: int) -> None:
        stream["firstValueNs"].append(self._times[0] - started)
        stream["gapsNs"] += [after - before for before, after in zip(self._times, self._times[1:])]
        stream["arrivals"] += [len(list(together)) for _, together in itertools.groupby(self._turn_of)]


class Deadline:
    """Aborts calls that take longer than allowed. One timer a load, and none of the event loop's: each of its turns would take longer."""

    def __init__(self, users: List[User], deadline_ms: int) -> None:
        self._users = users
        self._ns = deadline_ms * 1_000_000
        self._loop = asyncio.get_running_loop()
        self._over = False

    def __enter__(self) -> None:
        self._sleep(self._ns)

    def __exit__(self, *_: object) -> None:
        self._over = True
        self._timer.cancel()

    def _sleep(self, ns: int) -> None:
        self._timer = threading.Timer(ns / 1e9, self._loop.call_soon_threadsafe, [self._look])
        self._timer.daemon = True
        self._timer.start()

    def _look(self) -> None:
        if self._over:
            return
        left = [user.since + self._ns - clock() for user in self._users if user.since is not None]
        for user in self._users:
            if user.since is not None and clock() - user.since >= self._ns:
                user.since = None
                user.abort()
        self._sleep(min([wait for wait in left if wait > 0], default=self._ns))


class Errors:
    """Equal ones are counted together."""

    def __init__(self) -> None:
        self._counts: Dict[Tuple[str, str], int] = {}

    def __bool__(self) -> bool:
        return bool(self._counts)

    def add(self, user: User, error: Exception) -> None:
        if user.late:
            error = WorkerError("CallTimedOut", "a call took longer than its deadline")
        elif not isinstance(error, WorkerError):
            error = WorkerError("CallFailed", f"{type(error).__name__}: {error}")
        key = (error.id, str(error))
        self._counts[key] = self._counts.get(key, 0) + 1

    def listed(self) -> List[Dict[str, Any]]:
        return [{"id": id, "message": message, "count": count} for (id, message), count in self._counts.items()]


class Load:
    """The users of one client, and the call they make."""

    most_recorded = 1 << 20

    def __init__(self, users: List[User], setup: Dict[str, Any], turns: Turns) -> None:
        self.users = users
        self._turns = turns
        self._deadline_ms = setup["callDeadlineMs"]
        self._is_stream = setup["call"]["scenario"] == "Stream"
        self._traces = [StreamTrace(turns) for _ in users]
        self._calls = [asked_for(setup["call"], user) for user in users]
        self._traced = [asked_for(setup["call"], user, trace) for user, trace in zip(users, self._traces)]
        self._small = [asked_for(SMALL, user) for user in users]

    async def closed(self, most: int, duration_ms: Optional[int], warmup_calls: int = 0, warmup_kind: str = "Same") -> Dict[str, Any]:
        """A burst (so many calls), or a slice (so long). Each user starts its next call when it has the reply to the last one."""
        everybody = len(self.users)
        active = finished = dropped = all_active_at = last_end = 0
        stopped = False
        ends_at = float("inf")
        latencies: List[int] = []
        errors = Errors()
        stream: Optional[Dict[str, List[int]]] = None
        if duration_ms is not None and self._is_stream:
            stream = {"firstValueNs": [], "gapsNs": [], "arrivals": []}

        async def use(index: int) -> None:
            nonlocal active, finished, dropped, all_active_at, last_end, stopped, ends_at
            user, trace = self.users[index], self._traces[index]
            user.since = clock()
            for _ in range(warmup_calls):
                if stopped:
                    return
                dropped += await self._warm_up(index, warmup_kind)
            now = clock()
            if active == 0 and duration_ms is not None:
                ends_at = now + duration_ms * 1_000_000
            active += 1
            all_active_at = now
            call, arguments = (self._calls if stream is None else self._traced)[index]
            while not stopped:
                argument = next(arguments)
                # What counts is what was made while all users called, from its beginning to its end.
                counts = active == everybody
                trace.clear()
                started = clock()
                reply = await call(argument)
                ended = clock()
                user.since = ended
                check(argument, reply)
                stopped = stopped or ended > ends_at
                if active == everybody and not stopped:
                    finished += 1
                    last_end = ended
                if not counts or stopped:
                    dropped += 1
                    continue
                latencies.append(ended - started)
                if stream is not None:
                    trace.add_to(stream, started)
                    stopped = len(stream["gapsNs"]) >= self.most_recorded
                stopped = stopped or len(latencies) >= most

        async def guarded(index: int) -> None:
            nonlocal stopped
            try:
                await use(index)
            except Exception as error:
                errors.add(self.users[index], error)
                stopped = True
            finally:
                self.users[index].since = None

        with Deadline(self.users, self._deadline_ms):
            await asyncio.gather(*(guarded(index) for index in range(everybody)))
        return {
            "type": "samples",
            "elapsedNs": last_end - all_active_at if finished else 0,
            "latenciesNs": latencies,
            "finished": finished,
            "dropped": dropped,
            "errors": errors.listed(),
            "stream": stream,
        }

    async def open(self, due: List[int], drain_ms: int, warmup_calls: int, warmup_kind: str) -> Dict[str, Any]:
        """Calls start at the times in `due`, whether or not earlier replies have come."""
        began = next_call = dropped = spun = 0
        end = len(due)
        last_start = (due[-1] if due else 0) + drain_ms * 1_000_000
        stopped = False
        errors = Errors()
        made: Dict[int, Tuple[int, int, bool]] = {}
        # It is fair: of the connections that are free, the one that has been so the longest has the next call.
        turn = asyncio.Lock()

        async def take() -> Optional[int]:
            """The next call, when it is due; None when there is none."""
            nonlocal next_call, end, spun
            async with turn:
                while next_call < end:
                    now = clock() - began
                    if now > last_start:
                        end = next_call
                        break
                    if now >= due[next_call]:
                        next_call += 1
                        return next_call - 1
                    # A timer is good to a millisecond, on Windows to 16: sleep until shortly before, then look at the clock.
                    margin = 17_000_000 if sys.platform == "win32" else 2_000_000
                    asleep = due[next_call] - now > margin
                    await asyncio.sleep((due[next_call] - now - margin) / 1e9 if asleep else 0)
                    if not asleep:
                        spun += clock() - began - now
            return None

        async def use(index: int) -> None:
            nonlocal dropped
            user, (call, arguments) = self.users[index], self._calls[index]
            free_since = 0
            while True:
                number = await take()
                if number is None:
                    return
                argument = next(arguments)
                user.since = clock()
                started = clock()
                reply = await call(argument)
                ended = clock()
                user.since = None
                check(argument, reply)
                if stopped:
                    dropped += 1
                    return
                made[number] = (started - began, ended - began, free_since <= due[number])
                free_since = ended - began

        async def warm_up(index: int) -> None:
            nonlocal dropped
            for _ in range(0 if stopped else warmup_calls):
                self.users[index].since = clock()
                dropped += await self._warm_up(index, warmup_kind)
            self.users[index].since = None

        async def guarded(work: Callable[[int], Awaitable[None]], index: int) -> None:
            nonlocal stopped, end
            try:
                await work(index)
            except Exception as error:
                errors.add(self.users[index], error)
                stopped = True
                end = next_call
            finally:
                self.users[index].since = None

        with Deadline(self.users, self._deadline_ms):
            await asyncio.gather(*(guarded(warm_up, index) for index in range(len(self.users))))
            idle = self._turns.idle_ns
            began = clock()
            if not stopped:
                await asyncio.gather(*(guarded(use, index) for index in range(len(self.users))))
            busy = clock() - began - (self._turns.idle_ns - idle) - spun
        right = sorted(made.items())
        return {
            "type": "responses",
            "elapsedNs": max((ended for _, (_, ended, _) in right), default=0),
            # From the scheduled start: a call that had to wait for a connection carries its wait.
            "responseNs": [ended - due[number] for number, (_, ended, _) in right],
            "serviceNs": [ended - started for _, (started, ended, _) in right],
            "pacingNs": [started - due[number] for number, (started, _, was_free) in right if was_free],
            "notStarted": len(due) - end,
            "dropped": dropped,
            "errors": errors.listed(),
            "busyNs": max(busy, 0),
        }

    async def _warm_up(self, index: int, kind: str) -> int:
        call, arguments = (self._small if kind == "Small" else self._calls)[index]
        argument = next(arguments)
        check(argument, await call(argument))
        self.users[index].since = clock()
        return 1


# ---------------------------------------------------------------------------------------------------------------------------------------
# 4. The protocol: lines in, lines out, and the end.


class Worker:
    def __init__(self, role: str, turns: Turns) -> None:
        self._role = role
        self._turns = turns
        self._server: Optional[Server] = None
        self._load: Optional[Load] = None

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
            return await self._load.closed(Load.most_recorded, command["durationMs"])
        if kind == "schedule":
            return await self._load.open(command["startsNs"], command["drainMs"], command["warmupCalls"], command["warmupKind"])
        raise WorkerError("BadCommand", f"'{kind}' is not a command")

    async def _set_up(self, setup: Dict[str, Any]) -> Dict[str, Any]:
        if setup["version"] > PROTOCOL_VERSION:
            raise WorkerError("UnsupportedVersion", f"worker-command version {setup['version']} is newer than {PROTOCOL_VERSION}")
        if setup["role"] == "server":
            self._server = Server(setup["token"], setup["maxPayloadBytes"])
            ready = {"endpoint": await self._server.listen(setup["listenAddress"]), "options": Server.options}
        else:
            users = [await User.connect(setup["endpoint"], setup["token"]) for _ in range(setup["connections"])]
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
            connections = len(self._load.users) if self._load else 0
        user_us, system_us = cpu_us()
        return {
            "type": "marked",
            "connections": connections,
            "cpuUserUs": user_us,
            "cpuSystemUs": system_us,
            "residentBytes": memory_bytes(b"VmRSS:"),
            "peakResidentBytes": memory_bytes(b"VmHWM:"),
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
    pending = b""
    while True:
        chunk = os.read(0, 1 << 16)
        if not chunk:
            os._exit(0)
        *lines, pending = (pending + chunk).split(b"\n")
        for line in lines:
            take(line)


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
