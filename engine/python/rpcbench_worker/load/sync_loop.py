"""Bursts and slices of a closed loop with blocking calls: the twin of `closed_loop`, a thread a user in place of a task.

Every user writes into arrays of its own and nothing is locked between two calls; which calls count is worked out after the pass, from
their times. Python runs one thread at a time: with several users a latency holds the time the user's thread waited for its turn (the
global interpreter lock), as it does in any threaded client.
"""

import time
from array import array
from typing import Any, Callable, Dict, List, Sequence

from rpcbench_worker.errors import WRONG_ANSWER, WorkerError
from rpcbench_worker.interface import SyncUser
from rpcbench_worker.load.record import CAPACITY, CONNECT_CAPACITY, connect_samples
from rpcbench_worker.load.scenario import SMALL, Connect, Echo, Scenario, Stream, wrong_answer
from rpcbench_worker.load.sync_record import NEVER, Counted, Pass, UserRecord, counted
from rpcbench_worker.load.user_threads import UserThreads
from rpcbench_worker.load.watchdog import IDLE, StartTimer, Watchdog, start_plain_timer


class SyncLoop:
    """The users of one client and the call they make. `clock`, `start_timer` and `capacity` are given by tests."""

    def __init__(
        self,
        users: Sequence[SyncUser],
        scenario: Scenario,
        deadline_ms: int,
        clock: Callable[[], int] = time.perf_counter_ns,
        start_timer: StartTimer = start_plain_timer,
        capacity: int = CAPACITY,
    ) -> None:
        self._users = users
        self._scenario = scenario
        self._deadline_ns = deadline_ms * 1_000_000
        self._clock = clock
        self._start_timer = start_timer
        self._capacity = capacity
        self._stream_count = scenario.count if isinstance(scenario, Stream) else 0
        is_connect = isinstance(scenario, Connect)
        if is_connect:
            self._capacity = min(capacity, CONNECT_CAPACITY)
        room = max(self._capacity // len(users), 1)
        self._records = [UserRecord(room, self._stream_count, is_connect) for _ in users]
        self._starts = array("q", [IDLE]) * len(users)
        # Each user goes on in its own round of arguments, from pass to pass.
        self._small = [SMALL.next_argument() for _ in users]
        self._arguments = [scenario.next_argument() for _ in users] if isinstance(scenario, Echo) else []
        self._threads = UserThreads(len(users))

    def end(self) -> None:
        self._threads.end()

    def burst(self, warmup_calls: int, warmup_small: bool, calls: int) -> Dict[str, Any]:
        """Makes `calls` counted calls; returns a `samples` reply without `type` and `id`."""
        for record in self._records:
            # One user may make them all, and one before them that began too early to count.
            if record.capacity <= calls:
                record.reserve(calls + 1)
        return self._run(Pass(len(self._users), calls, None, self._clock), warmup_calls, warmup_small)

    def slice(self, duration_ms: int, calls: int = CAPACITY) -> Dict[str, Any]:
        """Calls for `duration_ms`, and counts at most `calls`; returns a `samples` reply without `type` and `id`."""
        limit = min(calls, self._capacity)
        return self._run(Pass(len(self._users), limit, duration_ms * 1_000_000, self._clock), 0, False)

    def window(self, from_ns: int, until_ns: int, hold_ns: int, stream_details: bool) -> Dict[str, Any]:
        """Calls from now on, counts within the window; returns a `samples` reply without `type` and `id`."""
        current = Pass(len(self._users), NEVER, None, self._clock)
        current.until = until_ns + hold_ns
        current.keeps_values = stream_details
        self._call(current, 0, False)
        found = counted(self._records, from_ns, until_ns, NEVER)
        active = {"activeFromNs": current.all_active_at} if current.all_active else {}
        return {**self._samples(current, found), "elapsedNs": until_ns - from_ns, **active, "activeUntilNs": current.stopped_at}

    def _run(self, current: Pass, warmup_calls: int, warmup_small: bool) -> Dict[str, Any]:
        self._call(current, warmup_calls, warmup_small)
        return self._samples(current, counted(self._records, current.all_active_at, current.until, current.limit))

    def _call(self, current: Pass, warmup_calls: int, warmup_small: bool) -> None:
        for record in self._records:
            record.clear()
        with Watchdog(self._users, self._starts, self._deadline_ns, self._clock, self._start_timer):
            self._threads.run(lambda index: self._user(index, current, warmup_calls, warmup_small))

    def _user(self, index: int, current: Pass, warmup_calls: int, warmup_small: bool) -> None:
        """One user from its first warm-up call until the pass stops. A failure stops the pass and is recorded there."""
        starts, clock, record = self._starts, self._clock, self._records[index]
        starts[index] = clock()
        try:
            for _ in range(warmup_calls):
                if current.stopped:
                    return
                self._warm_up(index, warmup_small)
                starts[index] = clock()
                record.dropped += 1
            current.begin()
            if isinstance(self._scenario, Echo):
                self._echo(index, self._scenario, current)
            else:
                self._stream(index, self._stream_count, current)
        except Exception as error:
            current.fail(error)
        finally:
            starts[index] = IDLE

    def _echo(self, index: int, scenario: Echo, current: Pass) -> None:
        """Calls until the pass stops. Raises what a call raised, and `WorkerError` WrongAnswer."""
        user, next_argument, record = self._users[index], self._arguments[index], self._records[index]
        call, connects = scenario.bind(user), record.connects if current.duration_ns is not None else None
        clock, starts, call_starts, call_ends = self._clock, self._starts, record.started, record.ended
        while not current.stopped:
            argument = next_argument()
            counts = current.all_active
            started = clock()
            reply = call(argument)
            ended = clock()
            # For the watchdog the next call starts now; writing its real start would be inside what is timed.
            starts[index] = ended
            if reply != argument:
                raise wrong_answer(argument, reply)
            call_starts[record.count] = started
            call_ends[record.count] = ended
            if connects is not None:
                connects.put(record.count, started, user.opened, user.called, ended)  # type: ignore[attr-defined]
            self._keep(record, current, counts, ended, False)

    def _stream(self, index: int, length: int, current: Pass) -> None:
        """Reads whole streams until the pass stops. Raises what reading raised, and `WorkerError` WrongAnswer."""
        stream_values, record, keeps = self._users[index].stream_values, self._records[index], current.keeps_values
        clock, starts, gaps = self._clock, self._starts, record.gaps
        while not current.stopped:
            counts = current.all_active
            expected = first = 0
            place = record.count * (length - 1) - 1 if keeps else -1
            started = previous = clock()
            for value in stream_values(length):
                now = clock()
                if value != expected or expected == length:
                    raise wrong_answer(expected if expected < length else "end of stream", value)
                if expected:
                    gaps[place + expected] = now - previous
                else:
                    first = now - started
                previous = now
                expected += 1
            ended = clock()
            starts[index] = ended
            if expected != length:
                raise WorkerError(WRONG_ANSWER, f"asked for a stream of {length} values, got {expected}")
            record.started[record.count] = started
            record.ended[record.count] = ended
            if keeps:
                record.firsts[record.count] = first
            self._keep(record, current, counts, ended, keeps)

    @staticmethod
    def _keep(record: UserRecord, current: Pass, counts: bool, ended: int, keeps_values: bool) -> None:
        """Keeps the call just written, if it may count, and stops the pass when there is an end to it."""
        if current.all_active:
            record.count += 1
        else:
            record.dropped += 1
        if ended > current.until:
            current.stop(ended)
        elif counts and current.next_number() == current.limit:
            current.stopped = True
        elif not record.has_room(keeps_values):
            current.stop(ended)

    def _warm_up(self, index: int, small: bool) -> None:
        """One call that is not timed, but checked like any other."""
        user, scenario = self._users[index], SMALL if small else self._scenario
        if isinstance(scenario, Echo):
            argument = (self._small if small else self._arguments)[index]()
            reply = scenario.bind(user)(argument)
            if reply != argument:
                raise wrong_answer(argument, reply)
            return
        expected = 0
        for value in user.stream_values(scenario.count):
            if value != expected or expected == scenario.count:
                raise wrong_answer(expected if expected < scenario.count else "end of stream", value)
            expected += 1
        if expected != scenario.count:
            raise WorkerError(WRONG_ANSWER, f"asked for a stream of {scenario.count} values, got {expected}")

    def _samples(self, current: Pass, found: Counted) -> Dict[str, Any]:
        made = sum(record.count + record.dropped for record in self._records)
        samples = {
            "elapsedNs": found.elapsed_ns,
            "latenciesNs": found.latencies,
            "finished": found.finished,
            "dropped": made - len(found.latencies),
            "errors": current.errors.listed(),
            "stream": self._streams(found.places) if self._stream_count and current.keeps_values else None,
        }
        if isinstance(self._scenario, Connect) and current.duration_ns is not None:
            samples["connect"] = self._connects(found.places)
        return samples

    def _connects(self, places: List[List[int]]) -> Dict[str, List[int]]:
        """Of the samples that count, in the order in which they ended, as their latencies are."""
        records = self._records
        ends = sorted((records[user].ended[place], user, place) for user, kept in enumerate(places) for place in kept)
        return connect_samples(records[user].connects.parts(place) for _, user, place in ends)  # type: ignore[union-attr]

    def _streams(self, places: List[List[int]]) -> Dict[str, List[int]]:
        """Of the streams that count. There are no turns of an event loop, so nothing is said of how many values came in one."""
        firsts: List[int] = []
        gaps: List[int] = []
        length = self._stream_count - 1
        for record, kept in zip(self._records, places):
            for place in kept:
                firsts.append(record.firsts[place])
                gaps.extend(record.gaps[place * length : (place + 1) * length])
        return {"firstValueNs": firsts, "gapsNs": gaps, "arrivals": []}
