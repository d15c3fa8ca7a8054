"""The users of Connect: each call opens a connection, asks once, and closes it. To the loads they are users like any other."""

import asyncio
from time import perf_counter_ns as clock
from typing import Any, Dict, List, Optional

from errors import WorkerError
from http_echo import User


class ConnectingUser:
    since: Optional[int] = None
    late = False

    def __init__(self, endpoint: Dict[str, Any], token: str) -> None:
        self._endpoint = endpoint
        self._token = token
        #: Of the last call: when its connection was open, and when its reply was there.
        self.opened = self.called = 0

    async def simple_call(self, value: int) -> int:
        self.late = False
        self._task = asyncio.current_task()
        user = None
        try:
            user = await User.open(self._endpoint, self._token)
            self.opened = clock()
            reply = await user.simple_call(value)
            self.called = clock()
            await user.close_and_wait()
            return reply
        except asyncio.CancelledError:
            raise WorkerError("CallTimedOut", "a call took longer than its deadline") from None
        finally:
            # However it ended, nothing of it stays open.
            if user is not None:
                user.close()

    def parts(self, started: int, ended: int) -> Dict[str, List[int]]:
        """What the clock was read for; the sum is the call's length."""
        return {"open": [self.opened - started], "firstCall": [self.called - self.opened], "close": [ended - self.called]}

    def abort(self) -> None:
        self.late = True
        if self._task is not None:
            self._task.cancel()

    def close(self) -> None:
        """Between calls nothing is open."""
