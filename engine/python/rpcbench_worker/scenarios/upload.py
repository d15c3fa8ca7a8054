"""Bytes to the server, and a short answer that only who has them all can give."""

import struct
from typing import Any, Callable, Dict, Optional, Tuple, Union

from rpcbench_worker.interface import Handler
from rpcbench_worker.load.payload import payload
from rpcbench_worker.scenarios.scenario import BlockingCall, Call, Echo, NextArgument, Scenario

_LENGTH = struct.Struct("!q")
#: At least so many bytes of a payload that is as long come back. A checksum would be work on every byte, and none of the framework's.
_SAMPLES = 32


def receipt_of(data: Union[bytes, bytearray, memoryview]) -> bytes:
    """The length, bytes at equal distances from the first one on, and the last one. As in `engine/src/scenarios/upload.ts`."""
    return _LENGTH.pack(len(data)) + bytes(data[:: max(1, len(data) // _SAMPLES)]) + bytes(data[-1:])


HANDLER = Handler("Upload", b"U", receipt_of)


class Upload(Echo):
    """What has to come back is the receipt, which stands in for the argument."""

    handler: Optional[Handler] = HANDLER

    def __init__(self, data: bytes) -> None:
        super().__init__("send_bytes", (receipt_of(data),))
        self._data = data

    def calls(self, user: Any) -> Tuple[Call, NextArgument]:
        return self._sending(user), super().calls(user)[1]

    def blocking_calls(self, user: Any) -> Tuple[BlockingCall, NextArgument]:
        return self._sending(user), super().blocking_calls(user)[1]

    def _sending(self, user: Any) -> Callable[[Any], Any]:
        send, data = user.send_bytes, self._data
        return lambda _: send(data)


def scenario_of(call: Dict[str, Any]) -> Scenario:
    return Upload(payload(call["payloadSeed"], int(call["payloadBytes"]), call.get("payloadContent", "Random")))
