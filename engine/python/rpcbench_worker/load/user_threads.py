"""A thread for each of several users of a blocking client."""

import threading
from queue import SimpleQueue
from typing import Callable, List, Optional

#: What a user does in a pass: called with the user's number, it does not raise.
Work = Callable[[int], None]


class UserThreads:
    """Threads that live as long as the client, as the connections do; between passes each waits for the next.

    A single user has none: it calls in the thread that asks for the pass, as in a program without threads.
    """

    def __init__(self, users: int) -> None:
        self._inboxes: "List[SimpleQueue[Optional[Work]]]" = [SimpleQueue() for _ in range(users if users > 1 else 0)]
        self._done: "SimpleQueue[None]" = SimpleQueue()
        for index in range(len(self._inboxes)):
            threading.Thread(target=self._live, args=(index,), name=f"user-{index}", daemon=True).start()

    def run(self, work: Work) -> None:
        """Does `work` for every user, all at once; returns when all are done."""
        if not self._inboxes:
            work(0)
            return
        for inbox in self._inboxes:
            inbox.put(work)
        for _ in self._inboxes:
            self._done.get()

    def end(self) -> None:
        """The threads end when they have finished their work."""
        for inbox in self._inboxes:
            inbox.put(None)

    def _live(self, index: int) -> None:
        inbox = self._inboxes[index]
        while True:
            work = inbox.get()
            if work is None:
                return
            try:
                work(index)
            finally:
                self._done.put(None)
