import asyncio
from typing import Any

import pytest

from byte_users import BlockingUser, User
from rpcbench_worker.errors import WorkerError
from rpcbench_worker.load.payload import payload
from rpcbench_worker.scenarios import HANDLERS, scenario_of
from rpcbench_worker.scenarios.download import HANDLER, data_of, request_of
from rpcbench_worker.scenarios.scenario import make_checked

CALL = {"scenario": "Download", "payloadBytes": 1000, "payloadSeed": "Ü42", "payloadContent": "Text"}
REQUEST = request_of("Ü42", 1000, "Text")
DATA = payload("Ü42", 1000, "Text")


def test_request_is_the_same_in_both_languages() -> None:
    # engine/test/scenarios/download.test.ts has the same
    assert REQUEST.hex() == "00000000000003e854c39c3432"
    assert request_of("42", 1).hex() == "0000000000000001523432"


@pytest.mark.parametrize("kind", [bytes, bytearray, memoryview])
def test_request_is_answered_in_whatever_a_framework_has_bytes_in(kind: Any) -> None:
    for content in ("Random", "Text", "Zero"):
        for length in (1, 1000):
            request = request_of("Ü42", length, content)
            assert data_of(kind(request)) == payload("Ü42", length, content)
            assert data_of(kind(request)) is data_of(request)


def test_request_is_kept_as_it_was_when_the_framework_uses_its_bytes_again() -> None:
    request = bytearray(REQUEST)
    data_of(request)
    request[:] = request_of("Ü43", 1000, "Text")
    assert data_of(request) == payload("Ü43", 1000, "Text")


def test_request_for_bytes_of_no_kind_is_refused() -> None:
    with pytest.raises(KeyError):
        data_of(bytes.fromhex("00000000000000015842"))


def test_servers_have_the_handler() -> None:
    assert HANDLER in HANDLERS
    assert scenario_of(CALL).handler == HANDLER


def test_sends_the_request_and_takes_the_payload_for_right() -> None:
    user = User(DATA)
    call, arguments = scenario_of(CALL).calls(user)
    asyncio.run(make_checked(call, arguments()))
    assert user.sent == [REQUEST]


def test_blocking_call_gets_the_payload() -> None:
    call, arguments = scenario_of(CALL).blocking_calls(BlockingUser(data_of))
    assert call(None) == arguments() == DATA


@pytest.mark.parametrize("reply", [REQUEST, DATA[1:], DATA[:-1] + b"!", payload("42", 1000, "Text"), b""])
def test_any_other_answer_is_wrong(reply: bytes) -> None:
    call, arguments = scenario_of(CALL).calls(User(reply))
    with pytest.raises(WorkerError) as raised:
        asyncio.run(make_checked(call, arguments()))
    assert raised.value.id == "WrongAnswer"
