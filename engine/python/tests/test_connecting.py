"""Users of Connect: what a call is, that its parts add up to it, and that nothing of it stays open; in virtual time."""

from typing import Any, Callable, List, Optional

import pytest
from loads import Loaded, load_command
from virtual_time import FakeUser, VirtualTime

from rpcbench_worker.errors import CALL_TIMED_OUT, WorkerError
from rpcbench_worker.interface import ClientSetup
from rpcbench_worker.load.closed_loop import ClosedLoop
from rpcbench_worker.load.connecting import ConnectingUser, SyncConnectingUser
from rpcbench_worker.scenarios import scenario_of
from rpcbench_worker.load.sync_loop import SyncLoop
from rpcbench_worker.loop import TurnCounter

DEADLINE_MS = 1
SETUP = ClientSetup({"host": "127.0.0.1", "port": 9}, "", 1024, DEADLINE_MS)
CONNECT = scenario_of({"scenario": "Connect"})


class Connection(FakeUser):
    def __init__(self, client: "Client") -> None:
        super().__init__(client.time, client.call_ns, answer=client.answer)
        self._client = client
        client.standing += 1
        client.most = max(client.most, client.standing)
        self._closed = False

    async def close(self) -> None:
        await self._client.time.sleep(self._client.close_ns)
        await self.teardown()

    async def teardown(self) -> None:
        if not self._closed:
            self._client.standing -= 1
        self._closed = True


class Client:
    """A framework's client whose connections take so long to open, call and close."""

    def __init__(self, open_ns: int, call_ns: int, close_ns: int, answer: Callable[[Any], Any] = lambda asked: asked) -> None:
        self.time = VirtualTime()
        self.open_ns, self.call_ns, self.close_ns, self.answer = open_ns, call_ns, close_ns, answer
        self.standing = self.most = self.made = 0
        self.problem: Optional[Exception] = None

    async def setup(self, setup: ClientSetup) -> Connection:
        self.made += 1
        await self.time.sleep(self.open_ns)
        if self.problem is not None:
            raise self.problem
        return Connection(self)

    def loop(self, users: int = 1) -> ClosedLoop:
        connecting = [ConnectingUser(self, SETUP, self.time.clock) for _ in range(users)]
        clock, timer = self.time.clock, self.time.start_timer
        return ClosedLoop(connecting, CONNECT, DEADLINE_MS, TurnCounter(), clock, timer, 1000)  # type: ignore[arg-type]  # stands in for it

    def load(self, length_ns: int, users: int = 1, **changes: Any) -> Loaded:
        return Loaded(self.time.run(self.loop(users).load(load_command(length_ns, **changes))))


def test_a_call_opens_calls_and_closes_and_its_parts_add_up_to_it() -> None:
    client = Client(30, 20, 10)
    loaded = client.load(170)
    assert loaded.lengths == [60, 60, 60]
    assert loaded.parts == {"open": [30] * 3, "firstCall": [20] * 3, "close": [10] * 3}
    assert (client.made, client.standing, loaded.errors) == (3, 0, [])


def test_a_waking_call_is_a_whole_one_and_has_no_parts() -> None:
    client = Client(30, 20, 10)
    loaded = client.load(60, wakingCalls=2, wakingKind="Small")
    assert (loaded.waking, loaded.lengths, loaded.parts["open"], client.made) == (2, [60], [30], 3)


def test_several_users_have_one_connection_open_each_at_most() -> None:
    client = Client(3, 2, 1)
    loaded = client.load(10**6, 4, mostCalls=20, wakingCalls=1)
    assert (client.made, len(loaded.lengths), loaded.waking) == (20, 16, 4)
    assert len(loaded.in_window()) == len(loaded.parts["open"]) == 16
    assert (client.most, client.standing) == (4, 0)


