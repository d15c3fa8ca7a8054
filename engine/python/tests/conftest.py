"""Every framework in turn, and a server of it that several tests use."""

import importlib.util
from typing import Any, Dict, Iterator, Tuple

import pytest
from variants_of_frameworks import ALL, Framework, OF_PACKAGES, PUBLISHED
from worker_process import WorkerProcess

from rpcbench_worker.framework_modules import package_of
from rpcbench_worker.paths import descriptor_file


@pytest.fixture(scope="module", params=[each for each in ALL if each.variant == "Default" or PUBLISHED[each[:2]]], ids="-".join)
def framework(request: Any) -> Framework:
    name = request.param.name
    if name in OF_PACKAGES and importlib.util.find_spec(package_of(name)) is None:
        pytest.skip(f"{package_of(name)} is not installed")
    if name == "grpc" and not descriptor_file().exists():
        pytest.skip(f"{descriptor_file()} is missing: npm run build")
    return request.param


@pytest.fixture(scope="module")
def server(framework: Framework) -> Iterator[Tuple[WorkerProcess, Dict[str, Any]]]:
    """A server that several tests use, and its endpoint."""
    with framework.worker("server") as worker:
        ready = framework.set_up_server(worker)
        assert ready["type"] == "ready", ready
        yield worker, ready["endpoint"]
        assert worker.end() == 0


@pytest.fixture(scope="module")
def client(framework: Framework, server: Tuple[WorkerProcess, Dict[str, Any]]) -> Iterator[WorkerProcess]:
    """A client of it that is set up, as one serves all groups of a launch: who opens users closes them."""
    with framework.worker("client") as worker:
        ready = framework.set_up_client(worker, server[1])
        assert ready["type"] == "ready", ready
        yield worker
        assert worker.end() == 0
