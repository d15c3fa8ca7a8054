"""What a side may be told to set: each option by its type or its values, and nothing else."""

from types import SimpleNamespace
from typing import Any

import pytest

from rpcbench_worker.errors import BAD_COMMAND, WorkerError
from rpcbench_worker.tuning import check_tuning

SIDE = SimpleNamespace(tunable={"count": int, "copy": bool, "kind": ("REQ", "DEALER")})


def test_takes_what_is_known_and_of_its_type() -> None:
    check_tuning({"count": 3, "copy": False, "kind": "DEALER"}, SIDE)
    check_tuning({}, SimpleNamespace())


@pytest.mark.parametrize(
    "tuning",
    [{"count": True}, {"count": 1.0}, {"copy": 1}, {"kind": "PUSH"}, {"other": 1}, {"count": 1, "other": 1}],
)
def test_refuses_what_is_not(tuning: Any) -> None:
    with pytest.raises(WorkerError) as caught:
        check_tuning(tuning, SIDE)
    assert caught.value.id == BAD_COMMAND


def test_refuses_all_where_nothing_can_be_set() -> None:
    with pytest.raises(WorkerError):
        check_tuning({"count": 1}, SimpleNamespace())
