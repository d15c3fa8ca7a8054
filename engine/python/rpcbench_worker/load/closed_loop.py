"""Bursts and slices of a closed loop.

What is between two reads of the clock is the call and nothing else: arguments are made before, replies are checked and stored
after. `proto/README.md` ("What is timed") says which calls count.

Garbage collection stays enabled, as it is in a user's program: what a framework leaves for it is part of its cost. The worker's own
heap is not, so it is frozen once at the end of setup (see `Worker`), and nothing is collected between calls on purpose.
"""

import asyncio
import time
from array import array
from typing import Any, Callable, Dict, List, Optional, Sequence, Tuple

from rpcbench_worker.errors import WRONG_ANSWER, WorkerError
from rpcbench_worker.interface import User
from rpcbench_worker.load.call_errors import CallErrors
from rpcbench_worker.load.calls import make_checked, read_stream
from rpcbench_worker.load.record import CAPACITY, CONNECT_CAPACITY, ConnectRecord, Record, StreamRecord, connect_samples, zeros
from rpcbench_worker.load.scenario import SMALL, Connect, Echo, Scenario, Stream, wrong_answer
from rpcbench_worker.load.watchdog import IDLE, StartTimer, Watchdog, start_thread_timer
from rpcbench_worker.loop import TurnCounter

_NEVER = (1 << 63) - 1


class _Pass:
    """One burst or slice while it runs; shared by all its users."""

    __slots__ = (
        "limit",
        "duration_ns",
        "active",
        "stopped",
        "ends_at",
        "all_active_at",
        "last_end",
        "count",
        "finished",
        "dropped",
        "errors",
    )

    def __init__(self, limit: int, duration_ns: Optional[int]) -> None:
        #: Calls to count.
        self.limit = limit
        self.duration_ns = duration_ns
        #: Users that are past their warm-up.
        self.active = 0
        self.stopped = False
        self.ends_at = _NEVER
        self.all_active_at = 0
        self.last_end = 0
        self.count = 0
        #: Calls that ended since all users were active, counted or not.
        self.finished = 0
        self.dropped = 0
        self.errors = CallErrors()

    def begin(self, now: int) -> None:
        """A user starts its first call after the warm-up."""
        if self.active == 0 and self.duration_ns is not None:
            self.ends_at = now + self.duration_ns
        self.active += 1
        self.all_active_at = now

    def fail(self, error: BaseException) -> None:
        """Stops all users; their calls on the way are waited for."""
        self.stopped = True
        self.errors.add(error)


