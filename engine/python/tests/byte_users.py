"""Users whose server answers bytes in a way that a test chooses."""

from typing import Callable, List


class User:
    """Whose server answers `reply` to whatever is sent."""

    def __init__(self, reply: bytes) -> None:
        self._reply = reply
        self.sent: List[bytes] = []

    async def send_bytes(self, data: bytes) -> bytes:
        self.sent.append(data)
        return self._reply


class BlockingUser:
    """Whose server answers what `answer` makes of what is sent."""

    def __init__(self, answer: Callable[[bytes], bytes]) -> None:
        self.send_bytes = answer
