"""ZeroMQ, Async."""

from rpcbench_worker.frameworks.zeromq.async_client import client
from rpcbench_worker.frameworks.zeromq.async_server import server

__all__ = ["client", "server"]