class ClosedLoop:
    """The users of one client and the call they make.

    `clock` (nanoseconds, monotonic), `start_timer` and `capacity` are given by tests.
    """

    def __init__(
        self,
        users: Sequence[User],
        scenario: Scenario,
        deadline_ms: int,
        turns: TurnCounter,
        clock: Callable[[], int] = time.perf_counter_ns,
        start_timer: StartTimer = start_thread_timer,
        capacity: int = CAPACITY,
    ) -> None:
        self._users = users
        self._scenario = scenario
        self._deadline_ns = deadline_ms * 1_000_000
        self._turns = turns
        self._clock = clock
        self._start_timer = start_timer
        self._connects: Optional[ConnectRecord] = None
        if isinstance(scenario, Connect):
            capacity = min(capacity, CONNECT_CAPACITY)
            self._connects = ConnectRecord(capacity)
        self._record = Record(capacity)
        self._streams: Optional[StreamRecord] = None
        self._scratch: List[Tuple["array[int]", "array[int]"]] = []
        if isinstance(scenario, Stream):
            self._streams = StreamRecord(scenario.count, capacity)
            self._scratch = [(zeros(scenario.count - 1), zeros(scenario.count)) for _ in users]
        self._starts = array("q", [IDLE]) * len(users)
        # Each user goes on in its own round of arguments, from pass to pass.
        self._small = [SMALL.next_argument() for _ in users]
        self._arguments = [scenario.next_argument() for _ in users] if isinstance(scenario, Echo) else []

    async def burst(self, warmup_calls: int, warmup_small: bool, calls: int) -> Dict[str, Any]:
        """Makes `calls` counted calls; returns a `samples` reply without `type` and `id`."""
        self._record.reserve(calls)
        current = _Pass(calls, None)
        await self._run(current, warmup_calls, warmup_small)
        return self._samples(current, None)

    async def slice(self, duration_ms: int, calls: int = CAPACITY) -> Dict[str, Any]:
        """Calls for `duration_ms`, and counts at most `calls`; returns a `samples` reply without `type` and `id`."""
        current = _Pass(min(calls, self._record.capacity), duration_ms * 1_000_000)
        streams = self._streams
        if streams is not None:
            streams.clear()
        await self._run(current)
        connects = self._connects
        parts = {} if connects is None else {"connect": connect_samples(map(connects.parts, range(current.count)))}
        return {**self._samples(current, streams), **parts}

    async def _run(self, current: _Pass, warmup_calls: int = 0, warmup_small: bool = False) -> None:
        with Watchdog(self._users, self._starts, self._deadline_ns, self._clock, self._start_timer):
            # A task a user, also for one: a reply then wakes two coroutines above the call, not all of the worker's.
            await asyncio.gather(*(self._user(index, current, warmup_calls, warmup_small) for index in range(len(self._users))))

    async def _user(self, index: int, current: _Pass, warmup_calls: int, warmup_small: bool) -> None:
        """One user from its first warm-up call until the pass stops. A failure stops the pass and is recorded there."""
        starts, clock = self._starts, self._clock
        starts[index] = clock()
        try:
            for _ in range(warmup_calls):
                if current.stopped:
                    return
                await self._warm_up(index, warmup_small)
                starts[index] = clock()
                current.dropped += 1
            current.begin(clock())
            if isinstance(self._scenario, Echo):
                await self._echo(index, self._scenario, current)
            else:
                await self._stream(index, self._scenario.count, current)
        except (Exception, asyncio.CancelledError) as error:
            current.fail(error)
        finally:
            starts[index] = IDLE

    async def _echo(self, index: int, scenario: Echo, current: _Pass) -> None:
        """Calls until the pass stops. Raises what a call raised, and `WorkerError` WrongAnswer."""
        user, next_argument = self._users[index], self._arguments[index]
        call, connects = scenario.bind(user), self._connects if current.duration_ns is not None else None
        clock, starts, latencies, everybody = self._clock, self._starts, self._record.latencies, len(self._users)
        while not current.stopped:
            argument = next_argument()
            counts = current.active == everybody
            started = clock()
            reply = await call(argument)
            ended = clock()
            # For the watchdog the next call starts now; writing its real start would be inside what is timed.
            starts[index] = ended
            if reply != argument:
                raise wrong_answer(argument, reply)
            if ended > current.ends_at:
                current.stopped = True
            if current.active == everybody and not current.stopped:
                current.finished += 1
                current.last_end = ended
            if counts and not current.stopped:
                latencies[current.count] = ended - started
                if connects is not None:
                    connects.put(current.count, started, user.opened, user.called, ended)  # type: ignore[attr-defined]
                current.count += 1
                if current.count == current.limit:
                    current.stopped = True
            else:
                current.dropped += 1

    async def _stream(self, index: int, length: int, current: _Pass) -> None:
        """Reads whole streams until the pass stops. Raises what reading raised, and `WorkerError` WrongAnswer.

        A value's time is the moment the iterator hands it over. Values with the same `turns.turn` are one arrival: gRPC and a slow
        RPyC hand over one value a turn, ZeroMQ and the floor all that has come in meanwhile.
        """
        stream_values, turns, streams = self._users[index].stream_values, self._turns, self._streams
        clock, starts, latencies, everybody = self._clock, self._starts, self._record.latencies, len(self._users)
        gaps, arrivals = self._scratch[index]
        keep = current.duration_ns is not None
        assert streams is not None
        while not current.stopped:
            counts = current.active == everybody
            expected = in_turn = arrival = first = 0
            turn = -1
            started = previous = clock()
            async for value in stream_values(length):
                now = clock()
                if value != expected or expected == length:
                    raise wrong_answer(expected if expected < length else "end of stream", value)
                if expected:
                    gaps[expected - 1] = now - previous
                else:
                    first = now - started
                previous = now
                expected += 1
                if turns.turn == turn:
                    in_turn += 1
                else:
                    if in_turn:
                        arrivals[arrival] = in_turn
                        arrival += 1
                    in_turn, turn = 1, turns.turn
            ended = clock()
            starts[index] = ended
            if expected != length:
                raise WorkerError(WRONG_ANSWER, f"asked for a stream of {length} values, got {expected}")
            if ended > current.ends_at:
                current.stopped = True
            if current.active == everybody and not current.stopped:
                current.finished += 1
                current.last_end = ended
            if counts and not current.stopped:
                latencies[current.count] = ended - started
                current.count += 1
                if keep:
                    arrivals[arrival] = in_turn
                    streams.add(first, gaps, arrivals, arrival + 1)
                if current.count == current.limit or (keep and not streams.has_room):
                    current.stopped = True
            else:
                current.dropped += 1

    async def _warm_up(self, index: int, small: bool) -> None:
        """One call that is not timed, but checked like any other."""
        user, scenario = self._users[index], SMALL if small else self._scenario
        if isinstance(scenario, Echo):
            await make_checked(scenario.bind(user), (self._small if small else self._arguments)[index]())
        else:
            await read_stream(user, scenario.count)

    def _samples(self, current: _Pass, streams: Optional[StreamRecord]) -> Dict[str, Any]:
        return {
            "elapsedNs": current.last_end - current.all_active_at if current.finished else 0,
            "latenciesNs": self._record.latencies[: current.count].tolist(),
            "finished": current.finished,
            "dropped": current.dropped,
            "errors": current.errors.listed(),
            "stream": streams and {"firstValueNs": streams.first_values, "gapsNs": streams.gaps, "arrivals": streams.arrivals},
        }
