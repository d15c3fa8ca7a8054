"""When the generator of an open loop wakes, in virtual time."""

import asyncio
from typing import List

import pytest
from virtual_time import VirtualTime

from rpcbench_worker.load.pacer import SpinningPacer, next_turn
from rpcbench_worker.load.watchdog import Timer

MS = 1_000_000
TURN = 10_000


class Paced:
    """Timers that are late by what the test says; a turn of the event loop takes 10 microseconds."""

    def __init__(self, timer_late_ns: int = 0, margin_ns: int = 2 * MS) -> None:
        self.time = VirtualTime()
        self.slept: List[int] = []
        self.turns = 0
        #: Turns from here on in which a reply is handled, which takes so long.
        self.busy_from, self.work_ns = 10**9, 0
        self._timer_late_ns = timer_late_ns
        self.pacer = SpinningPacer(self.time.clock, self._start_timer, self._next_turn, margin_ns)

    def _start_timer(self, seconds: float, callback: object) -> Timer:
        self.slept.append(round(seconds * 1e9))
        return self.time.start_timer(seconds + self._timer_late_ns / 1e9, callback)  # type: ignore[arg-type]  # stands in for it

    async def _next_turn(self) -> bool:
        self.turns += 1
        only_looks = self.turns < self.busy_from
        await self.time.sleep(TURN if only_looks else self.work_ns)
        return only_looks

    def wait(self, duration_ns: int) -> int:
        """Waits; returns how late it woke."""
        due = self.time.now + duration_ns
        self.time.run(self.pacer.wait(duration_ns))
        return self.time.now - due


def test_it_sleeps_until_shortly_before_and_spins_then() -> None:
    paced = Paced(timer_late_ns=900_000)
    assert 0 <= paced.wait(50 * MS) <= TURN
    assert paced.slept == [48 * MS]
    assert paced.turns > 100


def test_it_does_not_sleep_when_there_is_no_time_for_it() -> None:
    paced = Paced()
    assert 0 <= paced.wait(2 * MS + MS // 2) <= TURN
    assert paced.slept == []


def test_it_learns_how_late_timers_are() -> None:
    paced = Paced(timer_late_ns=14 * MS)
    late = [paced.wait(50 * MS) for _ in range(3)]
    assert paced.slept == [48 * MS, 35 * MS, 35 * MS]
    assert late[0] == 12 * MS
    assert max(late[1:]) <= TURN


def test_a_timer_later_than_any_clock_tick_is_an_accident() -> None:
    paced = Paced(timer_late_ns=500 * MS)
    for _ in range(2):
        paced.wait(50 * MS)
    assert paced.slept == [48 * MS, 30 * MS]


@pytest.mark.parametrize("duration", [50 * MS, MS])
def test_cancel_ends_the_wait_and_the_next_one_is_whole(duration: int) -> None:
    paced = Paced()

    async def cancelled() -> int:
        waiting = asyncio.ensure_future(paced.pacer.wait(duration))
        await paced.time.sleep(TURN * 3 // 2)
        paced.pacer.cancel()
        await waiting
        return paced.time.now

    began = paced.time.now
    assert paced.time.run(cancelled()) - began <= 3 * TURN
    assert 0 <= paced.wait(duration) <= TURN


def test_it_counts_how_long_it_spun_and_not_how_late_it_was() -> None:
    paced = Paced()
    paced.wait(50 * MS + 5000)
    assert paced.pacer.spun_ns == 2 * MS


def test_a_turn_in_which_something_was_done_is_no_spinning() -> None:
    paced = Paced()
    paced.busy_from, paced.work_ns = 101, 50_000
    paced.wait(2 * MS)
    assert paced.pacer.spun_ns == 100 * TURN


def test_a_turn_of_a_real_loop_only_looks_when_nothing_else_is_done_in_it() -> None:
    async def looks() -> List[bool]:
        loop, seen = asyncio.get_running_loop(), []
        for work in (False, True, False, True):
            if work:
                loop.call_soon(lambda: None)
            seen.append(await next_turn())
        return seen

    assert asyncio.run(looks()) == [True, False, True, False]


def test_replies_handled_while_it_spins_are_no_idle_time() -> None:
    turns = 0

    async def handled() -> int:
        nonlocal turns
        loop = asyncio.get_running_loop()
        now = [0]

        def clock() -> int:
            now[0] += 1
            return now[0]

        def reply() -> None:
            # Each brings the next, as those of a user that calls again at once.
            nonlocal turns
            turns += 1
            if turns < 50:
                loop.call_soon(reply)
            now[0] += 1000

        pacer = SpinningPacer(clock)
        loop.call_soon(reply)
        await pacer.wait(60_000)
        return pacer.spun_ns

    # 50 replies of 1,000: what is left of 60,000 is spun away, but for readings of the clock.
    assert 9_000 < asyncio.run(handled()) <= 10_000
    assert turns == 50


def test_cancel_without_a_wait_is_nothing() -> None:
    paced = Paced()
    paced.pacer.cancel()
    assert 0 <= paced.wait(5 * MS) <= TURN
