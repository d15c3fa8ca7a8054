"""Where calls are written down, and how a reply has them."""

import base64
import struct
import sys

import pytest
from loads import numbers

from rpcbench_worker.load.record import CAPACITY, Record, UserRecord, column, columns


@pytest.mark.parametrize("order", ["little", "big"])
def test_columns_are_little_endian_floats_and_unsigned_integers_on_every_machine(monkeypatch: pytest.MonkeyPatch, order: str) -> None:
    # Told of a machine that it is not, the bytes come out the other way round.
    sign = "<" if order == sys.byteorder else ">"
    monkeypatch.setattr("rpcbench_worker.load.record.sys.byteorder", order)
    assert base64.b64decode(column([1, 5 * 10**15, 0])) == struct.pack(f"{sign}3d", 1, 5e15, 0)
    assert base64.b64decode(column([0, 1, 2**32 - 1], "I")) == struct.pack(f"{sign}3I", 0, 1, 2**32 - 1)
    assert column([]) == ""


def test_starts_and_lengths_are_whole_nanoseconds_and_starts_are_counted_from_the_beginning() -> None:
    made = Record(2)
    for made.count, (user, start, end) in enumerate([(1, 10**15 + 1, 10**15 + 4), (0, 10**15 + 2, 10**15 + 9)]):
        made.users[made.count], made.starts[made.count], made.ends[made.count] = user, start, end
    made.count = 2
    calls = columns(made.rows, 10**15)
    assert (numbers(calls["users"], "I"), numbers(calls["startsNs"]), numbers(calls["lengthsNs"])) == ([1, 0], [1, 2], [3, 7])


def test_the_record_is_for_a_million_calls_and_one_more_of_each_user() -> None:
    assert len(Record(8).starts) == CAPACITY + 8 == 1_048_584


def test_one_users_columns_grow_by_chunks_which_the_next_load_uses_again() -> None:
    made = UserRecord(3)
    for _ in range(2):
        made.clear()
        for first in (0, 2):
            starts, ends = made.next_chunk(2)
            starts[0], ends[0], starts[1], ends[1] = first, first + 10, first + 1, first + 11
        made.count = 1
        assert list(made.rows()) == [(3, 0, 10), (3, 1, 11), (3, 2, 12)]
    assert len(made._columns) == 2
