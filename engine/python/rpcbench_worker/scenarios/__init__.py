"""A file for each scenario: what a client's users call, and what is recorded of it."""

from typing import Any, Dict

from rpcbench_worker.scenarios import connect, payload, simple_call, stream
from rpcbench_worker.scenarios.scenario import Scenario

#: What makes a scenario of a `call` that the schema accepted, by its name.
SCENARIOS = {
    "SimpleCall": simple_call.scenario_of,
    "Stream": stream.scenario_of,
    "Payload": payload.scenario_of,
    "Connect": connect.scenario_of,
}


def scenario_of(call: Dict[str, Any]) -> Scenario:
    return SCENARIOS[call["scenario"]](call)
