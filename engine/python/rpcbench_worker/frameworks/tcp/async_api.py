"""The floor on asyncio."""

from rpcbench_worker.frameworks.tcp.async_client import client
from rpcbench_worker.frameworks.tcp.async_server import server

__all__ = ["client", "server"]
