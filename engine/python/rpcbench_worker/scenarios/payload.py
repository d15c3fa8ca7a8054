"""Bytes there and back."""

from typing import Any, Dict

from rpcbench_worker.load.payload import payload
from rpcbench_worker.scenarios.scenario import Echo, Scenario


def scenario_of(call: Dict[str, Any]) -> Scenario:
    content = call.get("payloadContent", "Random")
    return Echo("send_bytes", (payload(call["payloadSeed"], int(call["payloadBytes"]), content),))
