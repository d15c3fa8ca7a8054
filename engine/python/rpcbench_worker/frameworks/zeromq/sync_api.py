"""ZeroMQ, Sync."""

from rpcbench_worker.frameworks.zeromq.sync_client import client
from rpcbench_worker.frameworks.zeromq.sync_server import server

__all__ = ["client", "server"]
