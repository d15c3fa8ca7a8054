"""A closed loop in a window of time that was fixed beforehand, so that several client processes can count at the same time.

As everywhere, between two reads of the clock there is the call and nothing else.
"""

import asyncio
from array import array
from itertools import groupby
from typing import Any, Dict, List, Optional, Tuple

from rpcbench_worker.errors import WRONG_ANSWER, WorkerError
from rpcbench_worker.load.call_errors import CallErrors
from rpcbench_worker.load.closed_loop import ClosedLoop
from rpcbench_worker.load.record import StreamRecord, zeros
from rpcbench_worker.load.scenario import Echo, wrong_answer
from rpcbench_worker.load.watchdog import IDLE, Watchdog


class _Window:
    """One window while its users call; shared by all of them."""

    __slots__ = (
        "from_ns",
        "until_ns",
        "ends_at",
        "stopped",
        "waiting",
        "active_from",
        "active_until",
        "count",
        "finished",
        "dropped",
        "errors",
    )

    def __init__(self, from_ns: int, until_ns: int, hold_ns: int, users: int) -> None:
        self.from_ns = from_ns
        self.until_ns = until_ns
        #: Users go on until then.
        self.ends_at = until_ns + hold_ns
        self.stopped = False
        #: Users that have not begun.
        self.waiting = users
        self.active_from: Optional[int] = None
        self.active_until: Optional[int] = None
        self.count = 0
        #: Calls that ended within the window, whenever they began.
        self.finished = 0
        self.dropped = 0
        self.errors = CallErrors()

    def begin(self, now: int) -> None:
        """A user starts its first call."""
        self.waiting -= 1
        if self.waiting == 0:
            self.active_from = now

    def stop(self, now: int) -> None:
        """The first user that stops; calls on their way are waited for."""
        self.stopped = True
        if self.active_until is None:
            self.active_until = now


class WindowLoop(ClosedLoop):
    """The users of one client and the call they make, in bursts, slices and windows."""

    #: For each user, when the values of the stream under way came, and in which turn of the event loop.
    _traces: "Optional[List[Tuple[array[int], array[int]]]]" = None

    async def window(self, from_ns: int, until_ns: int, hold_ns: int, stream_details: bool) -> Dict[str, Any]:
        """Calls from now on, counts within the window; returns a `samples` reply without `type` and `id`."""
        current = _Window(from_ns, until_ns, hold_ns, len(self._users))
        streams = self._streams if stream_details else None
        if streams is not None:
            streams.clear()
        with Watchdog(self._users, self._starts, self._deadline_ns, self._clock, self._start_timer):
            await asyncio.gather(*(self._in_window(index, current, streams) for index in range(len(self._users))))
        active = {"activeFromNs": current.active_from, "activeUntilNs": current.active_until}
        return {
            "elapsedNs": until_ns - from_ns,
            "latenciesNs": self._record.latencies[: current.count].tolist(),
            "finished": current.finished,
            "dropped": current.dropped,
            "errors": current.errors.listed(),
            "stream": streams and {"firstValueNs": streams.first_values, "gapsNs": streams.gaps, "arrivals": streams.arrivals},
            **{name: when for name, when in active.items() if when is not None},
        }

    async def _in_window(self, index: int, current: _Window, streams: Optional[StreamRecord]) -> None:
        """One user until the window has ended and held. A failure stops all of them and is recorded."""
        now = self._clock()
        self._starts[index] = now
        current.begin(now)
        try:
            if isinstance(self._scenario, Echo):
                await self._echo_in_window(index, self._scenario, current)
            else:
                await self._stream_in_window(index, self._scenario.count, current, streams)
        except (Exception, asyncio.CancelledError) as error:
            current.stop(self._clock())
            current.errors.add(error)
        finally:
            self._starts[index] = IDLE

    async def _echo_in_window(self, index: int, scenario: Echo, current: _Window) -> None:
        """Raises what a call raised, and `WorkerError` WrongAnswer."""
        call, next_argument = scenario.bind(self._users[index]), self._arguments[index]
        clock, starts = self._clock, self._starts
        while not current.stopped:
            argument = next_argument()
            started = clock()
            reply = await call(argument)
            ended = clock()
            # For the watchdog the next call starts now; writing its real start would be inside what is timed.
            starts[index] = ended
            if reply != argument:
                raise wrong_answer(argument, reply)
            self._keep(current, started, ended)

    async def _stream_in_window(self, index: int, length: int, current: _Window, streams: Optional[StreamRecord]) -> None:
        """Raises what reading raised, and `WorkerError` WrongAnswer."""
        stream_values, turns = self._users[index].stream_values, self._turns
        clock, starts = self._clock, self._starts
        times, turn_of = self._trace_of(index, length)
        while not current.stopped:
            expected = 0
            started = clock()
            async for value in stream_values(length):
                now = clock()
                if value != expected or expected == length:
                    raise wrong_answer(expected if expected < length else "end of stream", value)
                times[expected] = now
                turn_of[expected] = turns.turn
                expected += 1
            ended = clock()
            starts[index] = ended
            if expected != length:
                raise WorkerError(WRONG_ANSWER, f"asked for a stream of {length} values, got {expected}")
            if self._keep(current, started, ended) and streams is not None:
                gaps = array("q", [after - before for before, after in zip(times, times[1:])])
                arrivals = array("q", [len(list(together)) for _, together in groupby(turn_of)])
                streams.add(times[0] - started, gaps, arrivals, len(arrivals))
                if not streams.has_room:
                    current.stop(ended)

    def _trace_of(self, index: int, length: int) -> "Tuple[array[int], array[int]]":
        if self._traces is None:
            self._traces = [(zeros(length), zeros(length)) for _ in self._users]
        return self._traces[index]

    def _keep(self, current: _Window, started: int, ended: int) -> bool:
        """Keeps a call that counts, and stops the window when there is an end to it. True: it counts."""
        if ended > current.ends_at:
            current.stop(ended)
        if current.stopped:
            current.dropped += 1
            return False
        within = current.from_ns < ended <= current.until_ns
        current.finished += within
        if not within or started < current.from_ns:
            current.dropped += 1
            return False
        self._record.latencies[current.count] = ended - started
        current.count += 1
        if current.count == self._record.capacity:
            current.stop(ended)
        return True
