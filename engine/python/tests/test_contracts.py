"""The golden examples of proto/ are read here as every other reader reads them."""

import json
from pathlib import Path
from typing import Any, List

import pytest
from worker_process import PROTO

from rpcbench_worker import contracts
from rpcbench_worker.errors import BAD_COMMAND, UNSUPPORTED_VERSION, WorkerError


def examples(contract: str, kind: str) -> List[object]:
    files = sorted((PROTO / "examples" / contract / kind).glob("*.json"))
    assert files, f"there are no {kind} examples of {contract}"
    return [pytest.param(file, id=file.stem) for file in files]


def example(file: Path) -> Any:
    """What stands in it; of one that is another with changes, that one with them (proto/README.md)."""
    content = json.loads(file.read_text("utf-8"))
    if "base" not in content:
        return content
    made = example(file.parents[1] / content["base"])

    def holder(names: List[str]) -> Any:
        place = made
        for name in names[:-1]:
            place = place[int(name)] if isinstance(place, list) else place[name]
        return place

    for where in content.get("unset", []):
        names = where.split("/")[1:]
        del holder(names)[names[-1]]
    for where, value in content.get("set", {}).items():
        names = where.split("/")[1:]
        holder(names)[names[-1]] = value
    return made


@pytest.mark.parametrize("file", examples("worker-command", "valid"))
def test_valid_command_is_accepted(file: Path) -> None:
    assert contracts.read_command(file.read_bytes()) == json.loads(file.read_text("utf-8"))


@pytest.mark.parametrize("file", examples("worker-command", "invalid"))
def test_invalid_command_is_refused(file: Path) -> None:
    expected = UNSUPPORTED_VERSION if "newer-version" in file.stem else BAD_COMMAND
    with pytest.raises(WorkerError) as refused:
        contracts.read_command(json.dumps(example(file)).encode())
    assert refused.value.id == expected


@pytest.mark.parametrize("file", examples("worker-reply", "valid"))
def test_valid_reply_is_accepted(file: Path) -> None:
    contracts.validate("worker-reply", json.loads(file.read_text("utf-8")))


@pytest.mark.parametrize("file", examples("worker-reply", "invalid"))
def test_invalid_reply_is_refused(file: Path) -> None:
    with pytest.raises(contracts.ContractError):
        contracts.validate("worker-reply", example(file))


def test_newer_version_is_refused_by_name_before_anything_else_is_looked_at() -> None:
    with pytest.raises(WorkerError) as refused:
        contracts.read_command(b'{"version": 7, "type": "something new", "id": "whatever"}')
    assert refused.value.id == UNSUPPORTED_VERSION
    assert all(named in refused.value.message for named in ("worker-command", "7", "2"))


@pytest.mark.parametrize("line", [b"", b"{", b"[]", b"null", b'"mark"', b"{}", b'{"type": 1}', b'{"type": ["mark"], "id": 1}', b"\xff"])
def test_what_is_no_command_at_all_is_a_bad_command(line: bytes) -> None:
    with pytest.raises(WorkerError) as refused:
        contracts.read_command(line)
    assert refused.value.id == BAD_COMMAND


def test_refusal_names_the_property() -> None:
    with pytest.raises(WorkerError, match="limitMs"):
        contracts.read_command(b'{"type":"load","id":3,"wakingCalls":0,"wakingKind":"Same","limitMs":0,"parts":false,"window":null}')


@pytest.mark.parametrize(
    "line, id",
    [(b'{"id": 7}', 7), (b'{"id": 0}', None), (b'{"id": true}', None), (b'{"id": "7"}', None), (b"{", None), (b"[]", None)],
)
def test_a_refused_line_is_answered_with_its_id_where_it_has_one(line: bytes, id: object) -> None:
    assert contracts.command_id(line) == id
