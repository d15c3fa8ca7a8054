"""JSON lines on stdin and stdout, as bytes of UTF-8."""

import json
import os
import sys
import threading
from typing import Any, Callable, Dict, List

_READ_BYTES = 65536


def take_stdout() -> int:
    """Takes stdout for the protocol and points fd 1 at stderr, so that a framework's prints cannot get between our lines.

    Returns the file descriptor to write replies to.
    """
    sys.stdout.flush()
    protocol = os.dup(1)
    os.dup2(2, 1)
    sys.stdout = sys.stderr
    return protocol


class LineWriter:
    """Writes one JSON object a line to a file descriptor; blocks until it is written."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor
        # What a sitecustomize printed before may have no line end of its own; empty lines are nobody's.
        self._before = b"\n"

    def write(self, message: Dict[str, Any]) -> None:
        rest = memoryview(self._before + json.dumps(message, separators=(",", ":")).encode() + b"\n")
        self._before = b""
        while rest:
            rest = rest[os.write(self._descriptor, rest) :]


def read_lines(descriptor: int, on_line: Callable[[bytes], object], on_end: Callable[[], None]) -> None:
    """Starts a thread that reads lines until the end of file, then calls `on_end` in that thread.

    A thread, because a Windows selector loop cannot watch a pipe, and because the end must be noticed while the main loop is
    blocked. os.read, because a thread that waits inside sys.stdin holds a lock the interpreter wants at its end.
    """

    def read() -> None:
        splitter = LineSplitter()
        while True:
            try:
                chunk = os.read(descriptor, _READ_BYTES)
            except OSError:
                chunk = b""
            if not chunk:
                on_end()
                return
            for line in splitter.push(chunk):
                on_line(line)

    threading.Thread(target=read, name="rpcbench-stdin", daemon=True).start()


class LineSplitter:
    """Splits a stream of bytes into lines. The pieces of a line are joined once it is whole: a schedule of some hundred thousand
    calls is one line of megabytes, and joining it anew at every read would copy gigabytes.
    """

    def __init__(self) -> None:
        self._pieces: List[bytes] = []

    def push(self, chunk: bytes) -> List[bytes]:
        """The lines that the chunk completed, without line ends; blank lines are left out."""
        lines: List[bytes] = []
        *ended, rest = chunk.split(b"\n")
        for piece in ended:
            self._pieces.append(piece)
            line = b"".join(self._pieces)
            self._pieces.clear()
            if line.strip():
                lines.append(line)
        if rest:
            self._pieces.append(rest)
        return lines
