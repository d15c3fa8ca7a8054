"""Values between a callback and its reader: a source that is quicker than the reader is paused, and only then."""

import asyncio
from typing import List

from rpcbench_worker.values import ArrivingValues


class Source:
    def __init__(self) -> None:
        self.asked: List[str] = []

    def pause_reading(self) -> None:
        self.asked.append("pause")

    def resume_reading(self) -> None:
        self.asked.append("resume")


def test_source_is_paused_once_while_values_wait_and_resumed_when_all_are_taken() -> None:
    async def read() -> None:
        source = Source()
        values = ArrivingValues(asyncio.get_running_loop(), source)
        values.hold()
        values.put(1)
        values.put(2)
        assert source.asked == [], "nothing waited when these came"
        values.hold()
        values.hold()
        assert source.asked == ["pause"]
        taken = values.__aiter__()
        assert [await taken.__anext__(), await taken.__anext__()] == [1, 2]
        assert source.asked == ["pause"]
        values.put(3)
        assert await taken.__anext__() == 3
        values.end()
        assert [value async for value in taken] == []
        assert source.asked == ["pause", "resume"]

    asyncio.run(read())
