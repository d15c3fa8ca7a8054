"""The fixture framework that does wrong what its endpoint says, in both APIs."""

from typing import Any, Dict

import pytest

FAULTY = "fixture_frameworks.faulty"

BOTH_APIS = pytest.mark.parametrize("framework, api", [(FAULTY, "Async"), (f"{FAULTY}_sync", "Sync")], ids=["Async", "Sync"])

ENDPOINT = {"host": "127.0.0.1", "port": 1}


def with_fault(fault: str) -> Dict[str, Any]:
    return {**ENDPOINT, "fault": fault}
