"""Fixtures of the pytest-benchmark lane: the engine's own servers and clients, set up and torn down around each implementation.

The server is the engine's worker in a process of its own; the client is the same framework module, in pytest's process. How it is called
is pytest-benchmark's business: one call after the other, timed from outside. Where an API is asynchronous its event loop has to be started
and stopped for every call, which the engine does not do (`test_empty_coroutine` measures what that alone takes).
"""

import asyncio
import importlib.util
import os
import sys
from pathlib import Path
from typing import Any, Callable, Dict, Iterable, Iterator, List, NamedTuple

import pytest

_OWN = Path(__file__).resolve().parents[1]


def _is_callers(entry: str) -> bool:
    """Whether an entry of sys.path is the current folder, and neither ours nor named in full by PYTHONPATH."""
    folder = Path(entry or ".").resolve()
    named = [each for each in os.environ.get("PYTHONPATH", "").split(os.pathsep) if os.path.isabs(each)]
    return folder == Path.cwd() and folder != _OWN and _OWN not in folder.parents and entry not in named


# `python -m pytest` puts the current folder first: a checkout of a framework there would be measured in place of what is installed.
sys.path[:] = [entry for entry in sys.path if not _is_callers(entry)]

from worker_process import TOKEN, started  # noqa: E402

from rpcbench_worker.interface import ClientSetup  # noqa: E402
from rpcbench_worker.loop import TurnCounter  # noqa: E402
from rpcbench_worker.paths import descriptor_file  # noqa: E402
from rpcbench_worker.framework_modules import load_framework  # noqa: E402

#: Framework, and the module without which it cannot be measured.
PACKAGES = {"tcp": "asyncio", "rpyc": "rpyc", "zeromq": "zmq", "grpc": "grpc"}
MAX_PAYLOAD_BYTES = 10 * 1024 * 1024

#: Median seconds of driving an empty coroutine, for the summary.
_DRIVING = pytest.StashKey[List[float]]()

Call = Callable[[], Any]


def new_loop() -> asyncio.AbstractEventLoop:
    """As the engine's worker has it."""
    return asyncio.SelectorEventLoop(TurnCounter())


def driven(loop: asyncio.AbstractEventLoop, work: Callable[[], Any]) -> Call:
    """A function that runs the loop until what `work` gives is done. In a coroutine, for some calls give futures: one way for all."""
    run = loop.run_until_complete

    async def once() -> Any:
        return await work()

    return lambda: run(once())


class Implementation(NamedTuple):
    framework: str
    api: str


class Caller:
    """One user as pytest-benchmark can call it: each of these gives a function that makes the call and returns when it is done."""

    def simple_call(self, value: int) -> Call:
        raise NotImplementedError

    def send_bytes(self, data: bytes) -> Call:
        raise NotImplementedError

    def read_stream(self, count: int) -> Call:
        """A function that returns the values as a list."""
        raise NotImplementedError

    def close(self) -> None:
        raise NotImplementedError


class BlockingCaller(Caller):
    def __init__(self, client: Any, setup: ClientSetup) -> None:
        self._user = client.setup(setup)

    def simple_call(self, value: int) -> Call:
        call = self._user.simple_call
        return lambda: call(value)

    def send_bytes(self, data: bytes) -> Call:
        call = self._user.send_bytes
        return lambda: call(data)

    def read_stream(self, count: int) -> Call:
        read: Callable[[int], Iterable[int]] = self._user.stream_values
        return lambda: list(read(count))

    def close(self) -> None:
        self._user.teardown()


class DrivenCaller(Caller):
    """An asynchronous user, its event loop run for every call from its start to its end."""

    def __init__(self, client: Any, setup: ClientSetup) -> None:
        self._loop = new_loop()
        try:
            self._user = self._loop.run_until_complete(client.setup(setup))
        except BaseException:
            self._loop.close()
            raise

    def simple_call(self, value: int) -> Call:
        return driven(self._loop, lambda: self._user.simple_call(value))

    def send_bytes(self, data: bytes) -> Call:
        return driven(self._loop, lambda: self._user.send_bytes(data))

    def read_stream(self, count: int) -> Call:
        async def read() -> List[int]:
            return [value async for value in self._user.stream_values(count)]

        return driven(self._loop, read)

    def close(self) -> None:
        self._loop.run_until_complete(self._user.teardown())
        self._loop.close()


def _implementations() -> List[Any]:
    both = [Implementation(framework, api) for framework in PACKAGES for api in ("Async", "Sync")]
    return [pytest.param(each, id="-".join(each)) for each in both]


@pytest.fixture(scope="module", params=_implementations())
def implementation(request: Any) -> Implementation:
    """Skips, with the reason, what is not installed here."""
    asked: Implementation = request.param
    if importlib.util.find_spec(PACKAGES[asked.framework]) is None:
        pytest.skip(f"{PACKAGES[asked.framework]} is not installed")
    if asked.framework == "grpc" and not descriptor_file().exists():
        pytest.skip(f"{descriptor_file()} is missing: npm run build")
    return asked


@pytest.fixture(scope="module")
def endpoint(implementation: Implementation) -> Iterator[Dict[str, Any]]:
    """Setup: the implementation's server, started in a process of its own. Teardown: ended, and its exit code looked at."""
    with started(implementation.framework, "server", implementation.api) as server:
        ready = server.set_up_server()
        assert ready["type"] == "ready", ready
        yield ready["endpoint"]
        assert server.end() == 0


@pytest.fixture(scope="module")
def caller(implementation: Implementation, endpoint: Dict[str, Any]) -> Iterator[Caller]:
    """Setup: one user, connected. Teardown: its connection closed."""
    client = load_framework(*implementation).client
    kind = BlockingCaller if implementation.api == "Sync" else DrivenCaller
    made = kind(client, ClientSetup(endpoint, TOKEN, MAX_PAYLOAD_BYTES))
    yield made
    made.close()


@pytest.fixture
def driving(pytestconfig: pytest.Config) -> List[float]:
    """Where a test puts what driving an event loop takes, for the summary to say."""
    return pytestconfig.stash.setdefault(_DRIVING, [])


@pytest.hookimpl(trylast=True)
def pytest_terminal_summary(terminalreporter: Any, config: pytest.Config) -> None:
    for seconds in config.stash.get(_DRIVING, []):
        terminalreporter.section("event loop")
        terminalreporter.line(
            f"Driving an async call by its event loop adds about {seconds * 1e6:.1f} us to it (the median of an empty coroutine). "
            "It is in every Async row above, and not in RpcBench's own figures: its calls are made in a loop that runs."
        )
