"""What ends the worker's process, and what does not. The framework is a fixture without a network."""

import json
import select
import signal
import subprocess
import sys

import pytest
from faulty import BOTH_APIS, FAULTY, with_fault
from loads import load_command
from worker_process import INT, command_line, environment, started


@BOTH_APIS
def test_teardown_is_answered_and_ends_the_process(framework: str, api: str) -> None:
    with started(framework, "server", api) as server:
        server.set_up_server()
        assert server.end() == 0


def test_end_of_stdin_ends_the_worker() -> None:
    with started(FAULTY, "server") as worker:
        assert worker.process.stdin is not None
        worker.process.stdin.close()
        assert worker.process.wait(10) == 0


@BOTH_APIS
def test_end_of_stdin_ends_the_worker_while_its_main_loop_is_blocked(framework: str, api: str) -> None:
    with started(framework, "client", api, stderr=subprocess.PIPE) as worker:
        assert worker.process.stdin is not None and worker.process.stderr is not None
        worker.set_up_client(with_fault("block"))
        worker.open(INT)
        worker.write(json.dumps({"type": "load", "id": 9, **load_command(10**9)}).encode())
        assert worker.process.stderr.readline().strip() == b"blocked"
        worker.process.stdin.close()
        assert worker.process.wait(10) == 0


@pytest.mark.skipif(sys.platform == "win32", reason="SIGINT cannot be sent to one process there")
def test_sigint_is_ignored() -> None:
    with started(FAULTY, "client") as worker:
        worker.process.send_signal(signal.SIGINT)
        assert worker.ask("mark")["type"] == "marked"


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the parent-death signal is Linux's")
def test_death_of_the_parent_ends_the_worker_even_if_its_stdin_stays_open() -> None:
    # The parent in between starts a worker on its own stdin and stdout, which are ours, and waits for nothing.
    parent_code = f"import subprocess, sys, signal; subprocess.Popen({command_line(FAULTY, 'client')!r}); signal.pause()"
    parent = subprocess.Popen([sys.executable, "-c", parent_code], env=environment(), stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    try:
        assert parent.stdin is not None and parent.stdout is not None
        assert parent.stdout.readline() == b"\n"
        assert b'"hello"' in parent.stdout.readline()
        parent.kill()
        parent.wait(10)
        # The end of stdout, while stdin is open: nobody holds it any more.
        assert select.select([parent.stdout], [], [], 10)[0]
        assert parent.stdout.read() == b""
        assert not parent.stdin.closed
    finally:
        parent.kill()
        parent.wait()
        for pipe in (parent.stdin, parent.stdout):
            if pipe is not None:
                pipe.close()
