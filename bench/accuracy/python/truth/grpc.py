"""gRPC: the behaviour of SimpleCall, in the server's event loop, the token checked first as in the real one."""

from typing import Any

from rpcbench_worker.frameworks.grpc import async_api as real

from truth.asking import TruthClient
from truth.serving import serve


async def echo(self: real._Service, request: Any, context: Any) -> Any:
    await self._check(context)
    return self._messages.int(value=serve(request.value))


real._Service.echo = echo  # type: ignore[method-assign]

server = real.server
client = TruthClient(real.client)
