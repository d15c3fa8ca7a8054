"""`python -m rpcbench_worker --framework rpyc --api Async --role server`: the entry, and nothing else."""

import argparse
import asyncio
import os
import sys

from rpcbench_worker import lifeline
from rpcbench_worker.lines import LineWriter, take_stdout
from rpcbench_worker.loop import TurnCounter
from rpcbench_worker.worker import Worker


def main() -> None:
    parser = argparse.ArgumentParser(prog="rpcbench_worker", description="A worker of RpcBench; it is started by the engine.")
    parser.add_argument("--framework", required=True, help="a module of rpcbench_worker.frameworks, or any module by its dotted name")
    parser.add_argument("--api", required=True, choices=["Async", "Sync"])
    parser.add_argument("--role", required=True, choices=["server", "client"])
    parser.add_argument("--run", help="the run that it is of, for whoever looks at command lines")
    arguments = parser.parse_args()

    lifeline.ignore_interrupts()
    lifeline.die_with_parent()
    lifeline.allow_many_connections()
    replies = LineWriter(take_stdout())
    turns = TurnCounter()
    # Selector on every system: the Proactor loop of Windows cannot watch the file descriptors of RPyC and ZeroMQ.
    # With blocking calls it only waits for commands.
    loop = asyncio.SelectorEventLoop(turns)
    worker = Worker(arguments.framework, arguments.api, arguments.role, replies, turns)
    exit_code = loop.run_until_complete(worker.run())

    # Not sys.exit: the threads of a framework and our own reader of stdin must not delay the end of the process.
    sys.stderr.flush()
    os._exit(exit_code)


if __name__ == "__main__":
    main()
