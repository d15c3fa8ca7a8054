from rpcbench_worker.slow_calls import SlowCalls


def test_slow_calls_are_the_same_ones_as_in_node() -> None:
    slow = SlowCalls({"share": 0.01, "forNs": 5_000_000})
    waits = [slow.next_seconds() for _ in range(1000)]
    assert [index for index, wait in enumerate(waits) if wait] == [102, 124, 202, 299, 333, 466, 608, 635, 668, 676, 744, 834]
    assert set(waits) == {0.0, 0.005}