def test_a_connection_that_cannot_be_opened_says_what_the_system_said() -> None:
    client = Client(3, 2, 1)
    client.problem = OSError(99, "Cannot assign requested address")
    [error] = client.load(100).errors
    assert error["id"] == "ConnectionFailed"
    assert "[Errno 99]" in error["message"]


def test_a_call_that_fails_leaves_no_connection_open() -> None:
    client = Client(3, 2, 1, answer=lambda _: ValueError("no"))
    assert [error["id"] for error in client.load(100).errors] == ["CallFailed"]
    assert (client.made, client.standing) == (1, 0)


@pytest.mark.parametrize("slow", ["open_ns", "call_ns", "close_ns"])
def test_the_deadline_ends_a_call_wherever_it_is_and_the_next_one_works(slow: str) -> None:
    client = Client(3, 2, 1)
    setattr(client, slow, 50_000_000)
    loop = client.loop()
    loaded = Loaded(client.time.run(loop.load(load_command(100))))
    assert loaded.errors == [{"id": "CallTimedOut", "message": "a call took longer than its deadline of 1 ms", "count": 1}]
    assert client.time.now < 2_000_000
    assert client.standing == 0
    setattr(client, slow, 5)
    assert len(Loaded(client.time.run(loop.load(load_command(11)))).lengths) == 2


class BlockingClient:
    """Its connections take 30 ns to open, 20 to call, 10 to close; `late` adds to the opening."""

    def __init__(self) -> None:
        self.now = 1_000
        self.late = 0
        self.standing: List["BlockingConnection"] = []
        self.aborts: List["SyncConnectingUser"] = []
        self.fails: Optional[Exception] = None

    def clock(self) -> int:
        return self.now

    def setup(self, setup: ClientSetup) -> "BlockingConnection":
        self.now += 30 + self.late
        for user in self.aborts:
            user.abort(WorkerError("CallTimedOut", "given up"))
        if self.late and not self.aborts:
            raise OSError("timed out")
        return BlockingConnection(self)

    def load(self, calls: int) -> Loaded:
        user = SyncConnectingUser(self, SETUP, self.clock)
        loop = SyncLoop([user], CONNECT, DEADLINE_MS, self.clock, capacity=1000)  # type: ignore[list-item]  # stands in for it
        return Loaded(loop.load(load_command(10**6, mostCalls=calls)))


class BlockingConnection:
    def __init__(self, client: BlockingClient) -> None:
        self._client = client
        client.standing.append(self)

    def simple_call(self, value: int) -> int:
        self._client.now += 20
        if self._client.fails is not None:
            raise self._client.fails
        return value

    def teardown(self) -> None:
        self._client.now += 10
        if self in self._client.standing:
            self._client.standing.remove(self)


def test_a_blocking_call_has_the_same_parts() -> None:
    client = BlockingClient()
    loaded = client.load(3)
    assert loaded.lengths == [60, 60, 60]
    assert loaded.parts == {"open": [30] * 3, "firstCall": [20] * 3, "close": [10] * 3}
    assert client.standing == []


def test_a_blocking_call_that_fails_leaves_no_connection_open() -> None:
    client = BlockingClient()
    client.fails = WorkerError("CallFailed", "no")
    assert [error["id"] for error in client.load(3).errors] == ["CallFailed"]
    assert client.standing == []


def test_an_opening_that_blocks_past_the_deadline_is_told_as_that() -> None:
    client = BlockingClient()
    client.late = DEADLINE_MS * 1_000_000
    assert [error["id"] for error in client.load(3).errors] == ["CallTimedOut"]


def test_a_blocking_opening_that_was_given_up_meanwhile_is_closed_when_it_is_there() -> None:
    client = BlockingClient()
    user = SyncConnectingUser(client, SETUP, client.clock)
    client.aborts.append(user)
    with pytest.raises(WorkerError) as given_up:
        user.simple_call(1)
    assert given_up.value.id == CALL_TIMED_OUT
    assert client.standing == []
    client.aborts.clear()
    assert user.simple_call(2) == 2
