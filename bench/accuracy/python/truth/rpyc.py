"""RPyC: the service's exposed method, in the thread of the connection."""

from rpcbench_worker.frameworks import rpyc as real

from truth.asking import TruthClient
from truth.serving import serve


def _simple_call(_: real.BenchService, value: int) -> int:
    return serve(value)


real.BenchService.exposed_simple_call = _simple_call  # type: ignore[method-assign]

server = real.server
client = TruthClient(real.client)
