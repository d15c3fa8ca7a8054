import asyncio
from typing import Any

import pytest

from byte_users import BlockingUser, User
from rpcbench_worker.load.payload import payload
from rpcbench_worker.scenarios import HANDLERS, scenario_of
from rpcbench_worker.scenarios.scenario import make_checked
from rpcbench_worker.errors import WorkerError
from rpcbench_worker.scenarios.upload import HANDLER, receipt_of

CALL = {"scenario": "Upload", "payloadBytes": 1000, "payloadSeed": "42"}
DATA = payload("42", 1000)


def test_receipt_is_the_same_in_both_languages() -> None:
    # engine/test/scenarios/upload.test.ts has the same
    assert receipt_of(DATA).hex() == "00000000000003e8a19826e0bcfd00923e6ec721a8df5eddababbb1e7282732848b9b807ecf54585ca6b"
    assert receipt_of(b"abc").hex() == "000000000000000361626363"
    assert receipt_of(b"").hex() == "0000000000000000"


@pytest.mark.parametrize("kind", [bytes, bytearray, memoryview])
def test_receipt_is_the_same_of_whatever_a_framework_has_bytes_in(kind: Any) -> None:
    assert receipt_of(kind(DATA)) == receipt_of(DATA)


def test_servers_have_the_handler() -> None:
    assert HANDLER in HANDLERS
    assert scenario_of(CALL).handler == HANDLER


def test_sends_the_payload_and_takes_its_receipt_for_right() -> None:
    user = User(receipt_of(DATA))
    call, arguments = scenario_of(CALL).calls(user)
    asyncio.run(make_checked(call, arguments()))
    assert user.sent == [DATA]


def test_blocking_call_gets_the_receipt() -> None:
    call, arguments = scenario_of(CALL).blocking_calls(BlockingUser(receipt_of))
    assert call(None) == arguments() == receipt_of(DATA)


@pytest.mark.parametrize("reply", [DATA, receipt_of(DATA[1:]), receipt_of(payload("43", 1000)), b""])
def test_any_other_answer_is_wrong(reply: bytes) -> None:
    call, arguments = scenario_of(CALL).calls(User(reply))
    with pytest.raises(WorkerError) as raised:
        asyncio.run(make_checked(call, arguments()))
    assert raised.value.id == "WrongAnswer"
