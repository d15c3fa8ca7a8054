"""Which of several blocking users' calls count, by their records."""

from typing import List, Sequence, Tuple

import pytest

from rpcbench_worker.load.sync_record import UserRecord, counted


def record(*calls: Tuple[int, int]) -> UserRecord:
    made = UserRecord(10, 0)
    for made.count, (started, ended) in enumerate(calls):
        made.started[made.count], made.ended[made.count] = started, ended
    made.count = len(calls)
    return made


NEVER = 10**9


@pytest.mark.parametrize(
    "records, until, limit, latencies, finished, elapsed",
    [
        # The call that was on its way when the last user started is throughput, and no sample.
        ([record((90, 110), (110, 130)), record((100, 125))], NEVER, 2, [25, 20], 3, 30),
        # Only as many as were asked for, the first to end.
        ([record((100, 110), (110, 120), (120, 130)), record((100, 125), (125, 140))], NEVER, 3, [10, 10, 25], 3, 25),
        # What ended after a user had stopped does not count.
        ([record((100, 110), (110, 121)), record((100, 120))], 120, 10, [10, 20], 2, 20),
        ([record(), record()], NEVER, 10, [], 0, 0),
    ],
)
def test_calls_made_while_all_users_were_active_count(
    records: Sequence[UserRecord], until: int, limit: int, latencies: List[int], finished: int, elapsed: int
) -> None:
    found = counted(records, 100, until, limit)
    assert (found.latencies, found.finished, found.elapsed_ns) == (latencies, finished, elapsed)
