"""A short request, and bytes back."""

import struct
from typing import Any, Callable, Dict, Optional, Tuple, Union

from rpcbench_worker.interface import Handler
from rpcbench_worker.load.payload import payload
from rpcbench_worker.scenarios.scenario import BlockingCall, Call, Echo, NextArgument, Scenario

_HEAD = struct.Struct("!qc")
#: Of a request: what the bytes are made of. As in `engine/src/scenarios/download.ts`.
_LETTERS = {"Random": b"R", "Text": b"T", "Zero": b"Z"}
_CONTENTS = {letter: content for content, letter in _LETTERS.items()}

_last: Tuple[bytes, bytes] = (b"", b"")


def request_of(seed: str, length: int, content: str = "Random") -> bytes:
    """The length, the letter of the content, and the seed."""
    return _HEAD.pack(length, _LETTERS[content]) + seed.encode()


def data_of(request: Union[bytes, bytearray, memoryview]) -> bytes:
    """What was asked for last is kept: making it again takes longer than sending it, and the users of a group all ask for the same."""
    global _last
    kept = _last  # read once: with blocking calls several threads serve
    if kept[0] != request:
        length, letter = _HEAD.unpack_from(request)
        _last = kept = bytes(request), payload(bytes(request[_HEAD.size :]).decode(), length, _CONTENTS[letter])
    return kept[1]


HANDLER = Handler("Download", b"D", data_of)


class Download(Echo):
    """What has to come back is the payload, which stands in for the argument."""

    handler: Optional[Handler] = HANDLER

    def __init__(self, seed: str, length: int, content: str = "Random") -> None:
        super().__init__("send_bytes", (payload(seed, length, content),))
        self._request = request_of(seed, length, content)

    def calls(self, user: Any) -> Tuple[Call, NextArgument]:
        return self._asking(user), super().calls(user)[1]

    def blocking_calls(self, user: Any) -> Tuple[BlockingCall, NextArgument]:
        return self._asking(user), super().blocking_calls(user)[1]

    def _asking(self, user: Any) -> Callable[[Any], Any]:
        send, request = user.send_bytes, self._request
        return lambda _: send(request)


def scenario_of(call: Dict[str, Any]) -> Scenario:
    return Download(call["payloadSeed"], int(call["payloadBytes"]), call.get("payloadContent", "Random"))
