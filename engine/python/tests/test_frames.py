"""Frames survive being cut anywhere."""

import asyncio
import struct
from typing import Any, List, Tuple

import pytest

from rpcbench_worker.frames import BlockingFrames, FrameProtocol
from rpcbench_worker.frameworks.tcp import async_client, sync_api
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


class CutSocket:
    """Gives at most so many bytes a time."""

    def __init__(self, data: bytes, at_most: int) -> None:
        self._data = data
        self._at_most = at_most
        self.sent = b""

    def recv_into(self, buffer: Any) -> int:
        assert len(buffer), "an empty buffer would look like the end of the connection"
        taken = min(len(buffer), len(self._data), self._at_most)
        buffer[:taken] = self._data[:taken]
        self._data = self._data[taken:]
        return taken

    def sendall(self, data: bytes) -> None:
        self.sent += data


@pytest.mark.parametrize("at_most", [7, 11, 4093, 65536, 10**9])
def test_blocking_frames_arrive_whole_and_in_order_however_they_are_cut(at_most: int) -> None:
    data = b"".join(struct.pack("!IB", len(body), kind) + body for kind, body in FRAMES)
    frames = BlockingFrames(CutSocket(data, at_most), 1 << 20)  # type: ignore[arg-type]  # stands in for it
    assert [(kind, bytes(body)) for kind, body in (frames.receive() for _ in FRAMES)] == FRAMES
    with pytest.raises(ConnectionError):
        frames.receive()


def test_blocking_frame_above_the_limit_is_refused_before_anything_is_allocated() -> None:
    with pytest.raises(ValueError):
        BlockingFrames(CutSocket(struct.pack("!IB", 1001, 2), 100), 1000).receive()  # type: ignore[arg-type]  # stands in for it


@pytest.mark.parametrize("cut", range(1, 14))
def test_blocking_reply_of_an_int_is_read_however_it_is_cut(cut: int) -> None:
    frame = struct.pack("!IBq", 8, 2, -7)
    socket = CutSocket(frame, cut)
    user = sync_api._User(socket, ClientSetup(endpoint={}, token="", max_payload_bytes=1024))  # type: ignore[arg-type]  # stands in for it
    assert user.simple_call(-7) == -7
    assert socket.sent == frame


@pytest.mark.parametrize("cut", range(14))
def test_reply_of_an_int_is_read_however_it_is_cut(cut: int) -> None:
    async def call() -> int:
        user = async_client._User(ClientSetup(endpoint={}, token="", max_payload_bytes=1024))
        user.transport = Written()
        reply = user.simple_call(-7)
        frame = user.transport.bytes
        for piece in filter(None, (frame[:cut], frame[cut:])):
            user.get_buffer(-1)[: len(piece)] = piece
            user.buffer_updated(len(piece))
        return await asyncio.wait_for(reply, 1)

    assert asyncio.run(call()) == -7
