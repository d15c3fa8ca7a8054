"""Where the times of calls are written down: memory that is there before the first call, and not touched before a call is written to it."""

import base64
import mmap
import sys
from array import array
from itertools import repeat
from typing import Callable, Dict, Iterable, Iterator, List, Tuple

#: Calls that a load can record; at 50,000 calls a second, 20 seconds.
CAPACITY = 1 << 20
#: Of one user that blocks: its columns grow by so many calls.
CHUNK = 1 << 14

#: User, start and end of a call.
Row = Tuple[int, int, int]


def mapped(length: int, code: str) -> memoryview:
    """`length` numbers, each 0. The system gives a page of it when something is stored there, so what stays empty takes no memory.

    An array would be touched from end to end as it is made, and a store into it takes no less.
    """
    return memoryview(mmap.mmap(-1, length * array(code).itemsize)).cast(code)


class Record:
    """The calls of all users of an event loop, in the order in which they ended. There is always room for those on their way."""

    def __init__(self, users: int, capacity: int = CAPACITY) -> None:
        self.capacity = capacity
        self.users = mapped(capacity + users, "I")
        self.starts = mapped(capacity + users, "q")
        self.ends = mapped(capacity + users, "q")
        self.count = 0

    def rows(self) -> Iterator[Row]:
        count = self.count
        return zip(self.users[:count], self.starts[:count], self.ends[:count])


class UserRecord:
    """The calls of one user, which alone writes here. What has been mapped once is used again by the next load."""

    def __init__(self, user: int) -> None:
        self._user = user
        self._columns: List[Tuple[memoryview, memoryview]] = []
        self._used = 0
        #: Calls in the last of the chunks in use.
        self.count = 0

    def clear(self) -> None:
        self._used = self.count = 0

    def next_chunk(self, length: int = CHUNK) -> Tuple[memoryview, memoryview]:
        """Columns for more starts and ends; asked for between two calls."""
        if self._used == len(self._columns):
            self._columns.append((mapped(length, "q"), mapped(length, "q")))
        self._used += 1
        self.count = 0
        return self._columns[self._used - 1]

    def rows(self) -> Iterator[Row]:
        for number, (starts, ends) in enumerate(self._columns[: self._used], 1):
            count = self.count if number == self._used else len(starts)
            yield from zip(repeat(self._user), starts[:count], ends[:count])


def column(values: Iterable[int], code: str = "d") -> str:
    """As a reply has it: 64-bit floats ('d') or 32-bit unsigned integers ('I'), little-endian, in base64."""
    numbers = array(code, values)
    if sys.byteorder == "big":
        numbers.byteswap()
    return base64.b64encode(numbers.tobytes()).decode("ascii")


def columns(rows: Callable[[], Iterator[Row]], began: int) -> Dict[str, str]:
    """The `calls` of a reply. Column by column, for a list of all rows would be the largest thing in the process."""
    return {
        "users": column((user for user, _, _ in rows()), "I"),
        "startsNs": column(start - began for _, start, _ in rows()),
        "lengthsNs": column(end - start for _, start, end in rows()),
    }
