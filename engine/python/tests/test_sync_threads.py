"""Several users with blocking calls, each in a thread of its own."""

import threading
from typing import Callable, List, Set

from blocking_loops import NoTimer, Time, load

from rpcbench_worker.load.sync_loop import SyncLoop
from rpcbench_worker.load.user_threads import UserThreads
from rpcbench_worker.load.watchdog import Timer
from rpcbench_worker.scenarios.scenario import SMALL


class Meeting:
    """A user of several: its calls end when all users are in one."""

    def __init__(self, together: threading.Barrier) -> None:
        self._together = together
        self.threads: Set[int] = set()
        self.entered = threading.Event()
        self.aborted = threading.Event()
        self.hangs = False

    def simple_call(self, value: int) -> int:
        self.threads.add(threading.get_ident())
        self.entered.set()
        if self.hangs:
            assert self.aborted.wait(10)
            raise self.reason
        try:
            self._together.wait(10)
        except threading.BrokenBarrierError:
            pass  # the others have stopped
        return value

    def abort(self, reason: Exception) -> None:
        self.reason = reason
        self.aborted.set()


def test_users_call_at_the_same_time_each_in_a_thread_that_stays_its_own() -> None:
    together = threading.Barrier(3)
    users = [Meeting(together) for _ in range(3)]
    loop = SyncLoop(users, SMALL, 10_000, capacity=1000)  # type: ignore[arg-type]  # stands in for it
    for _ in range(2):
        # A call that waits for one who has stopped is let go.
        aborting = threading.Timer(2.0, together.abort)
        aborting.start()
        loaded = load(loop, 300_000_000)
        aborting.cancel()
        assert loaded.errors == []
        assert all(len(loaded.of(index)) > 3 for index in range(3))
        assert loaded.users == sorted(loaded.users)
        together.reset()
    threads = [user.threads for user in users]
    assert all(len(own) == 1 for own in threads)
    assert len(set.union(*threads)) == 3
    loop.end()


def test_a_call_past_its_deadline_is_aborted_from_another_thread_and_ends_the_load() -> None:
    time, quick, hangs = Time(), Meeting(threading.Barrier(1)), Meeting(threading.Barrier(1))
    hangs.hangs = True
    call, called = quick.simple_call, threading.Semaphore(0)

    def counted(value: int) -> int:
        called.release()
        return call(value)

    quick.simple_call = counted  # type: ignore[assignment]  # the method of this one object

    def start_timer(seconds: float, look: Callable[[], None]) -> Timer:
        def go() -> None:
            assert hangs.entered.wait(10)
            time.now += round(seconds * 1e9)
            # Until the quick one has begun a call after that.
            while called.acquire(blocking=False):
                pass
            for _ in range(3):
                assert called.acquire(timeout=10)
            look()

        if not hangs.aborted.is_set() and not hangs.entered.is_set():
            threading.Thread(target=go).start()
        return NoTimer()

    loop = SyncLoop([quick, hangs], SMALL, 20, time.clock, start_timer)  # type: ignore[list-item]  # stands in for it
    loaded = load(loop, 10**12)
    assert loaded.errors == [{"id": "CallTimedOut", "message": "a call took longer than its deadline of 20 ms", "count": 1}]
    assert not quick.aborted.is_set()
    loop.end()


def test_several_threads_start_no_more_calls_than_are_allowed() -> None:
    users = [Meeting(threading.Barrier(1)) for _ in range(4)]
    loop = SyncLoop(users, SMALL, 10_000, capacity=1000)  # type: ignore[arg-type]  # stands in for it
    for most in (1, 3, 4, 500):
        loaded = load(loop, 60_000_000_000, wakingCalls=1, mostCalls=most)
        assert loaded.waking + len(loaded.lengths) <= most
        assert loaded.waking + len(loaded.lengths) > most - 4
    loop.end()


def test_a_record_full_of_several_users_calls_ends_the_load() -> None:
    users = [Meeting(threading.Barrier(1)) for _ in range(4)]
    loop = SyncLoop(users, SMALL, 10_000, capacity=1000)  # type: ignore[arg-type]  # stands in for it
    loaded = load(loop, 60_000_000_000)
    # Of each user less than one column more.
    assert 1000 <= len(loaded.lengths) < 5000
    assert loaded.errors == []
    loop.end()


def test_a_single_user_calls_in_the_thread_that_asks() -> None:
    seen: List[int] = []
    UserThreads(1).run(lambda index: seen.append(threading.get_ident()))
    assert seen == [threading.get_ident()]


def test_a_load_ends_when_the_last_user_is_done() -> None:
    threads, done = UserThreads(4), []
    gate = threading.Event()

    def work(index: int) -> None:
        if index == 3:
            assert gate.wait(10)
        else:
            gate.set()
        done.append(index)

    threads.run(work)
    assert sorted(done) == [0, 1, 2, 3]
    threads.end()
