"""Length-prefixed frames: the length of the body (4 bytes), a kind (1 byte) and the body.

On asyncio a `BufferedProtocol` rather than streams, and on a blocking socket `recv_into`: the kernel copies into a buffer that is
already there, a large body straight into its place.
"""

import asyncio
import socket
import struct
from typing import Any, Optional, Tuple, Union

HEADER = struct.Struct("!IB")
_HEADER_BYTES = HEADER.size
_unpack_header = HEADER.unpack_from
_BUFFER_BYTES = 65536
_PIECE_BYTES = 262144

Bytes = Union[bytes, bytearray]


def frame(kind: int, body: Bytes) -> bytes:
    return HEADER.pack(len(body), kind) + body


class FrameProtocol(asyncio.BufferedProtocol):
    """Cuts the incoming bytes into frames, each copied once at most: small ones out of a fixed buffer, large ones received in place."""

    transport: Any

    def __init__(self, max_body_bytes: int) -> None:
        self._max_body_bytes = max_body_bytes
        self._buffer = bytearray(_BUFFER_BYTES)
        self._view = memoryview(self._buffer)
        self._filled = 0
        self._large: Optional[bytearray] = None
        self._large_view = memoryview(b"")
        self._large_kind = 0
        self._unsent = memoryview(b"")
        self.writable = True

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = transport
        transport.get_extra_info("socket").setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def frame_received(self, kind: int, body: Bytes) -> None:
        raise NotImplementedError

    def get_buffer(self, sizehint: int) -> memoryview:
        if self._large is not None:
            return self._large_view
        return self._view[self._filled :] if self._filled else self._view

    def buffer_updated(self, nbytes: int) -> None:
        if self._large is None and not self._filled:
            # Nearly always: one whole frame and nothing else. (Of less than a header, the rest is old bytes and no length fits.)
            length, kind = _unpack_header(self._buffer)
            if length == nbytes - _HEADER_BYTES and length <= self._max_body_bytes:
                self.frame_received(kind, self._buffer[_HEADER_BYTES:nbytes])
                return
        if self._large is not None:
            self._large_view = self._large_view[nbytes:]
            if not self._large_view:
                body, self._large = self._large, None
                self.frame_received(self._large_kind, body)
            return
        filled = self._filled + nbytes
        start = 0
        while filled - start >= _HEADER_BYTES:
            length, kind = _unpack_header(self._buffer, start)
            if length > self._max_body_bytes:
                self.transport.abort()
                return
            body_start = start + _HEADER_BYTES
            end = body_start + length
            if end > filled:
                if _HEADER_BYTES + length > _BUFFER_BYTES:
                    self._begin_large(kind, length, self._view[body_start:filled])
                    start = filled
                break
            self.frame_received(kind, self._buffer[body_start:end])
            start = end
        rest = filled - start
        if rest and start:
            self._buffer[:rest] = self._buffer[start:filled]
        self._filled = rest

    def _begin_large(self, kind: int, length: int, received: memoryview) -> None:
        self._large_kind = kind
        self._large = bytearray(length)
        self._large[: len(received)] = received
        self._large_view = memoryview(self._large)[len(received) :]

    def send(self, kind: int, body: Bytes) -> None:
        """One write for a small frame; the body of a large one is not copied."""
        header = HEADER.pack(len(body), kind)
        if len(body) <= _BUFFER_BYTES:
            self.transport.write(header + body)
        else:
            self.transport.write(header)
            self._unsent = memoryview(body)
            self._send_on()

    def _send_on(self) -> None:
        """Gives the transport a piece at a time: what the socket does not take at once, asyncio before Python 3.12 copies."""
        while self._unsent and self.writable:
            piece, self._unsent = self._unsent[:_PIECE_BYTES], self._unsent[_PIECE_BYTES:]
            self.transport.write(piece)

    def pause_writing(self) -> None:
        self.writable = False

    def resume_writing(self) -> None:
        self.writable = True
        if self._unsent:
            self._send_on()


class BlockingFrames:
    """Frames on a blocking socket, whoever receives waiting for the rest of one. What is longer than allowed is a ValueError."""

    def __init__(self, connection: socket.socket, max_body_bytes: int) -> None:
        self._connection = connection
        self._receive_into = connection.recv_into
        self._max_body_bytes = max_body_bytes
        #: What has come in and is not taken yet lies from `_start` to `_end`.
        self.buffer = bytearray(_BUFFER_BYTES)
        self._view = memoryview(self.buffer)
        self._start = self._end = 0

    def send(self, kind: int, body: Bytes) -> None:
        """One write for a small frame; the body of a large one is not copied."""
        if len(body) <= _BUFFER_BYTES:
            self._connection.sendall(HEADER.pack(len(body), kind) + body)
        else:
            self._connection.sendall(HEADER.pack(len(body), kind))
            self._connection.sendall(body)

    def receive(self, received: int = 0) -> Tuple[int, Bytes]:
        """The next frame's kind and body. `received`: so many bytes the caller has read into the buffer, which was empty.

        Raises ConnectionError when the other side has closed the connection.
        """
        if received:
            self._start, self._end = 0, received
        while self._end - self._start < _HEADER_BYTES:
            self._fill()
        length, kind = _unpack_header(self.buffer, self._start)
        if length > self._max_body_bytes:
            raise ValueError(f"a frame has {length} bytes, and at most {self._max_body_bytes} are allowed")
        if _HEADER_BYTES + length > _BUFFER_BYTES:
            return kind, self._receive_large(length)
        while self._end - self._start < _HEADER_BYTES + length:
            self._fill()
        begin = self._start + _HEADER_BYTES
        self._start = begin + length
        return kind, self.buffer[begin : self._start]

    def _fill(self) -> None:
        """Reads what there is, at least one byte, behind what is there."""
        if self._start == self._end:
            self._start = self._end = 0
        elif self._start:
            rest = self._end - self._start
            self.buffer[:rest] = self.buffer[self._start : self._end]
            self._start, self._end = 0, rest
        self._end += self._receive(self._view[self._end :] if self._end else self._view)

    def _receive_large(self, length: int) -> bytearray:
        body = bytearray(length)
        rest = memoryview(body)
        begin = self._start + _HEADER_BYTES
        there = self._end - begin
        rest[:there] = self._view[begin : self._end]
        rest = rest[there:]
        self._start = self._end = 0
        while rest:
            rest = rest[self._receive(rest) :]
        return body

    def _receive(self, into: memoryview) -> int:
        received = self._receive_into(into)
        if received == 0:
            raise ConnectionError("the other side closed the connection")
        return received
