"""Where measured times go: arrays that are there before the first call."""

from array import array
from typing import Dict, Iterable, List, Tuple

#: Calls a slice can hold; at 50,000 calls a second, 20 seconds.
CAPACITY = 1 << 20
#: Of connections: more than a machine has ports for.
CONNECT_CAPACITY = 1 << 16


def zeros(length: int) -> "array[int]":
    """64-bit numbers, with every page touched, so that storing into it later never faults."""
    return array("q", [0]) * length


class Record:
    """Latencies of calls, in nanoseconds."""

    def __init__(self, capacity: int = CAPACITY) -> None:
        self.capacity = capacity
        self.latencies = zeros(capacity)

    def reserve(self, calls: int) -> None:
        """Makes room for `calls` latencies; for a burst larger than a slice can be."""
        if calls > self.capacity:
            self.capacity = calls
            self.latencies = zeros(calls)


class StreamRecord:
    """What is kept of a slice's streams besides their latency.

    One stream more always fits while `has_room` is true: gaps and arrivals of a stream are collected apart and copied here when the
    stream is known to count.
    """

    def __init__(self, stream_count: int, capacity: int = CAPACITY) -> None:
        self._stream_count = stream_count
        capacity = max(capacity, stream_count)
        self._firsts = zeros(capacity)
        self._gaps = zeros(capacity)
        self._arrivals = zeros(capacity)
        self.clear()

    def clear(self) -> None:
        self._streams = 0
        self._gap_count = 0
        self._arrival_count = 0

    @property
    def has_room(self) -> bool:
        # A stream of n values has n - 1 gaps and at most n arrivals.
        return max(self._streams, self._gap_count, self._arrival_count) + self._stream_count <= len(self._gaps)

    def add(self, first: int, gaps: "array[int]", arrivals: "array[int]", arrival_count: int) -> None:
        """Copies one stream; of `arrivals` only the first `arrival_count` are its own."""
        self._firsts[self._streams] = first
        self._streams += 1
        self._gaps[self._gap_count : self._gap_count + len(gaps)] = gaps
        self._gap_count += len(gaps)
        self._arrivals[self._arrival_count : self._arrival_count + arrival_count] = arrivals[:arrival_count]
        self._arrival_count += arrival_count

    @property
    def first_values(self) -> List[int]:
        return self._firsts[: self._streams].tolist()

    @property
    def gaps(self) -> List[int]:
        return self._gaps[: self._gap_count].tolist()

    @property
    def arrivals(self) -> List[int]:
        return self._arrivals[: self._arrival_count].tolist()


class ConnectRecord:
    """The parts of a slice's samples of Connect, which add up to their latencies."""

    def __init__(self, capacity: int) -> None:
        self._opens, self._first_calls, self._closes = zeros(capacity), zeros(capacity), zeros(capacity)

    def put(self, place: int, started: int, opened: int, called: int, ended: int) -> None:
        self._opens[place] = opened - started
        self._first_calls[place] = called - opened
        self._closes[place] = ended - called

    def parts(self, place: int) -> Tuple[int, int, int]:
        return self._opens[place], self._first_calls[place], self._closes[place]


def connect_samples(parts: Iterable[Tuple[int, int, int]]) -> Dict[str, List[int]]:
    """As a `samples` reply has them."""
    kept = list(parts)
    return {name: [each[part] for each in kept] for part, name in enumerate(("openNs", "firstCallNs", "closeNs"))}
