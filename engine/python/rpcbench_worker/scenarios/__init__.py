"""A file for each scenario: what a client's users call, and what is recorded of it."""

from typing import Any, Dict, Tuple

from rpcbench_worker.interface import Handler
from rpcbench_worker.scenarios import connect, download, payload, simple_call, stream, upload
from rpcbench_worker.scenarios.scenario import Scenario

#: By name. `scenario_of` of each makes a scenario of a `call` that the schema accepted.
SCENARIOS: Dict[str, Any] = {
    "SimpleCall": simple_call,
    "Stream": stream,
    "Payload": payload,
    "Connect": connect,
    "Upload": upload,
    "Download": download,
}

#: What servers answer besides the calls that all of them have.
HANDLERS: Tuple[Handler, ...] = tuple(module.HANDLER for module in SCENARIOS.values() if hasattr(module, "HANDLER"))


def scenario_of(call: Dict[str, Any]) -> Scenario:
    scenario: Scenario = SCENARIOS[call["scenario"]].scenario_of(call)
    return scenario
