"""A small int, or a short text, there and back."""

from typing import Any, Dict

from rpcbench_worker.scenarios.scenario import INTS, SMALL, Echo, Scenario

#: About twenty characters, not all of them ASCII.
TEXTS = tuple(f"Grüße von RpcBench {number:03}" for number in INTS)


def scenario_of(call: Dict[str, Any]) -> Scenario:
    return SMALL if call["argument"] == "Int" else Echo("echo_text", TEXTS)
