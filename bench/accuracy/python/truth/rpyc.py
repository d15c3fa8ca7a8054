"""RPyC: the service's exposed method, in the thread of the connection."""

from rpcbench_worker.frameworks.rpyc import async_api as real
from rpcbench_worker.frameworks.rpyc.shared import BenchService

from truth.asking import TruthClient
from truth.serving import serve


def _simple_call(_: BenchService, value: int) -> int:
    return serve(value)


BenchService.exposed_simple_call = _simple_call  # type: ignore[method-assign]

server = real.server
client = TruthClient(real.client)
