"""Options of frameworks that are set otherwise than by default, really served and called."""

import importlib.util
import os
import signal
import sys
from typing import Any, Dict

import pytest
from variants_of_frameworks import PUBLISHED, Framework
from worker_process import INT, stream_call


def test_what_is_set_is_what_is_reported(framework: Framework) -> None:
    options = PUBLISHED[framework.name, framework.api]
    with framework.worker("server") as serving, framework.worker("client") as client:
        reported = {"server": framework.set_up_server(serving)}
        reported["client"] = framework.set_up_client(client, reported["server"]["endpoint"])
        opened = client.open(INT)
        assert opened["options"] == reported["client"]["options"]
        for side, ready in reported.items():
            assert ready["type"] == "ready", ready
            for option in options:
                if option["side"] in (side, "both"):
                    # gRPC's core does not say what it has when nothing is set.
                    reported_value = ready["options"].get(option["name"], option["default"])
                    assert reported_value == option["value" if framework.variant == "Tuned" else "default"], (side, option["name"])


@pytest.mark.parametrize("role", ["server", "client"])
def test_an_option_or_a_value_that_is_not_known_is_refused(framework: Framework, role: str) -> None:
    with framework.worker(role) as worker:
        for name in ("nagle", *framework.tuning(role)):
            changes: Dict[str, Any] = {"variant": "Tuned", "tuning": {name: "many"}}
            if role == "server":
                reply = worker.set_up_server(**changes)
            else:
                reply = worker.set_up_client({"host": "127.0.0.1", "port": 9}, **changes)
            assert reply["error"]["id"] == "BadCommand", reply
            assert name in reply["error"]["message"]


@pytest.mark.skipif(importlib.util.find_spec("zmq") is None, reason="zmq is not installed")
@pytest.mark.skipif(sys.platform == "win32", reason="a process cannot be stopped there")
@pytest.mark.parametrize("api", ["Async", "Sync"])
@pytest.mark.parametrize("call", [INT, stream_call(10)], ids=["call", "stream"])
def test_a_call_given_up_on_a_dealer_harms_no_later_one(api: str, call: Dict[str, Any]) -> None:
    framework = Framework("zeromq", api, "Tuned")
    with framework.worker("server") as serving, framework.worker("client") as client:
        framework.open(client, framework.set_up_server(serving)["endpoint"], call, callDeadlineMs=1000)
        serving.process.send_signal(signal.SIGSTOP)
        os.waitpid(serving.process.pid, os.WUNTRACED)
        try:
            for _ in range(2):
                loaded = client.calls(1)
                assert [error["id"] for error in loaded.errors] == ["CallTimedOut"]
        finally:
            serving.process.send_signal(signal.SIGCONT)
        # Both late replies come first now, and what they answer is not what is asked next.
        loaded = client.calls(5)
        assert (loaded.errors, len(loaded.lengths)) == ([], 5)
        assert client.end() == 0
