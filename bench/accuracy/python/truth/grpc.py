"""gRPC: the behaviour of SimpleCall, in the server's event loop, the token checked first as in the real one."""

from typing import Any

from rpcbench_worker.frameworks import grpc as real

from truth.asking import TruthClient
from truth.serving import serve


async def _echo(self: real._Service, request: Any, context: Any) -> Any:
    await self._check(context)
    return self._messages.int(value=serve(request.value))


real._Service._echo = _echo  # type: ignore[method-assign]

server = real.server
client = TruthClient(real.client)
