"""The turns of the event loop, counted where they happen."""

import selectors
from typing import List, Optional, Tuple


class TurnCounter(selectors.DefaultSelector):  # type: ignore[valid-type, misc]
    """The selector of the worker's event loop. An asyncio loop selects exactly once a turn, so counting here costs one addition
    a turn. Marking turns by `loop.call_soon` would instead make an idle loop go round once more for each, inside what is measured.
    """

    turn = 0

    def select(self, timeout: Optional[float] = None) -> List[Tuple[selectors.SelectorKey, int]]:
        self.turn += 1
        return super().select(timeout)
