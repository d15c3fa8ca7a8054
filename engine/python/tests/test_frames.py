"""Frames survive being cut anywhere."""

import asyncio
import struct
from typing import Any, List, Tuple

import pytest

from rpcbench_worker.frames import FrameProtocol
from rpcbench_worker.frameworks import tcp
from rpcbench_worker.interface import ClientSetup

FRAMES = [
    (2, b""),
    (3, b"x"),
    (2, bytes(range(256)) * 255),
    (2, b"ab" * 70_000),
    (4, b""),
    (2, b"c" * 65531),
    (2, b"d" * 65532),
    (5, b"end"),
]


class Collecting(FrameProtocol):
    def __init__(self, max_body_bytes: int) -> None:
        super().__init__(max_body_bytes)
        self.frames: List[Tuple[int, bytes]] = []
        self.aborted = False
        self.transport = self

    def abort(self) -> None:
        self.aborted = True

    def frame_received(self, kind: int, body: Any) -> None:
        self.frames.append((kind, bytes(body)))

    def receive(self, data: bytes, at_most: int) -> None:
        """What a transport does: as much as fits into the buffer given, at most so many bytes a time."""
        while data and not self.aborted:
            buffer = self.get_buffer(-1)
            assert len(buffer), "an empty buffer would look like the end of the connection"
            taken = min(len(buffer), len(data), at_most)
            buffer[:taken] = data[:taken]
            data = data[taken:]
            self.buffer_updated(taken)


@pytest.mark.parametrize("at_most", [7, 11, 4093, 65536, 10**9])
def test_frames_arrive_whole_and_in_order_however_they_are_cut(at_most: int) -> None:
    protocol = Collecting(1 << 20)
    protocol.receive(b"".join(struct.pack("!IB", len(body), kind) + body for kind, body in FRAMES), at_most)
    assert protocol.frames == FRAMES
    assert not protocol.aborted


def test_frame_above_the_limit_ends_the_connection_before_anything_is_allocated() -> None:
    protocol = Collecting(1000)
    protocol.receive(struct.pack("!IB", 1001, 2), 100)
    assert protocol.aborted
    assert protocol.frames == []


class Written:
    """A transport that keeps what was written."""

    def __init__(self) -> None:
        self.bytes = b""

    def write(self, data: bytes) -> None:
        self.bytes += data


@pytest.mark.parametrize("cut", range(14))
def test_reply_of_an_int_is_read_however_it_is_cut(cut: int) -> None:
    async def call() -> int:
        user = tcp._User(ClientSetup(endpoint={}, token="", max_payload_bytes=1024))
        user.transport = Written()
        reply = user.simple_call(-7)
        frame = user.transport.bytes
        for piece in filter(None, (frame[:cut], frame[cut:])):
            user.get_buffer(-1)[: len(piece)] = piece
            user.buffer_updated(len(piece))
        return await asyncio.wait_for(reply, 1)

    assert asyncio.run(call()) == -7
