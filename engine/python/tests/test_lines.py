"""Lines out of a stream of bytes, however it is cut."""

import os
import queue

import pytest
from rpcbench_worker.lines import LineSplitter, read_lines

TEXT = '{"a":"größer"}\r\n\n  \n{"b":1}\nrest'.encode()
LINES = ['{"a":"größer"}\r'.encode(), b'{"b":1}']


@pytest.mark.parametrize("size", [1, 2, 3, 7, len(TEXT)])
def test_lines_are_whole_wherever_the_stream_is_cut(size: int) -> None:
    splitter = LineSplitter()
    lines = [line for at in range(0, len(TEXT), size) for line in splitter.push(TEXT[at : at + size])]
    assert lines == LINES


def test_a_long_line_is_joined_once_and_not_at_every_read() -> None:
    splitter = LineSplitter()
    pieces = [bytes([number]) * 65536 for number in range(65, 75)]
    for piece in pieces:
        assert splitter.push(piece) == []
    # the very objects that were read: nothing was copied yet
    assert all(kept is piece for kept, piece in zip(splitter._pieces, pieces))
    assert splitter.push(b"\n") == [b"".join(pieces)]


def test_the_end_of_the_stream_is_said_after_its_lines() -> None:
    reading, writing = os.pipe()
    said: "queue.Queue[object]" = queue.Queue()
    read_lines(reading, said.put, lambda: said.put(None))
    os.write(writing, b"one\ntwo")
    assert said.get(timeout=30) == b"one"
    os.write(writing, b" three\n")
    assert said.get(timeout=30) == b"two three"
    os.close(writing)
    assert said.get(timeout=30) is None
    os.close(reading)
