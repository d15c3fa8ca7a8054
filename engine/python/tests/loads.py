"""A `load` command, and what its reply says."""

import base64
from array import array
from typing import Any, Dict, List, Optional

Message = Dict[str, Any]


def load_command(length_ns: Optional[int] = None, after_ns: int = 0, **changes: Any) -> Message:
    """Of a window that opens `after_ns` after all users are active; without a length there is none."""
    window = None if length_ns is None else {"openAfterNs": after_ns, "lengthNs": length_ns}
    return {"wakingCalls": 0, "wakingKind": "Same", "limitMs": 60_000, "parts": False, "window": window, **changes}


def common(from_ns: int, until_ns: int, hold_ns: int = 0) -> Message:
    return {"fromNs": from_ns, "untilNs": until_ns, "holdNs": hold_ns}


def numbers(column: str, code: str = "d") -> List[Any]:
    values = array(code, base64.b64decode(column))
    return [int(value) for value in values]


class Loaded:
    """A `loaded` reply, its columns as numbers."""

    def __init__(self, reply: Message) -> None:
        assert "calls" in reply, reply
        self.active: Optional[int] = reply["activeNs"]
        self.opened: Optional[int] = reply["openedNs"]
        self.closed: Optional[int] = reply["closedNs"]
        self.stopped: int = reply["stoppedNs"]
        self.waking: int = reply["waking"]
        self.errors: List[Message] = reply["errors"]
        self.users = numbers(reply["calls"]["users"], "I")
        self.starts = numbers(reply["calls"]["startsNs"])
        self.lengths = numbers(reply["calls"]["lengthsNs"])
        self.parts = {name: numbers(values) for name, values in reply["parts"].items()}
        assert len(self.users) == len(self.starts) == len(self.lengths)

    def of(self, user: int) -> List[Any]:
        """Start and length of each of a user's calls."""
        return [(start, length) for whose, start, length in zip(self.users, self.starts, self.lengths) if whose == user]

    def in_window(self) -> List[Any]:
        """Lengths of the calls that started in it."""
        if self.opened is None or self.closed is None:
            return []
        return [length for start, length in zip(self.starts, self.lengths) if self.opened <= start < self.closed]

    @property
    def window(self) -> Any:
        return (self.active, self.opened, self.closed, self.stopped)
