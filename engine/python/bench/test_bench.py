"""The engine's cells under pytest-benchmark: `pytest --benchmark-only --benchmark-compare`, from here or with this folder's path in front.

`--benchmark-save NAME` or `--benchmark-autosave` keeps a run for later ones to be compared with. What such a comparison can and cannot tell
is in `docs/method.md`: runs one after the other differ by more than a threshold of 5% without any cause.

Seen with pytest-benchmark 3.2.2 on pytest 7.2.1, as Debian 12 has them, and 5.2.3 on pytest 9.1.1, the newest of either.
"""

from typing import Any, List

import pytest
from conftest import Caller, driven, new_loop

from rpcbench_worker.load.payload import payload

pytest.importorskip("pytest_benchmark", reason="pytest-benchmark is not installed: apt install python3-pytest-benchmark, or pip")

STREAM_COUNT = 1000
SIZES = {"1KB": 1024, "64KB": 65536, "1MB": 1 << 20, "10MB": 10 << 20}


@pytest.mark.benchmark(group="simple call, small int")
def test_simple_call(benchmark: Any, caller: Caller) -> None:
    assert benchmark(caller.simple_call(7)) == 7


@pytest.mark.benchmark(group=f"stream of {STREAM_COUNT} ints")
def test_stream(benchmark: Any, caller: Caller) -> None:
    assert benchmark(caller.read_stream(STREAM_COUNT)) == list(range(STREAM_COUNT))


@pytest.mark.parametrize("size", SIZES)
def test_payload(benchmark: Any, caller: Caller, size: str) -> None:
    benchmark.group = f"payload {size}"
    data = payload("rpcbench:pytest", SIZES[size])
    assert benchmark(caller.send_bytes(data)) == data


@pytest.mark.benchmark(group="event loop")
def test_empty_coroutine(benchmark: Any, driving: List[float]) -> None:
    """What driving an async call by its event loop adds to it: a coroutine that does nothing, run as the async calls above are.

    Every Async row holds this once a call: a task made, the loop started, turned and stopped. A program that lives in its event loop
    does not pay it, and neither does the engine, whose figures are lower by about as much.
    """

    async def nothing() -> None:
        pass

    loop = new_loop()
    try:
        benchmark(driven(loop, nothing))
    finally:
        loop.close()
    # None with --benchmark-disable
    if benchmark.stats is not None:
        driving.append(benchmark.stats.stats.median)
