import time

from rpcbench_worker.slow_calls import SlowCalls, slow_options


def test_slow_calls_are_the_same_ones_as_in_node() -> None:
    slow = SlowCalls({"share": 0.01, "forNs": 5_000_000})
    waits = [slow.next_seconds() for _ in range(1000)]
    assert [index for index, wait in enumerate(waits) if wait] == [102, 124, 202, 299, 333, 466, 608, 635, 668, 676, 744, 834]
    assert set(waits) == {0.0, 0.005}


def test_slow_calls_that_are_to_be_busy_have_had_their_wait_when_they_are_told() -> None:
    slow = SlowCalls({"share": 1, "forNs": 1, "busy": True})
    slow.be_slow_for(3_000_000)
    began = time.perf_counter_ns()
    assert slow.next_seconds() == 0.0
    assert time.perf_counter_ns() - began >= 3_000_000
    assert slow_options({"share": 1, "forNs": 1, "busy": True}) == {"slow.share": 1, "slow.ns": 1, "slow.busy": True}
